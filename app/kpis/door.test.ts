import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MemberFacts } from '#app/events/use/member-facts.ts';
import { addDays, day, type Day } from '#app/values/day.ts';
import type { Grain } from '#app/values/metric.ts';
import { periodOf } from '#app/values/period.ts';
import { findOut, groupsAmong, type Known, throughDoor, type Teller } from '#test/factories/attacker.ts';
import { type Asked, openDoor } from './door.ts';

const FIRST = day('2026-01-01');
/** Wednesdays of two weeks in one month, and one in a week that lies in two months. */
const [WEEK_1, WEEK_2, EDGE] = [day('2026-03-11'), day('2026-03-18'), day('2026-04-01')];
/** Later in the first week, for whoever comes or goes within it. */
const FRIDAY = day('2026-03-13');

function team(size: number, teamId: string, over: Partial<Known> = {}): Known[] {
  return Array.from({ length: size }, () => ({ role: 'end-user', enrolledOn: FIRST, leftOn: null, memberships: teamId ? [{ teamId, startsOn: FIRST, endsOn: null }] : [], ...over }));
}
const mover = (from: string, to: string, on: Day): Known[] => team(1, from, { memberships: [{ teamId: from, startsOn: FIRST, endsOn: on }, { teamId: to, startsOn: on, endsOn: null }] });
const joiner = (teamId: string, on: Day): Known[] => team(1, teamId, { enrolledOn: on });
const leaver = (teamId: string, on: Day): Known[] => team(1, teamId, { leftOn: on });
/** On leave for the five weeks up to a day, or from it on. */
const back = (teamId: string, on: Day): Known[] => team(1, teamId, { leaves: [{ startsOn: addDays(on, -35), endsOn: on }] });
const away = (teamId: string, on: Day): Known[] => team(1, teamId, { leaves: [{ startsOn: on, endsOn: addDays(on, 35) }] });
const manager = (teamId: string): Known[] => team(1, teamId, { role: 'manager' });
/** An end user until a day, and a manager from then on. */
const promoted = (teamId: string, on: Day): Known[] => team(1, teamId, { role: 'manager', pastRoles: [{ role: 'end-user', untilOn: on }] });
const BETWEEN = day('2026-03-16');
const WITHIN = day('2026-03-12');

/** Every way down: whole, teams, roles and their crossings, in every period of every grain. */
function paths(people: readonly Known[], days: readonly Day[], grains: readonly Grain[] = ['day', 'week', 'month']): Asked[] {
  const periods = grains.flatMap((grain) => [...new Map(days.map((on) => [periodOf(on, grain).start, { grain, period: periodOf(on, grain) }])).values()]);
  return groupsAmong(people).flatMap((group) => periods.map((one) => ({ group, ...one })));
}

const found = (people: readonly Known[], days: readonly Day[], tell = throughDoor(people), asks = paths(people, days)) => findOut(people, days, asks, tell);

const CASES: [string, Known[]][] = [
  ['one team', team(5, 'a')],
  ['two teams', [...team(5, 'a'), ...team(5, 'b')]],
  ['a team of three beside one of five', [...team(5, 'a'), ...team(3, 'b')]],
  ['people in no team', [...team(6, 'a'), ...team(2, '')]],
  ['somebody who came', [...team(5, 'a'), ...joiner('a', BETWEEN)]],
  ['somebody who came and made the team one of five', [...team(4, 'a'), ...team(5, 'b'), ...joiner('a', BETWEEN)]],
  ['somebody who left', [...team(6, 'a'), ...leaver('a', BETWEEN)]],
  ['somebody who came, beside a team of four', [...team(4, 'a'), ...team(6, 'b'), ...joiner('b', BETWEEN)]],
  ['somebody who went on leave', [...team(5, 'a'), ...team(5, 'b'), ...away('b', BETWEEN)]],
  ['somebody who came back from leave and made the team one of five', [...team(5, 'a'), ...team(4, 'b'), ...back('b', BETWEEN)]],
  ['a firm that became too small to tell of', [...team(3, 'a'), ...away('a', BETWEEN), ...leaver('a', BETWEEN)]],
  ['a team that came as a whole', [...team(5, 'a'), ...team(5, 'b', { enrolledOn: BETWEEN })]],
  ['people in no team, and somebody who left a team for none', [...team(5, 'a'), ...team(4, ''), ...mover('a', '', BETWEEN)]],
  ['somebody who changed teams', [...team(5, 'a'), ...team(5, 'b'), ...mover('a', 'b', BETWEEN)]],
  ['somebody who changed teams within a week', [...team(5, 'a'), ...team(5, 'b'), ...mover('a', 'b', WITHIN)]],
  ['one manager in a team', [...team(6, 'a'), ...manager('a')]],
  ['roles of five in one team', [...team(5, 'a'), ...team(5, 'a', { role: 'manager' })]],
  ['somebody who got another role', [...team(6, 'a'), ...promoted('a', BETWEEN)]],
  ['somebody by whom a role became one of five', [...team(5, 'a'), ...team(4, 'a', { role: 'manager' }), ...promoted('a', BETWEEN)]],
  ['nobody who may be told of', team(4, 'a')],
];

/** Two teams with somebody alone in their role: many worlds, so of one week. */
const TWO_MANAGERS = [...team(5, 'a'), ...manager('a'), ...team(5, 'b'), ...manager('b')];

describe('what one person did cannot be found, along any path, by who knows the rules and everybody’s team and role', () => {
  test.each(CASES)('%s', (_case, people) => expect(found(people, [WEEK_1, WEEK_2]).findings).toEqual([]));

  test('somebody alone in a role in each of two teams', () => expect(found(TWO_MANAGERS, [WEEK_1]).findings).toEqual([]));

  test.each([
    ['one team over the edge of a month', team(5, 'a')],
    ['somebody who came at the edge of a month', [...team(5, 'a'), ...joiner('a', day('2026-03-31'))]],
  ])('%s', (_case, people) => expect(found(people, [WEEK_2, day('2026-03-30'), EDGE], throughDoor(people), paths(people, [WEEK_2, day('2026-03-30'), EDGE], ['week', 'month', 'quarter'])).findings).toEqual([]));

  const oddAround = (on: Day) => fc.constantFrom(joiner('a', on), joiner('b', on), leaver('a', on), leaver('b', on), away('a', on), back('a', on), away('b', on), back('b', on), mover('a', 'b', on), mover('b', 'a', on), manager('a'), manager('b'), promoted('a', on), promoted('b', on), team(1, ''));
  test.each([
    ['between two weeks', BETWEEN, [WEEK_1, WEEK_2]],
    ['within a week', WITHIN, [WEEK_1, FRIDAY]],
  ])(
    'whatever the teams, who comes, goes or moves %s, and the path that is taken',
    (_when, on, days) => {
      fc.assert(
        fc.property(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 0, max: 5 }), fc.array(oddAround(on), { maxLength: 2 }), fc.infiniteStream(fc.boolean()), (a, b, odds, coin) => {
          const people = [...team(a, 'a'), ...team(b, 'b'), ...odds.flat()];
          const asks = paths(people, days).filter(() => coin.next().value);
          expect(found(people, days, throughDoor(people), asks).findings).toEqual([]);
        }),
        { numRuns: 10 },
      );
    },
    120_000,
  );
});

describe('the reader does find people where they are told of', () => {
  const exactly: Teller = (asked, exact) => exact(asked.group, asked).did;
  const fromFive: Teller = (asked, exact) => (exact(asked.group, asked).people >= 5 ? exact(asked.group, asked).did : null);
  test('from five people on, of two teams with somebody alone in their role', () => expect(found(TWO_MANAGERS, [WEEK_1], fromFive).findings).not.toEqual([]));
  test.each(CASES)('exactly: %s', (_case, people) => expect(found(people, [WEEK_1, WEEK_2], exactly).findings).not.toEqual([]));
  test.each(CASES.filter(([name]) => name !== 'nobody who may be told of'))('exactly, from five people on: %s', (_case, people) => expect(found(people, [WEEK_1, WEEK_2], fromFive).findings).not.toEqual([]));

  test('of a team of a month that is counted in one number with a team of four in a week', () => {
    const people = [...team(4, 'a'), ...team(5, 'b'), ...joiner('a', BETWEEN)];
    const door = throughDoor(people);
    const byCell: Teller = (asked, exact, world) => (asked.grain === 'month' && asked.group.teamId === 'b' ? Math.min(Math.max(exact(asked.group, asked).did, 1), 4) : door(asked, exact, world));
    expect(found(people, [WEEK_1, WEEK_2], byCell).findings).not.toEqual([]);
  });
});

describe('what is told', () => {
  const tellOf = (people: readonly Known[], group: Asked['group'], grain: Grain, did: (of: Asked['group']) => number, over = {}) =>
    throughDoor(people, over)({ group, grain, period: periodOf(WEEK_1, grain) }, (of) => ({ did: did(of), people: people.filter(({ role, memberships }) => (of.teamId === null || memberships.some(({ teamId }) => teamId === of.teamId)) && (of.role === null || role === of.role)).length }), 0);
  const three = () => 3;
  const all = { teamId: null, role: null };

  test('of a team the same, alone or beside others', () => {
    const people = [...team(6, 'a'), ...team(9, 'b'), ...team(3, 'c')];
    expect(tellOf(people, { teamId: 'b', role: null }, 'week', three)).toBe(3);
    // With the three of c it would be found by subtraction.
    expect(tellOf(people, { teamId: 'a', role: null }, 'week', three)).toBe(null);
    expect(tellOf(people, { teamId: 'c', role: null }, 'week', three)).toBe(null);
  });

  test('a month only when the same people were there in all weeks it touches', () => {
    const people = [...team(6, 'a'), ...joiner('b', BETWEEN), ...team(6, 'b')];
    expect(tellOf(people, { teamId: 'a', role: null }, 'month', three)).toBe(3);
    expect(tellOf(people, { teamId: 'b', role: null }, 'month', three)).toBe(null);
    expect(tellOf(people, all, 'month', () => 9)).toBe(null);
    expect(tellOf(people, { teamId: 'b', role: null }, 'week', three)).toBe(3);
  });

  test('of the whole of a month those in teams in which nobody came or went, and how many they are', () => {
    const people = [...team(9, 'a'), ...joiner('b', BETWEEN), ...team(6, 'b')];
    const door = openDoor(people as MemberFacts[], { isWholeOnly: false });
    const asked = (grain: Grain) => ({ group: all, grain, period: periodOf(WEEK_1, grain) });
    const sizes: Record<string, number> = { null: 16, a: 9, b: 7 };
    const point = ({ teamId }: Asked['group']) => ({ ...periodOf(WEEK_1, 'month'), state: 'complete' as const, value: 6 / sizes[String(teamId)]!, numerator: teamId === null ? 8 : 4, denominator: sizes[String(teamId)]! });
    expect(door.share(asked('month'), { key: 'k', unit: 'ratio' }, point)).toMatchObject({ numerator: 4, denominator: 9, value: 4 / 9, coverage: { people: 9, of: 16 } });
    expect(door.mayTell(asked('month'))).toBe(false);
    expect(door.whom(asked('month'))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(door.other(asked('month'), { unit: 'days' }, (whom) => ({ ...point(all), value: whom === null ? 5 : 3, denominator: 9 }))).toMatchObject({ value: 3, denominator: null, coverage: { people: 9, of: 16 } });
    expect(door.whom(asked('week'))).toHaveLength(15);
    expect(door.share(asked('week'), { key: 'k', unit: 'ratio' }, point).coverage).toBe(undefined);
  });

  test('a team that came as a whole, of its first month', () => {
    const people = [...team(6, 'a'), ...team(6, 'b', { enrolledOn: BETWEEN })];
    expect(tellOf(people, { teamId: 'b', role: null }, 'month', three)).toBe(3);
    expect(tellOf(people, all, 'month', ({ teamId }) => (teamId === null ? 6 : 3))).toBe(6);
  });

  test('a role only when its people are five in every team where it is not alone', () => {
    expect(tellOf([...team(6, 'a'), ...manager('a')], { teamId: null, role: 'end-user' }, 'week', three)).toBe(null);
    expect(tellOf([...team(6, 'a'), ...team(5, 'b', { role: 'manager' })], { teamId: null, role: 'end-user' }, 'week', three)).toBe(3);
    expect(tellOf(team(6, 'a'), { teamId: 'a', role: 'end-user' }, 'week', three)).toBe(3);
  });

  test('nothing below the organisation where that was agreed', () => {
    const people = [...team(6, 'a'), ...team(9, 'b')];
    expect(tellOf(people, { teamId: 'a', role: null }, 'week', three, { isWholeOnly: true })).toBe(null);
    expect(tellOf(people, all, 'week', ({ teamId }) => (teamId === null ? 6 : 3), { isWholeOnly: true })).toBe(6);
  });
});
