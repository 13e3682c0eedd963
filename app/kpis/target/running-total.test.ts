import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import type { SeriesPoint } from '#app/values/metric.ts';
import { periodsBetween } from '#app/values/period.ts';
import { runningTotals } from './running-total.ts';

const months = (from: string, to: string, values: (number | null)[]): SeriesPoint[] =>
  periodsBetween(day(from), day(to), 'month').map((period, at) => ({ ...period, value: values[at] ?? null, numerator: null, denominator: null, state: 'complete' }));
const totals = (points: SeriesPoint[], every: 'month' | 'quarter' | 'year') => runningTotals(points, every).map(({ value }) => value);

test('it adds up within a year and begins again at nought', () => {
  expect(totals(months('2026-11-01', '2027-03-01', [3, 4, 5, 6]), 'year')).toEqual([null, null, 5, 11]);
  expect(totals(months('2026-10-01', '2027-03-01', [1, 2, 3, 4, 5]), 'quarter')).toEqual([1, 3, 6, 4, 9]);
  expect(totals(months('2026-10-01', '2026-12-31', [1, 2, 3]), 'month')).toEqual([1, 2, 3]);
});

test('what has no value leaves no sum until it starts again', () => {
  expect(totals(months('2026-10-01', '2027-03-01', [1, null, 3, 4, 5]), 'quarter')).toEqual([1, null, null, 4, 9]);
});

test('a week that lies in two months belongs to neither', () => {
  const weeks = periodsBetween(day('2026-06-01'), day('2026-07-06'), 'week').map((period): SeriesPoint => ({ ...period, value: 1, numerator: 1, denominator: null, state: 'complete' }));
  expect(totals(weeks, 'month')).toEqual([1, 2, 3, 4, null]);
});
