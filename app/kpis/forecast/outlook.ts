import type { Day } from '#app/values/day.ts';
import type { Grain, MetricUnit, SeriesPoint } from '#app/values/metric.ts';
import { periodsBetween } from '#app/values/period.ts';
import { isMoving, type Target } from '../kpi.ts';
import { naturalBounds } from '../natural-bounds.ts';
import { FEWEST_VALUES, forecast, type ForecastPoint } from './forecast.ts';
import { SEASON_LENGTH } from './season.ts';

/** A period to come. */
export interface OutlookPoint extends ForecastPoint {
  start: Day;
  end: Day;
}

/** Where a KPI is heading until its deadline. Every figure comes from what is told, so that it tells no more than that. */
export type Outlook =
  | { kind: 'too-few'; measured: number; needed: number }
  /** What comes next lies between bounds further apart than all that was measured: nothing is said. */
  | { kind: 'too-uncertain' }
  | {
      kind: 'forecast';
      points: OutlookPoint[];
      /** The period that holds the deadline; null when that lies further ahead than can be forecast, or can be told within bounds that say something. */
      atDeadline: OutlookPoint | null;
      /** That the target is met in the period of the deadline, from 0.05 to 0.95: no forecast knows better. Null without that period. */
      chance: number | null;
      /** The period in which the target is reached, at the soonest and at the latest; null is not within what can be forecast. Null when it is reached already or is a bound to keep. */
      reached: { expected: OutlookPoint | null; soonest: OutlookPoint | null; latest: OutlookPoint | null } | null;
    };

/** So many periods are looked at: two seasons and some, where that is not more than three years. */
export const OUTLOOK_FROM: Record<Grain, number> = { day: 91, week: 110, month: 36, quarter: 12 };
/** No further ahead than this, nor than there are values behind. */
const FURTHEST = 26;
/** Half of eight in ten of a normal distribution, in standard deviations. */
const WIDTH_IN_DEVIATIONS = 1.2816;
const SUREST = 0.95;

/** Null once the deadline is past, before anything was measured, of yes or no, and of a sum that starts again: what comes of each period says little of it. @param since values before this day were counted otherwise */
export function outlookOf(target: Target, told: readonly SeriesPoint[], { grain, unit, since }: { grain: Grain; unit: MetricUnit; since: Day | null }): Outlook | null {
  if (target.direction === 'yes-no' || target.course.kind === 'reset') return null;
  const known = told.filter(({ state, start }) => state === 'complete' && (since === null || start >= since));
  const last = known.at(-1);
  if (!last || last.end > target.deadlineOn) return null;
  const measured = known.filter(({ value }) => value !== null).length;
  if (measured < FEWEST_VALUES) return { kind: 'too-few', measured, needed: FEWEST_VALUES };
  const values = known.map(({ value }) => value);
  const untilDeadline = periodsBetween(last.end, target.deadlineOn, grain);
  const ahead = untilDeadline.slice(0, Math.min(FURTHEST, measured));
  const { least, most } = naturalBounds(values, unit);
  const within = (value: number) => Math.min(most, Math.max(least, value));
  const free = forecast(values, SEASON_LENGTH[grain], ahead.length)!;
  const all = free.map(({ value, low, high }, at): OutlookPoint => ({ ...ahead[at]!, value: within(value), low: within(low), high: within(high) }));
  const uncertainFrom = all.findIndex(({ low, high }) => high - low > spreadOf(values));
  const points = uncertainFrom === -1 ? all : all.slice(0, uncertainFrom);
  if (points.length === 0) return { kind: 'too-uncertain' };
  const atDeadline = points.length === untilDeadline.length ? (points.at(-1) ?? null) : null;
  return { kind: 'forecast', points, atDeadline, chance: atDeadline && chanceOf(target, free.at(-1)!), reached: reachedIn(target, points, last.value) };
}

function spreadOf(values: readonly (number | null)[]): number {
  const known = values.filter((value) => value !== null);
  return Math.max(...known) - Math.min(...known);
}

const isUp = ({ direction }: Target) => direction === 'increase-to' || direction === 'stay-above';

/** As in a normal distribution of which the bounds hold eight in ten; those before they were kept within what a share can be, which would make it surer. */
function chanceOf(target: Target, ahead: ForecastPoint): number {
  const { direction, targetValue, lowerValue } = target;
  const share = direction === 'in-range' ? shareBeyond(lowerValue ?? -Infinity, 1, ahead) + shareBeyond(targetValue, -1, ahead) - 1 : shareBeyond(targetValue, isUp(target) ? 1 : -1, ahead);
  return Math.min(SUREST, Math.max(1 - SUREST, share));
}

/** How much of what may come lies at the bound or above (1) or below (-1) it. The side on which it lies counts: the bounds of a forecast need not lie as far from the value. */
function shareBeyond(bound: number, side: 1 | -1, { value, low, high }: ForecastPoint): number {
  const width = bound > value ? high - value : value - low;
  const beyond = side * (value - bound);
  if (width > 0) return normalShareBelow((beyond / width) * WIDTH_IN_DEVIATIONS);
  return beyond >= 0 ? 1 : 0;
}

/** Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.2.17; off by no more than 7.5e-8. */
export function normalShareBelow(deviations: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(deviations));
  const tail = (Math.exp(-(deviations ** 2) / 2) / Math.sqrt(2 * Math.PI)) * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return deviations >= 0 ? 1 - tail : tail;
}

function reachedIn(target: Target, points: readonly OutlookPoint[], now: number | null) {
  if (!isMoving(target.direction)) return null;
  const isThere = (value: number) => (isUp(target) ? value >= target.targetValue : value <= target.targetValue);
  if (now !== null && isThere(now)) return null;
  const first = (of: (point: OutlookPoint) => number) => points.find((point) => isThere(of(point))) ?? null;
  const [best, worst] = isUp(target) ? (['high', 'low'] as const) : (['low', 'high'] as const);
  return { expected: first(({ value }) => value), soonest: first((point) => point[best]), latest: first((point) => point[worst]) };
}
