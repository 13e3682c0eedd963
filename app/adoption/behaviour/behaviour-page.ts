import type { Behaviour } from '#app/crm/behaviours/behaviour.ts';
import type { MetricSeries, SeriesPoint } from '#app/values/metric.ts';
import type { Day } from '#app/values/day.ts';
import { nextGoal, type ObmStep, stepsTaken } from './steps.ts';

export interface BehaviourCourse {
  behaviour: Behaviour;
  points: SeriesPoint[];
  /** The last week that is over; null when none is. */
  last: SeriesPoint | null;
  next: { value: number; on: Day; isReached: boolean; isLate: boolean } | null;
  steps: Record<ObmStep, boolean>;
}

export interface BehaviourPage {
  courses: BehaviourCourse[];
  /** The metrics of agreed behaviour, each with its weeks. */
  metrics: BehaviourMetric[];
  score: SeriesPoint | null;
  mayWrite: boolean;
}

export interface BehaviourMetric {
  series: MetricSeries;
  last: SeriesPoint | null;
  /** The mean of the weeks before the last that have a value; null when there are none. */
  usual: number | null;
}

const lastOver = (points: readonly SeriesPoint[]) => points.findLast(({ state }) => state === 'complete') ?? null;

export function toCourse(behaviour: Behaviour, points: SeriesPoint[], { today, hasReview }: { today: Day; hasReview: boolean }): BehaviourCourse {
  const last = lastOver(points);
  return { behaviour, points, last, next: nextGoal(behaviour, last?.value ?? null, today), steps: stepsTaken(behaviour, points, { hasReview }) };
}

export function toMetric(series: MetricSeries): BehaviourMetric {
  const over = series.points.filter(({ state }) => state === 'complete');
  const values = over.slice(0, -1).flatMap(({ value }) => value ?? []);
  return { series, last: over.at(-1) ?? null, usual: values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length };
}
