import { eligibleIn } from '#app/events/use/eligible.ts';
import { membersOf } from '#app/events/use/group.ts';
import { historyBehind } from '#app/events/use/needs.ts';
import type { MetricCatalogue } from '#app/kpis/catalogue.ts';
import { rangeUpTo } from '#app/kpis/filter.ts';
import { listTeamNames } from '#app/kpis/kpis.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import type { MetricSeries } from '#app/values/metric.ts';
import { periodOf, periodsBetween, shiftPeriod } from '#app/values/period.ts';
import type { Result } from '#app/values/result.ts';
import { COMPARED, FIGURES, type OverviewPage, toOverview } from './overview.ts';
import { readUseFilter, type UseFilter } from './use-filter.ts';
import { lifecycleOf, stateOf, tellBreadth, tellFunnel, tellLifecycle } from './use-parts.ts';

/** The last week that is over and loaded is among these. */
const RECENT = 3;

/** How the organisation and its teams use what is measured: a fixed number of statements, whatever the number of teams and events. */
export async function findOverview(scope: Scope, catalogue: MetricCatalogue, search: URLSearchParams, asOf: Date): Promise<OverviewPage> {
  const today = dayIn(asOf, scope.timeZone);
  const teams = await listTeamNames(scope);
  const filter: UseFilter = { ...readUseFilter(search, new Set(teams.map(({ id }) => id))), grain: 'week' };
  const { teamId, role } = filter;
  const weeks = rangeUpTo(today, 'week', filter.span);
  const thisWeek = periodOf(today, 'week').start;
  const recent = rangeUpTo(today, 'week', RECENT);
  /** Breadth reads every activity, so it is asked for one week only: the last that is over. */
  const lastWeek = { from: shiftPeriod(thisWeek, -1, 'week'), to: thisWeek };
  const requests = [
    ...FIGURES.map((metricId) => ({ metricId, teamId, role, grain: 'week' as const, ...(metricId === 'breadth' ? lastWeek : weeks) })),
    ...teams.flatMap(({ id }) => COMPARED.map((metricId) => ({ metricId, teamId: id, role, grain: 'week' as const, ...(metricId === 'breadth' ? lastWeek : recent) }))),
  ];
  const need = { history: historyBehind(weeks.from, weeks.to), sessions: null, activities: null };
  return catalogue.measureUse(scope, { requests, need }, asOf, ({ answers, door, members, horizon }) => {
    const series = answers.map(expected);
    const periods = periodsBetween(weeks.from, weeks.to, 'week');
    const judged = periods.findLast((period) => stateOf(period, horizon) === 'complete');
    const group = { teamId, role };
    const overview = toOverview({
      whole: series.slice(0, FIGURES.length),
      teams: teams.map(({ name }, at) => ({ name, series: series.slice(FIGURES.length + at * COMPARED.length, FIGURES.length + (at + 1) * COMPARED.length) })),
      lifecycle: tellLifecycle(periods.map((period) => lifecycleOf(membersOf(eligibleIn(members, period), group, period), period, horizon)), series[0]!.points),
      funnel: judged ? tellFunnel(door, members, { group, period: judged, grain: 'week' }) : null,
      isWhole: teamId === null,
      activities: judged?.start === lastWeek.from ? tellBreadth(door, members, { group, period: judged, grain: 'week' }) : [],
    });
    return { overview, filter, teams };
  });
}

function expected(answer: Result<MetricSeries>): MetricSeries {
  if (!answer.ok) throw new Error(`The page's own series was refused: ${answer.reason}`);
  return answer.value;
}
