import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import { dayAt, dayNumber } from './day-number.ts';

test.each([['1970-01-01', 0], ['1970-03-01', 59], ['2000-02-29', 11_016], ['2026-11-29', 20_786], ['1969-12-31', -1]])('%s is day %d', (text, number) => {
  expect(dayNumber(day(text))).toBe(number);
  expect(dayAt(number)).toBe(text);
});

test('every day is one more than the day before, as dates count them', () => {
  fc.assert(fc.property(fc.integer({ min: -100_000, max: 200_000 }), (number) => dayNumber(dayAt(number)) === number));
});
