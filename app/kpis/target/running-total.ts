import type { SeriesPoint } from '#app/values/metric.ts';
import { type Reset, windowOf } from './course.ts';

/**
 * Of every period what it and those before it in the same month, quarter or year gave together. Null where a period before it
 * is not in the series or has no value, and where a period (a week) lies in two of those at once.
 */
export function runningTotals(points: readonly SeriesPoint[], every: Reset): SeriesPoint[] {
  const totals: SeriesPoint[] = [];
  let total: number | null = null;
  let reaches: string | null = null;
  for (const point of points) {
    const window = windowOf(point.start, every);
    const isWithin = point.end <= window.end;
    if (point.start === window.start) total = 0;
    else if (point.start !== reaches) total = null;
    total = isWithin && total !== null && point.value !== null ? total + point.value : null;
    reaches = point.end;
    const { within: _, ...own } = point; // of this period alone
    totals.push({ ...own, value: total });
  }
  return totals;
}
