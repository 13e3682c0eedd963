import type { Day } from '#app/values/day.ts';
import { isMoving, type Target } from '../kpi.ts';
import { expectedValue, startValue } from '../progress.ts';

/** Between which values it is behind on that day: on track on the one side, at risk on the other. Null without a way to go, or where all of it lies below nought. */
export function behindBand(target: Target, on: Day): { low: number; high: number } | null {
  const [start, expected] = [startValue(target), expectedValue(target, on)];
  if (!isMoving(target.direction) || start === null || expected === null) return null;
  const point = (target.targetValue - start) / 100;
  const ends = [expected - target.judging.onTrackWithin * point, expected - target.judging.behindWithin * point].map((value) => Math.max(0, value));
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  return low < high ? { low, high } : null;
}
