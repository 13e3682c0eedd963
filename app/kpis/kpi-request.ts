import type { Day } from '#app/values/day.ts';
import type { MetricRequest } from '#app/values/metric.ts';
import { askedOf } from '#app/values/slice.ts';
import { rangeUpTo } from './filter.ts';
import type { Kpi } from './kpi.ts';
import { periodsToJudge } from './target/judging.ts';

/** Of business figures a year of months, whatever the rest looks at: a week says little about revenue. */
export const MONTHS = 13;

/** How many periods of a KPI a page shows that looks so many periods back. */
export function shownPeriods({ frequency }: Pick<Kpi, 'frequency'>, span: number): number {
  return frequency === 'month' ? MONTHS : span;
}

/** What is asked for a KPI, whatever the time: what it counts, and of whom and of which part. */
export function subjectOf({ metricId, team, slice }: Pick<Kpi, 'metricId' | 'team' | 'slice'>): Pick<MetricRequest, 'metricId' | 'role' | 'slice'> & { teamId: string | null } {
  return { metricId, teamId: team?.id ?? null, ...askedOf(slice) };
}

/** What to ask for a KPI: of whom and in the periods it was agreed for, as many as are shown and as its status asks. */
export function kpiRequest(kpi: Kpi, shown: number, today: Day): MetricRequest {
  return { ...subjectOf(kpi), grain: kpi.frequency, ...rangeUpTo(today, kpi.frequency, Math.max(shown, periodsToJudge(kpi, kpi.frequency))) };
}
