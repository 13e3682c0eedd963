import { beforeAll, expect, test } from 'vitest';
import { inWorkspace } from '#app/db/client.server.ts';
import { ingestEvents } from '#app/events/events.server.ts';
import { listSeatCounts, recordSeats, removeSeats } from '#app/events/seats/seats.server.ts';
import { metricCatalogue, metricSeries } from '#app/metric-catalogue.server.ts';
import { agreementSchema } from '#app/people/measuring/agreement.ts';
import { recordAgreement } from '#app/people/measuring/agreements.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, day, toDate } from '#app/values/day.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-05-20T09:00:00Z');
const ASKED = { metricId: 'seat-use', from: day('2026-01-01'), to: day('2026-05-21'), grain: 'month' as const };
const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05'];
let scope: Scope;
/** By person: the team, and the months in which they did something. */
const people = Array.from({ length: 21 }, (_, nth) => ({ team: nth < 8 || nth === 20 ? 'A' : 'B', acts: MONTHS.filter((month, at) => (nth * 7 + at * 3) % 5 < 3 && (nth < 20 || month > '2026-04')) }));

/** The last came to team A halfway through April. */
const since = (nth: number) => day(nth === 20 ? '2026-04-15' : '2025-06-01');

beforeAll(async () => {
  scope = await makeScope();
  const { workspaceId } = scope;
  await inWorkspace(workspaceId, async (tx) => {
    const teams = { A: (await tx.team.create({ data: { workspaceId, name: 'A' } })).id, B: (await tx.team.create({ data: { workspaceId, name: 'B' } })).id };
    for (const [nth, { team }] of people.entries()) {
      const { id } = await tx.member.create({ data: { workspaceId, name: `p${nth}`, email: `p${nth}@firm.example`, role: 'end-user', enrolledOn: toDate(since(nth)) } });
      await tx.teamMembership.create({ data: { workspaceId, memberId: id, teamId: teams[team as 'A' | 'B'], startsOn: toDate(since(nth)) } });
    }
    await tx.activity.create({ data: { workspaceId, key: 'edit', kind: 'act' } });
    await tx.activity.create({ data: { workspaceId, key: 'login', kind: 'sign-in' } });
  });
  const events = people.flatMap(({ acts }, nth) => MONTHS.filter((month) => month >= since(nth).slice(0, 7)).map((month) => ({ event_id: `${nth} ${month}`, actor: `p${nth}@firm.example`, activity: acts.includes(month) ? 'edit' : 'login', occurred_at: `${month}-10T09:00:00Z` })));
  const outcomes = await ingestEvents(scope, events, { asOf: NOW, receivedAt: NOW });
  expect(outcomes.every(({ status }) => status === 'accepted')).toBe(true);
  for (const [from, seats] of [['2026-02-10', 25], ['2026-04-20', 40], ['2026-05-01', 30], ['2026-06-01', 90]] as const) expect(await recordSeats(scope, { from: day(from), seats })).toEqual({ ok: true, value: undefined });
  const other = await makeScope();
  await recordSeats(other, { from: day('2020-01-01'), seats: 7 });
});

test('every month equals who acted in it and the most seats there were on one of its days', async () => {
  const answer = await metricSeries(scope, ASKED, NOW);
  if (!answer.ok) throw new Error(answer.reason);
  const bought: [string, number][] = [['2026-02-10', 25], ['2026-04-20', 40], ['2026-05-01', 30]];
  const plain = MONTHS.map((month) => {
    const days = Array.from({ length: 31 }, (_, at) => addDays(day(`${month}-01`), at)).filter((on) => on.startsWith(month));
    const seats = days.flatMap((on) => bought.filter(([from]) => from <= on).at(-1)?.[1] ?? []);
    return seats.length === 0 ? [null, null] : [people.filter(({ acts }) => acts.includes(month)).length, Math.max(...seats)];
  });
  expect(answer.value.points.map(({ numerator, denominator }) => [numerator, denominator])).toEqual(plain);
  expect(plain.map(([, seats]) => seats), 'and by hand').toEqual([null, 25, 25, 40, 30]);
  expect(answer.value.points.map(({ state }) => state)).toEqual(['complete', 'complete', 'complete', 'complete', 'unfinished']);
  expect(answer.value.points[0]?.value, 'without a known number no value').toBeNull();
});

test('what is told is the told active-user rate, held against the seats; who is left out there takes a seat along', async () => {
  const [use, active] = await metricCatalogue.measureAll(scope, [ASKED, { ...ASKED, metricId: 'active-user-rate' }], NOW);
  if (!use?.ok || !active?.ok) throw new Error('refused');
  const [february, april] = [use.value.points[1]!, use.value.points[3]!];
  expect(february).toMatchObject({ numerator: active.value.points[1]!.numerator, denominator: 25, value: active.value.points[1]!.numerator! / 25 });
  // Of team A nothing is told of April: its 9 people are not counted, nor their seats.
  expect(active.value.points[3]!.coverage).toEqual({ people: 12, of: 21 });
  expect(april).toMatchObject({ numerator: active.value.points[3]!.numerator, denominator: 40 - 9, coverage: { people: 12, of: 21 } });
  const alone = await metricCatalogue.measureAll(scope, [ASKED], NOW);
  expect(alone[0], 'the same beside nothing else').toEqual(use);
  expect(await metricCatalogue.measureAll(scope, [{ ...ASKED, role: 'end-user' }], NOW)).toEqual([{ ok: false, reason: 'not-per-team' }]);
});

test('of a month in which nobody was enrolled it is not said that no seat was used', async () => {
  const own = await makeScope();
  await recordSeats(own, { from: day('2026-01-01'), seats: 10 });
  for (const answer of [await metricSeries(own, ASKED, NOW), (await metricCatalogue.measureAll(own, [ASKED], NOW))[0]!]) {
    expect(answer.ok && answer.value.points.map(({ value, numerator }) => [value, numerator])).toEqual(MONTHS.map(() => [null, null]));
  }
});

test('where it was agreed that figures are of the organisation only, it still is told', async () => {
  const before = await metricCatalogue.measureAll(scope, [ASKED], NOW);
  const agreement = agreementSchema(day('2026-05-01')).parse({ version: '0', level: 'organisation', purpose: 'To see where help is needed.', worksCouncil: 'none', impactAssessment: 'none' });
  expect((await recordAgreement(scope, agreement, NOW)).ok).toBe(true);
  expect(await metricCatalogue.measureAll(scope, [ASKED], NOW)).toEqual(before);
});

test('a number can be changed and removed, each with its trace, by who may write usage data', async () => {
  const own = await makeScope();
  const { workspaceId } = own;
  await recordSeats(own, { from: day('2026-01-01'), seats: 10 });
  await recordSeats(own, { from: day('2026-03-01'), seats: 20 });
  await recordSeats(own, { from: day('2026-01-01'), seats: 12 });
  expect(await listSeatCounts(own)).toEqual([{ from: '2026-03-01', seats: 20 }, { from: '2026-01-01', seats: 12 }]);
  expect((await removeSeats(own, day('2026-03-01'))).ok).toBe(true);
  expect(await removeSeats(own, day('2026-03-01')), 'twice is once').toEqual({ ok: true });
  expect(await listSeatCounts(own)).toEqual([{ from: '2026-01-01', seats: 12 }]);
  const traces = await inWorkspace(workspaceId, (tx) => tx.auditEvent.findMany({ where: { workspaceId, entity: 'seats' }, orderBy: { id: 'asc' } }));
  expect(traces.map(({ verb, before, after }) => [verb, before, after])).toEqual([
    ['seats.create', null, { from: '2026-01-01', seats: 10 }],
    ['seats.create', null, { from: '2026-03-01', seats: 20 }],
    ['seats.update', { from: '2026-01-01', seats: 10 }, { from: '2026-01-01', seats: 12 }],
    ['seats.remove', { from: '2026-03-01', seats: 20 }, null],
  ]);
  const reader = { ...own, permissions: permissionsOf('manager') };
  expect([await recordSeats(reader, { from: day('2026-04-01'), seats: 1 }), await removeSeats(reader, day('2026-01-01'))]).toEqual([{ ok: false, reason: 'not-allowed' }, { ok: false, reason: 'not-allowed' }]);
});
