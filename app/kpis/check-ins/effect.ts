import { medianOf } from '#app/events/use/median.ts';
import type { Day } from '#app/values/day.ts';
import type { SeriesPoint } from '#app/values/metric.ts';
import { slopeOf } from '../forecast/trend.ts';

/** What a KPI did after a correction. Made of what is told; every figure in the metric's unit. */
export type Effect =
  /** Not enough periods have ended since, or none had before. */
  | { kind: 'waiting'; measured: number; needed: number }
  | { kind: 'no-before' }
  | {
      kind: 'measured';
      /** After less before; with 19 chances in 20 between low and high. */
      difference: number;
      low: number;
      high: number;
      verdict: 'better' | 'worse' | 'unclear';
      /** It was going that way already: what came after need not come from the correction. */
      wasMoving: boolean;
      before: number;
      after: number;
    };

/** With four on either side the interval excludes nought only when all of one side lie above all of the other. */
const FEWEST = 4;
const MOST = 8;
const SURENESS = 0.95;

/**
 * The last eight finished periods before the day it was done beside the first eight after; the period of that day belongs to neither.
 * The shift between them by Hodges and Lehmann, with the exact interval of Wilcoxon's rank sum: no assumption of how values are spread.
 * Source: Hollander and Wolfe, Nonparametric Statistical Methods (1973), chapter 4.
 */
export function effectOf(points: readonly SeriesPoint[], doneOn: Day, better: 'higher' | 'lower'): Effect {
  const known = points.filter(({ state }) => state === 'complete').flatMap(({ start, end, value }) => (value === null ? [] : [{ start, end, value }]));
  const earlier = known.filter(({ end }) => end <= doneOn).map(({ value }) => value);
  const before = earlier.slice(-MOST);
  const after = known.filter(({ start }) => start > doneOn).slice(0, MOST).map(({ value }) => value);
  if (before.length < FEWEST) return { kind: 'no-before' };
  if (after.length < FEWEST) return { kind: 'waiting', measured: after.length, needed: FEWEST };
  const { shift, low, high } = shiftBetween(before, after, SURENESS);
  const side = low > 0 ? 1 : high < 0 ? -1 : 0;
  const verdict = side === 0 ? 'unclear' : side > 0 === (better === 'higher') ? 'better' : 'worse';
  return { kind: 'measured', difference: shift, low, high, verdict, wasMoving: side !== 0 && Math.sign(slopeOf(earlier.slice(-2 * MOST))) === side, before: before.length, after: after.length };
}

/** By how much the second lie above the first: the median of all differences, and between which of them it lies so surely. */
export function shiftBetween(first: readonly number[], second: readonly number[], sureness: number): { shift: number; low: number; high: number } {
  const differences = second.flatMap((one) => first.map((other) => one - other)).sort((one, other) => one - other);
  const left = rankOfBound(first.length, second.length, (1 - sureness) / 2);
  return { shift: medianOf(differences) ?? 0, low: differences[left]!, high: differences[differences.length - 1 - left]! };
}

/** How many of the differences may lie outside on one side: the largest so that chance gives fewer in no more than that share. 0 with few values, which are then less sure. */
function rankOfBound(first: number, second: number, share: number): number {
  const ways = rankSumWays(first, second);
  const all = ways.reduce((sum, count) => sum + count, 0);
  let [outside, below] = [0, ways[0]!];
  while ((below + ways[outside + 1]!) / all <= share) below += ways[++outside]!;
  return below / all <= share ? outside : 0;
}

/** In how many ways the ranks can fall so that Mann and Whitney's count is 0, 1, 2, …; exact for so few values. */
function rankSumWays(first: number, second: number): number[] {
  // ways[i][u]: i of the first kind placed, count u; one of the second kind at a time.
  let ways = Array.from({ length: first + 1 }, () => [1]);
  for (let seconds = 1; seconds <= second; seconds++) {
    const next: number[][] = [[1]];
    for (let firsts = 1; firsts <= first; firsts++) {
      const [withFirst, withSecond] = [next[firsts - 1]!, ways[firsts]!];
      // The highest is of the first kind, above all of the second; or of the second kind.
      next[firsts] = Array.from({ length: firsts * seconds + 1 }, (_, u) => (withFirst[u - seconds] ?? 0) + (withSecond[u] ?? 0));
    }
    ways = next;
  }
  return ways[first]!;
}
