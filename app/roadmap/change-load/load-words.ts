import { m } from '#app/messages/compiled/messages.js';
import { type Refused, sayErrors } from '#app/ui/form/say-errors.ts';
import type { LoadGrain, LoadKind } from './change-load.ts';

const KINDS: Record<LoadKind, () => string> = { activity: m.load_kind_activity, message: m.load_kind_message, training: m.load_kind_training, 'go-live': m.load_kind_golive };
export const loadKindName = (kind: LoadKind) => KINDS[kind]();

const GRAINS: Record<LoadGrain, () => string> = { week: m.load_grain_week, month: m.load_grain_month };
export const loadGrainName = (grain: LoadGrain) => GRAINS[grain]();

/** The errors of the norm in the reader's words, each at its field. */
export function sayNormErrors<Reply extends Refused>(reply: Reply): Reply {
  return sayErrors(reply, (code) => (code === 'month' ? m.load_norm_month_wrong() : m.load_norm_week_wrong()));
}
