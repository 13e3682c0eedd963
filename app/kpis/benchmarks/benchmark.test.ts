import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import type { SeriesPoint } from '#app/values/metric.ts';
import { bestPeriod, besideParam, betterOf, lineOfYearBefore, readBeside, yearBefore } from './benchmark.ts';

const ID = '01890000-0000-7000-8000-000000000001';

function point(start: string, value: number | null, state: SeriesPoint['state'] = 'complete'): SeriesPoint {
  return { start: day(start), end: day(start), value, numerator: null, denominator: null, state };
}

test('the best is the highest, or the lowest where less is better, of what is over; the newest of equals', () => {
  const points = [point('2026-01-01', 3), point('2026-02-01', 5), point('2026-03-01', null), point('2026-04-01', 5), point('2026-05-01', 1), point('2026-06-01', 9, 'unfinished')];
  expect(bestPeriod(points, 'higher')?.start).toBe('2026-04-01');
  expect(bestPeriod(points, 'lower')?.start).toBe('2026-05-01');
  expect(bestPeriod(points, null)).toBeNull();
  expect(bestPeriod([point('2026-06-01', 9, 'not-loaded')], 'higher')).toBeNull();
});

test.each([
  ['increase-to', 'lower', 'higher'],
  ['stay-below', 'higher', 'lower'],
  ['decrease-to', 'higher', 'lower'],
  ['yes-no', 'lower', 'lower'],
  ['in-range', 'higher', null],
] as const)('of a KPI that should %s, of a metric of which %s is better, %s is', (direction, better, expected) => {
  expect(betterOf({ direction }, { better })).toBe(expected);
});

test('a year earlier is the same month, and of weeks the same 52 weeks back', () => {
  expect(yearBefore(day('2026-02-01'), 'month')).toBe('2025-02-01');
  expect(yearBefore(day('2026-11-23'), 'week')).toBe('2025-11-24');
  expect(lineOfYearBefore([point('2026-02-01', 1), point('2026-03-01', 1)], [point('2025-03-01', 7), point('2025-02-01', 4, 'not-loaded')], 'month')).toEqual([null, 7]);
});

test('what a KPI is held beside comes back from its address, and nonsense is nothing', () => {
  for (const beside of [{ kind: 'best' }, { kind: 'year-before' }, { kind: 'team', teamId: ID }, { kind: 'outside', id: ID }] as const) expect(readBeside(besideParam(beside))).toEqual(beside);
  for (const nonsense of [null, '', 'worst', 'team-', 'team-x', `person-${ID}`, ID]) expect(readBeside(nonsense)).toBeNull();
});
