import { expect, test } from 'vitest';
import { addDays, day, dayIn, daysBetween, monthsAfter, parseDay } from './day.ts';

test.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2024-13-01', false],
  ['24-01-01', false],
  ['', false],
])('%s is a day: %s', (text, isDay) => {
  expect(parseDay(text) !== null).toBe(isDay);
});

test('days are counted across the clock change and the year', () => {
  expect(addDays(day('2026-03-28'), 2)).toBe('2026-03-30');
  expect(addDays(day('2026-01-01'), -1)).toBe('2025-12-31');
  expect(daysBetween(day('2026-03-28'), day('2026-03-30'))).toBe(2);
});

test('an instant falls on the day of its time zone', () => {
  const justBeforeMidnightUtc = new Date('2026-06-30T22:30:00Z');
  expect(dayIn(justBeforeMidnightUtc, 'Europe/Amsterdam')).toBe('2026-07-01');
  expect(dayIn(justBeforeMidnightUtc, 'UTC')).toBe('2026-06-30');
});

test('a month after the last of January is the last of February', () => {
  expect(monthsAfter(day('2027-01-31'), 1)).toBe('2027-02-28');
  expect(monthsAfter(day('2028-01-31'), 13)).toBe('2029-02-28');
  expect(monthsAfter(day('2026-11-15'), 0)).toBe('2026-11-15');
});
