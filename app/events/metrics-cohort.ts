import type { Day } from '#app/values/day.ts';
import type { Grain, PointState, SeriesPoint } from '#app/values/metric.ts';
import { type Period, shiftPeriod } from '#app/values/period.ts';
import { type Horizon, periodState } from '#app/values/period-state.ts';
import { ratio } from '#app/values/ratio.ts';

/** So many of the cohort had an act in the period that starts then; in its own period that is its size. */
export interface CohortMembers {
  cohort: Day;
  start: Day;
  members: number;
}

export interface CohortRow {
  start: Day;
  end: Day;
  size: number;
  /** By periods since the first act, from 0; up to the period that holds today; empty when nobody started. */
  cells: { interval: number; members: number; value: number | null; state: PointState }[];
}

/** Retention "on": the share of each cohort with an act in exactly the n-th period after its first. */
export function retentionPoints(periods: Period[], counts: CohortMembers[], { grain, interval, horizon }: { grain: Grain; interval: number; horizon: Horizon }): SeriesPoint[] {
  const members = lookUp(counts);
  return periods.map(({ start, end }) => {
    const size = members(start, start);
    const back = members(start, shiftPeriod(start, interval, grain));
    return { start, end, value: ratio(back, size), numerator: back, denominator: size, state: periodState(shiftPeriod(end, interval, grain), horizon) };
  });
}

/** Every cohort with all its periods until today. */
export function retentionTable(periods: Period[], counts: CohortMembers[], { grain, horizon }: { grain: Grain; horizon: Horizon }): CohortRow[] {
  const members = lookUp(counts);
  return periods.map(({ start, end }) => {
    const size = members(start, start);
    const cells: CohortRow['cells'] = [];
    for (let interval = 0, on = start; size > 0 && on <= horizon.today; interval += 1, on = shiftPeriod(start, interval, grain)) {
      cells.push({ interval, members: members(start, on), value: ratio(members(start, on), size), state: periodState(shiftPeriod(end, interval, grain), horizon) });
    }
    return { start, end, size, cells };
  });
}

function lookUp(counts: CohortMembers[]): (cohort: Day, start: Day) => number {
  const byKey = new Map(counts.map(({ cohort, start, members }) => [`${cohort} ${start}`, members]));
  return (cohort, start) => byKey.get(`${cohort} ${start}`) ?? 0;
}
