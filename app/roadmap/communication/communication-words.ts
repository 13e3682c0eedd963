import { m } from '#app/messages/compiled/messages.js';
import { type Refused, sayErrors } from '#app/ui/form/say-errors.ts';
import type { Tone } from '#app/ui/tone.ts';
import { type OrderPart, type OrderState, VOICE_OF } from './message-order.ts';
import type { Mark, MessageState, Voice } from './planned-message.ts';

const MARKS: Record<Mark, { name: () => string; hint: () => string }> = {
  why: { name: m.communication_mark_why, hint: m.communication_mark_why_hint },
  'why-now': { name: m.communication_mark_now, hint: m.communication_mark_now_hint },
  risk: { name: m.communication_mark_risk, hint: m.communication_mark_risk_hint },
  'business-reason': { name: m.communication_mark_business, hint: m.communication_mark_business_hint },
  'personal-impact': { name: m.communication_mark_personal, hint: m.communication_mark_personal_hint },
};
export const markName = (mark: Mark) => MARKS[mark].name();
export const markHint = (mark: Mark) => MARKS[mark].hint();

const VOICES: Record<Voice, () => string> = { 'senior-leader': m.communication_voice_senior, 'direct-manager': m.communication_voice_manager, project: m.communication_voice_project };
export const voiceName = (voice: Voice) => VOICES[voice]();

export const STATE_WORDS: Record<MessageState, { tone: Tone; say: () => string }> = {
  late: { tone: 'warn', say: m.communication_state_late },
  planned: { tone: 'info', say: m.communication_state_planned },
  told: { tone: 'good', say: m.communication_state_told },
  cancelled: { tone: 'neutral', say: m.communication_state_cancelled },
};

export const ORDER_WORDS: Record<OrderState, { tone: Tone; say: () => string }> = {
  told: { tone: 'good', say: m.communication_order_told },
  late: { tone: 'warn', say: m.communication_order_late },
  planned: { tone: 'info', say: m.communication_order_planned },
  'other-voice': { tone: 'warn', say: m.communication_order_voice },
  missing: { tone: 'bad', say: m.communication_order_missing },
};

/** What a group should hear, with from whom where that matters. */
export function partText(mark: Mark): string {
  const voice = VOICE_OF[mark];
  if (!voice) return markName(mark);
  return voice === 'senior-leader' ? m.communication_part_business() : m.communication_part_personal();
}

/** What nothing in the plan tells a group yet, in its order. */
export function missingParts(order: readonly OrderPart[]): Mark[] {
  return order.flatMap(({ mark, state }) => (state === 'missing' || state === 'other-voice' ? mark : []));
}

const REASONS: Record<string, (() => string) | undefined> = {
  text: m.communication_reason_text,
  long: m.communication_reason_long,
  choose: m.communication_reason_choose,
  group: m.messages_reason_group,
  'unknown-group': m.messages_reason_group_gone,
  'unknown-person': m.messages_reason_person,
  'unknown-key-message': m.communication_reason_choose,
  day: m.communication_reason_day,
  'not-a-day': m.messages_reason_day,
  weeks: m.communication_reason_weeks,
  every: m.communication_reason_every,
  until: m.communication_reason_until,
  'until-early': m.communication_reason_until_early,
  'already-there': m.communication_reason_there,
  'in-future': m.communication_reason_future,
  'changed-meanwhile': m.messages_reason_changed,
  told: m.communication_reason_told,
  cancelled: m.communication_reason_cancelled,
};

/** Why something cannot be done, in the reader's words. */
export const communicationRefusal = (reason: string): string => (REASONS[reason] ?? m.communication_reason_choose)();

/** The errors of a form in the reader's words, each at its field. */
export function sayCommunicationErrors<Reply extends Refused>(reply: Reply): Reply {
  return sayErrors(reply, communicationRefusal);
}

/** At which field of the form a refusal is told. */
export function communicationFieldOf(reason: string): 'audience' | 'senderId' | 'keyMessageId' | 'subject' {
  if (reason === 'unknown-group') return 'audience';
  if (reason === 'unknown-person') return 'senderId';
  return reason === 'unknown-key-message' ? 'keyMessageId' : 'subject';
}
