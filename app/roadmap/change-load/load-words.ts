import { m } from '#app/messages/compiled/messages.js';
import type { LoadGrain, LoadKind } from './change-load.ts';

const KINDS: Record<LoadKind, () => string> = { activity: m.load_kind_activity, message: m.load_kind_message, training: m.load_kind_training, 'go-live': m.load_kind_golive };
export const loadKindName = (kind: LoadKind) => KINDS[kind]();

const GRAINS: Record<LoadGrain, () => string> = { week: m.load_grain_week, month: m.load_grain_month };
export const loadGrainName = (grain: LoadGrain) => GRAINS[grain]();
