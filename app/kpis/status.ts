import type { SeriesPoint } from '#app/values/metric.ts';
import type { Target } from './kpi.ts';
import { expectedProgress, progress } from './progress.ts';

/** Judged by pace; missed only once the deadline has been measured. */
export type Judgement = 'achieved' | 'on-track' | 'behind' | 'at-risk' | 'missed';
/** no-value: nothing to divide by, or nothing measured. not-yet-judged: unfinished, not loaded or before the start. */
export type Unjudged = 'no-value' | 'not-yet-judged' | 'no-baseline';

export type Status =
  /** Progress and expected as shares of the way from baseline to target; null for what should stay above or below. */
  { kind: Judgement; progress: number | null; expected: number | null } | { kind: Unjudged };

/** In points of progress behind the line. Source: Engagedly, "on track" up to 16.5, "behind" up to 33, "at risk" beyond. */
const BEHIND_FROM = 16.5;
const AT_RISK_BEYOND = 33;

/** The point a series is judged by: the newest whose period is over. Null when there is none. */
export function judgedPoint(points: SeriesPoint[]): SeriesPoint | null {
  return points.findLast((point) => point.state !== 'unfinished') ?? null;
}

/** Where the KPI stands by the newest period that is over. A reached target stays measured and can be lost again. */
export function judge(target: Target, points: SeriesPoint[]): Status {
  const point = judgedPoint(points);
  if (!point) return { kind: points.length === 0 ? 'no-value' : 'not-yet-judged' };
  if (point.state === 'not-loaded' || point.end <= target.startsOn) return { kind: 'not-yet-judged' };
  if (point.value === null) return { kind: 'no-value' };
  const isOver = point.end > target.deadlineOn;

  if (target.direction === 'stay-above' || target.direction === 'stay-below') {
    const isInside = target.direction === 'stay-above' ? point.value >= target.targetValue : point.value <= target.targetValue;
    const kind = isOver ? (isInside ? 'achieved' : 'missed') : isInside ? 'on-track' : 'behind';
    return { kind, progress: null, expected: null };
  }

  if (target.baselineValue === null) return { kind: 'no-baseline' };
  const way = progress(point.value, target.baselineValue, target.targetValue);
  if (!way.ok) return { kind: 'no-baseline' };
  const expected = expectedProgress(target, point.end);
  return { kind: byPace(way.value, expected, isOver), progress: way.value, expected };
}

function byPace(way: number, expected: number, isOver: boolean): Judgement {
  if (way >= 1) return 'achieved';
  if (isOver) return 'missed';
  const pointsBehind = Number(((expected - way) * 100).toFixed(9)); // 16.5 stays 16.5 whatever the fractions it is made of
  if (pointsBehind < BEHIND_FROM) return 'on-track';
  return pointsBehind <= AT_RISK_BEYOND ? 'behind' : 'at-risk';
}
