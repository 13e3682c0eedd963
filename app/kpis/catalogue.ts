import type { LeftOut } from '#app/crm/metrics-records.ts';
import type { CohortRow } from '#app/events/metrics-cohort.ts';
import type { UseFunnel } from '#app/events/metrics-funnel.ts';
import type { LifecycleCount } from '#app/events/metrics-lifecycle.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import type { MetricDefinition, MetricId, MetricRefusal, MetricRequest, MetricSeries, PointState } from '#app/values/metric.ts';
import type { Result } from '#app/values/result.ts';

/** The cohorts that started in [from, to). */
export interface CohortRange {
  from: Day;
  to: Day;
  grain: 'week' | 'month';
}

/** Who was active in a week by what they were before, of the whole organisation. */
export interface LifecyclePoint extends LifecycleCount {
  state: PointState;
}

/** What this room is handed: the metrics of all rooms, whatever they count. Made in app/metric-catalogue.server.ts. */
export interface MetricCatalogue {
  listMetrics(): MetricDefinition[];
  measureAll(scope: Scope, requests: MetricRequest[], asOf: Date): Promise<Result<MetricSeries, MetricRefusal>[]>;
  /** What the page of adoption shows beside its series, from the same reading of the facts. */
  measureAdoption(scope: Scope, asked: { requests: MetricRequest[]; weeks: { from: Day; to: Day } }, asOf: Date): Promise<{ answers: Result<MetricSeries, MetricRefusal>[]; lifecycle: LifecyclePoint[]; funnel: (UseFunnel & { start: Day }) | null }>;
  /** Series and a table of cohorts for one page, from one reading of the facts. */
  measurePage(scope: Scope, asked: { requests: MetricRequest[]; cohorts: CohortRange }, asOf: Date): Promise<{ answers: Result<MetricSeries, MetricRefusal>[]; cohorts: CohortRow[] }>;
  /** The days in the range from which on the metric was read differently, with the version that made it so. */
  findBreaks(scope: Scope, metricId: MetricId, range: { from: Day; to: Day }): Promise<MetricBreak[]>;
  findPassport(scope: Scope, metricId: MetricId, period: { start: Day; end: Day }): Promise<PassportFacts>;
}

/** What counts as an act was decided anew on that day; history was computed again with it. */
export interface MetricBreak {
  on: Day;
  version: number;
}

/** What stands beside a number: how old the facts are and what was left out of it. */
export interface PassportFacts {
  /** Null when nothing was ever loaded. */
  loadedAt: Date | null;
  excluded: { kind: 'unknown-actors' | 'not-enrolled' | 'other-currency-orders' | LeftOut; count: number }[];
}
