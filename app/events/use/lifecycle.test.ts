import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, day } from '#app/values/day.ts';
import { periodsBetween, shiftPeriod } from '#app/values/period.ts';
import { spanOf } from './day-number.ts';
import { stageOf } from './lifecycle.ts';
import { oneWhoActed } from '#test/factories/member-facts.ts';

const MONDAY = day('2020-12-21'); // over ISO week 53
const WEEKS = periodsBetween(MONDAY, addDays(MONDAY, 42), 'week');

/** One letter a week: x is active. */
function member(weeks: string) {
  return oneWhoActed(Array.from(weeks).flatMap((mark, at) => (mark === 'x' ? [addDays(MONDAY, at * 7)] : [])));
}

const stages = (weeks: string) => WEEKS.map((week) => stageOf(member(weeks), spanOf(week), spanOf({ start: shiftPeriod(week.start, -1, 'week'), end: week.start })));

// reference/metrics.md, B4 35, from PostHog's definition.
test.each([
  ['xxxxxx', 'new returning returning returning returning returning'],
  ['x-x---', 'new dormant resurrecting dormant - -'],
  ['--xx-x', '- - new returning dormant resurrecting'],
  ['------', '- - - - - -'],
])('%s', (weeks, expected) => expect(stages(weeks).map((stage) => stage ?? '-').join(' ')).toBe(expected));

describe('laws', () => {
  const history = fc.string({ unit: fc.constantFrom('x', '-'), minLength: 6, maxLength: 6 });
  it('new, returning and resurrecting are who is active; active before is returning or dormant; new is once', () =>
    fc.assert(
      fc.property(history, (weeks) => {
        const found = stages(weeks);
        found.forEach((stage, at) => {
          expect(stage === 'new' || stage === 'returning' || stage === 'resurrecting').toBe(weeks[at] === 'x');
          expect(stage === 'returning' || stage === 'dormant').toBe(weeks[at - 1] === 'x');
        });
        expect(found.filter((stage) => stage === 'new').length).toBe(weeks.includes('x') ? 1 : 0);
      }),
    ));
});
