import { expect, test } from 'vitest';
import { day } from './day.ts';
import { dutchHolidays, easterOf, isWorkingDay } from './working-day.ts';

// Meeus, Astronomical Algorithms, chapter 8: his own examples and the earliest and latest Easters of our time.
test.each([[1991, '1991-03-31'], [1992, '1992-04-19'], [1993, '1993-04-11'], [1954, '1954-04-18'], [2000, '2000-04-23'], [1818, '1818-03-22'], [2008, '2008-03-23'], [2038, '2038-04-25'], [2026, '2026-04-05']])('Easter of %i is on %s', (year, on) => {
  expect(easterOf(year)).toBe(on);
});

// rijksoverheid.nl, holidays of 2025 and 2026: the King's day of 2025 was on Saturday 26 April, for the 27th was a Sunday.
test.each([
  [2025, ['2025-01-01', '2025-04-21', '2025-04-26', '2025-05-05', '2025-05-29', '2025-06-09', '2025-12-25', '2025-12-26']],
  [2026, ['2026-01-01', '2026-04-06', '2026-04-27', '2026-05-14', '2026-05-25', '2026-12-25', '2026-12-26']],
])('the public holidays of %i are known', (year, days) => {
  expect(dutchHolidays(year)).toEqual(days);
});

test.each([
  ['a Wednesday', '2026-03-04', 'Europe/Amsterdam', true],
  ['a Saturday', '2026-03-07', 'Europe/Amsterdam', false],
  ['a Sunday', '2026-03-08', 'Europe/London', false],
  ['Whit Monday', '2026-05-25', 'Europe/Amsterdam', false],
  ['Whit Monday where its holidays are not known', '2026-05-25', 'Europe/London', true],
  ['Good Friday', '2026-04-03', 'Europe/Amsterdam', true],
])('%s', (_, on, timeZone, expected) => {
  expect(isWorkingDay(day(on), timeZone)).toBe(expected);
});
