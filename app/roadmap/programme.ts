import { addDays, type Day } from '#app/values/day.ts';
import type { Localized } from '#app/values/localized.ts';
import type { Period } from '#app/values/period.ts';
import type { Comparison, Measure } from './criterion.ts';
import { PHASE_KINDS, type PhaseKind } from './phase.ts';

/** A criterion as it is set up. */
export type CriterionPlan = { title: Localized; isCritical?: boolean } & ({ measure?: undefined } | { measure: Measure; comparison: Comparison; threshold: number });

/** A phase as it is set up. */
export interface PhasePlan {
  kind: PhaseKind;
  planned: Period;
  ownerId?: string | null;
  gateOn: Day;
  criteria: CriterionPlan[];
}

/** Weeks per phase for a plan to start from; our own choice, to be changed at once. */
const USUAL_WEEKS: Record<PhaseKind, number> = { strategy: 8, impact: 10, execution: 22, 'go-live': 3, learning: 26 };

/** The three-month verdict falls this long after learning began (R18). */
const VERDICT_AFTER_DAYS = 90;

/** The five phases one after the other from the first day on; each gate on the last day of its phase, the last one after three months. */
export function usualPlan(startsOn: Day, criteria: Record<PhaseKind, CriterionPlan[]>): PhasePlan[] {
  let start = startsOn;
  return PHASE_KINDS.map((kind) => {
    const planned = { start, end: addDays(start, 7 * USUAL_WEEKS[kind]) };
    start = planned.end;
    return { kind, planned, gateOn: kind === 'learning' ? addDays(planned.start, VERDICT_AFTER_DAYS) : addDays(planned.end, -1), criteria: criteria[kind] };
  });
}
