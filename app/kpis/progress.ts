import type { Day } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isMoving, type Target } from './kpi.ts';
import { expectedShare } from './target/course.ts';

/**
 * How far from baseline to target: 0 at the baseline, 1 at the target, below or beyond when the value is. Never clamped;
 * only a bar is. The same formula serves rising and falling targets: 200 → 0 at 100 is half way.
 */
export function progress(actual: number, baseline: number, target: number): Result<number, 'baseline-is-target'> {
  if (baseline === target) return refused('baseline-is-target');
  return done((actual - baseline) / (target - baseline));
}

/** From where the way begins: the baseline, or nought for a sum that starts again. */
export function startValue({ course, baselineValue }: Pick<Target, 'course' | 'baselineValue'>): number | null {
  return course.kind === 'reset' ? 0 : baselineValue;
}

/** The value that lies on the course; the target itself for what should stay above or below it. Null without a baseline, and for what has no course: a range, or yes or no. */
export function expectedValue(target: Target, on: Day): number | null {
  if (target.direction === 'stay-above' || target.direction === 'stay-below') return target.targetValue;
  const [start, share] = [startValue(target), expectedShare(target, on)];
  if (!isMoving(target.direction) || start === null || share === null) return null;
  return start + share * (target.targetValue - start);
}
