import { ORDER_METRICS } from '#app/crm/metrics.ts';
import { otherCurrencyOrders } from '#app/crm/metrics-orders.server.ts';
import { RECORD_METRICS } from '#app/crm/metrics-records.ts';
import { recordPassport } from '#app/crm/metrics-records.server.ts';
import { inWorkspace } from '#app/db/client.server.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { listCatalogueBreaks } from '#app/events/activity-catalogue.server.ts';
import { EVENT_METRICS } from '#app/events/metrics.ts';
import type { MemberFacts } from '#app/events/member-facts.ts';
import { type CohortRow, retentionTable } from '#app/events/metrics-cohort.ts';
import { countCohorts } from '#app/events/metrics-cohort-size.ts';
import { excludedActors } from '#app/events/metrics-excluded.server.ts';
import { findMemberFacts } from '#app/events/metrics-facts.server.ts';
import { countFunnel } from '#app/events/metrics-funnel.ts';
import { weeksBehind } from '#app/events/metrics-habit.ts';
import { countLifecycle } from '#app/events/metrics-lifecycle.ts';
import type { CohortRange, MetricBreak, MetricCatalogue, PassportFacts } from '#app/kpis/catalogue.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayIn } from '#app/values/day.ts';
import type { Grain, MetricDefinition, MetricId, MetricRefusal, MetricRequest, MetricSeries } from '#app/values/metric.ts';
import { type Period, periodsBetween } from '#app/values/period.ts';
import { type Horizon, periodState } from '#app/values/period-state.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { type Ask, countMetrics, type Facts, FAMILY, type Horizons, isOfEvents } from './metric-count.server.ts';

/** Every metric of the product, gathered from the rooms whose facts they count. */
const METRICS: Record<MetricId, MetricDefinition> = { ...EVENT_METRICS, ...ORDER_METRICS, ...RECORD_METRICS };
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
  const { answers } = await measurePage(scope, { requests, cohorts: null }, asOf);
  return answers;
}

/** Retention of every cohort that started in [from, to), by all periods since. */
export async function cohortTable(scope: Scope, range: CohortRange, asOf: Date): Promise<CohortRow[]> {
  const { cohorts } = await measurePage(scope, { requests: [], cohorts: range }, asOf);
  return cohorts;
}

/** Series and a table of cohorts for one page, from one reading of the facts; without a range the table is empty. */
export async function measurePage(scope: Scope, { requests, cohorts }: { requests: MetricRequest[]; cohorts: CohortRange | null }, asOf: Date): Promise<{ answers: Result<MetricSeries, MetricRefusal>[]; cohorts: CohortRow[] }> {
  return measureWith(scope, requests, cohorts?.grain ?? null, asOf, (answers, facts, horizons) => ({ answers, cohorts: cohorts ? tableOf(cohorts, facts, horizons.events) : [] }));
}

/** Series with the lifecycle of the weeks, and the funnel of the last of them that is over and loaded; null when none is. */
async function measureAdoption(scope: Scope, { requests, weeks }: { requests: MetricRequest[]; weeks: { from: Day; to: Day } }, asOf: Date) {
  return measureWith(scope, requests, 'week', asOf, (answers, facts, { events }) => {
    const periods = periodsBetween(weeks.from, weeks.to, 'week');
    const members = facts.get('week') ?? [];
    const stateOf = new Map(periods.map(({ start, end }) => [start, periodState(end, events)]));
    const lifecycle = countLifecycle(members, periods, 'week').flatMap((count) => (count.teamId === null ? [{ ...count, state: stateOf.get(count.start)! }] : []));
    const last = periods.findLast(({ start }) => stateOf.get(start) === 'complete');
    return { answers, lifecycle, funnel: last ? { start: last.start, ...countFunnel(members, last) } : null };
  });
}

/** @param wholeHistory the grain in which facts of all of history are needed too. */
async function measureWith<T>(scope: Scope, requests: MetricRequest[], wholeHistory: Grain | null, asOf: Date, then: (answers: Result<MetricSeries, MetricRefusal>[], facts: Facts, horizons: Horizons) => T): Promise<T> {
  return inWorkspaceSql(
    scope.workspaceId,
    async (tx) => {
      const horizons = await loadHorizons(tx, scope, asOf);
      const teams = await knownTeams(tx, scope, requests);
      const checked = requests.map((request) => check(request, teams));
      const asks = checked.flatMap((result) => (result.ok ? [result.value] : []));
      const facts = await readFacts(tx, scope, asks, wholeHistory);
      const answers = new Map<Ask, MetricSeries>();
      const keyOf = ({ metric, grain }: Ask) => `${FAMILY[metric.id]} ${grain}`;
      for (const key of new Set(asks.map(keyOf))) {
        const group = asks.filter((ask) => keyOf(ask) === key);
        const answerOf = await countMetrics(tx, scope, group, facts, horizons);
        for (const ask of group) answers.set(ask, answerOf(ask));
      }
      return then(checked.map((result) => (result.ok ? done(answers.get(result.value)!) : result)), facts, horizons);
    },
    { settings: PLANNER },
  );
}

/** How old the facts behind a number are, and what was left out of it. */
async function findPassport(scope: Scope, metricId: MetricId, period: Period): Promise<PassportFacts> {
  return inWorkspace(scope.workspaceId, async (tx) => {
    if (FAMILY[metricId] === 'records') return recordPassport(tx, scope, metricId, period);
    const isAboutOrders = FAMILY[metricId] === 'orders';
    const kind = isAboutOrders ? 'orders' : 'events';
    const { _max } = await tx.load.aggregate({ where: { workspaceId: scope.workspaceId, kind }, _max: { loadedAt: true } });
    if (isAboutOrders) return { loadedAt: _max.loadedAt, excluded: [{ kind: 'other-currency-orders', count: metricId === 'revenue' ? await otherCurrencyOrders(tx, scope, period) : 0 }] };
    const { unknownActors, notEnrolled } = await excludedActors(tx, scope, period);
    return { loadedAt: _max.loadedAt, excluded: [{ kind: 'unknown-actors', count: unknownActors }, { kind: 'not-enrolled', count: notEnrolled }] };
  });
}

/** Metrics of use hang on which activities count as an act. */
async function findBreaks(scope: Scope, metricId: MetricId, range: { from: Day; to: Day }): Promise<MetricBreak[]> {
  return isOfEvents(metricId) ? listCatalogueBreaks(scope, range) : [];
}

/** What the rooms that hold values against targets are handed. */
export const metricCatalogue: MetricCatalogue = { listMetrics, measureAll, measureAdoption, measurePage, findBreaks, findPassport };

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

async function readFacts(tx: SqlTransaction, scope: Scope, asks: Ask[], wholeHistory: Grain | null): Promise<Facts> {
  const teamIds = [...new Set(asks.flatMap(({ teamId }) => teamId ?? []))];
  const needs = asks.filter(({ metric }) => isOfEvents(metric.id)).map(needOf);
  if (wholeHistory) needs.push({ grain: wholeHistory, between: null });
  const facts = new Map<Grain, MemberFacts[]>();
  for (const grain of new Set(needs.map((need) => need.grain))) {
    const ranges = needs.filter((need) => need.grain === grain).map(({ between }) => between);
    const between = ranges.reduce((one, other) => one && other && { from: one.from < other.from ? one.from : other.from, to: one.to > other.to ? one.to : other.to });
    facts.set(grain, await findMemberFacts(tx, scope, { grain, between: between ?? null, teamIds }));
  }
  return facts;
}

/** What the ask is counted from; a cohort is about all of history. */
function needOf({ metric, grain, periods }: Ask): { grain: Grain; between: { from: Day; to: Day } | null } {
  if (FAMILY[metric.id] === 'habit') return { grain: 'week', between: weeksBehind(periods) };
  return { grain, between: FAMILY[metric.id] === 'cohort' ? null : { from: periods[0]!.start, to: periods.at(-1)!.end } };
}

function tableOf({ from, to, grain }: CohortRange, facts: Facts, horizon: Horizon): CohortRow[] {
  const periods = periodsBetween(from, to, grain);
  const counts = countCohorts(facts.get(grain) ?? [], periods).filter(({ teamId }) => teamId === null);
  return retentionTable(periods, counts, { grain, horizon });
}

/**
 * Right after an import the database has no statistics yet and takes every table for a handful of rows; looping over
 * them then took seconds where a hash takes milliseconds. For this transaction only.
 */
const PLANNER = { enable_nestloop: 'off', jit: 'off' };

async function loadHorizons(tx: SqlTransaction, scope: Scope, asOf: Date): Promise<Horizons> {
  const loads = await tx.$queryRaw<{ kind: string; loaded_at: Date }[]>`
    SELECT kind, max(loaded_at) AS loaded_at FROM loads WHERE workspace_id = ${scope.workspaceId}::uuid GROUP BY kind
    UNION ALL SELECT 'records', counted_at FROM figure_counts WHERE workspace_id = ${scope.workspaceId}::uuid`;
  const today = dayIn(asOf, scope.timeZone);
  const of = (kind: string): Horizon => {
    const loadedAt = loads.find((load) => load.kind === kind)?.loaded_at;
    return { today, loadedOn: loadedAt ? dayIn(loadedAt, scope.timeZone) : null };
  };
  return { events: of('events'), orders: of('orders'), records: of('records'), asOf };
}

async function knownTeams(tx: SqlTransaction, scope: Scope, requests: MetricRequest[]): Promise<ReadonlySet<string>> {
  const asked = requests.flatMap(({ teamId }) => teamId ?? []).filter(isUuid);
  if (asked.length === 0) return new Set();
  const teams = await tx.$queryRaw<{ id: string }[]>`SELECT id::text FROM teams WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ANY(${asked}::uuid[])`;
  return new Set(teams.map(({ id }) => id));
}
