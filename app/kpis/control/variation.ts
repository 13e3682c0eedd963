import type { Day } from '#app/values/day.ts';
import type { Grain, MetricUnit, SeriesPoint } from '#app/values/metric.ts';
import { shiftPeriod } from '#app/values/period.ts';
import { naturalBounds } from '../natural-bounds.ts';
import { SHORTEST_STRETCH } from './change-point.ts';
import { controlChart, type SignalRule, type Stretch } from './control-chart.ts';

/** What of a KPI's course chance explains, and what it does not. Every figure comes from what is told. */
export type Variation = { kind: 'too-few'; measured: number; needed: number } | { kind: 'known'; periods: VaryingPeriod[]; changes: LevelChange[] };

/** A finished period with the limits of the level it belongs to. */
export interface VaryingPeriod extends Pick<Stretch, 'middle' | 'low' | 'high'> {
  start: Day;
  value: number | null;
  signal: SignalRule | null;
}

/** From this period on it went on at another level. */
export interface LevelChange {
  start: Day;
  /** Means, in the metric's unit. */
  before: number;
  after: number;
  /** What happened in [from, to) may have to do with it: the period itself and the two before. */
  near: { from: Day; to: Day };
}

const PERIODS_BEFORE = 2;

/** @param since values before this day were counted otherwise */
export function variationOf(told: readonly SeriesPoint[], { grain, unit, since }: { grain: Grain; unit: MetricUnit; since: Day | null }): Variation {
  const known = told.filter(({ state, start }) => state === 'complete' && (since === null || start >= since));
  const values = known.map(({ value }) => value);
  const chart = controlChart(values, naturalBounds(values, unit));
  if (!chart) return { kind: 'too-few', measured: values.filter((value) => value !== null).length, needed: SHORTEST_STRETCH };
  const { stretches, signals } = chart;
  const periods = stretches.flatMap(({ from, to, middle, low, high }) =>
    known.slice(from, to).map(({ start, value }, place): VaryingPeriod => ({ start, value, middle, low, high, signal: signals[from + place] ?? null })),
  );
  const changes = stretches.slice(1).map(({ from, middle }, before): LevelChange => {
    const { start, end } = known[from]!;
    return { start, before: stretches[before]!.middle, after: middle, near: { from: shiftPeriod(start, -PERIODS_BEFORE, grain), to: end } };
  });
  return { kind: 'known', periods, changes };
}
