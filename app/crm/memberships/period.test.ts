import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, day, monthsAfter } from '#app/values/day.ts';
import { endAfterCancelling, firstPeriod, nextPeriod, type PeriodRule, statusOn } from './period.ts';

const ROLLING: PeriodRule = { unit: 'year', count: 1, scheme: 'rolling' };
const CALENDAR: PeriodRule = { unit: 'year', count: 1, scheme: 'calendar', fixedStart: { month: 1, day: 1 } };
const ROLLOVER: PeriodRule = { ...CALENDAR, rollover: { month: 10, day: 1 } };

// CiviCRM's user guide, "Membership types": a fixed period ends on the day before the next fixed start; from the rollover
// day on a sign-up also covers the following period. A rolling one runs from the day of joining.
test.each<[string, PeriodRule, string, string, string]>([
  ['rolling year', ROLLING, '2026-03-15', '2026-03-15', '2027-03-15'],
  ['rolling from leap day', ROLLING, '2024-02-29', '2024-02-29', '2025-02-28'],
  ['rolling quarter', { unit: 'quarter', count: 1, scheme: 'rolling' }, '2026-11-30', '2026-11-30', '2027-02-28'],
  ['calendar year, joined in March', CALENDAR, '2026-03-15', '2026-03-15', '2027-01-01'],
  ['calendar year, joined on the fixed start', CALENDAR, '2026-01-01', '2026-01-01', '2027-01-01'],
  ['the day before rollover', ROLLOVER, '2026-09-30', '2026-09-30', '2027-01-01'],
  ['on the rollover day the next year comes with it', ROLLOVER, '2026-10-01', '2026-10-01', '2028-01-01'],
  ['a club year from September', { ...CALENDAR, fixedStart: { month: 9, day: 1 } }, '2026-08-31', '2026-08-31', '2026-09-01'],
  ['rollover in the year before the end', { ...CALENDAR, fixedStart: { month: 7, day: 1 }, rollover: { month: 10, day: 1 } }, '2026-11-01', '2026-11-01', '2028-07-01'],
  ['calendar months', { unit: 'month', count: 1, scheme: 'calendar' }, '2026-03-15', '2026-03-15', '2026-04-01'],
])('%s', (_, rule, joined, startsOn, endsOn) => {
  expect(firstPeriod(rule, day(joined))).toEqual({ startsOn, endsOn });
});

test.each<[string, PeriodRule, string, string, string | null]>([
  ['renewed before its end', ROLLING, '2026-03-15', '2026-02-01', '2027-03-15'],
  ['renewed late loses no day', ROLLING, '2026-03-15', '2026-06-01', '2027-03-15'],
  ['away for a whole period starts anew', ROLLING, '2026-03-15', '2027-03-15', null],
  ['calendar year', CALENDAR, '2027-01-01', '2026-12-01', '2028-01-01'],
  ['calendar after an odd end comes back to the fixed start', CALENDAR, '2026-06-15', '2026-06-01', '2027-01-01'],
])('the next period: %s', (_, rule, endsOn, renewedOn, end) => {
  expect(nextPeriod(rule, day(endsOn), day(renewedOn))).toEqual(end === null ? null : { startsOn: endsOn, endsOn: end });
});

const MEMBER = { startsOn: day('2026-01-01'), endsOn: day('2027-01-01'), cancelledOn: null, graceDays: 30 };
test.each<[string, Parameters<typeof statusOn>[1], string]>([
  ['2025-12-31', MEMBER, 'pending'],
  ['2026-01-01', MEMBER, 'active'],
  ['2026-12-31', MEMBER, 'active'],
  ['2027-01-01', MEMBER, 'grace'],
  ['2027-01-30', MEMBER, 'grace'],
  ['2027-01-31', MEMBER, 'expired'],
  ['2026-12-31', { ...MEMBER, cancelledOn: day('2026-06-01') }, 'active'],
  ['2027-01-01', { ...MEMBER, cancelledOn: day('2026-06-01') }, 'cancelled'],
  ['2030-01-01', { ...MEMBER, endsOn: null }, 'active'],
])('on %s the status is as its dates say', (today, membership, status) => {
  expect(statusOn(day(today), membership)).toBe(status);
});

test('a notice that comes too late holds from the end of the next period', () => {
  const cancel = (cancelledOn: string) => endAfterCancelling(CALENDAR, { endsOn: day('2027-01-01'), cancelledOn: day(cancelledOn), noticeDays: 30 });
  expect(cancel('2026-12-02')).toBe('2027-01-01');
  expect(cancel('2026-12-03')).toBe('2028-01-01');
});

const someDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(day('1990-01-01'), days));
const someRule: fc.Arbitrary<PeriodRule> = fc.record({
  unit: fc.constantFrom('month', 'quarter', 'year'),
  count: fc.integer({ min: 1, max: 5 }),
  scheme: fc.constantFrom('rolling', 'calendar'),
  fixedStart: fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) }),
});

test('periods follow each other without gap or overlap, and are never empty', () => {
  fc.assert(
    fc.property(someRule, someDay, (rule, joined) => {
      let period = firstPeriod(rule, joined);
      expect(period.endsOn > period.startsOn).toBe(true);
      for (let nth = 0; nth < 4; nth++) {
        const next = nextPeriod(rule, period.endsOn, period.endsOn);
        expect(next?.startsOn).toBe(period.endsOn);
        expect(next !== null && next.endsOn > next.startsOn).toBe(true);
        if (next) period = next;
      }
    }),
  );
});

test('a month later is in the month after, on the same day or its last', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: 0, max: 60 }), (from: Day, months) => {
      const to = monthsAfter(from, months);
      const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7)) - 1 + months];
      expect(to.slice(0, 7)).toBe(`${year + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`);
      expect(Number(to.slice(8))).toBeLessThanOrEqual(Number(from.slice(8)));
    }),
  );
});
