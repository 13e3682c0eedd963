import { m } from '#app/messages/compiled/messages.js';
import { type Refused, sayErrors } from '#app/ui/form/say-errors.ts';
import type { Freeze } from './freeze.ts';
import type { ImprovementKind, ImprovementState } from './improvement.ts';
import type { SuccessMonth } from './success-months.ts';

const KINDS: Record<ImprovementKind, () => string> = { extension: m.improvements_kind_extension, repair: m.improvements_kind_repair, law: m.improvements_kind_law };
const STATES: Record<ImprovementState, () => string> = { open: m.improvements_state_open, planned: m.improvements_state_planned, done: m.improvements_state_done, declined: m.improvements_state_declined };

export const improvementKindName = (kind: ImprovementKind) => KINDS[kind]();
export const improvementStateName = (state: ImprovementState) => STATES[state]();

type Say = (of: Freeze['opensOn']) => string;

/** What a kind is for, and that it waits where it does. */
export function kindHint(kind: ImprovementKind, freeze: Freeze | null, date: Say): string {
  if (kind === 'repair') return m.improvements_kind_repair_hint();
  if (kind === 'law') return m.improvements_kind_law_hint();
  if (freeze?.isFrozen) return freeze.daysLeft > 0 ? m.improvements_kind_extension_hint_frozen({ date: date(freeze.opensOn) }) : m.improvements_kind_extension_hint_unused();
  return m.improvements_kind_extension_hint();
}

export function monthText({ state, told }: SuccessMonth): string {
  switch (state) {
    case 'told':
      return m.improvements_month_told({ count: told });
    case 'missing':
      return m.improvements_month_missing();
    case 'waiting':
      return m.improvements_month_waiting();
    case 'upcoming':
      return m.improvements_month_upcoming();
  }
}

/** Why a decision cannot be taken. @param said when the freeze ends, and who does not use it, both in words */
export function decisionRefusal(reason: string, said: { opensOn: string; roles: string }): string {
  switch (reason) {
    case 'frozen':
      return m.improvements_decide_held({ date: said.opensOn });
    case 'not-used':
      return m.improvements_decide_unused({ roles: said.roles });
    case 'no-objective':
      return m.improvements_decide_no_objective();
    case 'objective-ended':
      return m.improvements_decide_objective_ended();
    case 'changed-meanwhile':
      return m.improvements_changed();
    default:
      return m.improvements_decide_gone();
  }
}

const REASONS: Record<string, () => string> = {
  text: m.improvements_reason_text,
  long: m.improvements_reason_long,
  choose: m.improvements_reason_choose,
  'objective-not-found': m.improvements_reason_choose,
  'no-objective': m.improvements_reason_objective,
  'objective-ended': m.improvements_decide_objective_ended,
  'already-there': m.improvements_reason_there,
  frozen: m.improvements_reason_frozen,
  'not-used': m.improvements_reason_unused,
  'changed-meanwhile': m.improvements_changed,
  decided: m.improvements_decide_gone,
};

/** The errors of a form in the reader's words, each at its field. */
export function sayImprovementErrors<Reply extends Refused>(reply: Reply): Reply {
  return sayErrors(reply, (reason) => REASONS[reason]?.() ?? m.improvements_reason_choose());
}

/** At which field of the form a refusal is told. */
export function improvementFieldOf(reason: string): 'kind' | 'title' | 'objectiveId' {
  if (reason === 'frozen' || reason === 'not-used') return 'kind';
  return ['no-objective', 'objective-ended', 'objective-not-found'].includes(reason) ? 'objectiveId' : 'title';
}
