import { CHECKLIST_METRICS } from '#app/adoption/checklists/metrics-checklists.ts';
import { PULSE_METRICS } from '#app/adoption/pulses/metrics-pulses.ts';
import { MESSAGE_METRICS } from '#app/adoption/key-messages/metrics-key-messages.ts';
import { PROCESS_METRICS, wholeFrom as wholeFromOf } from '#app/adoption/processes/metrics-processes.ts';
import { FINAL_USE_METRICS } from '#app/adoption/since-live/final-use.ts';
import { TRAINING_METRICS } from '#app/adoption/training/metrics-training.ts';
import { ORDER_METRICS } from '#app/crm/metrics.ts';
import { RECORD_METRICS } from '#app/crm/metrics-records.ts';
import { FRESHLY_FILLED, inWorkspaceSql } from '#app/db/sql.server.ts';
import { listCatalogueBreaks } from '#app/events/activity-catalogue.server.ts';
import { EVENT_METRICS } from '#app/events/metrics.ts';
import { SEAT_METRICS } from '#app/events/seats/seats.ts';
import type { FactsNeed } from '#app/events/use/needs.ts';
import type { Door } from '#app/kpis/door.ts';
import { defineMeasures } from '#app/kpis/measures/measure.ts';
import { listMeasures } from '#app/kpis/measures/measures.server.ts';
import { tellCohorts } from '#app/kpis/told-cohorts.ts';
import type { CohortRange, FollowedFacts, MetricBreak, MetricCatalogue, PassportFacts, ToldSeries, UseFacts, UsePage } from '#app/kpis/catalogue.ts';
import type { Scope } from '#app/people/scope.ts';
import { BENEFIT_METRICS } from '#app/roadmap/metrics-benefit.ts';
import { addDays, type Day, dayIn } from '#app/values/day.ts';
import { type CatalogueMetricId, GRAINS, type MetricDefinition, type MetricId, type MetricRefusal, type MetricRequest, type MetricSeries, offeredBeside } from '#app/values/metric.ts';
import { type Period, periodOf, periodsBetween } from '#app/values/period.ts';
import { done, type Result } from '#app/values/result.ts';
import { check, formulasOf, withOwn } from './metric-check.server.ts';
import { type Ask, calculate, countMetrics, countProcessMetric, countUseMetrics, type Facts, type Followed, type Horizons, inputsOf } from './metric-count.server.ts';
import { familyOf, isAboutUse } from './metric-family.ts';
import { findGround, readFacts, readFollowed } from './metric-ground.server.ts';
import { listParts, listSlices } from './metric-parts.server.ts';
import { readPassport } from './metric-passport.server.ts';
import { asksBeside, tellAnswers, tellFollowed } from './metric-tell.server.ts';
import { tellOfWhom } from './metric-whom.server.ts';

/** Every metric of the product, gathered from the rooms whose facts they count. */
const METRICS: Record<CatalogueMetricId, MetricDefinition> = { ...EVENT_METRICS, ...ORDER_METRICS, ...RECORD_METRICS, ...TRAINING_METRICS, ...BENEFIT_METRICS, ...SEAT_METRICS, ...FINAL_USE_METRICS, ...CHECKLIST_METRICS, ...PULSE_METRICS, ...MESSAGE_METRICS, ...PROCESS_METRICS };

export function listMetrics(): MetricDefinition[] {
  return Object.values(METRICS);
}

/** Everything the workspace can be asked for, its own measures among it, those that are not kept up any more too. */
export async function listMetricsEverOf(scope: Scope): Promise<MetricDefinition[]> {
  return [...listMetrics(), ...defineMeasures(await listMeasures(scope), listMetrics()).values()];
}

/** As `listMetricsEverOf`, without what is not kept up any more: what something new can be made of. */
export async function listMetricsOf(scope: Scope): Promise<MetricDefinition[]> {
  return offeredBeside(await listMetricsEverOf(scope), []);
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
  const { horizons, isWholeOnly, teamIds, activities, liveOn, processes, measures, slices } = await findGround(scope, requests, asOf);
  const telling = { isWholeOnly, teamIds };
  const known = { metrics: withOwn(measures, listMetrics()), formulas: formulasOf(measures), teams: new Set(teamIds), activities, liveOn, processes, slices, today: horizons.events.today };
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

/** How old the facts behind a number are, what was left out of it, and how a process went as far as that may be told. */
async function findPassport(scope: Scope, metricId: MetricId, period: Period, asOf: Date, processId: string | null = null): Promise<PassportFacts> {
  return { ...(await readPassport(scope, metricId, period, asOf)), ...(await findFollowed(scope, { metricId, processId, period }, asOf)) };
}

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

/** What the rooms that hold values against targets are handed. */
export const metricCatalogue: MetricCatalogue = { listMetrics, listMetricsOf, listMetricsEverOf, listSlices, listParts, measureAll: tellAll, measureTold: tellWithPeople, measureExactly: measureAll, measureUse, measureFollowed, measurePage, findBreaks, findPassport };
