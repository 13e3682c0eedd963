import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '#app/values/day.ts';
import { type SeatCount, seatsIn, seatUse } from './seats.ts';

const MARCH = { start: day('2026-03-01'), end: day('2026-04-01') };
const TODAY = day('2026-06-15');
const counts = (given: Record<string, number>): SeatCount[] => Object.entries(given).map(([from, seats]) => ({ from: day(from), seats }));

// Microsoft 365, usage reports: "active usage %" is active users ÷ enabled users: 70 of 100 licences is 70%.
test('70 people who acted on 100 seats use 70% of them', () => {
  expect(seatUse(70, 100)).toEqual({ value: 0.7, numerator: 70, denominator: 100 });
});

test.each([
  ['a number holds until the next', { '2026-01-01': 40, '2026-05-01': 90 }, 40],
  ['bought halfway: the month has the larger number', { '2026-01-01': 40, '2026-03-16': 50 }, 50],
  ['given back halfway: there were as many to use', { '2026-01-01': 40, '2026-03-16': 30 }, 40],
  ['on the first day of the month the number before it is over', { '2026-01-01': 40, '2026-03-01': 30 }, 30],
  ['the first day of the next month is not in it', { '2026-01-01': 40, '2026-04-01': 60 }, 40],
  ['known from its last day on', { '2026-03-31': 60 }, 60],
  ['not known yet', { '2026-04-01': 60 }, null],
  ['the contract was over', { '2026-01-01': 40, '2026-02-15': 0 }, 0],
  ['nothing was written down', {}, null],
])('%s', (_, given, expected) => {
  expect(seatsIn(counts(given), MARCH, TODAY)).toBe(expected);
});

test('what begins after today is not available in a month that still runs', () => {
  expect(seatsIn(counts({ '2026-03-01': 40, '2026-03-20': 80 }), MARCH, day('2026-03-19'))).toBe(40);
  expect(seatsIn(counts({ '2026-03-01': 40, '2026-03-20': 80 }), MARCH, day('2026-03-20'))).toBe(80);
});

test('no seats, or an unknown number of them, is no value and never nought', () => {
  expect(seatUse(3, 0).value).toBeNull();
  expect(seatUse(3, null)).toEqual({ value: null, numerator: null, denominator: null });
  expect(seatUse(null, 40).value).toBeNull();
});

test('the seats of people who are left out are left out as well', () => {
  expect(seatUse(20, 50, 10)).toEqual({ value: 0.5, numerator: 20, denominator: 40 });
  expect(seatUse(20, 8, 10).value, 'more people than seats: nothing is left to divide by').toBeNull();
});

test('in whatever order they were written down, the most of the days in the period is available', () => {
  const given = fc.uniqueArray(fc.record({ from: fc.integer({ min: -60, max: 60 }).map((offset) => addDays(MARCH.start, offset)), seats: fc.nat(200) }), { selector: ({ from }) => from, maxLength: 8 });
  fc.assert(fc.property(given, fc.integer({ min: 0, max: 90 }).map((offset) => addDays(MARCH.start, offset)), (all, today) => {
    // Day by day: the last number that began on it or before.
    const days = Array.from({ length: 31 }, (_, at) => addDays(MARCH.start, at)).filter((on) => on <= today);
    const onDay = days.flatMap((on) => all.filter(({ from }) => from <= on).sort((one, other) => (one.from < other.from ? 1 : -1))[0]?.seats ?? []);
    expect(seatsIn(all, MARCH, today)).toBe(onDay.length === 0 ? null : Math.max(...onDay));
  }));
});
