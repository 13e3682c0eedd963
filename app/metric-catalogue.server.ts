import { CHECKLIST_METRICS } from '#app/adoption/checklists/metrics-checklists.ts';
import { completionPassport } from '#app/adoption/checklists/metrics-checklists.server.ts';
import { lowIn, PULSE_METRICS, type PulseMetricId } from '#app/adoption/pulses/metrics-pulses.ts';
import { readToldRounds } from '#app/adoption/pulses/metrics-pulses.server.ts';
import { MESSAGE_METRICS, type MessageMetricId } from '#app/adoption/key-messages/metrics-key-messages.ts';
import { messagePassport } from '#app/adoption/key-messages/metrics-key-messages.server.ts';
import { PROCESS_METRICS, wholeFrom as wholeFromOf } from '#app/adoption/processes/metrics-processes.ts';
import { FINAL_USE_METRICS } from '#app/adoption/since-live/final-use.ts';
import { TRAINING_METRICS } from '#app/adoption/training/metrics-training.ts';
import { trainingPassport } from '#app/adoption/training/metrics-training.server.ts';
import { ORDER_METRICS } from '#app/crm/metrics.ts';
import { otherCurrencyOrders } from '#app/crm/metrics-orders.server.ts';
import { RECORD_METRICS } from '#app/crm/metrics-records.ts';
import { recordPassport } from '#app/crm/metrics-records.server.ts';
import { inWorkspace } from '#app/db/client.server.ts';
import { FRESHLY_FILLED, inWorkspaceSql } from '#app/db/sql.server.ts';
import { catalogueVersionInUse, listCatalogueBreaks } from '#app/events/activity-catalogue.server.ts';
import { findRecount } from '#app/events/recounting/ask-recount.server.ts';
import { EVENT_METRICS } from '#app/events/metrics.ts';
import { SEAT_METRICS } from '#app/events/seats/seats.ts';
import { excludedActors } from '#app/events/use/excluded.server.ts';
import type { FactsNeed } from '#app/events/use/needs.ts';
import type { Door } from '#app/kpis/door.ts';
import { defineMeasures } from '#app/kpis/measures/measure.ts';
import { findMeasure, listMeasures } from '#app/kpis/measures/measures.server.ts';
import { lastEntered } from '#app/kpis/measures/readings.server.ts';
import { tellCohorts } from '#app/kpis/told-cohorts.ts';
import type { CohortRange, FollowedFacts, MetricBreak, MetricCatalogue, PassportFacts, ToldSeries, UseFacts, UsePage } from '#app/kpis/catalogue.ts';
import type { Scope } from '#app/people/scope.ts';
import { readGoLive } from '#app/roadmap/go-live.server.ts';
import { lastBenefitChange } from '#app/roadmap/metrics-benefit.server.ts';
import { BENEFIT_METRICS } from '#app/roadmap/metrics-benefit.ts';
import { addDays, type Day, dayIn } from '#app/values/day.ts';
import { type CatalogueMetricId, GRAINS, isOwn, measureIdOf, type MetricDefinition, type MetricId, type MetricRefusal, type MetricRequest, type MetricSeries, type OwnMetricId, ownMetricId } from '#app/values/metric.ts';
import { type Period, periodOf, periodsBetween } from '#app/values/period.ts';
import { done, type Result } from '#app/values/result.ts';
import { check, formulasOf, withOwn } from './metric-check.server.ts';
import { type Ask, calculate, countMetrics, countProcessMetric, countUseMetrics, type Facts, familyOf, type Followed, type Horizons, inputsOf } from './metric-count.server.ts';
import { findGround, readFacts, readFollowed } from './metric-ground.server.ts';
import { asksBeside, tellAnswers } from './metric-tell.server.ts';
import { tellFollowed } from './metric-tell.server.ts';
import { tellOfWhom } from './metric-whom.server.ts';

/** Every metric of the product, gathered from the rooms whose facts they count. */
const METRICS: Record<CatalogueMetricId, MetricDefinition> = { ...EVENT_METRICS, ...ORDER_METRICS, ...RECORD_METRICS, ...TRAINING_METRICS, ...BENEFIT_METRICS, ...SEAT_METRICS, ...FINAL_USE_METRICS, ...CHECKLIST_METRICS, ...PULSE_METRICS, ...MESSAGE_METRICS, ...PROCESS_METRICS };

export function listMetrics(): MetricDefinition[] {
  return Object.values(METRICS);
}

/** What the workspace can be asked for, its own measures that are kept up among it. */
export async function listMetricsOf(scope: Scope): Promise<MetricDefinition[]> {
  const measures = await listMeasures(scope);
  const ended = new Set(measures.flatMap(({ id, isEnded }) => (isEnded ? [ownMetricId(id)] : [])));
  return [...listMetrics(), ...[...defineMeasures(measures, listMetrics()).values()].filter(({ id }) => !ended.has(id as OwnMetricId))];
}

export async function metricSeries(scope: Scope, request: MetricRequest, asOf: Date): Promise<Result<MetricSeries, MetricRefusal>> {
  const [series] = await measureAll(scope, [request], asOf);
  return series!;
}

/**
 * The asked series, exactly as they are counted and in the order asked: for comparing inside, never to be shown, nor anything that follows from them.
 * What is told goes through `metricCatalogue`. Requests of one family and grain share one statement, however many teams and
 * metrics they name, so that a page costs the same with two KPIs as with twenty.
 */
export async function measureAll(scope: Scope, requests: MetricRequest[], asOf: Date): Promise<Result<MetricSeries, MetricRefusal>[]> {
  return measureWith(scope, requests, { need: null, isTold: false }, asOf, ({ exact }) => exact);
}

/** The asked series as they may be told. */
async function tellAll(scope: Scope, requests: MetricRequest[], asOf: Date): Promise<Answer[]> {
  return measureWith(scope, requests, { need: null, isTold: true }, asOf, ({ told }) => told());
}

async function tellWithPeople(scope: Scope, requests: MetricRequest[], asOf: Date): Promise<Result<ToldSeries, MetricRefusal>[]> {
  return measureWith(scope, requests, { need: null, isTold: true }, asOf, ({ whom }) => whom());
}

/** Series and a table of cohorts of everybody, for one page, from one reading of the facts. */
async function measurePage(scope: Scope, { requests, cohorts }: { requests: MetricRequest[]; cohorts: CohortRange }, asOf: Date) {
  const need: FactsNeed = { history: { from: cohorts.from, to: addDays(dayIn(asOf, scope.timeZone), 1) }, sessions: null, activities: null };
  return measureUse(scope, { requests, need }, asOf, ({ answers, door, members, horizon }) => {
    const periods = periodsBetween(cohorts.from, cohorts.to, cohorts.grain);
    return { answers, cohorts: tellCohorts(door, members, periods, { group: { teamId: null, role: null }, grain: cohorts.grain, kind: 'on', horizon }).cohorts };
  });
}

/** Series, and what else a page counts from the same reading of who did what when. */
async function measureUse<T>(scope: Scope, { requests, need }: UsePage, asOf: Date, count: (read: UseFacts) => T): Promise<T> {
  return measureWith(scope, requests, { need, isTold: true }, asOf, ({ told, door, facts, horizons }) => count({ answers: told(), door, members: facts.get(null) ?? [], horizon: horizons.events }));
}

async function measureFollowed<T>(scope: Scope, requests: MetricRequest[], asOf: Date, count: (read: FollowedFacts) => T): Promise<T> {
  return measureWith(scope, requests, { need: null, isTold: true }, asOf, ({ told, more, wentIn, wholeFrom }) => count({ answers: told(), more, wentIn, wholeFrom }));
}

type Answer = Result<MetricSeries, MetricRefusal>;

interface Measured {
  exact: Answer[];
  told: () => Answer[];
  whom: () => Result<ToldSeries, MetricRefusal>[];
  door: Door;
  facts: Facts;
  horizons: Horizons;
  more: FollowedFacts['more'];
  wentIn: FollowedFacts['wentIn'];
  wholeFrom: FollowedFacts['wholeFrom'];
}

/** @param need what is needed besides the series. */
async function measureWith<T>(scope: Scope, requests: MetricRequest[], { need, isTold }: { need: FactsNeed | null; isTold: boolean }, asOf: Date, then: (measured: Measured) => T): Promise<T> {
  const { horizons, isWholeOnly, teamIds, activities, liveOn, processes, measures } = await findGround(scope, requests, asOf);
  const telling = { isWholeOnly, teamIds };
  const known = { metrics: withOwn(measures, listMetrics()), formulas: formulasOf(measures), teams: new Set(teamIds), activities, liveOn, processes, today: horizons.events.today };
  const checked = requests.map((request) => check(request, known));
  const asked = checked.flatMap((result) => (result.ok ? [...inputsOf(result.value), result.value] : []));
  const facts = await readFacts(scope, asked, need, horizons.events);
  const followed = await readFollowed(scope, asked);
  const counted = await countAll(scope, isTold ? [...asked, ...asksBeside(asked, facts, telling)] : asked, { facts, followed }, horizons);
  const { told, door } = tellAnswers(counted, facts, followed, telling, horizons.events);
  const answer = (results: typeof checked, seriesOf: (ask: Ask) => MetricSeries) => results.map((result) => (result.ok ? done(seriesOf(result.value)) : result));
  const more: Measured['more'] = (requested) => {
    const results = requested.map((request) => check(request, known));
    const counts = new Map(results.flatMap((result) => (result.ok ? [[result.value, countProcessMetric(result.value, facts, followed, horizons.events)] as const] : [])));
    return answer(results, tellAnswers(counts, facts, followed, telling, horizons.events).told);
  };
  const wentIn: Measured['wentIn'] = (request) => {
    const result = check(request, known);
    return result.ok ? tellFollowed(door, result.value, facts, followed, horizons.events) : null;
  };
  const whom: Measured['whom'] = () => checked.map((result) => (result.ok ? done(tellOfWhom(result.value, told(result.value), { facts, counted, door })) : result));
  const wholeFrom: Measured['wholeFrom'] = (processId) => {
    const read = followed.get(processId);
    return read ? wholeFromOf(read, scope.timeZone) : null;
  };
  return then({ exact: answer(checked, (ask) => counted.get(ask)!), told: () => answer(checked, told), whom, door, facts, horizons, more, wentIn, wholeFrom });
}

/** No connection is held while what was read is counted. */
async function countAll(scope: Scope, asks: Ask[], { facts, followed }: { facts: Facts; followed: Followed }, horizons: Horizons): Promise<Map<Ask, MetricSeries>> {
  const kindOf = ({ metric, grain }: Ask) => `${familyOf(metric.id)} ${grain}`;
  const given = asks.filter(({ calculation }) => calculation === null);
  const kinds = [...new Set(given.map(kindOf))].map((kind) => given.filter((ask) => kindOf(ask) === kind));
  const counted = new Map<Ask, MetricSeries>();
  const take = (group: Ask[], answerOf: (ask: Ask) => MetricSeries) => {
    for (const ask of group) counted.set(ask, answerOf(ask));
  };
  const isOfUse = ([ask]: Ask[]) => familyOf(ask!.metric.id) === 'use';
  for (const group of kinds.filter(isOfUse)) take(group, countUseMetrics(group, facts, horizons.events));
  const isFollowed = ([ask]: Ask[]) => familyOf(ask!.metric.id) === 'processes';
  for (const ask of kinds.filter(isFollowed).flat()) counted.set(ask, countProcessMetric(ask, facts, followed, horizons.events));
  const stored = kinds.filter((group) => !isOfUse(group) && !isFollowed(group));
  if (stored.length > 0) {
    await inWorkspaceSql(scope.workspaceId, async (tx) => {
      for (const group of stored) take(group, await countMetrics(tx, scope, group, facts, horizons));
    }, { settings: FRESHLY_FILLED });
  }
  // What goes into a calculation stands before it.
  for (const ask of asks) if (ask.calculation) counted.set(ask, calculate(ask, (input) => counted.get(input)!));
  return counted;
}

/** How old the facts behind a number are, and what was left out of it. */
async function findPassport(scope: Scope, metricId: MetricId, period: Period, asOf: Date, processId: string | null = null): Promise<PassportFacts> {
  const today = dayIn(asOf, scope.timeZone);
  const catalogueVersion = isAboutUse(metricId) ? { catalogueVersion: await catalogueVersionInUse(scope), isRecounting: (await findRecount(scope)) !== null } : {};
  if (familyOf(metricId) === 'checklists') {
    return inWorkspaceSql(scope.workspaceId, async (tx) => completionPassport(tx, scope, period, { today, goLiveOn: await readGoLive(tx, scope) }), { settings: FRESHLY_FILLED });
  }
  if (isOwn(metricId)) return ownPassport(scope, metricId, period, asOf);
  const followed = await findFollowed(scope, { metricId, processId, period }, asOf);
  return inWorkspace(scope.workspaceId, async (tx) => {
    if (familyOf(metricId) === 'records') return recordPassport(tx, scope, metricId, period);
    if (familyOf(metricId) === 'training') return trainingPassport(tx, scope, period);
    // Answers carry no time, so that nobody can be told by it.
    if (familyOf(metricId) === 'pulses') return { loadedAt: null, low: lowIn(metricId as PulseMetricId, await readToldRounds(tx, scope, today), period), excluded: [] };
    if (familyOf(metricId) === 'benefit') return { loadedAt: await lastBenefitChange(tx, scope), excluded: [] };
    if (familyOf(metricId) === 'messages') return messagePassport(tx, scope, metricId as MessageMetricId, period);
    const isAboutOrders = familyOf(metricId) === 'orders';
    const kind = isAboutOrders ? 'orders' : 'events';
    const { _max } = await tx.load.aggregate({ where: { workspaceId: scope.workspaceId, kind }, _max: { loadedAt: true } });
    if (isAboutOrders) return { loadedAt: _max.loadedAt, excluded: [{ kind: 'other-currency-orders', count: metricId === 'revenue' ? await otherCurrencyOrders(tx, scope, period) : 0 }] };
    const { unknownActors, notEnrolled } = await excludedActors(tx, scope, period);
    return { loadedAt: _max.loadedAt, ...catalogueVersion, ...followed, excluded: [{ kind: 'unknown-actors', count: unknownActors }, { kind: 'not-enrolled', count: notEnrolled }] };
  });
}

/** When its last figure was given; of a calculation, the oldest of what goes into it. */
async function ownPassport(scope: Scope, metricId: OwnMetricId, period: Period, asOf: Date): Promise<PassportFacts> {
  const measure = await findMeasure(scope, measureIdOf(metricId)!);
  if (!measure?.formula) return { loadedAt: await inWorkspace(scope.workspaceId, (tx) => lastEntered(tx, scope, measureIdOf(metricId)!)), excluded: [] };
  const inputs = await Promise.all(measure.formula.inputs.map((input) => findPassport(scope, input.metricId, period, asOf)));
  const times = inputs.flatMap(({ loadedAt }) => (loadedAt ? [loadedAt.getTime()] : []));
  return { loadedAt: times.length > 0 ? new Date(Math.min(...times)) : null, excluded: [] };
}

/** How the process went, as it may be told. */
async function findFollowed(scope: Scope, { metricId, processId, period }: { metricId: MetricId; processId: string | null; period: Period }, asOf: Date): Promise<Pick<PassportFacts, 'process'>> {
  const grain = GRAINS.find((one) => periodOf(period.start, one).end === period.end);
  if (processId === null || grain === undefined) return {};
  const request: MetricRequest = { metricId, processId, grain, from: period.start, to: period.end };
  return measureFollowed(scope, [request], asOf, ({ wentIn }) => {
    const process = wentIn(request);
    return process ? { process } : {};
  });
}

/** Metrics of use hang on which activities count as an act. */
async function findBreaks(scope: Scope, metricId: MetricId, range: { from: Day; to: Day }): Promise<MetricBreak[]> {
  return isAboutUse(metricId) ? listCatalogueBreaks(scope, range) : [];
}

function isAboutUse(metricId: MetricId): boolean {
  return ['use', 'seats', 'final-use'].includes(familyOf(metricId));
}

/** What the rooms that hold values against targets are handed. */
export const metricCatalogue: MetricCatalogue = { listMetrics, listMetricsOf, measureAll: tellAll, measureTold: tellWithPeople, measureExactly: measureAll, measureUse, measureFollowed, measurePage, findBreaks, findPassport };
