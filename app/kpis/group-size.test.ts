import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import type { MetricDefinition, MetricSeries } from '#app/values/metric.ts';
import { mayBeShown, withoutSmallGroups } from './group-size.ts';

const METRIC: MetricDefinition = { id: 'reach', version: 1, unit: 'ratio', layer: 'use', better: 'higher', grains: ['week'], perTeam: true };

function series(people: (number | null)[], metric = METRIC): MetricSeries {
  const points = people.map((denominator) => ({ start: day('2026-01-05'), end: day('2026-01-12'), value: 0.5, numerator: 1, denominator, state: 'complete' as const }));
  return { metric, grain: 'week', currency: null, points };
}

test.each([
  [null, true],
  [0, true],
  [1, false],
  [4, false],
  [5, true],
])('of %s people a figure may be shown: %s', (people, shown) => {
  expect(mayBeShown(people)).toBe(shown);
});

test('periods with fewer than five people lose their figures, others keep them', () => {
  const { points } = withoutSmallGroups(series([4, 5, 12]));
  expect(points.map(({ value, numerator, denominator }) => [value, numerator, denominator])).toEqual([
    [null, null, null],
    [0.5, 1, 5],
    [0.5, 1, 12],
  ]);
});

test('what is not counted per team is left as it is', () => {
  const amounts = series([1, 2], { ...METRIC, id: 'revenue', perTeam: false });
  expect(withoutSmallGroups(amounts)).toEqual(amounts);
});
