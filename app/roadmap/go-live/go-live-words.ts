import { m } from '#app/messages/compiled/messages.js';
import { type Refused, sayErrors } from '#app/ui/form/say-errors.ts';
import type { CutOverRefusal } from './change-cut-over.server.ts';
import type { RehearsalRefusal } from './change-rehearsals.server.ts';
import type { TestCycleRefusal } from './change-test-cycles.server.ts';
import { CUT_OVER_REFUSALS } from './cut-over-words.ts';
import type { Someone } from './go-live.ts';
import type { JudgementRefusal } from './judge-test.server.ts';
import type { CutOverMoveRefusal } from './move-cut-over.server.ts';
import { TEST_KINDS, TEST_OUTCOMES, type TestKind, type TestOutcome } from './readiness-rule.ts';

const KINDS: Record<TestKind, [name: () => string, hint: () => string]> = {
  system: [m.golive_kind_system, m.golive_kind_system_hint],
  integration: [m.golive_kind_integration, m.golive_kind_integration_hint],
  acceptance: [m.golive_kind_acceptance, m.golive_kind_acceptance_hint],
  load: [m.golive_kind_load, m.golive_kind_load_hint],
};
export const testKindName = (kind: TestKind) => KINDS[kind][0]();
export const testKindOptions = () => TEST_KINDS.map((kind) => ({ value: kind, label: testKindName(kind), hint: KINDS[kind][1]() }));

const OUTCOMES: Record<TestOutcome, [name: () => string, hint: () => string]> = {
  passed: [m.golive_outcome_passed, m.golive_outcome_passed_hint],
  accepted: [m.golive_outcome_accepted, m.golive_outcome_accepted_hint],
  failed: [m.golive_outcome_failed, m.golive_outcome_failed_hint],
};
export const outcomeName = (outcome: TestOutcome) => OUTCOMES[outcome][0]();
export const outcomeOptions = () => TEST_OUTCOMES.map((outcome) => ({ value: outcome, label: outcomeName(outcome), hint: OUTCOMES[outcome][1]() }));

export const rehearsalOutcomeName = (isSuccess: boolean) => (isSuccess ? m.golive_succeeded() : m.golive_failed());
export const rehearsalOutcomeOptions = () => [
  { value: 'succeeded', label: m.golive_succeeded(), hint: m.golive_succeeded_hint() },
  { value: 'failed', label: m.golive_failed(), hint: m.golive_failed_hint() },
];

export const someoneName = ({ name }: Someone) => name ?? m.golive_gone();

const DAY_MINUTES = 24 * 60;

/** "2 h 15 min", or "3 days, 4 h" from two days on. */
export function spanText(minutes: number): string {
  if (minutes >= 2 * DAY_MINUTES) {
    const [days, over] = [Math.floor(minutes / DAY_MINUTES), Math.floor((minutes % DAY_MINUTES) / 60)];
    return over === 0 ? m.golive_span_days({ days }) : m.golive_span_days_hours({ days, hours: over });
  }
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return m.golive_span_minutes({ minutes: rest });
  return rest === 0 ? m.golive_span_hours({ hours }) : m.golive_span_both({ hours, minutes: rest });
}

const CODES: Record<string, () => string> = {
  text: m.golive_reason_text,
  long: m.golive_reason_long,
  choose: m.golive_reason_choose,
  day: m.golive_reason_day,
  'not-a-day': m.golive_reason_day,
  count: m.golive_reason_count,
  minutes: m.golive_reason_minutes,
  'defects-missing': m.golive_reason_defects_missing,
  'defects-elsewhere': m.golive_reason_defects_elsewhere,
  'defects-list': m.golive_reason_defects_list,
  'why-failed': m.golive_reason_why_failed,
  differences: m.golive_reason_differences,
  'nothing-moved': m.golive_reason_nothing_moved,
  moment: m.cutover_reason_moment,
  'same-person': m.cutover_reason_same_person,
};

/** The errors of a form in the reader's words, each at its field. */
export function sayGoLiveErrors<Reply extends Refused>(reply: Reply): Reply {
  return sayErrors(reply, (reason) => CODES[reason]?.() ?? m.golive_reason_choose());
}

export type GoLiveRefusal = TestCycleRefusal | JudgementRefusal | RehearsalRefusal | CutOverRefusal | CutOverMoveRefusal;

const REFUSALS: Record<Exclude<GoLiveRefusal, 'not-allowed' | 'no-programme' | 'not-found'>, () => string> = {
  'already-there': m.golive_reason_there,
  'member-not-found': m.golive_reason_member,
  'in-future': m.golive_reason_future,
  signed: m.golive_reason_signed,
  'changed-meanwhile': m.golive_reason_changed,
  ...CUT_OVER_REFUSALS,
};

/** Why it was refused; null where there is nothing to say but no. */
export function goLiveRefusalText(reason: GoLiveRefusal): string | null {
  return reason === 'not-allowed' || reason === 'no-programme' || reason === 'not-found' ? null : REFUSALS[reason]();
}
