import { changePoints, SHORTEST_STRETCH } from './change-point.ts';

/** beyond-limit: outside what chance explains. run: eight in a row on one side of the middle. near-limit: three of four nearer to the same limit than to the middle. */
export type SignalRule = 'beyond-limit' | 'run' | 'near-limit';

/** So many values at one level, and between which values chance alone keeps them. */
export interface Stretch {
  /** The places of its first value and of the first after it. */
  from: number;
  to: number;
  middle: number;
  low: number;
  high: number;
}

export interface ControlChart {
  /** From the first value on, in order, without gaps between them; a later one begins where the level changed. */
  stretches: Stretch[];
  /** Of each value the rule by which it is a signal; null is chance, or no value. */
  signals: (SignalRule | null)[];
}

/** Three standard deviations in mean moving ranges: 3 / 1.128. */
const LIMIT_IN_RANGES = 2.66;
const RUN = 8;

/**
 * The individuals and moving range chart (XmR) of values in order of period, a stretch for every level they had. Null of fewer than
 * eight values. A period without a value is passed over: the values beside it follow each other.
 * Sources: Shewhart (1931) for the limits, Wheeler, Understanding Variation (1993), for this chart and the three rules.
 * @param bounds what the value cannot pass, such as 0 and 1 for a share
 */
export function controlChart(values: readonly (number | null)[], bounds: { least: number; most: number }): ControlChart | null {
  const measured = values.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
  if (measured.length < SHORTEST_STRETCH) return null;
  const starts = [0, ...changePoints(measured.map(({ value }) => value))];
  const signals: (SignalRule | null)[] = values.map(() => null);
  const stretches = starts.map((start, index): Stretch => {
    const points = measured.slice(start, starts[index + 1]);
    const own = points.map(({ value }) => value);
    const limits = limitsOf(own, bounds);
    for (const [place, rule] of signalsOf(own, limits).entries()) signals[points[place]!.at] = rule;
    return { ...limits, from: points[0]!.at, to: measured[starts[index + 1] ?? measured.length]?.at ?? values.length };
  });
  return { stretches, signals };
}

type Limits = Pick<Stretch, 'middle' | 'low' | 'high'>;

function limitsOf(values: readonly number[], { least, most }: { least: number; most: number }): Limits {
  const middle = meanOf(values);
  const reach = LIMIT_IN_RANGES * meanOf(values.slice(1).map((value, before) => Math.abs(value - values[before]!)));
  return { middle, low: Math.max(least, middle - reach), high: Math.min(most, middle + reach) };
}

function signalsOf(values: readonly number[], { middle, low, high }: Limits): (SignalRule | null)[] {
  const sides = values.map((value) => sideOf(value, middle, middle));
  const near = values.map((value) => sideOf(value, (middle + low) / 2, (middle + high) / 2));
  return values.map((value, at) => {
    if (sideOf(value, low, high) !== 0) return 'beyond-limit';
    if (isMember(sides, at, RUN, RUN)) return 'run';
    return isMember(near, at, 4, 3) ? 'near-limit' : null;
  });
}

/** 1 above, -1 below, 0 between; what differs by no more than the last digits of a mean lies between. */
function sideOf(value: number, low: number, high: number): -1 | 0 | 1 {
  const hair = 1e-9 * Math.max(Math.abs(value), Math.abs(low), Math.abs(high));
  return value > high + hair ? 1 : value < low - hair ? -1 : 0;
}

/** Whether it ends so many in which at least that many, itself among them, lie on the same side. */
function isMember(sides: readonly number[], at: number, among: number, least: number): boolean {
  const side = sides[at];
  return side !== 0 && at >= among - 1 && sides.slice(at - among + 1, at + 1).filter((other) => other === side).length >= least;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
