import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '#app/values/day.ts';
import { freezeOf } from './freeze.ts';

// 90 days after go-live: the reference of gates, R16.
describe('an extension waits ninety days after go-live', () => {
  test.each([
    ['on the day itself', '2026-09-03', '2026-09-03', true, 90],
    ['halfway', '2026-09-03', '2026-10-18', true, 45],
    ['on the last day', '2026-09-03', '2026-12-01', true, 1],
    ['on the ninetieth day it opens', '2026-09-03', '2026-12-02', false, 0],
    ['long after', '2026-09-03', '2027-09-03', false, 0],
    ['over the end of a leap February', '2028-01-01', '2028-03-30', true, 1],
  ])('%s', (_, goLive, today, isFrozen, daysLeft) => {
    expect(freezeOf(day(goLive), day(today))).toMatchObject({ isFrozen, daysLeft });
  });

  test('the day it opens is told', () => expect(freezeOf(day('2026-09-03'), day('2026-09-10'))?.opensOn).toBe('2026-12-02'));
  test('without go-live there is none', () => expect(freezeOf(null, day('2026-09-03'))).toBeNull());
  test('before a go-live that is still to come there is none', () => expect(freezeOf(day('2026-09-03'), day('2026-09-02'))).toBeNull());

  test.each([
    ['in the ninety days nothing is judged yet', '2026-10-18', ['Planner'], { isFrozen: true, notUsed: [], daysLeft: 45 }],
    ['after them a role that does not use it keeps the freeze', '2027-03-01', ['Planner'], { isFrozen: true, notUsed: ['Planner'], daysLeft: 0 }],
    ['without any it is open', '2027-03-01', [], { isFrozen: false, notUsed: [], daysLeft: 0 }],
  ])('R18: %s', (_, today, notUsed, expected) => expect(freezeOf(day('2026-09-03'), day(today), notUsed)).toMatchObject(expected));

  test('the days left go down by one a day until it is open, and stay there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (days) => {
        const [now, next] = [days, days + 1].map((after) => freezeOf(day('2026-01-05'), addDays(day('2026-01-05'), after))!);
        expect(next!.daysLeft).toBe(Math.max(0, now!.daysLeft - 1));
        expect(now!.isFrozen).toBe(now!.daysLeft > 0);
      }),
    );
  });
});
