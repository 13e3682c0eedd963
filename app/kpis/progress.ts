import { type Day, daysBetween } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import type { Target } from './kpi.ts';

/**
 * How far from baseline to target: 0 at the baseline, 1 at the target, below or beyond when the value is. Never clamped;
 * only a bar is. The same formula serves rising and falling targets: 200 → 0 at 100 is half way.
 */
export function progress(actual: number, baseline: number, target: number): Result<number, 'baseline-is-target'> {
  if (baseline === target) return refused('baseline-is-target');
  return done((actual - baseline) / (target - baseline));
}

/** The share of the way that should be behind us on that day: a straight line from 0 at the start to 1 at the deadline, flat outside. */
export function expectedProgress({ startsOn, deadlineOn }: Pick<Target, 'startsOn' | 'deadlineOn'>, on: Day): number {
  const length = daysBetween(startsOn, deadlineOn);
  if (length <= 0) return on >= deadlineOn ? 1 : 0;
  return Math.min(1, Math.max(0, daysBetween(startsOn, on) / length));
}

/** The value that lies on that line; the target itself for what should stay above or below it. Null without a baseline. */
export function expectedValue(target: Target, on: Day): number | null {
  if (target.direction === 'stay-above' || target.direction === 'stay-below') return target.targetValue;
  if (target.baselineValue === null) return null;
  return target.baselineValue + expectedProgress(target, on) * (target.targetValue - target.baselineValue);
}
