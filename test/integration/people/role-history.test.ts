import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { exportOwnMeasured } from '#app/adoption/measured/measured.server.ts';
import { readCompletionFacts } from '#app/adoption/checklists/metrics-checklists.server.ts';
import { findTrainingFacts } from '#app/adoption/training/metrics-training.server.ts';
import { database, inWorkspace } from '#app/db/client.server.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { ingestEvents } from '#app/events/events.server.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { acceptAs, invite } from '#app/people/invitations.server.ts';
import { changeRole } from '#app/people/members.server.ts';
import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, type Day, day, toDate } from '#app/values/day.ts';
import { recountAll } from '#test/factories/recount.ts';
import { makeScope } from '#test/factories/workspace.ts';

const MONDAY = day('2026-01-05');
const at = (days: number) => addDays(MONDAY, days);
const noon = (on: Day) => new Date(`${on}T11:00:00Z`);
const NOW = noon(at(27));

/** Six agents who all handle a case on each Monday of four weeks; that is an act for agents only. */
async function firm(): Promise<{ scope: Scope; ids: string[] }> {
  const scope = await makeScope();
  const { workspaceId } = scope;
  const people = Array.from({ length: 6 }, (_, nth) => ({ workspaceId, name: `p${nth}`, email: `p${nth}@firma.example`, role: 'end-user', enrolledOn: toDate(at(-100)) }));
  const rows = await inWorkspace(workspaceId, (tx) => tx.member.createManyAndReturn({ data: people, select: { id: true } }));
  await act(scope, people.map(({ email }) => email), [0, 7, 14, 21].map(at));
  await database().activity.updateMany({ where: { workspaceId }, data: { kind: 'act', roles: ['end-user'] } });
  await recountAll(scope);
  return { scope, ids: rows.map(({ id }) => id) };
}

const act = (scope: Scope, emails: string[], days: Day[]) =>
  ingestEvents(scope, emails.flatMap((actor) => days.map((on) => ({ event_id: `${actor} ${on}`, actor, activity: 'case handled', occurred_at: `${on}T10:00:00Z` }))), { asOf: NOW, receivedAt: NOW });

async function change(scope: Scope, memberId: string, role: Role, on: Day): Promise<void> {
  const { version } = await database().member.findUniqueOrThrow({ where: { id: memberId } });
  expect(await changeRole(scope, { memberId, role, version }, noon(on))).toEqual({ ok: true });
}

/** Of each of the four weeks, exactly: `acted/enrolled` of a role. */
async function weeksOf(scope: Scope, role: Role, metricId: 'active-user-rate' | 'reach' | 'breadth' = 'active-user-rate'): Promise<string[]> {
  const [answer] = await metricCatalogue.measureExactly(scope, [{ metricId, role, grain: 'week', from: MONDAY, to: at(28) }], NOW);
  if (!answer?.ok) throw new Error('no answer');
  return answer.value.points.map(({ numerator, denominator }) => `${numerator}/${denominator}`);
}

const kept = ({ workspaceId }: Scope) => database().eventWeek.findMany({ where: { workspaceId }, select: { actorId: true, week: true, acts: true, events: true, actDays: true, seenDays: true }, orderBy: [{ week: 'asc' }, { actorId: 'asc' }] });

test('who gets another role today changes figures from today on, and none of before', async () => {
  const { scope, ids } = await firm();
  expect(await weeksOf(scope, 'end-user')).toEqual(['6/6', '6/6', '6/6', '6/6']);
  await change(scope, ids[0]!, 'manager', at(14));
  expect(await weeksOf(scope, 'end-user'), 'they handled a case as an agent').toEqual(['6/6', '6/6', '5/5', '5/5']);
  expect(await weeksOf(scope, 'manager'), 'as a manager it is no act').toEqual(['0/0', '0/0', '0/1', '0/1']);
  expect(await weeksOf(scope, 'manager', 'reach')).toEqual(['0/0', '0/0', '1/1', '1/1']);
  expect(await weeksOf(scope, 'end-user', 'breadth')).toEqual(['6/6', '6/6', '5/5', '5/5']);
});

test('a role that changes on a Wednesday leaves the acts of that Monday, in what comes in late and in a whole recount too', async () => {
  const { scope, ids } = await firm();
  await change(scope, ids[0]!, 'manager', at(9));
  const own = await database().actor.findFirstOrThrow({ where: { workspaceId: scope.workspaceId, memberId: ids[0]! } });
  const acts = async () => (await kept(scope)).flatMap(({ actorId, acts }) => (actorId === own.id ? acts : []));
  expect(await acts()).toEqual([1, 1, 0, 0]);
  await act(scope, ['p0@firma.example'], [at(8), at(10), at(2)]); // late: two from before the change, one from after
  expect(await acts()).toEqual([2, 2, 0, 0]);
  const before = await kept(scope);
  await recountAll(scope);
  expect(await kept(scope)).toEqual(before);
});

test('of several changes on one day, the role of the day before is what was', async () => {
  const { scope, ids } = await firm();
  for (const role of ['manager', 'analyst'] as const) await change(scope, ids[0]!, role, at(14));
  await change(scope, ids[1]!, 'manager', at(14));
  await change(scope, ids[1]!, 'end-user', at(14));
  expect(await weeksOf(scope, 'end-user')).toEqual(['6/6', '6/6', '5/5', '5/5']);
  expect(await weeksOf(scope, 'manager')).toEqual(['0/0', '0/0', '0/0', '0/0']);
  expect(await database().pastRole.findMany({ where: { workspaceId: scope.workspaceId, memberId: ids[0]! }, select: { role: true, untilOn: true } })).toEqual([{ role: 'end-user', untilOn: toDate(at(14)) }]);
});

test('trainings and checklists ask of a day what was asked of the role of that day', async () => {
  const { scope, ids } = await firm();
  const { workspaceId } = scope;
  await database().trainingCourse.create({ data: { workspaceId, title: 'Cases', outcome: 'Handles a case', roles: ['end-user'], materials: [], createdAt: noon(at(-30)) } });
  await change(scope, ids[0]!, 'manager', at(14));
  const { people } = await findTrainingFacts(scope);
  expect(people.length, 'who needed it before is still known').toBe(6);
  expect(people.find(({ id }) => id === ids[0])).toMatchObject({ role: 'manager', pastRoles: [{ role: 'end-user', untilOn: at(14) }] });
  const facts = await inWorkspaceSql(workspaceId, (tx) => readCompletionFacts(tx, scope, at(27)));
  expect(facts.people.filter(({ pastRoles }) => pastRoles?.length)).toEqual([expect.objectContaining({ role: 'manager', pastRoles: [{ role: 'end-user', untilOn: at(14) }] })]);
});

test('who is measured and accepts an invitation with another role has it from then on', async () => {
  const { scope } = await firm();
  const { id, email } = await database().person.create({ data: { email: `${randomUUID()}@firma.example`, name: 'p6' } });
  await inWorkspace(scope.workspaceId, (tx) => tx.member.updateMany({ where: { workspaceId: scope.workspaceId, name: 'p0' }, data: { email } }));
  const invited = await invite(scope, { email, name: 'p0', role: 'manager' }, noon(at(14)));
  if (!invited.ok) throw new Error(invited.reason);
  expect(await weeksOf(scope, 'manager'), 'an invitation changes nothing yet').toEqual(['0/0', '0/0', '0/0', '0/0']);
  expect(await acceptAs(invited.value.token, { id, email }, randomUUID(), noon(at(15)))).toEqual({ ok: true });
  expect(await weeksOf(scope, 'manager', 'reach')).toEqual(['0/0', '0/0', '1/1', '1/1']);
  expect(await weeksOf(scope, 'end-user')).toEqual(['6/6', '6/6', '5/5', '5/5']);
});

test('who asks what is held of them is told the roles they had', async () => {
  const { scope, ids } = await firm();
  await change(scope, ids[0]!, 'manager', at(14));
  const ownOf = (id: string) => exportOwnMeasured({ ...scope, member: { id, name: 'p', role: 'manager' } });
  expect((await ownOf(ids[0]!))?.pastRoles).toEqual([{ role: 'end-user', untilOn: at(14) }]);
  expect((await ownOf(ids[1]!))?.pastRoles).toEqual([]);
});

test('roles of before are of their own workspace', async () => {
  const [one, other] = [await firm(), await firm()];
  await change(one.scope, one.ids[0]!, 'manager', at(14));
  expect(await changeRole(other.scope, { memberId: one.ids[1]!, role: 'manager', version: 1 }, noon(at(14)))).toEqual({ ok: false, reason: 'not-found' });
  expect(await inWorkspace(other.scope.workspaceId, (tx) => tx.pastRole.findMany())).toEqual([]);
  expect(await weeksOf(other.scope, 'end-user')).toEqual(['6/6', '6/6', '6/6', '6/6']);
});
