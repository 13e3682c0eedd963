import { expect, test } from 'vitest';
import type { Day } from '#app/values/day.ts';
import { partPassed } from './plan-item.ts';

const planned = { start: '2026-03-02', end: '2026-03-12' } as const;
const item = (start: Day | null, end: Day | null = null) => ({ shape: 'activity' as const, planned, forecast: null, actual: { start, end } });

test.each([
  ['nothing before it has begun, though its days are over', item(null), '2026-04-01', 0],
  ['none of it on its first day', item('2026-03-02'), '2026-03-02', 0],
  ['half of it half-way', item('2026-03-02'), '2026-03-07', 0.5],
  ['all of it and no more where it runs on', item('2026-03-02'), '2026-04-01', 1],
  ['nothing where it began ahead of today', item('2026-03-05'), '2026-03-03', 0],
  ['all of what is done', item('2026-03-02', '2026-03-05'), '2026-03-03', 1],
] as const)('%s', (_name, of, today, part) => {
  expect(partPassed(of, today)).toBeCloseTo(part, 10);
});
