import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { addDays, day } from '#app/values/day.ts';
import { oneWhoActed } from '#test/factories/member-facts.ts';
import { roleIn, teamIn } from './group.ts';
import { isEligible, isThereAtEnd } from './member-facts.ts';
import { peopleKeys } from './same-people.ts';

const START = day('2026-03-02');
const at = (days: number) => addDays(START, days);
const span = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 8 })).map(([from, length]) => ({ start: at(from), end: at(from + length) }));
const until = fc.option(fc.integer({ min: 0, max: 30 }).map(at));

const person = fc
  .record({
    enrolledOn: fc.integer({ min: 0, max: 20 }).map(at),
    leftOn: until,
    leaves: fc.array(span.map(({ start, end }) => ({ startsOn: start, endsOn: end })), { maxLength: 2 }),
    memberships: fc.array(fc.record({ teamId: fc.constantFrom('a', 'b'), startsOn: fc.integer({ min: 0, max: 20 }).map(at), endsOn: until }), { maxLength: 3 }),
    pastRoles: fc.array(fc.record({ role: fc.constantFrom('manager', 'analyst'), untilOn: fc.integer({ min: 0, max: 30 }).map(at) }), { maxLength: 2 }),
  })
  .map((over) => oneWhoActed([], over));

it('gives two periods one name only when everybody is in both, or in neither, in the same team and role', () =>
  fc.assert(
    fc.property(fc.array(person, { maxLength: 4 }), span, span, (members, one, other) => {
      const keyOf = peopleKeys(members);
      if (keyOf(one) !== keyOf(other)) return;
      for (const member of members) {
        expect(isEligible(member, one)).toBe(isEligible(member, other));
        expect(isThereAtEnd(member, one)).toBe(isThereAtEnd(member, other));
        expect(roleIn(member, one)).toBe(roleIn(member, other));
        expect(teamIn(member.memberships, one)).toBe(teamIn(member.memberships, other));
      }
    }),
    { numRuns: 5_000 },
  ));

test('weeks between which nobody came or went have one name; somebody who comes on the Monday parts them', () => {
  const weeks = [at(0), at(7), at(14)].map((start) => ({ start, end: addDays(start, 7) }));
  const names = (enrolledOn: ReturnType<typeof at>) => new Set(weeks.map(peopleKeys([oneWhoActed([], { enrolledOn })]))).size;
  expect(names(at(-1))).toBe(1);
  expect(names(at(14))).toBe(3);
});
