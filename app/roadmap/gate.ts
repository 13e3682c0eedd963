import type { Day } from '#app/values/day.ts';
import type { CriterionState } from './criterion.ts';
import { type PhaseKind, phaseNumber } from './phase.ts';

export const VERDICTS = ['go', 'go-with-conditions', 'hold', 'stop'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Why a verdict cannot be chosen. */
export type VerdictRefusal = 'benefit-unconfirmed' | 'previous-gate-open' | 'criterion-not-met' | 'criterion-unknown' | 'case-unconfirmed' | 'unsigned' | 'nothing-open';

/** What the rules look at. */
export interface GateFacts {
  phase: PhaseKind;
  criteria: readonly { isCritical: boolean; state: CriterionState }[];
  /** Affected roles whose benefit nobody in that role has confirmed, and of which the sponsor did not say that it may be passed all the same. */
  unconfirmedRoles: number;
  /** Whether the gate before was passed; true for the first. */
  isPreviousPassed: boolean;
  /** There is a business case, and nobody stood behind it at this gate with the figures of now (R22). */
  isCaseUnconfirmed: boolean;
  /** People who were named to sign and have not, for the gate as it stands (R15). */
  unsigned: number;
}

/**
 * For every verdict null when it may be chosen, else the reason why not. Hold and stop are always open: deciding not to
 * go on is no failure, deciding on too little is. There is no score: one failed critical criterion is no go.
 */
export function verdictRefusals(facts: GateFacts): Record<Verdict, VerdictRefusal | null> {
  const blocked = goRefusal(facts);
  const isAnythingOpen = facts.criteria.some((criterion) => criterion.state !== 'met');
  return { go: blocked, 'go-with-conditions': blocked ?? (isAnythingOpen ? null : 'nothing-open'), hold: null, stop: null };
}

/** The last verdict of a gate, as far as it says where the gate stands. */
export interface Decided {
  verdict: Verdict;
  /** By when the conditions had to be met; null where there are none. */
  conditionsDueOn: Day | null;
  /** Whether somebody said that they were. */
  areConditionsMet: boolean;
}

/** Where a gate stands: conditions that nobody said were met by their day make it a hold, until somebody does. Null is undecided. */
export function standingOf(decided: Decided | null, today: Day): Verdict | null {
  if (!decided) return null;
  const { verdict, conditionsDueOn, areConditionsMet } = decided;
  return verdict === 'go-with-conditions' && conditionsDueOn !== null && !areConditionsMet && conditionsDueOn < today ? 'hold' : verdict;
}

/** A gate that lets the next phase begin. Null is undecided. */
export function isPassed(verdict: Verdict | null): boolean {
  return verdict === 'go' || verdict === 'go-with-conditions';
}

/** Everything but a plain go must be explained to those who have to live with it. */
export function needsReason(verdict: Verdict): boolean {
  return verdict !== 'go';
}

function goRefusal({ phase, criteria, unconfirmedRoles, isPreviousPassed, isCaseUnconfirmed, unsigned }: GateFacts): VerdictRefusal | null {
  // R5 begins with the impact phase: before it nobody has asked yet what is in it for whom.
  if (unconfirmedRoles > 0 && phaseNumber(phase) >= phaseNumber('impact')) return 'benefit-unconfirmed';
  if (!isPreviousPassed) return 'previous-gate-open';
  const critical = criteria.filter((criterion) => criterion.isCritical);
  if (critical.some((criterion) => criterion.state === 'not-met')) return 'criterion-not-met';
  if (critical.some((criterion) => criterion.state === 'unknown')) return 'criterion-unknown';
  if (isCaseUnconfirmed) return 'case-unconfirmed';
  return unsigned > 0 ? 'unsigned' : null;
}
