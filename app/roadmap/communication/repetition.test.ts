import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day, daysBetween } from '#app/values/day.ts';
import { nextTelling } from './repetition.ts';

const MONDAY = day('2026-09-07');
const on = (days: number) => addDays(MONDAY, days);

test.each([
  ['told on its day, four weeks later', 4, 84, 0, 28],
  ['told two days late, in the same rhythm', 4, 84, 2, 28],
  ['told early, not twice in one step', 4, 84, -5, 28],
  ['told on the day the next was due, that one is skipped', 4, 84, 28, 56],
  ['told five weeks late, what was missed is not made up for', 4, 84, 35, 56],
  ['on the last day it is still told', 4, 28, 0, 28],
  ['a day after the last it is not', 4, 27, 0, null],
  ['every week', 1, 84, 0, 7],
  ['over the change to winter time it stays a Monday', 8, 84, 0, 56],
])('%s', (_, everyWeeks, until, toldOn, expected) => {
  expect(nextTelling(MONDAY, { everyWeeks, until: on(until) }, on(toldOn))).toBe(expected === null ? null : on(expected));
});

test('the next is after it was told, on the same weekday, in step, and never beyond the last day', () => {
  const days = fc.integer({ min: -30, max: 400 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 52 }), fc.integer({ min: 0, max: 400 }), days, (everyWeeks, until, toldOn) => {
      const next = nextTelling(MONDAY, { everyWeeks, until: on(until) }, on(toldOn));
      const first = [...Array(400).keys()].map((times) => on((times + 1) * everyWeeks * 7)).find((candidate) => candidate > on(toldOn))!;
      expect(next).toBe(first <= on(until) ? first : null);
      if (next !== null) expect(daysBetween(MONDAY, next) % 7).toBe(0);
    }),
  );
});
