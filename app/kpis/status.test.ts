import { expect, test } from 'vitest';
import { addDays, day } from '#app/values/day.ts';
import type { PointState, SeriesPoint } from '#app/values/metric.ts';
import type { Target } from './kpi.ts';
import { makeTarget } from '#test/factories/target.ts';
import { judge } from './status.ts';

const target = makeTarget(); // 200 days
const point = (value: number | null, end = day('2026-04-11'), state: PointState = 'complete'): SeriesPoint => ({ start: addDays(end, -7), end, value, numerator: value, denominator: 1, state });

// Half way 50 is expected. Bands: Engagedly.
test.each([
  [100, 'achieved'],
  [130, 'achieved'],
  [99.9, 'on-track'],
  [50, 'on-track'],
  [33.51, 'on-track'],
  [33.5, 'behind'],
  [17, 'behind'],
  [16.99, 'at-risk'],
  [-20, 'at-risk'],
])('at half time %d of 100 is %s', (value, kind) => {
  expect(judge(target, [point(value)]).kind).toBe(kind);
});

test.each([33.51, 33.5, 17, 16.99, 100])('a falling target is judged as its mirror: %d', (value) => {
  const falling: Target = { ...target, direction: 'decrease-to', baselineValue: 100, targetValue: 0 };
  expect(judge(falling, [point(100 - value)]).kind).toBe(judge(target, [point(value)]).kind);
});

test('another unit changes no judgement', () => {
  for (const value of [10, 16.9, 17.1, 33.4, 33.6, 80]) {
    const shares = { ...target, targetValue: 1 };
    expect(judge(shares, [point(value / 100)]).kind).toBe(judge(target, [point(value)]).kind);
  }
});

test('a better value is never judged worse', () => {
  const order = ['at-risk', 'behind', 'on-track', 'achieved'];
  const ranks = Array.from({ length: 151 }, (_, value) => order.indexOf(judge(target, [point(value - 20)]).kind));
  expect([...ranks].sort((a, b) => a - b)).toEqual(ranks);
});

test.each([
  ['stay-above', 100, 'on-track'],
  ['stay-above', 99, 'behind'],
  ['stay-below', 100, 'on-track'],
  ['stay-below', 101, 'behind'],
] as const)('%s 100 with %d is %s, with or without a baseline', (direction, value, kind) => {
  expect(judge({ ...target, direction }, [point(value)]).kind).toBe(kind);
  expect(judge({ ...target, direction, baselineValue: null }, [point(value)]).kind).toBe(kind);
});

test('after the deadline it is achieved or missed', () => {
  const after = day('2026-07-21');
  expect(judge(target, [point(95, day('2026-07-20'))]).kind).toBe('on-track');
  expect(judge(target, [point(95, after)]).kind).toBe('missed');
  expect(judge(target, [point(100, after)]).kind).toBe('achieved');
  expect(judge({ ...target, direction: 'stay-below' }, [point(95, after)]).kind).toBe('achieved');
});

test('nothing is judged that is not there', () => {
  expect(judge(target, [])).toEqual({ kind: 'no-value' });
  expect(judge(target, [point(null)])).toEqual({ kind: 'no-value' });
  expect(judge(target, [point(90), point(90, day('2026-04-18'), 'not-loaded')])).toEqual({ kind: 'not-yet-judged' });
  expect(judge(target, [point(90, day('2026-04-18'), 'unfinished')])).toEqual({ kind: 'not-yet-judged' });
  expect(judge(target, [point(90, day('2026-01-01'))])).toEqual({ kind: 'not-yet-judged' });
  expect(judge({ ...target, baselineValue: null }, [point(90)])).toEqual({ kind: 'no-baseline' });
});

test('the unfinished period does not count, the one before it does', () => {
  expect(judge(target, [point(50), point(0, day('2026-04-18'), 'unfinished')]).kind).toBe('on-track');
});

test.each([
  ['increase-to', 100, null, 'achieved'],
  ['stay-above', 95, null, 'on-track'],
  ['yes-no', 100, null, 'achieved'],
  ['stay-below', 82, null, 'on-track'],
  ['in-range', 98, 95, 'on-track'],
  ['in-range', 82, 70, 'on-track'],
  ['in-range', 75, 70, 'behind'],
  ['stay-above', 101, null, 'behind'],
] as const)('what is told one off, as 90 of 80 to 100, is judged by what it can be at best: %s %d', (direction, targetValue, lowerValue, kind) => {
  const told = { ...point(90), within: { least: 80, most: 100 } };
  expect(judge(makeTarget({ direction, targetValue, lowerValue }), [told]).kind).toBe(kind);
});
