import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { addDays, day, type Day } from '#app/values/day.ts';
import { oneWhoActed } from '#test/factories/member-facts.ts';
import { lastWholeWeek, segmentOf } from './habit.ts';
import { countFunnel, FUNNEL_STEPS } from './use-funnel.ts';

const FIRST = day('2026-01-05');
const WEEKS = 16;
const LAST = { start: addDays(FIRST, (WEEKS - 1) * 7), end: addDays(FIRST, WEEKS * 7) };

/** One letter a week, the last of which ends the history: x is active once, X twenty times. */
function member(weeks: string, leftOn: Day | null = null) {
  return oneWhoActed(Array.from(weeks).flatMap((mark, at) => Array.from({ length: mark === 'X' ? 20 : mark === 'x' ? 1 : 0 }, () => addDays(FIRST, at * 7))), { enrolledOn: FIRST, leftOn });
}

test.each([
  ['----------------', { enrolled: 1, activated: 0, active: 0, habitual: 0, champion: 0 }, 'never'],
  ['x---------------', { enrolled: 1, activated: 1, active: 0, habitual: 0, champion: 0 }, 'once, long ago'],
  ['------------x---', { enrolled: 1, activated: 1, active: 1, habitual: 0, champion: 0 }, 'in the first of the last four weeks'],
  ['-----------x----', { enrolled: 1, activated: 1, active: 0, habitual: 0, champion: 0 }, 'a week before them'],
  ['----xxxxxxxxx---', { enrolled: 1, activated: 1, active: 1, habitual: 1, champion: 0 }, 'nine of the last twelve'],
  ['----XXXXXXXXX---', { enrolled: 1, activated: 1, active: 1, habitual: 1, champion: 1 }, 'nine of twelve, 180 acts in all: exactly fifteen a week'],
  ['----XXXXXXXXx---', { enrolled: 1, activated: 1, active: 1, habitual: 1, champion: 0 }, 'nine of twelve, 161 acts'],
  ['---xxxxxxxxx----', { enrolled: 1, activated: 1, active: 0, habitual: 0, champion: 0 }, 'eight of the last twelve'],
])('%s is counted %j: %s', (weeks, expected, _why) => expect(countFunnel([member(weeks)], LAST)).toEqual(expected));

// microsoft/vivainsights, identify_usage_segments, over the last twelve weeks.
test.each([
  ['----XXXXXXXXXXXX', 'power'],
  ['----XXXXXXXX----', 'novice'], // thirteen a week on average, but eight weeks only
  ['----xxxxxxxxx---', 'habitual'],
  ['----X-----------', 'novice'],
  ['----x-----------', 'low'],
  ['XXXX------------', 'none'], // what lies further back is forgotten
])('%s is %s', (weeks, segment) => expect(segmentOf(member(weeks).history, lastWholeWeek(LAST))).toBe(segment));

test('who left is in no step', () => expect(countFunnel([member('xxxxxxxxxxxxxxxx', LAST.start)], LAST).enrolled).toBe(0));

it('never widens, and counts where the segments have the habit', () =>
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('x', 'X', '-'), minLength: WEEKS, maxLength: WEEKS }), { minLength: 1, maxLength: 20 }), (all) => {
      const members = all.map((weeks) => member(weeks));
      const funnel = countFunnel(members, LAST);
      const steps = FUNNEL_STEPS.map((step) => funnel[step]);
      expect(steps).toEqual(steps.toSorted((a, b) => b - a));
      const segments = members.map(({ history }) => segmentOf(history, lastWholeWeek(LAST)));
      expect(funnel.habitual).toBe(segments.filter((segment) => segment === 'power' || segment === 'habitual').length);
    }),
  ));
