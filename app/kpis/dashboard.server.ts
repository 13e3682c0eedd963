import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import type { MetricRequest, MetricSeries } from '#app/values/metric.ts';
import type { Result } from '#app/values/result.ts';
import type { MetricCatalogue } from './catalogue.ts';
import { type Dashboard, toDashboard } from './dashboard.ts';
import { type DashboardFilter, rangeUpTo, standsIn } from './filter.ts';
import type { Kpi } from './kpi.ts';
import { kpiRequest, MONTHS, shownPeriods } from './kpi-request.ts';
import { readDashboardRows } from './kpis.server.ts';
import { pairRequest } from './target/quality-pair.ts';

/** The dashboard of the workspace, one team or one role: a fixed number of statements, whatever the number of KPIs, teams and events. */
export async function getDashboard(scope: Scope, catalogue: MetricCatalogue, filter: DashboardFilter, asOf: Date): Promise<{ dashboard: Dashboard; teams: { id: string; name: string }[] }> {
  const today = dayIn(asOf, scope.timeZone);
  const { grain, role } = filter;
  const { kpis, teams, said, late, alerted, outlookOf } = await readDashboardRows(scope, today);
  const range = { grain, ...rangeUpTo(today, grain, filter.span) };
  const recent = { grain, ...rangeUpTo(today, grain, 3) };
  const teamId = teams.some(({ id }) => id === filter.teamId) ? filter.teamId : null;
  const metrics = await catalogue.listMetricsEverOf(scope);
  const spanOf = (kpi: Kpi) => shownPeriods(kpi, filter.span);
  const shown = kpis.filter((kpi) => standsIn(kpi, { teamId, role }));

  const pairs = shown.map((kpi) => pairRequest(kpi, metrics, today));
  const requests: MetricRequest[] = [
    ...['active-user-rate', 'habit-rate', 'reach'].map((metricId) => ({ metricId, teamId, role, ...range })),
    { metricId: 'revenue', grain: 'month', ...rangeUpTo(today, 'month', MONTHS) },
    ...teams.flatMap((team) => ['active-user-rate', 'habit-rate'].map((metricId) => ({ metricId, teamId: team.id, ...recent }))),
    ...shown.map((kpi) => kpiRequest(kpi, spanOf(kpi), today)),
    ...pairs.flatMap((request) => request ?? []),
  ];
  const { answers, cohorts } = await catalogue.measurePage(scope, { requests, cohorts: range }, asOf);

  const ofTeams = answers.slice(4, 4 + 2 * teams.length).map(expected);
  const dashboard = toDashboard({
    headline: answers.slice(0, 4).map(expected),
    teams: teams.map((team, index) => ({ ...team, adoption: ofTeams[2 * index]!, habit: ofTeams[2 * index + 1]! })),
    kpis: shown.map((kpi, index) => {
      const at = 4 + 2 * teams.length + index;
      const pairAt = requests.indexOf(pairs[index]!); // -1 has no answer
      const [series = null, pair = null] = [answers[at], answers[pairAt]].map((answer) => (answer?.ok ? answer.value : null));
      return { kpi, series, pair, shown: spanOf(kpi), outlook: outlookOf(kpi) }; // a team or grain that is gone since: the KPI shows without value
    }),
    cohorts,
    meeting: { said, late, alerted, today },
  });
  return { dashboard, teams };
}

function expected(answer: Result<MetricSeries>): MetricSeries {
  if (!answer.ok) throw new Error(`The dashboard's own series was refused: ${answer.reason}`);
  return answer.value;
}
