import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { exportOwnMeasured, findOwnMeasured } from '#app/adoption/measured/measured.server.ts';
import { findPersonMeasures } from '#app/adoption/measured/person-measures.server.ts';
import { database } from '#app/db/client.server.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { ingestEvents } from '#app/events/events.server.ts';
import { agreementSchema } from '#app/people/measuring/agreement.ts';
import { findAgreement, listAgreements, recordAgreement } from '#app/people/measuring/agreements.server.ts';
import { listOpenPeople } from '#app/people/measuring/person-views.server.ts';
import { findStatement } from '#app/people/measuring/statement.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { day } from '#app/values/day.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-03-20T12:00:00Z');
const PERSON = { level: 'person', purpose: 'Zien wie er hulp nodig heeft bij het nieuwe werken.', worksCouncil: 'consented', worksCouncilOn: '2026-03-01', informedOn: '2026-03-02', impactAssessment: 'done' };
const agreed = (given: Record<string, unknown>) => agreementSchema(day('2026-03-20')).parse(given);

async function addMember(scope: Scope, role: Role, name: string): Promise<Scope & { email: string }> {
  const email = `${randomUUID()}@example.org`;
  const member = await database().member.create({ data: { workspaceId: scope.workspaceId, email, name, role, enrolledOn: new Date('2026-01-05') } });
  return { ...scope, permissions: permissionsOf(role), member: { id: member.id, name, role }, actor: name, email };
}

/** A manager with somebody in their team, who did two things. */
async function plantTeam() {
  const scope = await makeScope();
  const { workspaceId } = scope;
  const [manager, worker, stranger] = [await addMember(scope, 'manager', 'Manager'), await addMember(scope, 'end-user', 'Worker'), await addMember(scope, 'manager', 'Manager of others')];
  const team = await database().team.create({ data: { workspaceId, name: 'Desk' } });
  const other = await database().team.create({ data: { workspaceId, name: 'Other' } });
  const place = (of: Scope, teamId: string, isManager = false) => database().teamMembership.create({ data: { workspaceId, teamId, memberId: of.member!.id, isManager, startsOn: new Date('2026-01-05') } });
  await place(manager, team.id, true);
  await place(worker, team.id);
  await place(stranger, other.id, true);
  const events = ['2026-03-02T10:00:00Z', '2026-03-09T10:00:00Z'].map((occurredAt, at) => ({ event_id: `e${at}`, actor: worker.email, activity: 'deal-updated', occurred_at: occurredAt, object: `deal-${at}` }));
  await ingestEvents(scope, events, { asOf: NOW, receivedAt: NOW });
  return { scope, manager, worker, stranger };
}

test('as long as nothing was agreed nobody sees one person, and the person sees all of their own', async () => {
  const { scope, manager, worker } = await plantTeam();
  expect(await findAgreement(scope)).toMatchObject({ version: 0, level: 'team' });
  expect(await findPersonMeasures(manager, worker.member!.id, NOW)).toEqual({ ok: false, reason: 'groups-only' });
  expect(await findOwnMeasured(worker)).toMatchObject({ enrolledOn: '2026-01-05', names: [worker.email], activities: [{ key: 'deal-updated', kind: 'act', count: 2, firstOn: '2026-03-02', lastOn: '2026-03-09' }], views: [] });
  expect((await exportOwnMeasured(worker))?.events.map(({ eventId, object }) => [eventId, object])).toEqual([['e0', 'deal-0'], ['e1', 'deal-1']]);
  expect(await findOwnMeasured(manager)).toMatchObject({ activities: [] });
});

test('once it was agreed the own manager looks, and the person sees that; others stay out', async () => {
  const { scope, manager, worker, stranger } = await plantTeam();
  expect(await recordAgreement(scope, agreed({ version: 0, ...PERSON }), NOW)).toMatchObject({ ok: true });
  expect(await findPersonMeasures(manager, worker.member!.id, NOW)).toMatchObject({ ok: true, value: { name: 'Worker', activities: [{ key: 'deal-updated', count: 2 }] } });
  // The team page names who can be opened: to the own manager, and to nobody else.
  const { teamId } = await database().teamMembership.findFirstOrThrow({ where: { workspaceId: scope.workspaceId, memberId: worker.member!.id } });
  const open = (who: Scope) => inWorkspaceSql(scope.workspaceId, (tx) => listOpenPeople(tx, who, teamId));
  expect([await open(manager), await open(stranger), await open(worker)]).toEqual([[{ id: worker.member!.id, name: 'Worker' }], [], []]);
  for (const who of [stranger, scope]) expect(await findPersonMeasures(who, worker.member!.id, NOW)).toEqual({ ok: false, reason: 'not-their-manager' });
  expect((await findOwnMeasured(worker))?.views).toMatchObject([{ actor: 'Manager', page: 'person' }]);
  expect((await findStatement(scope, { today: day('2026-03-20'), asOf: new Date() })).views).toEqual({ views: 1, viewers: 1, persons: 1 });
  // Looking at oneself is nobody's business.
  expect(await findPersonMeasures(worker, worker.member!.id, NOW)).toMatchObject({ ok: true });
  expect((await findOwnMeasured(worker))?.views).toHaveLength(1);
});

test('it ends at once when the agreement ends, or when the manager goes to another team', async () => {
  const { scope, manager, worker } = await plantTeam();
  await recordAgreement(scope, agreed({ version: 0, ...PERSON }), NOW);
  await database().teamMembership.updateMany({ where: { workspaceId: scope.workspaceId, memberId: manager.member!.id }, data: { endsOn: new Date('2026-03-19') } });
  expect(await findPersonMeasures(manager, worker.member!.id, NOW)).toEqual({ ok: false, reason: 'not-their-manager' });
  await recordAgreement(scope, agreed({ version: 1, ...PERSON, level: 'organisation' }), NOW);
  expect(await findPersonMeasures(manager, worker.member!.id, NOW)).toEqual({ ok: false, reason: 'groups-only' });
  expect((await listAgreements(scope)).map(({ version, level }) => [version, level])).toEqual([[2, 'organisation'], [1, 'person']]);
});

test('of two who record at once the second is told, and nothing is lost', async () => {
  const scope = await makeScope();
  expect(await recordAgreement(scope, agreed({ version: 0, ...PERSON }), NOW)).toMatchObject({ ok: true });
  expect(await recordAgreement(scope, agreed({ version: 0, ...PERSON, level: 'team' }), NOW)).toEqual({ ok: false, reason: 'changed-meanwhile' });
  expect(await listAgreements(scope)).toHaveLength(1);
});

test('another workspace sees nothing of it', async () => {
  const { scope, worker } = await plantTeam();
  await recordAgreement(scope, agreed({ version: 0, ...PERSON }), NOW);
  const elsewhere = await makeScope();
  expect(await findAgreement(elsewhere)).toMatchObject({ version: 0 });
  expect(await findPersonMeasures(elsewhere, worker.member!.id, NOW)).toEqual({ ok: false, reason: 'not-found' });
});

test('the database itself refuses figures of persons without their ground', async () => {
  const scope = await makeScope();
  const unfounded = { workspaceId: scope.workspaceId, version: 1, level: 'person', purpose: 'x', worksCouncil: 'none', impactAssessment: 'done', informedOn: new Date('2026-03-02'), actor: 'x', at: NOW };
  await expect(database().measuringAgreement.create({ data: unfounded })).rejects.toThrow(/person_is_founded/);
});
