import { expect, test } from 'vitest';
import { addDays, day } from '#app/values/day.ts';
import { makeTarget } from '#test/factories/target.ts';
import { expectedValue } from '../progress.ts';
import { type Course, expectedShare, sCurve, windowUpTo } from './course.ts';

const shareOn = (course: Course, on: string, over = {}) => expectedShare(makeTarget({ course, ...over }), day(on));

// 1 ÷ (1 + e^(−10(t − ½))), moved and stretched: by hand.
test.each([
  [0, 0],
  [0.25, 0.07009],
  [0.5, 0.5],
  [0.75, 0.92991],
  [1, 1],
])('the S-curve is at %d of the time %d of the way', (time, share) => {
  expect(sCurve(time)).toBeCloseTo(share, 4);
});

const steps: Course = { kind: 'steps', steps: [{ on: day('2026-03-02'), value: 20 }, { on: day('2026-05-31'), value: 80 }] };

test.each([
  ['2025-12-01', 0],
  ['2026-01-01', 0],
  ['2026-01-31', 0.1],
  ['2026-03-02', 0.2],
  ['2026-04-16', 0.5],
  ['2026-05-31', 0.8],
  ['2026-07-19', 0.996],
  ['2026-07-20', 1],
  ['2026-09-01', 1],
])('on %s %d of the way is expected along interim targets', (on, share) => {
  expect(shareOn(steps, on)).toBeCloseTo(share, 10);
});

test('interim targets cannot be told as shares of a way that is not known', () => {
  expect(shareOn(steps, '2026-03-02', { baselineValue: null })).toBeNull();
});

const year = { startsOn: day('2026-01-01'), deadlineOn: day('2027-12-31') };

// Perdoo: a KPI that resets is expected at the share of its period that is gone.
test.each<[string, 'month' | 'quarter' | 'year', string, number]>([
  ['half the year gone', 'year', '2026-07-02', 182 / 365],
  ['the year just over belongs to the year', 'year', '2027-01-01', 1],
  ['a day in the next year', 'year', '2027-01-02', 1 / 364], // that year ends with the deadline
  ['a third of a quarter', 'quarter', '2026-02-01', 31 / 90],
  ['February of a leap year', 'month', '2028-02-15', 1],
  ['half a February', 'month', '2026-02-15', 0.5],
])('%s', (_, every, on, share) => {
  expect(shareOn({ kind: 'reset', every }, on, year)).toBeCloseTo(share, 10);
});

test('a sum begins at nought, whatever the baseline was', () => {
  const target = makeTarget({ course: { kind: 'reset', every: 'year' }, baselineValue: 450, targetValue: 500, ...year });
  expect(expectedValue(target, day('2026-07-02'))).toBeCloseTo((500 * 182) / 365, 8);
});

// ISO 8601: 2026 has a week 53 (28 December – 3 January); Dutch clocks change on 29 March and 25 October 2026.
test('a week 53, and the nights the clock is changed, are days like others', () => {
  expect(windowUpTo(day('2027-01-04'), 'year')).toEqual({ start: '2027-01-01', end: '2028-01-01' });
  expect(windowUpTo(day('2026-12-28'), 'year')).toEqual({ start: '2026-01-01', end: '2027-01-01' });
  for (const [from, to] of [['2026-03-28', '2026-03-31'], ['2026-10-24', '2026-10-27'], ['2026-12-27', '2027-01-05']] as const) {
    const target = makeTarget({ startsOn: addDays(day(from), -50), deadlineOn: addDays(day(to), 50) });
    const between = (one: string) => expectedShare(target, addDays(day(one), 1))! - expectedShare(target, day(one))!;
    expect(between(from)).toBeCloseTo(between(addDays(day(from), 1)), 12);
  }
});
