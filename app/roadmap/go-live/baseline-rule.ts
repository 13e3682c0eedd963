import type { Day } from '#app/values/day.ts';
import type { Count } from './readiness-rule.ts';

/** What R13 looks at in one KPI. */
export interface BaselineFacts {
  /** behaviour, use, business or implementation. */
  layer: string;
  /** Null is not measured. */
  baselineOn: Day | null;
  /** From when it is held against its target. */
  startsOn: Day;
}

/**
 * R13: every KPI of behaviour and of business was measured before go-live. One that begins after it can only have been
 * measured by the time it began itself.
 * @param liveOn null while nothing is live: then what is measured is in time
 */
export function countBaselines(kpis: readonly BaselineFacts[], liveOn: Day | null): Count {
  const asked = kpis.filter(({ layer }) => layer === 'behaviour' || layer === 'business');
  const isInTime = ({ baselineOn, startsOn }: BaselineFacts) => baselineOn !== null && (liveOn === null || baselineOn < liveOn || (startsOn >= liveOn && baselineOn <= startsOn));
  return { ready: asked.filter(isInTime).length, of: asked.length };
}
