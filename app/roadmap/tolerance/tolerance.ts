import type { Day } from '#app/values/day.ts';
import type { ToleranceKind } from '../pid/pid.ts';

/** What a board can do with an exception: the four choices of R21. */
export const EXCEPTION_CHOICES = ['accept', 'replan', 'reject', 'stop'] as const;
export type ExceptionChoice = (typeof EXCEPTION_CHOICES)[number];

export interface ExceptionDecision {
  kind: ToleranceKind;
  choice: ExceptionChoice;
  reason: string;
  /** How far the forecast was off when it was decided, in the unit of the tolerance. */
  value: number;
  tolerance: number;
  /** Of replan only: the day by which there is another plan. */
  untilOn: Day | null;
  decidedOn: Day;
  /** Null once the member is gone. */
  decidedBy: string | null;
}

/** How far the forecast leaves the plan, in the unit of the tolerance. */
export interface Deviation {
  kind: ToleranceKind;
  /** Null is not agreed. */
  tolerance: number | null;
  /** Negative is better than planned. Null when it cannot be told. */
  value: number | null;
}

/**
 * not-agreed: no tolerance; unknown: nothing to judge by; within; exception: outside, and the board has to decide; accepted, replanning,
 * rejected and stopped: outside, and the board decided.
 */
export type ToleranceState = 'not-agreed' | 'unknown' | 'within' | 'exception' | 'accepted' | 'replanning' | 'rejected' | 'stopped';

/** What a decision holds for: so much off, or so long. Once it is worse or later than that the board is asked again. */
const HOLDS: Record<ExceptionChoice, (decision: ExceptionDecision, value: number, today: Day) => ToleranceState | null> = {
  accept: (decision, value) => (value <= decision.value ? 'accepted' : null),
  replan: ({ untilOn }, _, today) => (untilOn !== null && today <= untilOn ? 'replanning' : null),
  reject: (decision, value) => (value <= decision.value ? 'rejected' : null),
  stop: () => 'stopped',
};

/** R21: a forecast outside its tolerance is an exception, until the newest decision about it holds. Source: PRINCE2, manage by exception. */
export function toleranceState({ kind, tolerance, value }: Deviation, decisions: readonly ExceptionDecision[], today: Day): ToleranceState {
  if (tolerance === null) return 'not-agreed';
  if (value === null) return 'unknown';
  if (value <= tolerance) return 'within';
  const newest = decisions.find((decision) => decision.kind === kind);
  return (newest && HOLDS[newest.choice](newest, value, today)) ?? 'exception';
}
