import { ADKAR, type AdkarElement } from './pulse.ts';

/** At this score or lower an element stands in the way (Prosci). */
export const BARRIER_AT = 3;
/** How often readiness is measured at least: at the gates after impact, before and at go-live, and on day 90. */
export const LEAST_MEASUREMENTS = 4;

/** none: every element scores above 3. unknown: an element that comes first may not be shown, so that nobody can tell. */
export type Barrier = { kind: 'at'; element: AdkarElement } | { kind: 'none' } | { kind: 'unknown' };

/** The first element in order A-D-K-A-R whose mean is 3 or less. Null is a score that is not there or may not be shown. */
export function barrierPoint(scores: Readonly<Record<AdkarElement, number | null>>): Barrier {
  for (const element of ADKAR) {
    const score = scores[element];
    if (score === null) return { kind: 'unknown' };
    if (score <= BARRIER_AT) return { kind: 'at', element };
  }
  return { kind: 'none' };
}
