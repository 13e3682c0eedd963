import type { ActivityKind } from '#app/events/activity.ts';
import { m } from '#app/messages/compiled/messages.js';

const WORDS: Record<ActivityKind, () => string> = { act: m.events_kind_act, view: m.events_kind_view, 'sign-in': m.events_kind_sign_in };

export const kindName = (kind: ActivityKind) => WORDS[kind]();
