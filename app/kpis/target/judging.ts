import type { Day } from '#app/values/day.ts';
import type { Grain } from '#app/values/metric.ts';
import type { Target } from '../kpi.ts';

/** How a specification wants its KPI to be judged. */
export interface Judging {
  /** On track as long as it is fewer points of progress behind the course. */
  onTrackWithin: number;
  /** Behind up to and with so many points, at risk beyond; more than `onTrackWithin`, so that the bands do not overlap. */
  behindWithin: number;
  /** A status changes once it has been another one for so many measured periods in a row; 1 changes at once. */
  statusAfter: number;
  /** Fewer in the denominator are too few to judge; null judges whatever there is. */
  fewestCounted: number | null;
  /** From when the target stands as it does: what was measured before is not held against it. Null is from the start. */
  since: Day | null;
}

/** In points of progress behind the course. Source: Engagedly, "on track" up to 16.5, "behind" up to 33, "at risk" beyond. */
export const USUAL_BOUNDS = { onTrackWithin: 16.5, behindWithin: 33 };

/** As one was judged when there was nothing to choose. */
export const PLAIN_JUDGING: Judging = { ...USUAL_BOUNDS, statusAfter: 1, fewestCounted: null, since: null };

/** So long has a change to be seen at most; a longer wait would hide what is going on. */
export const LONGEST_WAIT = 6;

/** How many periods a status is told from where it hangs on what was before: the same on every page, whatever the page shows. */
const LOOKED_BACK: Record<Grain, number> = { day: 91, week: 26, month: 13, quarter: 8 };
const IN_WINDOW: Record<'month' | 'quarter' | 'year', Record<Grain, number>> = {
  month: { day: 31, week: 5, month: 1, quarter: 1 },
  quarter: { day: 92, week: 14, month: 3, quarter: 1 },
  year: { day: 366, week: 53, month: 12, quarter: 4 },
};

/** How many periods have to be read to tell the status, the unfinished one included; 2 where only the newest counts. */
export function periodsToJudge({ course, judging }: Pick<Target, 'course' | 'judging'>, grain: Grain): number {
  if (course.kind === 'reset') return LOOKED_BACK[grain] + IN_WINDOW[course.every][grain]; // that of the deadline is still told a while after
  return judging.statusAfter > 1 ? LOOKED_BACK[grain] : 2;
}
