import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { findOwnMeasured } from '#app/adoption/measured/measured.server.ts';
import { database, inWorkspace } from '#app/db/client.server.ts';
import { ingestEvents } from '#app/events/events.server.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { addLeave, findLeaves, removeLeave } from '#app/people/leave/leaves.server.ts';
import { importPeople } from '#app/people/people-import.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, type Day, day, toDate } from '#app/values/day.ts';
import { periodsBetween } from '#app/values/period.ts';
import type { TableRow } from '#app/values/table/read-table.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-04-15T09:00:00Z');
const RANGE = { from: day('2026-01-05'), to: day('2026-03-30') };

interface Somebody {
  id: string;
  enrolledOn: Day;
  leftOn: Day | null;
  away: { first: Day; last: Day }[];
  acts: Day[];
}

/** Nine people who come, go, are away, some for too short to count as leave of absence, and act on days that a simple rule spreads over the quarter. */
async function firm(): Promise<{ scope: Scope; people: Somebody[] }> {
  const scope = await makeScope();
  const { workspaceId } = scope;
  const people: Somebody[] = [];
  const events: Record<string, string>[] = [];
  for (let nth = 0; nth < 9; nth++) {
    const on = (offset: number) => addDays(RANGE.from, offset);
    const one = {
      enrolledOn: on(nth % 3 === 0 ? 9 : -30),
      leftOn: nth === 4 ? on(50) : null,
      away: nth % 2 === 0 ? [{ first: on(nth * 3), last: on(nth * 3 + 13) }, { first: on(nth * 3 + 14), last: on(nth * 3 + 27) }] : nth === 3 ? [{ first: on(21), last: on(26) }] : nth === 5 ? [{ first: on(14), last: on(40) }] : [],
      acts: Array.from({ length: 12 }, (_, week) => on(7 * week + ((nth * 5 + week) % 7))).filter((_, week) => (week + nth) % 3 !== 0),
    };
    const email = `p${nth}@firma.example`;
    const member = await inWorkspace(workspaceId, (tx) => tx.member.create({ data: { workspaceId, name: email, email, role: 'end-user', enrolledOn: toDate(one.enrolledOn), leftOn: one.leftOn && toDate(one.leftOn) } }));
    for (const { first, last } of one.away) expect((await addLeave(scope, member.id, { startsOn: first, lastOn: last })).ok).toBe(true);
    for (const act of one.acts) events.push({ event_id: `${email} ${act}`, actor: email, activity: 'deal updated', occurred_at: `${act}T10:00:00Z` });
    people.push({ id: member.id, ...one });
  }
  await ingestEvents(scope, events, { asOf: NOW, receivedAt: NOW });
  return { scope, people };
}

/** Away that day, and on at least 28 days in a row with it. */
function isLongAway(away: Somebody['away'], on: Day): boolean {
  const isAway = (day: Day) => away.some(({ first, last }) => first <= day && day <= last);
  let days = 0;
  for (let day = on; isAway(day); day = addDays(day, 1)) days++;
  for (let day = addDays(on, -1); isAway(day); day = addDays(day, -1)) days++;
  return isAway(on) && days >= 28;
}

test.each(['week', 'month'] as const)('who is on leave for all of a %s is in neither part of a rate, as a plain count of days says too', async (grain) => {
  const { scope, people } = await firm();
  const [answer] = await metricCatalogue.measureExactly(scope, [{ metricId: 'active-user-rate', grain, ...RANGE }], NOW);
  const plain = periodsBetween(RANGE.from, RANGE.to, grain).map(({ start, end }) => {
    const counted = people.filter(({ enrolledOn, leftOn, away }) => {
      for (let on = start; on < end; on = addDays(on, 1)) if (enrolledOn <= on && (leftOn === null || on < leftOn) && !isLongAway(away, on)) return true;
      return false;
    });
    return { numerator: counted.filter(({ acts }) => acts.some((act) => start <= act && act < end)).length, denominator: counted.length };
  });
  expect(answer?.ok && answer.value.points.map(({ numerator, denominator }) => ({ numerator, denominator }))).toEqual(plain);
  if (grain === 'week') expect(new Set(plain.map(({ denominator }) => denominator)).size, 'leave shows').toBeGreaterThan(2);
});

test('leave is told, taken back, and written in the log; the last day is not before the first', async () => {
  const { scope, people } = await firm();
  const { id } = people[3]!;
  const found = await findLeaves(scope, id);
  expect(found?.leaves).toMatchObject([{ startsOn: '2026-01-26', endsOn: '2026-02-01' }]);
  expect(await addLeave(scope, id, { startsOn: day('2026-02-02'), lastOn: day('2026-02-01') })).toEqual({ ok: false, reason: 'ends-before-start' });
  expect(await removeLeave(scope, id, found!.leaves[0]!.id)).toEqual({ ok: true });
  expect((await findLeaves(scope, id))?.leaves).toEqual([]);
  expect((await database().auditEvent.findMany({ where: { workspaceId: scope.workspaceId, recordId: id }, orderBy: { at: 'asc' } })).map(({ verb }) => verb)).toEqual(['member.add-leave', 'member.remove-leave']);
});

test('another workspace, and who may not write about people, sees and changes nothing', async () => {
  const { scope, people } = await firm();
  const { id } = people[0]!;
  const leave = (await findLeaves(scope, id))!.leaves[0]!;
  const [other, analyst] = [await makeScope(), { ...scope, permissions: new Set(['people:read'] as const) }];
  expect(await findLeaves(other, id)).toBeNull();
  for (const [asked, reason] of [[other, 'not-found'], [analyst, 'not-allowed']] as const) {
    expect(await addLeave(asked, id, { startsOn: day('2026-02-02'), lastOn: day('2026-02-02') })).toEqual({ ok: false, reason });
    expect(await removeLeave(asked, id, leave.id)).toEqual({ ok: false, reason });
  }
  expect((await findLeaves(scope, id))?.leaves).toHaveLength(2);
});

test('a file of people tells of leave; the same file again changes nothing, and half a leave is refused at its column', async () => {
  const scope = await makeScope();
  const row = (at: number, email: string, cells: Record<string, string>) => ({ row: at, cells: { email, enrolled_on: '2026-01-05', ...cells } });
  const fileOf = (...rows: TableRow[]): AsyncIterable<TableRow> => Readable.from(rows);
  const file = () =>
    fileOf(
      row(2, 'weg@firma.example', { leave_from: '2026-02-02', leave_until: '2026-03-01' }),
      row(3, 'half@firma.example', { leave_from: '2026-02-02' }),
      row(4, 'om@firma.example', { leave_from: '2026-03-02', leave_until: '2026-03-01' }),
      row(5, 'hier@firma.example', {}),
    );
  expect(await importPeople(scope, file(), { isDryRun: true, asOf: NOW })).toMatchObject({ created: 2, rejected: 2 });
  expect(await database().leave.count({ where: { workspaceId: scope.workspaceId } })).toBe(0);
  const outcome = await importPeople(scope, file(), { isDryRun: false, asOf: NOW });
  expect(outcome.problems).toMatchObject([{ row: 3, column: 'leave_until', code: 'leave-half' }, { row: 4, column: 'leave_until', code: 'leave-ends-before-start' }]);
  expect(await importPeople(scope, file(), { isDryRun: false, asOf: NOW })).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  const { id } = await database().member.findFirstOrThrow({ where: { workspaceId: scope.workspaceId, email: 'weg@firma.example' } });
  expect((await findLeaves(scope, id))!.leaves).toMatchObject([{ startsOn: '2026-02-02', endsOn: '2026-03-02' }]);
  const later = fileOf(row(2, 'weg@firma.example', { leave_from: '2026-07-06', leave_until: '2026-07-12' }));
  expect(await importPeople(scope, later, { isDryRun: false, asOf: NOW })).toMatchObject({ updated: 1 });
  expect((await findLeaves(scope, id))!.leaves).toHaveLength(2);
  // Of one's own it is shown.
  const own = { ...scope, member: { id, name: 'Weg', role: 'end-user' as const } };
  expect((await findOwnMeasured(own))!.leaves.map(({ startsOn }) => startsOn)).toEqual(['2026-07-06', '2026-02-02']);
});
