import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, day, type Day } from '#app/values/day.ts';
import { periodsBetween } from '#app/values/period.ts';
import type { MemberFacts } from './member-facts.ts';
import { countLifecycle } from './metrics-lifecycle.ts';
import { countPresence } from './metrics-presence.ts';

const MONDAY = day('2020-12-21'); // over ISO week 53
const WEEKS = periodsBetween(MONDAY, addDays(MONDAY, 42), 'week');

/** One letter a week: x is active. */
function member(weeks: string, { enrolledOn = MONDAY, leftOn = null }: Partial<Pick<MemberFacts, 'enrolledOn' | 'leftOn'>> = {}): MemberFacts {
  const acted = new Set<Day>(Array.from(weeks).flatMap((mark, at) => (mark === 'x' ? [addDays(MONDAY, at * 7)] : [])));
  return { enrolledOn, leftOn, reached: acted, acted, memberships: [] };
}

const stages = (of: MemberFacts) => countLifecycle([of], WEEKS, 'week').map((count) => (['new', 'returning', 'resurrecting', 'dormant'] as const).find((stage) => count[stage] === 1) ?? '-');

// reference/metrics.md, B4 35, from PostHog's definition.
test.each([
  ['xxxxxx', 'new returning returning returning returning returning'],
  ['x-x---', 'new dormant resurrecting dormant - -'],
  ['--xx-x', '- - new returning dormant resurrecting'],
  ['------', '- - - - - -'],
])('%s', (weeks, expected) => expect(stages(member(weeks)).join(' ')).toBe(expected));

test('who acted before the first week that is shown is not new in it', () => {
  const facts = member('xx----');
  expect(countLifecycle([facts], WEEKS.slice(1), 'week')[0]).toMatchObject({ new: 0, returning: 1 });
});

test('who left is not dormant, and not counted', () => {
  expect(stages(member('xx----', { leftOn: addDays(MONDAY, 14) }))).toEqual(['new', 'returning']);
});

describe('laws', () => {
  const members = fc.array(fc.string({ unit: fc.constantFrom('x', '-'), minLength: 6, maxLength: 6 }).map((weeks) => member(weeks)), { maxLength: 12 });
  it('new, returning and resurrecting together are who was active; active before is returning or dormant', () =>
    fc.assert(
      fc.property(members, (all) => {
        const active = new Map(countPresence(all, WEEKS).map(({ start, acted }) => [start, acted]));
        for (const count of countLifecycle(all, WEEKS, 'week')) {
          expect(count.new + count.returning + count.resurrecting).toBe(active.get(count.start));
          expect(count.returning + count.dormant).toBe(active.get(addDays(count.start, -7)) ?? 0);
        }
      }),
    ));
});
