import { expect, test } from 'vitest';
import { alignPoints, axisOf } from './chart-series.ts';

test('the axis holds every x once, in order', () => {
  const series = [
    { label: 'a', points: [{ x: '2026-01-12', y: 1 }, { x: '2026-01-05', y: 2 }] },
    { label: 'b', points: [{ x: '2026-01-05', y: 3 }, { x: '2026-01-19', y: null }] },
  ];
  expect(axisOf(series)).toEqual(['2026-01-05', '2026-01-12', '2026-01-19']);
});

test('a series has a gap where it has no point, and keeps its own gaps', () => {
  const points = alignPoints({ label: 'a', points: [{ x: '1', y: 0 }, { x: '3', y: null }] }, ['1', '2', '3']);
  expect(points.map((point) => point?.y ?? null)).toEqual([0, null, null]);
});

test('no series, no axis', () => {
  expect(axisOf([])).toEqual([]);
});
