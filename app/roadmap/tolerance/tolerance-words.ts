import { m } from '#app/messages/compiled/messages.js';
import { type Refused, sayErrors } from '#app/ui/form/say-errors.ts';
import type { Format } from '#app/ui/make-format.ts';
import type { Tone } from '#app/ui/tone.ts';
import type { ToleranceKind } from '../pid/pid.ts';
import type { ExceptionChoice, ToleranceState } from './tolerance.ts';

const STATES: Record<ToleranceState, { tone: Tone; say: () => string }> = {
  'not-agreed': { tone: 'neutral', say: m.exception_state_not_agreed },
  unknown: { tone: 'neutral', say: m.exception_state_unknown },
  within: { tone: 'good', say: m.exception_state_within },
  exception: { tone: 'bad', say: m.exception_state_exception },
  accepted: { tone: 'info', say: m.exception_state_accepted },
  replanning: { tone: 'warn', say: m.exception_state_replanning },
  rejected: { tone: 'warn', say: m.exception_state_rejected },
  stopped: { tone: 'bad', say: m.exception_state_stopped },
};
export const toleranceStateWords = (state: ToleranceState) => STATES[state];

const CHOICES: Record<ExceptionChoice, { name: () => string; hint: () => string }> = {
  accept: { name: m.exception_choice_accept, hint: m.exception_choice_accept_hint },
  replan: { name: m.exception_choice_replan, hint: m.exception_choice_replan_hint },
  reject: { name: m.exception_choice_reject, hint: m.exception_choice_reject_hint },
  stop: { name: m.exception_choice_stop, hint: m.exception_choice_stop_hint },
};
export const choiceName = (choice: ExceptionChoice) => CHOICES[choice].name();
export const choiceHint = (choice: ExceptionChoice) => CHOICES[choice].hint();

const VALUES: Record<ToleranceKind, (value: number, format: Format) => string> = {
  time: (count) => m.exception_value_time({ count }),
  cost: (share, format) => m.exception_value_cost({ share: format.percent(share) }),
  scope: (count) => m.exception_value_scope({ count }),
  quality: (share, format) => m.exception_value_quality({ share: format.percent(share) }),
  benefit: (share, format) => m.exception_value_benefit({ share: format.percent(share) }),
  risk: (count) => m.exception_value_risk({ count }),
};

/** How far the forecast is off; what is better than planned says so without a figure. */
export function deviationText(kind: ToleranceKind, value: number | null, format: Format): string {
  if (value === null) return m.exception_value_unknown();
  return value < 0 ? m.exception_value_better() : VALUES[kind](value, format);
}

const CODES: Record<string, () => string> = { choice: m.exception_reason_choice, reason: m.exception_reason_reason, long: m.exception_reason_long };

/** The errors of the form in the reader's words, each at its field. */
export function sayExceptionErrors<Reply extends Refused>(reply: Reply): Reply {
  return sayErrors(reply, (reason) => (CODES[reason] ?? m.exception_reason_until)());
}
