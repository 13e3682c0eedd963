import type { MetricUnit } from '#app/values/metric.ts';

/** What such values cannot pass: a share stays a share, and an amount that was never below nought stays above it. */
export function naturalBounds(values: readonly (number | null)[], unit: MetricUnit): { least: number; most: number } {
  const isWithin = (holds: (value: number) => boolean) => values.every((value) => value === null || holds(value));
  const least = isWithin((value) => value >= 0) ? 0 : -Infinity;
  const most = unit === 'ratio' && isWithin((value) => value <= 1) ? 1 : Infinity;
  return { least, most };
}
