import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { addDays, day, type Day } from '#app/values/day.ts';
import { oneWhoActed } from '#test/factories/member-facts.ts';
import { dayNumber } from './day-number.ts';
import { activeDaysDistribution, stickinessOf } from './stickiness.ts';

const MONDAY = day('2026-03-02');
const span = (from: Day, days: number) => ({ from: dayNumber(from), to: dayNumber(from) + days });

test('one of two of the month acts in the week: a half on each of its days', () => {
  const members = [oneWhoActed([addDays(MONDAY, -1)]), oneWhoActed([addDays(MONDAY, -20)])];
  // Who acted the day before the Monday is a weekly user up to and with Saturday; the other never. Sunday has 0 of 2, and so has nobody.
  expect(stickinessOf(members, span(MONDAY, 7))).toEqual({ sum: 6 * 0.5, days: 7, people: 2 });
});

test('days that nobody was there in four weeks are left out', () => {
  expect(stickinessOf([oneWhoActed([addDays(MONDAY, 3)])], span(MONDAY, 5))).toEqual({ sum: 2, days: 2, people: 1 });
  expect(stickinessOf([], span(MONDAY, 5))).toEqual({ sum: 0, days: 0, people: 0 });
});

test('the distribution says who was there on exactly so many days', () => {
  const acted = (...days: number[]) => oneWhoActed(days.map((at) => addDays(MONDAY, at)));
  expect(activeDaysDistribution([acted(0, 1, 4), acted(0, 0), acted(7), acted(-1)], span(MONDAY, 7))).toEqual([2, 1, 0, 1, 0, 0, 0, 0]);
});

it('is what counting every day by itself gives', () =>
  fc.assert(
    fc.property(fc.array(fc.array(fc.integer({ min: -40, max: 12 }), { maxLength: 10 }), { maxLength: 6 }), (all) => {
      const members = all.map((days) => oneWhoActed(days.map((at) => addDays(MONDAY, at))));
      let sum = 0;
      let days = 0;
      for (let on = 0; on < 10; on++) {
        const within = (back: number) => all.filter((own) => own.some((at) => at <= on && at > on - back)).length;
        if (within(28) === 0) continue;
        sum += within(7) / within(28);
        days++;
      }
      const counted = stickinessOf(members, span(MONDAY, 10));
      expect(counted.days).toBe(days);
      expect(counted.sum).toBeCloseTo(sum, 9);
    }),
  ));
