import { m } from '#app/messages/compiled/messages.js';
import { type Refused, sayErrors } from '#app/ui/form/say-errors.ts';
import type { Tone } from '#app/ui/tone.ts';
import type { WhyDue } from './check-in.ts';
import type { CheckInRefusal } from './check-ins.server.ts';
import type { CorrectionState } from './correction.ts';
import type { EndingRefusal } from './corrections.server.ts';

const WHY: Record<WhyDue, () => string> = { first: m.checkins_why_first, worse: m.checkins_why_worse, 'new-month': m.checkins_why_new_month };

const STATES: Record<CorrectionState, { tone: Tone; word: () => string }> = {
  late: { tone: 'bad', word: m.corrections_state_late },
  open: { tone: 'info', word: m.corrections_state_open },
  watched: { tone: 'neutral', word: m.corrections_state_watched },
  seen: { tone: 'good', word: m.corrections_state_seen },
  dropped: { tone: 'neutral', word: m.corrections_state_dropped },
};

/** Each refusal at the field it is about. */
const REFUSALS: Record<CheckInRefusal, { field: string; word: () => string }> = {
  'not-allowed': { field: 'cause', word: m.checkins_not_allowed },
  'cause-missing': { field: 'cause', word: m.checkins_reason_cause },
  'action-missing': { field: 'action', word: m.checkins_reason_action },
  'owner-missing': { field: 'ownerId', word: m.checkins_reason_owner },
  'unknown-owner': { field: 'ownerId', word: m.checkins_reason_unknown_owner },
  'due-missing': { field: 'dueOn', word: m.checkins_reason_due },
  'due-past': { field: 'dueOn', word: m.checkins_reason_past },
};

const CODES: Record<string, () => string> = { 'too-long': m.checkins_reason_long, 'not-a-day': m.checkins_reason_day, 'unknown-owner': m.checkins_reason_unknown_owner };

const ENDINGS: Record<EndingRefusal, () => string> = {
  'not-found': m.corrections_gone,
  'not-allowed': m.corrections_refused_allowed,
  'reason-missing': m.corrections_refused_reason,
  'changed-meanwhile': m.corrections_refused_changed,
};

export const whyWord = (why: WhyDue) => WHY[why]();
export const correctionLook = (state: CorrectionState) => ({ tone: STATES[state].tone, word: STATES[state].word() });
export const endingRefusalText = (reason: EndingRefusal) => ENDINGS[reason]();

export function checkInErrors(reason: CheckInRefusal): Record<string, string[]> {
  const { field, word } = REFUSALS[reason];
  return { [field]: [word()] };
}

/** The errors of a form in the reader's words, each at its field. */
export function sayCheckInErrors<Reply extends Refused>(reply: Reply): Reply {
  return sayErrors(reply, (reason) => CODES[reason]?.() ?? reason);
}
