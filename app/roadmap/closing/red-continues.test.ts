import { describe, expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import { isMeasuredAfter, measuredFrom, redAfter } from './red-continues.ts';

// The reference of gates, R19: no closing until behaviour KPIs are measured six months after go-live and change tasks exist after it.
test.each([
  ['2026-09-03', '2027-03-03'],
  ['2026-08-31', '2027-02-28'],
  ['2027-08-31', '2028-02-29'],
  ['2026-03-29', '2026-09-29'],
])('live on %s, it is measured again from %s', (goLive, from) => expect(measuredFrom(day(goLive))).toBe(from));

describe('a KPI is measured long enough after go-live', () => {
  const point = (start: string, value: number | null = 0.4, state = 'complete') => ({ start: day(start), value, state });
  test.each<[string, ReturnType<typeof point>[], boolean]>([
    ['by a period that starts on the day', [point('2027-03-03')], true],
    ['not by one that starts the day before', [point('2027-03-02')], false],
    ['not by one without a value', [point('2027-04-01', null)], false],
    ['not by one that still runs', [point('2027-04-01', 0.4, 'unfinished')], false],
    ['by any of several', [point('2026-10-01'), point('2027-04-01')], true],
    ['not by nothing', [], false],
  ])('%s', (_, points, expected) => expect(isMeasuredAfter(points, day('2026-09-03'))).toBe(expected));
});

test.each([
  ['red, ended on the eve', 'red', '2026-09-03', 0],
  ['red, still going on the day', 'red', '2026-09-04', 1],
  ['blue, long after', 'blue', '2027-01-01', 0],
])('%s', (_, colour, endsOn, expected) => expect(redAfter([{ colour, endsOn: day(endsOn) }], day('2026-09-03'))).toBe(expected));
