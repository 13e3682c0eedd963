import type { MetricCatalogue } from '#app/kpis/catalogue.ts';
import { rangeUpTo } from '#app/kpis/filter.ts';
import { listTeamNames } from '#app/kpis/kpis.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import type { MetricSeries } from '#app/values/metric.ts';
import type { Result } from '#app/values/result.ts';
import { type AdoptionOverview, SIDES, toOverview } from './overview.ts';

const WEEKS = 13;
/** The last week that is over and loaded is among these. */
const RECENT = 3;

/** How the organisation and its teams use what is measured: a fixed number of statements, whatever the number of teams and events. */
export async function findOverview(scope: Scope, catalogue: MetricCatalogue, asOf: Date): Promise<AdoptionOverview> {
  const today = dayIn(asOf, scope.timeZone);
  const teams = await listTeamNames(scope);
  const weeks = rangeUpTo(today, 'week', WEEKS);
  const requests = [
    ...SIDES.map((metricId) => ({ metricId, grain: 'week' as const, ...weeks })),
    ...teams.flatMap(({ id }) => SIDES.map((metricId) => ({ metricId, teamId: id, grain: 'week' as const, ...rangeUpTo(today, 'week', RECENT) }))),
  ];
  const { answers, lifecycle, funnel } = await catalogue.measureAdoption(scope, { requests, weeks }, asOf);
  const series = answers.map(expected);
  return toOverview({
    whole: series.slice(0, SIDES.length),
    teams: teams.map(({ name }, at) => ({ name, sides: series.slice((at + 1) * SIDES.length, (at + 2) * SIDES.length) })),
    lifecycle,
    funnel,
  });
}

function expected(answer: Result<MetricSeries>): MetricSeries {
  if (!answer.ok) throw new Error(`The page's own series was refused: ${answer.reason}`);
  return answer.value;
}
