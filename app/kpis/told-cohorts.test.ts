import { expect, test } from 'vitest';
import type { MemberFacts } from '#app/events/use/member-facts.ts';
import { dayNumber } from '#app/events/use/day-number.ts';
import { meanRetention } from '#app/events/use/cohort.ts';
import { day } from '#app/values/day.ts';
import { periodOf } from '#app/values/period.ts';
import { historyOf } from '#test/factories/member-facts.ts';
import { openDoor } from './door.ts';
import { tellCohorts } from './told-cohorts.ts';

const WEEK = periodOf(day('2026-03-04'), 'week');
const HORIZON = { today: day('2026-03-18'), loadedOn: day('2026-03-18') };
/** Days of the week in which they begin, from Monday; acts in it and in the weeks after. */
function person(teamId: string, begins: boolean, back: readonly boolean[]): MemberFacts {
  const monday = dayNumber(WEEK.start);
  const weeks = begins ? [true, ...back] : [];
  return {
    id: `${teamId} ${begins} ${back.join()}`,
    role: 'end-user',
    enrolledOn: day('2026-01-01'),
    leftOn: null,
    firstSeen: begins ? monday : null,
    firstAct: begins ? monday : null,
    history: historyOf(weeks.flatMap((acted, nth) => (acted ? [monday + 7 * nth] : []))),
    memberships: teamId ? [{ teamId, startsOn: day('2026-01-01'), endsOn: null }] : [],
  };
}
const some = (teamId: string, began: number, of: number, back = began): MemberFacts[] => Array.from({ length: of }, (_, nth) => person(teamId, nth < began, [nth < back, false]));
const told = (people: MemberFacts[], teamId: string | null = null, kind: 'on' | 'relative' = 'on') => {
  const { cohorts, hidden } = tellCohorts(openDoor(people, { isWholeOnly: false }), people, [WEEK], { group: { teamId, role: null }, grain: 'week', kind, horizon: HORIZON });
  return { hidden, sizes: cohorts.map(({ size }) => size), cells: cohorts.flatMap(({ cells }) => cells.map(({ members, of }) => [members, of])), means: meanRetention(cohorts).map(({ weighted }) => weighted) };
};

test('that all of a group began, and that all or none came back, is not told', () => {
  expect(told(some('a', 7, 7))).toMatchObject({ sizes: [6], cells: [[6, 6], [5, 6], [1, 6]] });
  expect(told(some('a', 5, 5, 0))).toMatchObject({ sizes: [4], cells: [[4, 4], [1, 4], [1, 4]] });
  expect(told(some('a', 7, 9))).toMatchObject({ sizes: [7], cells: [[7, 7], [6, 7], [1, 7]] });
});

test('who began in a team is not told when fewer than five others who began are left of the whole', () => {
  const people = [...some('a', 8, 10), ...some('b', 3, 10)];
  expect(told(people)).toMatchObject({ hidden: 0, sizes: [11] });
  expect(told(people, 'a')).toMatchObject({ hidden: 1, sizes: [] });
  expect(told(people, 'b')).toMatchObject({ hidden: 1, sizes: [] });
  expect(told([...some('a', 8, 10), ...some('b', 5, 10)], 'a')).toMatchObject({ hidden: 0, sizes: [8] });
});

test('a share of fewer than five is hidden, and weighs nothing in the mean', () => {
  expect(told(some('a', 8, 10, 4), null, 'relative')).toMatchObject({ cells: [[8, 8], [4, 8], [0, 0]], means: [1, 0.5, null] });
});
