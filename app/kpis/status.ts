import type { SeriesPoint } from '#app/values/metric.ts';
import type { Kpi, Target } from './kpi.ts';
import { progress, startValue } from './progress.ts';
import { expectedShare } from './target/course.ts';
import { holdStatus, type Pending } from './target/held-status.ts';
import { periodsToJudge } from './target/judging.ts';
import { runningTotals } from './target/running-total.ts';

/** Judged by pace; missed only once the deadline has been measured. */
export type Judgement = 'achieved' | 'on-track' | 'behind' | 'at-risk' | 'missed';
/**
 * no-value: nothing to divide by, or nothing measured. not-yet-judged: unfinished, not loaded, before the start or before the target
 * as it stands. too-few: fewer in the denominator than the specification asks. open: yes or no, not done and still in time.
 */
export type Unjudged = 'no-value' | 'not-yet-judged' | 'no-baseline' | 'too-few' | 'open';

export type Status =
  /** Progress and expected as shares of the way from baseline to target; null for what has no way to go. Pending: null when the newest period says the same. */
  { kind: Judgement; progress: number | null; expected: number | null; pending: Pending | null } | { kind: Unjudged };

/** What one period says by itself. */
type Face = { kind: Judgement; progress: number | null; expected: number | null } | { kind: Unjudged };

/** The point a series is judged by: the newest whose period is over. Null when there is none. */
export function judgedPoint(points: readonly SeriesPoint[]): SeriesPoint | null {
  return points.findLast((point) => point.state !== 'unfinished') ?? null;
}

/** The values that are held against the target: as they were measured, or what they add up to where the course starts again. */
export function heldAgainst({ course }: Pick<Target, 'course'>, points: readonly SeriesPoint[]): readonly SeriesPoint[] {
  return course.kind === 'reset' ? runningTotals(points, course.every) : points;
}

/** Where a KPI stands, the same on every page: by as many periods of its own frequency as its status is told from. */
export function statusOf(kpi: Kpi, points: readonly SeriesPoint[]): Status {
  return judge(kpi, points.slice(-periodsToJudge(kpi, kpi.frequency)));
}

/** Where the KPI stands by the newest period that is over. A reached target stays measured and can be lost again. */
export function judge(target: Target, points: readonly SeriesPoint[]): Status {
  const measured = heldAgainst(target, points).filter(({ state }) => state !== 'unfinished');
  const newest = measured.at(-1);
  if (!newest) return { kind: points.length === 0 ? 'no-value' : 'not-yet-judged' };
  const isOver = newest.end > target.deadlineOn;
  // A sum that has started again since says nothing of the one that had to be there by the deadline.
  const point = isOver && target.course.kind === 'reset' ? measured.findLast(({ start }) => start <= target.deadlineOn) : newest;
  if (!point) return { kind: 'no-value' };
  const face = faceOf(target, point);
  if (!isJudged(face) || isOver) return isJudged(face) ? { ...face, pending: null } : face;
  const bands = measured.map((one) => faceOf(target, one)).filter(isJudged).map(({ kind }) => kind);
  return { ...face, ...holdStatus(bands, target.judging.statusAfter) };
}

function faceOf(target: Target, point: SeriesPoint): Face {
  const { startsOn, deadlineOn, judging } = target;
  if (point.state === 'not-loaded' || point.end <= startsOn || (judging.since !== null && point.end <= judging.since)) return { kind: 'not-yet-judged' };
  const value = atBest(target, point);
  if (value === null) return { kind: 'no-value' };
  if (judging.fewestCounted !== null && point.denominator !== null && point.denominator < judging.fewestCounted) return { kind: 'too-few' };
  const isOver = point.end > deadlineOn;
  const withoutWay = { progress: null, expected: null };

  switch (target.direction) {
    case 'stay-above':
    case 'stay-below':
    case 'in-range': {
      const isInside = isWithin(target, value);
      return { kind: isOver ? (isInside ? 'achieved' : 'missed') : isInside ? 'on-track' : 'behind', ...withoutWay };
    }
    case 'yes-no':
      if (value >= target.targetValue) return { kind: 'achieved', ...withoutWay };
      return isOver ? { kind: 'missed', ...withoutWay } : { kind: 'open' };
    case 'increase-to':
    case 'decrease-to': {
      const [start, expected] = [startValue(target), expectedShare(target, point.end)];
      const way = start === null ? null : progress(value, start, target.targetValue);
      if (!way?.ok || expected === null) return { kind: 'no-baseline' };
      return { kind: byPace(way.value, expected, target.judging, isOver), progress: way.value, expected };
    }
  }
}

/**
 * What a period is judged by: the value as it is told, and where that is one off so that nobody can be found, what it can be at best.
 * A status tells of the people in a group as much as a number does, so that it must follow from what is told (docs/decisions/013);
 * at best, so that who all did what was asked is not called behind.
 */
function atBest({ direction, targetValue, lowerValue }: Target, { value, within }: SeriesPoint): number | null {
  if (value === null || !within) return value;
  if (direction === 'decrease-to' || direction === 'stay-below') return within.least;
  if (direction !== 'in-range') return within.most;
  return value > targetValue ? Math.max(within.least, targetValue) : Math.min(within.most, Math.max(value, lowerValue ?? value));
}

function byPace(way: number, expected: number, { onTrackWithin, behindWithin }: Target['judging'], isOver: boolean): Judgement {
  if (way >= 1) return 'achieved';
  if (isOver) return 'missed';
  const pointsBehind = Number(((expected - way) * 100).toFixed(9)); // 16.5 stays 16.5 whatever the fractions it is made of
  if (pointsBehind < onTrackWithin) return 'on-track';
  return pointsBehind <= behindWithin ? 'behind' : 'at-risk';
}

/** Whether it is where it should stay; the bounds belong to it. */
function isWithin({ direction, targetValue, lowerValue }: Target, value: number): boolean {
  if (direction === 'stay-above') return value >= targetValue;
  return value <= targetValue && (direction === 'stay-below' || value >= (lowerValue ?? -Infinity));
}

function isJudged(face: Face): face is Extract<Face, { kind: Judgement }> {
  return 'progress' in face;
}
