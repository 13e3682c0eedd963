import type { Day } from '#app/values/day.ts';
import type { Grain, MetricDefinition } from '#app/values/metric.ts';

/** What a metric is now: a baseline to start from. */
export interface CurrentValue {
  metric: MetricDefinition;
  grain: Grain;
  currency: string | null;
  /** The newest complete period; null when there is none. */
  start: Day | null;
  value: number | null;
}
