import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '#app/values/day.ts';
import { successMonths } from './success-months.ts';

const goLive = day('2026-09-03');
const states = (told: string[], today: string) => successMonths(goLive, told.map(day), day(today)).map(({ state }) => state);

// At least one success a month during the freeze: the reference of gates, R17.
describe('every month of the freeze has a success', () => {
  test.each([
    ['nothing told on the first day', [], '2026-09-03', ['waiting', 'upcoming', 'upcoming']],
    ['the first month is over without one', [], '2026-10-03', ['missing', 'waiting', 'upcoming']],
    ['on its last day it can still be told', ['2026-10-02'], '2026-10-02', ['told', 'upcoming', 'upcoming']],
    ['a day later counts for the next month', ['2026-10-03'], '2026-10-03', ['missing', 'told', 'upcoming']],
    ['three in one month are no three months', ['2026-11-05', '2026-11-19', '2026-11-25'], '2026-11-29', ['missing', 'missing', 'told']],
    ['before go-live does not count, after the freeze neither', ['2026-09-02', '2026-12-02'], '2026-12-02', ['missing', 'missing', 'missing']],
    ['all three', ['2026-09-03', '2026-10-20', '2026-12-01'], '2027-01-01', ['told', 'told', 'told']],
  ])('%s', (_, told, today, expected) => {
    expect(states(told, today)).toEqual(expected);
  });

  test('the months follow on each other and fill the freeze', () => {
    expect(successMonths(goLive, [], goLive).map(({ start, lastOn }) => [start, lastOn])).toEqual([
      ['2026-09-03', '2026-10-02'],
      ['2026-10-03', '2026-11-01'],
      ['2026-11-02', '2026-12-01'],
    ]);
  });

  test('every success in the ninety days counts once, no other does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -60, max: 150 })), (after) => {
        const told = successMonths(goLive, after.map((days) => addDays(goLive, days)), addDays(goLive, 200)).reduce((sum, month) => sum + month.told, 0);
        expect(told).toBe(after.filter((days) => days >= 0 && days < 90).length);
      }),
    );
  });
});
