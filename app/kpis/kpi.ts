import type { Day } from '#app/values/day.ts';
import type { Grain, MetricId } from '#app/values/metric.ts';
import type { Slice } from '#app/values/slice.ts';
import type { Course } from './target/course.ts';
import type { Judging } from './target/judging.ts';

export const LAYERS = ['behaviour', 'use', 'business', 'implementation'] as const;
export type Layer = (typeof LAYERS)[number];

/** Where the value should go, on which side of the target or between which bounds it should stay, or whether it is done. */
export const DIRECTIONS = ['increase-to', 'decrease-to', 'stay-above', 'stay-below', 'in-range', 'yes-no'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Whether it has a way to go from baseline to target, of which a part can be behind it. */
export function isMoving(direction: string | null): direction is 'increase-to' | 'decrease-to' {
  return direction === 'increase-to' || direction === 'decrease-to';
}

/** What a value is held against; values in the metric's unit. */
export interface Target {
  direction: Direction;
  /** Null is not measured yet. */
  baselineValue: number | null;
  /** In range: the upper bound. Yes or no: 1, which is done. With a course that starts again: what the whole of one window should give. */
  targetValue: number;
  /** The lower bound of a range, itself within it; null for every other direction. */
  lowerValue: number | null;
  startsOn: Day;
  deadlineOn: Day;
  /** Of what moves to its target; a line for every other direction. */
  course: Course;
  judging: Judging;
}

export interface Kpi extends Target {
  id: string;
  /** Null shows the metric's own name. */
  name: string | null;
  metricId: MetricId;
  /** What the workspace calls what it measures itself; null for what the catalogue has. */
  measure: string | null;
  /** Null is the whole organisation. */
  team: { id: string; name: string } | null;
  /** The one part it is about, of the team or of everything; null is all of it. */
  slice: Slice | null;
  layer: Layer;
  frequency: Grain;
  baselineOn: Day | null;
  /** What has to stay good while this one grows; null is nothing named. */
  qualityMetricId: MetricId | null;
  owner: { id: string; name: string };
  /** isAccepted: the owner agrees with the target as it stands. */
  specification: { id: string; name: string; isAccepted: boolean };
  version: number;
}
