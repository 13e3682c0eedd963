import type { LeftOut } from '#app/crm/metrics-records.ts';
import type { CohortRow } from '#app/events/use/cohort.ts';
import type { FunnelOrder } from '#app/events/use/step-funnel.ts';
import type { MemberFacts } from '#app/events/use/member-facts.ts';
import type { FactsNeed } from '#app/events/use/needs.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import type { Horizon } from '#app/values/period-state.ts';
import type { MetricDefinition, MetricId, MetricRefusal, MetricRequest, MetricSeries, OrderDimension, OrderSlice } from '#app/values/metric.ts';
import type { Result } from '#app/values/result.ts';
import type { Slice, SliceDimension } from '#app/values/slice.ts';
import type { Door } from './door.ts';

/** The cohorts that started in [from, to). */
export interface CohortRange {
  from: Day;
  to: Day;
  grain: 'week' | 'month';
}

/** What orders are split by. */
export interface SplitAsked {
  dimension: OrderDimension;
  /** Null: all of them. */
  within: OrderSlice | null;
  since: Day;
}

/** What a page of use counts beside its series. */
export interface UsePage {
  requests: MetricRequest[];
  need: FactsNeed;
}

export interface UseFacts {
  /** As they may be told. */
  answers: Result<MetricSeries, MetricRefusal>[];
  /** What is counted from the members leaves through it. */
  door: Door;
  members: readonly MemberFacts[];
  horizon: Horizon;
}

/** What was done along agreed processes, read once. */
export interface FollowedFacts {
  /** As they may be told. */
  answers: Result<MetricSeries, MetricRefusal>[];
  /** Of the same processes, about days that were asked already. */
  more: (requests: MetricRequest[]) => Result<MetricSeries, MetricRefusal>[];
  /** How it went in one period, as it may be told; null where it cannot be asked. */
  wentIn: (request: MetricRequest) => FollowedProcess | null;
  /** From which day on all that was done of the steps of a process was read; periods that begin before have no value. Null: all of them have what was done. */
  wholeFrom: (processId: string) => Day | null;
}

/** A series as it may be told, with of whom each point tells. */
export interface ToldSeries {
  series: MetricSeries;
  /** One a point. */
  whom: ToldPeople[];
}

/** Of whom a figure tells. */
export interface ToldPeople {
  /** The same for the same people only; of what is known by number alone that number, and empty for what is about nobody. */
  key: string;
  /** How many; null is of none. */
  people: number | null;
}

/** What this room is handed: the metrics of all rooms, whatever they count. Made in app/metric-catalogue.server.ts. */
export interface MetricCatalogue {
  listMetrics(): MetricDefinition[];
  /** With what the workspace measures itself: what something new can be made of. */
  listMetricsOf(scope: Scope): Promise<MetricDefinition[]>;
  /** With what is not kept up any more too: what there can be something of already. */
  listMetricsEverOf(scope: Scope): Promise<MetricDefinition[]>;
  /** Which values of each dimension were bought most since a day, in the order asked; since the earliest where the same is asked for twice. '' is unknown. */
  listSlices(scope: Scope, asked: readonly SplitAsked[]): Promise<string[][]>;
  /** The parts by these dimensions that something can be asked of: each role, and what records carry of what, how and to whom is sold. */
  listParts(scope: Scope, dimensions: readonly SliceDimension[]): Promise<Slice[]>;
  /** As they may be told: nobody can be found in them (docs/decisions/013). */
  measureAll(scope: Scope, requests: MetricRequest[], asOf: Date): Promise<Result<MetricSeries, MetricRefusal>[]>;
  /** As `measureAll`, with of whom each point tells: for laying what is told today beside what was told before. */
  measureTold(scope: Scope, requests: MetricRequest[], asOf: Date): Promise<Result<ToldSeries, MetricRefusal>[]>;
  /** As they were counted: never to be shown, nor anything that follows from it, such as a status. */
  measureExactly(scope: Scope, requests: MetricRequest[], asOf: Date): Promise<Result<MetricSeries, MetricRefusal>[]>;
  /** Series, and what else a page counts from the same reading of who did what when. */
  measureUse<T>(scope: Scope, page: UsePage, asOf: Date, count: (read: UseFacts) => T): Promise<T>;
  /** Series of agreed processes, and what else a page counts from the same reading: what was done of the steps is read once. */
  measureFollowed<T>(scope: Scope, requests: MetricRequest[], asOf: Date, count: (read: FollowedFacts) => T): Promise<T>;
  /** Series and a table of cohorts, both as they may be told, for one page, from one reading of the facts. */
  measurePage(scope: Scope, asked: { requests: MetricRequest[]; cohorts: CohortRange }, asOf: Date): Promise<Pick<UseFacts, 'answers'> & { cohorts: CohortRow[] }>;
  /** The days in the range from which on the metric was read differently, with the version that made it so. */
  findBreaks(scope: Scope, metricId: MetricId, range: { from: Day; to: Day }): Promise<MetricBreak[]>;
  /** @param processId of a metric that follows an agreed process, the one it follows */
  findPassport(scope: Scope, metricId: MetricId, period: { start: Day; end: Day }, asOf: Date, processId?: string | null): Promise<PassportFacts>;
}

/** What counts as an act was decided anew on that day; history was computed again with it. */
export interface MetricBreak {
  on: Day;
  version: number;
}

/** How an agreed process went in one period. */
export interface FollowedProcess {
  name: string;
  version: number;
  steps: readonly string[];
  order: FunnelOrder;
  windowDays: number;
  excluded: readonly string[];
  /** Who, or which attempts, dropped out by an excluded act; null is not told. */
  dropped: number | null;
  /** From the first to the last step, of what came to the end; null is not told, or nothing did. */
  medianMs: number | null;
  /** What is begun on this day or later is not judged, for its window is open; null when that is after the period. */
  openFrom: Day | null;
}

/** What stands beside a number: how old the facts are and what was left out of it. */
export interface PassportFacts {
  /** Null when nothing was ever loaded. */
  loadedAt: Date | null;
  /** Of what counts as an act, for metrics that hang on it: 0 as long as the names of activities decide. Absent for others. */
  catalogueVersion?: number;
  /** A newer one was decided, and figures are being counted by it: until then these hold. */
  isRecounting?: boolean;
  /** How many answers were 3 or less on the scale of 1 to 5, of the whole organisation; null is not told. Absent for what is no scale. */
  low?: { count: number; of: number } | null;
  /** What is followed, of the whole organisation; absent for what follows no process. */
  process?: FollowedProcess;
  excluded: { kind: 'unknown-actors' | 'not-enrolled' | 'other-currency-orders' | 'not-for-their-role' | 'shown-no-list' | 'given-by-another' | LeftOut; count: number }[];
}
