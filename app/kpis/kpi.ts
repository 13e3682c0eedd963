import type { Day } from '#app/values/day.ts';
import type { Grain, MetricId } from '#app/values/metric.ts';

export const LAYERS = ['behaviour', 'use', 'business', 'implementation'] as const;
export type Layer = (typeof LAYERS)[number];

/** Where the value should go, or on which side of the target it should stay. */
export const DIRECTIONS = ['increase-to', 'decrease-to', 'stay-above', 'stay-below'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What a value is held against; values in the metric's unit. */
export interface Target {
  direction: Direction;
  /** Null is not measured yet. */
  baselineValue: number | null;
  targetValue: number;
  startsOn: Day;
  deadlineOn: Day;
}

export interface Kpi extends Target {
  id: string;
  /** Null shows the metric's own name. */
  name: string | null;
  metricId: MetricId;
  /** Null is the whole organisation. */
  team: { id: string; name: string } | null;
  layer: Layer;
  frequency: Grain;
  baselineOn: Day | null;
  owner: { id: string; name: string };
  specification: { id: string; name: string };
  version: number;
}
