import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '#app/values/day.ts';
import { isWhollyAway, longLeaves } from './leave.ts';

const on = (offset: number) => addDays(day('2026-03-02'), offset);
const leave = (from: number, to: number) => ({ startsOn: on(from), endsOn: on(to) });
test.each([
  ['four weeks', [leave(0, 28)], [leave(0, 28)]],
  ['a day less', [leave(0, 27)], []],
  ['two of a fortnight that touch', [leave(14, 28), leave(0, 14)], [leave(0, 28)]],
  ['two of a fortnight with a day at work between them', [leave(0, 14), leave(15, 29)], []],
  ['a short one within a long one, and a holiday later', [leave(3, 9), leave(0, 40), leave(60, 74)], [leave(0, 40)]],
  ['none', [], []],
])('leave of absence: %s', (_case, leaves, long) => {
  expect(longLeaves(leaves)).toEqual(long);
});

const WEEK = { start: on(0), end: on(7) };

test.each([
  ['all of the week', [leave(0, 7)], true],
  ['longer than the week', [leave(-20, 60)], true],
  ['back on Sunday', [leave(0, 6)], false],
  ['away from Tuesday', [leave(1, 7)], false],
  ['two leaves that touch', [leave(3, 7), leave(-2, 3)], true],
  ['two leaves with a day between', [leave(-2, 3), leave(4, 9)], false],
  ['a short one within a long one', [leave(-2, 9), leave(1, 2)], true],
  ['none', [], false],
])('%s', (_case, leaves, is) => {
  expect(isWhollyAway(leaves, WEEK)).toBe(is);
});

test('it agrees with looking at every day', () => {
  const leaves = fc.array(fc.tuple(fc.integer({ min: -10, max: 15 }), fc.integer({ min: 1, max: 9 })).map(([from, days]) => leave(from, from + days)), { maxLength: 5 });
  fc.assert(fc.property(leaves, (all) => {
    const days = Array.from({ length: 7 }, (_, at) => on(at));
    expect(isWhollyAway(all, WEEK)).toBe(days.every((one) => all.some(({ startsOn, endsOn }) => startsOn <= one && one < endsOn)));
  }));
});
