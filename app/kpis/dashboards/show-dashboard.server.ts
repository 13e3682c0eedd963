import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import type { MetricDefinition, MetricRequest } from '#app/values/metric.ts';
import type { MetricCatalogue } from '../catalogue.ts';
import { type KpiTile, toKpiTile } from '../dashboard.ts';
import { listOutlooks } from '../forecast/read-outlooks.server.ts';
import { exploreAll } from '../explore/explore.server.ts';
import type { Kpi } from '../kpi.ts';
import { kpiRequest, shownPeriods } from '../kpi-request.ts';
import { listKpis, listTeamNames } from '../kpis.server.ts';
import { milestonesFor } from '../milestones/milestone.ts';
import { listMilestones } from '../milestones/milestones.server.ts';
import { pairRequest } from '../target/quality-pair.ts';
import type { OwnDashboard } from './own-dashboard.ts';
import { askedOfChart, type PageFilter, unfollowedByKpi } from './page-filter.ts';
import { sheetsOf } from './sheets.ts';
import type { ShownDashboard, ShownTile } from './shown-dashboard.ts';

/** As the management's dashboard looks back when nothing is chosen. */
const USUAL_SPAN = 26;

/** A dashboard with its figures as they may be told: a fixed number of statements, whatever stands on it. */
export async function showDashboard(scope: Scope, catalogue: MetricCatalogue, dashboard: OwnDashboard, asked: PageFilter, asOf: Date): Promise<{ shown: ShownDashboard; teams: { id: string; name: string }[] }> {
  const [kpis, teams, metrics] = await Promise.all([listKpis(scope), listTeamNames(scope), catalogue.listMetricsEverOf(scope)]);
  const team = teams.find(({ id }) => id === asked.teamId) ?? null;
  const filter = { ...asked, teamId: team?.id ?? null };
  const wanted = dashboard.tiles.flatMap((tile) => (tile.kind === 'kpi' ? kpis.filter(({ id }) => id === tile.kpiId) : []));
  const charts = dashboard.tiles.flatMap((tile) => (tile.kind === 'chart' ? [askedOfChart(tile.exploration, filter, metrics.find(({ id }) => id === tile.exploration.metricId))] : []));
  const [tiles, results, milestones] = await Promise.all([
    measureKpis(scope, catalogue, [...new Set(wanted)], { metrics, span: filter.span ?? USUAL_SPAN, asOf }),
    exploreAll(scope, catalogue, charts.map(({ exploration }) => exploration), asOf),
    charts.length > 0 ? listMilestones(scope) : [],
  ]);
  const shownTiles = toShownTiles(dashboard, { tiles, charts: charts.map(({ exploration, unfollowed }, nth) => ({ unfollowed, result: results[nth]!, milestones: milestonesFor(milestones, exploration.teamId) })), filter });
  const { id, name, owner, roles } = dashboard;
  return { shown: { id, name, owner, roles, sheets: sheetsOf(shownTiles), filter, team }, teams };
}

interface Measured {
  tiles: ReadonlyMap<string, KpiTile>;
  /** In the order of the charts. */
  charts: readonly Pick<ShownTile & { kind: 'chart' }, 'unfollowed' | 'result' | 'milestones'>[];
  filter: PageFilter;
}

function toShownTiles({ tiles: own }: OwnDashboard, { tiles, charts, filter }: Measured): ShownTile[] {
  let chart = 0;
  return own.map((each, at): ShownTile => {
    const { columns, rows } = each;
    const size = { at, columns, rows };
    if (each.kind === 'text') return { ...size, kind: 'text', title: each.title, text: each.text, unfollowed: [] };
    if (each.kind === 'chart') return { ...size, kind: 'chart', ...charts[chart++]! };
    const tile = tiles.get(each.kpiId) ?? null;
    return { ...size, kind: 'kpi', tile, unfollowed: tile ? unfollowedByKpi(tile.kpi, filter) : [] };
  });
}

/** By the id of the KPI. */
async function measureKpis(scope: Scope, catalogue: MetricCatalogue, kpis: readonly Kpi[], { metrics, span, asOf }: { metrics: readonly MetricDefinition[]; span: number; asOf: Date }): Promise<ReadonlyMap<string, KpiTile>> {
  if (kpis.length === 0) return new Map();
  const today = dayIn(asOf, scope.timeZone);
  const pairs = kpis.map((kpi) => pairRequest(kpi, metrics, today));
  const requests: MetricRequest[] = [...kpis.map((kpi) => kpiRequest(kpi, shownPeriods(kpi, span), today)), ...pairs.flatMap((request) => request ?? [])];
  const [answers, outlookOf] = await Promise.all([catalogue.measureAll(scope, requests, asOf), listOutlooks(scope, today)]);
  return new Map(
    kpis.map((kpi, nth) => {
      const pairAt = requests.indexOf(pairs[nth]!); // -1 has no answer
      const [series = null, pair = null] = [answers[nth], answers[pairAt]].map((answer) => (answer?.ok ? answer.value : null));
      return [kpi.id, toKpiTile({ kpi, series, pair, shown: shownPeriods(kpi, span), outlook: outlookOf(kpi) })];
    }),
  );
}
