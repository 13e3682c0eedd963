import { expect, test } from 'vitest';
import { addDays, day, daysBetween } from './day.ts';
import { isoWeekLabel, periodOf, periodsBetween, shiftPeriod } from './period.ts';

// ISO 8601, examples of the standard's own article and calendars with 53 weeks.
test.each([
  ['2005-01-01', '2004-W53'],
  ['2005-01-02', '2004-W53'],
  ['2005-12-31', '2005-W52'],
  ['2007-01-01', '2007-W01'],
  ['2008-12-30', '2009-W01'],
  ['2010-01-03', '2009-W53'],
  ['2020-12-31', '2020-W53'],
  ['2026-12-31', '2026-W53'],
  ['2027-01-04', '2027-W01'],
])('%s falls in ISO week %s', (of, week) => {
  expect(isoWeekLabel(day(of))).toBe(week);
});

test.each([
  ['day', '2024-02-29', '2024-02-29', '2024-03-01'],
  ['week', '2024-02-29', '2024-02-26', '2024-03-04'],
  ['week', '2024-03-03', '2024-02-26', '2024-03-04'],
  ['month', '2024-02-29', '2024-02-01', '2024-03-01'],
  ['month', '2024-12-31', '2024-12-01', '2025-01-01'],
  ['quarter', '2026-01-01', '2026-01-01', '2026-04-01'],
  ['quarter', '2026-11-30', '2026-10-01', '2027-01-01'],
  ['quarter', '2024-02-29', '2024-01-01', '2024-04-01'],
] as const)('the %s of %s runs from %s up to %s', (grain, of, start, end) => {
  expect(periodOf(day(of), grain)).toEqual({ start, end });
});

test('periods that only touch the end are left out, those that overlap are whole', () => {
  expect(periodsBetween(day('2026-01-15'), day('2026-03-01'), 'month').map((period) => period.start)).toEqual(['2026-01-01', '2026-02-01']);
  expect(periodsBetween(day('2026-12-28'), day('2027-01-05'), 'week').map((period) => period.start)).toEqual(['2026-12-28', '2027-01-04']);
  expect(periodsBetween(day('2026-03-01'), day('2026-03-01'), 'day')).toEqual([]);
});

test.each(['day', 'week', 'month', 'quarter'] as const)('%s periods follow each other without gap or overlap', (grain) => {
  const periods = periodsBetween(day('2019-11-03'), day('2028-03-02'), grain);
  for (const [index, period] of periods.entries()) {
    if (index > 0) expect(period.start).toBe(periods[index - 1]?.end);
    expect(shiftPeriod(period.end, -1, grain)).toBe(period.start);
    expect(periodOf(addDays(period.end, -1), grain)).toEqual(period);
    expect(daysBetween(period.start, period.end)).toBeGreaterThan(0);
  }
});
