import { expect, test } from 'vitest';
import type { Day } from '#app/values/day.ts';
import { partPassed } from './plan-item.ts';

const on = (day: number) => `2026-03-${String(day).padStart(2, '0')}` as Day;
const planned = { start: on(2), end: on(12) };
const item = (start: Day | null, end: Day | null = null) => ({ shape: 'activity' as const, planned, forecast: null, actual: { start, end } });

test.each([
  ['nothing before it has begun, though its days are over', item(null), on(31), 0],
  ['none of it on its first day', item(on(2)), on(2), 0],
  ['half of it half-way', item(on(2)), on(7), 0.5],
  ['all of it and no more where it runs on', item(on(2)), on(31), 1],
  ['nothing where it began ahead of today', item(on(5)), on(3), 0],
  ['all of what is done', item(on(2), on(5)), on(3), 1],
] as const)('%s', (_name, of, today, part) => {
  expect(partPassed(of, today)).toBeCloseTo(part, 10);
});
