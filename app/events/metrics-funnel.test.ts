import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { addDays, day, type Day } from '#app/values/day.ts';
import type { MemberFacts } from './member-facts.ts';
import { countFunnel } from './metrics-funnel.ts';
import { countHabit } from './metrics-habit.ts';

const FIRST = day('2026-01-05');
const WEEKS = 16;
const LAST = { start: addDays(FIRST, (WEEKS - 1) * 7), end: addDays(FIRST, WEEKS * 7) };

/** One letter a week, the last of which ends the history: x is active. */
function member(weeks: string, leftOn: Day | null = null): MemberFacts {
  const acted = new Set<Day>(Array.from(weeks).flatMap((mark, at) => (mark === 'x' ? [addDays(FIRST, at * 7)] : [])));
  return { enrolledOn: FIRST, leftOn, reached: acted, acted, memberships: [] };
}

test.each([
  ['----------------', { enrolled: 1, activated: 0, active: 0, habitual: 0 }, 'never'],
  ['x---------------', { enrolled: 1, activated: 1, active: 0, habitual: 0 }, 'once, long ago'],
  ['------------x---', { enrolled: 1, activated: 1, active: 1, habitual: 0 }, 'in the first of the last four weeks'],
  ['-----------x----', { enrolled: 1, activated: 1, active: 0, habitual: 0 }, 'a week before them'],
  ['----xxxxxxxxx---', { enrolled: 1, activated: 1, active: 1, habitual: 1 }, 'nine of the last twelve'],
  ['---xxxxxxxxx----', { enrolled: 1, activated: 1, active: 0, habitual: 0 }, 'eight of the last twelve'],
])('%s is counted %j: %s', (weeks, expected, _why) => expect(countFunnel([member(weeks)], LAST)).toEqual(expected));

test('who left is in no step', () => expect(countFunnel([member('xxxxxxxxxxxxxxxx', LAST.start)], LAST).enrolled).toBe(0));

it('never widens, and ends where the habit rate counts', () =>
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('x', '-'), minLength: WEEKS, maxLength: WEEKS }).map((weeks) => member(weeks)), { minLength: 1, maxLength: 20 }), (all) => {
      const { enrolled, activated, active, habitual } = countFunnel(all, LAST);
      expect([enrolled, activated, active, habitual]).toEqual([enrolled, activated, active, habitual].toSorted((a, b) => b - a));
      expect(habitual).toBe(countHabit(all, [LAST])[0]?.habitual);
    }),
  ));
