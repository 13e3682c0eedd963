import { ORDER_METRICS } from '#app/crm/metrics.ts';
import { orderCounts, otherCurrencyOrders } from '#app/crm/metrics-orders.server.ts';
import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import { EVENT_METRICS } from '#app/events/metrics.ts';
import { type CohortRow, retentionPoints, retentionTable } from '#app/events/metrics-cohort.ts';
import { cohortCounts } from '#app/events/metrics-cohort.server.ts';
import { excludedActors } from '#app/events/metrics-excluded.server.ts';
import { habitCounts } from '#app/events/metrics-habit.server.ts';
import { presenceCounts } from '#app/events/metrics-presence.server.ts';
import type { MetricCatalogue, PassportFacts } from '#app/kpis/catalogue.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayIn } from '#app/values/day.ts';
import type { Grain, MetricDefinition, MetricId, MetricRefusal, MetricRequest, MetricSeries, SeriesPoint } from '#app/values/metric.ts';
import { type Period, periodsBetween } from '#app/values/period.ts';
import { type Horizon, periodState } from '#app/values/period-state.ts';
import { ratio } from '#app/values/ratio.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';

/** Every metric of the product, gathered from the rooms whose facts they count. */
const METRICS: Record<MetricId, MetricDefinition> = { ...EVENT_METRICS, ...ORDER_METRICS };
const MAX_PERIODS = 1_100; // three years of days

export function listMetrics(): MetricDefinition[] {
  return Object.values(METRICS);
}

export async function metricSeries(scope: Scope, request: MetricRequest, asOf: Date): Promise<Result<MetricSeries, MetricRefusal>> {
  const [series] = await measureAll(scope, [request], asOf);
  return series!;
}

/**
 * The asked series, in the order asked. Requests of one family and grain share one statement, however many teams and
 * metrics they name, so that a page costs the same with two KPIs as with twenty.
 */
export async function measureAll(scope: Scope, requests: MetricRequest[], asOf: Date): Promise<Result<MetricSeries, MetricRefusal>[]> {
  return inWorkspace(scope.workspaceId, async (tx) => {
    await joinByHash(tx);
    const horizons = await loadHorizons(tx, scope, asOf);
    const teams = await knownTeams(tx, scope, requests);
    const checked = requests.map((request) => check(request, teams));
    const answers = new Map<Ask, MetricSeries>();
    const asks = checked.flatMap((result) => (result.ok ? [result.value] : []));
    const keyOf = ({ metric, grain }: Ask) => `${FAMILY[metric.id]} ${grain}`;
    for (const key of new Set(asks.map(keyOf))) {
      const group = asks.filter((ask) => keyOf(ask) === key);
      const answerOf = await count(tx, scope, group, horizons);
      for (const ask of group) answers.set(ask, answerOf(ask));
    }
    return checked.map((result) => (result.ok ? done(answers.get(result.value)!) : result));
  });
}

/** Retention of every cohort that started in [from, to), by all periods since. */
export async function cohortTable(scope: Scope, { from, to, grain }: { from: Day; to: Day; grain: 'week' | 'month' }, asOf: Date): Promise<CohortRow[]> {
  return inWorkspace(scope.workspaceId, async (tx) => {
    await joinByHash(tx);
    const { events } = await loadHorizons(tx, scope, asOf);
    const periods = periodsBetween(from, to, grain);
    const counts = await cohortCounts(tx, scope, { periods, grain, teamIds: [] });
    return retentionTable(periods, counts, { grain, horizon: events });
  });
}

/** How old the facts behind a number are, and what was left out of it. */
async function findPassport(scope: Scope, metricId: MetricId, period: Period): Promise<PassportFacts> {
  return inWorkspace(scope.workspaceId, async (tx) => {
    const isAboutOrders = FAMILY[metricId] === 'orders';
    const kind = isAboutOrders ? 'orders' : 'events';
    const { _max } = await tx.load.aggregate({ where: { workspaceId: scope.workspaceId, kind }, _max: { loadedAt: true } });
    if (isAboutOrders) return { loadedAt: _max.loadedAt, excluded: [{ kind: 'other-currency-orders', count: metricId === 'revenue' ? await otherCurrencyOrders(tx, scope, period) : 0 }] };
    const { unknownActors, notEnrolled } = await excludedActors(tx, scope, period);
    return { loadedAt: _max.loadedAt, excluded: [{ kind: 'unknown-actors', count: unknownActors }, { kind: 'not-enrolled', count: notEnrolled }] };
  });
}

/** What the rooms that hold values against targets are handed. */
export const metricCatalogue: MetricCatalogue = { listMetrics, measureAll, cohortTable, findPassport };

interface Ask {
  metric: MetricDefinition;
  grain: Grain;
  periods: Period[];
  teamId: string | null;
  interval: number;
}
type Family = 'presence' | 'habit' | 'cohort' | 'orders';
const FAMILY: Record<MetricId, Family> = {
  reach: 'presence',
  'active-user-rate': 'presence',
  'habit-rate': 'habit',
  'cohort-retention': 'cohort',
  revenue: 'orders',
  'active-customers': 'orders',
  'repeat-purchase-rate': 'orders',
};

function check(request: MetricRequest, teams: ReadonlySet<string>): Result<Ask, MetricRefusal> {
  const metric = listMetrics().find(({ id }) => id === request.metricId);
  if (!metric) return refused('unknown-metric');
  if (!metric.grains.includes(request.grain)) return refused('grain-not-offered');
  const teamId = request.teamId ?? null;
  if (teamId !== null && !metric.perTeam) return refused('not-per-team');
  if (teamId !== null && !teams.has(teamId)) return refused('unknown-team');
  const periods = periodsBetween(request.from, request.to, request.grain);
  if (periods.length === 0) return refused('empty-range');
  if (periods.length > MAX_PERIODS) return refused('range-too-long');
  return done({ metric, grain: request.grain, periods, teamId, interval: request.interval ?? 1 });
}

type Horizons = Record<'events' | 'orders', Horizon>;

async function count(tx: Transaction, scope: Scope, group: Ask[], horizons: Horizons): Promise<(ask: Ask) => MetricSeries> {
  const { grain, metric } = group[0]!;
  const from = group.map(({ periods }) => periods[0]!.start).sort()[0]!;
  const to = group.map(({ periods }) => periods.at(-1)!.end).sort().at(-1)!;
  const periods = periodsBetween(from, to, grain);
  const ofTeams = group.filter(({ teamId }) => teamId !== null);
  const request = { periods, grain, teamIds: [...new Set(ofTeams.flatMap(({ teamId }) => teamId ?? []))], teamsFrom: ofTeams.map((ask) => ask.periods[0]!.start).sort()[0] };
  switch (FAMILY[metric.id]) {
    case 'presence': {
      const at = byGroup(await presenceCounts(tx, scope, request));
      return (ask) => seriesOf(ask, null, ({ start }) => {
        const row = at(ask.teamId, start);
        return share((ask.metric.id === 'reach' ? row?.reached : row?.acted) ?? 0, row?.eligible ?? 0);
      }, horizons.events);
    }
    case 'habit': {
      const at = byGroup(await habitCounts(tx, scope, request));
      return (ask) => seriesOf(ask, null, ({ start }) => share(at(ask.teamId, start)?.habitual ?? 0, at(ask.teamId, start)?.eligible ?? 0), horizons.events);
    }
    case 'cohort': {
      const counts = await cohortCounts(tx, scope, request);
      return ({ metric, periods, teamId, interval }) => ({
        metric,
        grain,
        currency: null,
        points: retentionPoints(periods, counts.filter((row) => row.teamId === teamId), { grain, interval, horizon: horizons.events }),
      });
    }
    case 'orders': {
      const { currency, rows } = await orderCounts(tx, scope, { periods, grain });
      const at = new Map(rows.map((row) => [row.start, row]));
      return (ask) => seriesOf(ask, currency, ({ start }) => {
        const row = at.get(start)!;
        // A period without orders counts as nought only as far as orders have been loaded.
        if (row.customers === 0 && (horizons.orders.loadedOn ?? '') < start) return { value: null, numerator: null, denominator: null };
        if (ask.metric.id === 'repeat-purchase-rate') return share(row.again, row.ever);
        return total(ask.metric.id === 'revenue' ? row.cents : row.customers);
      }, horizons.orders);
    }
  }
}

type Counted = Pick<SeriesPoint, 'value' | 'numerator' | 'denominator'>;

function seriesOf({ metric, grain, periods }: Ask, currency: string | null, counted: (period: Period) => Counted, horizon: Horizon): MetricSeries {
  const points = periods.map((period) => ({ ...period, ...counted(period), state: periodState(period.end, horizon) }));
  return { metric, grain, currency: metric.unit === 'money' ? currency : null, points };
}

function share(numerator: number, denominator: number): Counted {
  return { value: ratio(numerator, denominator), numerator, denominator };
}

function total(value: number): Counted {
  return { value, numerator: value, denominator: null };
}

function byGroup<Row extends { teamId: string | null; start: Day }>(rows: Row[]): (teamId: string | null, start: Day) => Row | undefined {
  const byKey = new Map(rows.map((row) => [`${row.teamId} ${row.start}`, row]));
  return (teamId, start) => byKey.get(`${teamId} ${start}`);
}

/**
 * Right after an import the database has no statistics yet and takes every table for a handful of rows; looping over
 * them then took seconds where a hash takes milliseconds. For this transaction only.
 */
async function joinByHash(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true)`;
}

async function loadHorizons(tx: Transaction, scope: Scope, asOf: Date): Promise<Horizons> {
  const loads = await tx.$queryRaw<{ kind: string; loaded_at: Date }[]>`
    SELECT kind, max(loaded_at) AS loaded_at FROM loads WHERE workspace_id = ${scope.workspaceId}::uuid GROUP BY kind`;
  const today = dayIn(asOf, scope.timeZone);
  const of = (kind: string): Horizon => {
    const loadedAt = loads.find((load) => load.kind === kind)?.loaded_at;
    return { today, loadedOn: loadedAt ? dayIn(loadedAt, scope.timeZone) : null };
  };
  return { events: of('events'), orders: of('orders') };
}

async function knownTeams(tx: Transaction, scope: Scope, requests: MetricRequest[]): Promise<ReadonlySet<string>> {
  const asked = requests.flatMap(({ teamId }) => teamId ?? []).filter(isUuid);
  if (asked.length === 0) return new Set();
  const teams = await tx.$queryRaw<{ id: string }[]>`SELECT id::text FROM teams WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ANY(${asked}::uuid[])`;
  return new Set(teams.map(({ id }) => id));
}
