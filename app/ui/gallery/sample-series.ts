import { addDays, day } from '#app/values/day.ts';
import type { ChartSeries } from '../chart/chart-series.ts';

const FIRST = day('2025-11-03');

/** The same figures every time: a walk without chance. */
export function sampleSeries(label: string, count: number, from: number, step: number, swing: number): ChartSeries {
  const points = Array.from({ length: count }, (_, index) => ({
    x: addDays(FIRST, 7 * index),
    y: index === 9 && swing > 3 ? null : Math.round((from + step * index + swing * Math.sin(index * 1.7)) * 10) / 10,
    isProvisional: index === count - 1,
  }));
  return { label, points };
}
