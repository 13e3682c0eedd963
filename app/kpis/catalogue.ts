import type { CohortRow } from '#app/events/metrics-cohort.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import type { MetricDefinition, MetricId, MetricRefusal, MetricRequest, MetricSeries } from '#app/values/metric.ts';
import type { Result } from '#app/values/result.ts';

/** The cohorts that started in [from, to). */
export interface CohortRange {
  from: Day;
  to: Day;
  grain: 'week' | 'month';
}

/** What this room is handed: the metrics of all rooms, whatever they count. Made in app/metric-catalogue.server.ts. */
export interface MetricCatalogue {
  listMetrics(): MetricDefinition[];
  measureAll(scope: Scope, requests: MetricRequest[], asOf: Date): Promise<Result<MetricSeries, MetricRefusal>[]>;
  /** Series and a table of cohorts for one page, from one reading of the facts. */
  measurePage(scope: Scope, asked: { requests: MetricRequest[]; cohorts: CohortRange }, asOf: Date): Promise<{ answers: Result<MetricSeries, MetricRefusal>[]; cohorts: CohortRow[] }>;
  findPassport(scope: Scope, metricId: MetricId, period: { start: Day; end: Day }): Promise<PassportFacts>;
}

/** What stands beside a number: how old the facts are and what was left out of it. */
export interface PassportFacts {
  /** Null when nothing was ever loaded. */
  loadedAt: Date | null;
  excluded: { kind: 'unknown-actors' | 'not-enrolled' | 'other-currency-orders'; count: number }[];
}
