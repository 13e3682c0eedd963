import { expect, test } from 'vitest';
import type { ViewInput } from '#app/crm/list/saved-view.ts';
import { changeView, createView, defaultView, listViews, removeView } from '#app/crm/list/views.server.ts';
import { database } from '#app/db/client.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { makeScope } from '#test/factories/workspace.ts';

const VIEW: ViewInput = { name: 'Mijn klanten', visibility: 'personal', query: { filter: { combinator: 'and', rules: [{ field: 'owner_id', operator: '=', value: '@me' }] }, sort: { field: 'city', isDescending: true }, columns: ['full_name', 'city'] } };

async function colleague(scope: Scope, role: Role): Promise<Scope> {
  const member = await database().member.create({ data: { workspaceId: scope.workspaceId, email: `${crypto.randomUUID()}@example.org`, name: 'Colleague', role } });
  return { ...scope, permissions: permissionsOf(role), member: { id: member.id, name: member.name, role } };
}

async function made(scope: Scope, over: Partial<ViewInput> = {}): Promise<string> {
  const view = await createView(scope, 'contact', { ...VIEW, ...over });
  if (!view.ok) throw new Error(view.reason);
  return view.value.id;
}

test('a personal view is its owner\'s alone; a public one everybody sees, and its owner, the administrator and the project lead change', async () => {
  const consultant = await makeScope({ role: 'consultant' });
  const [other, lead] = [await colleague(consultant, 'consultant'), await colleague(consultant, 'project-lead')];
  const personal = await made(consultant);
  expect(await listViews(other, 'contact')).toEqual([]);
  expect(await removeView(lead, personal)).toEqual({ ok: false, reason: 'not-found' });
  expect(await changeView(consultant, personal, 1, { ...VIEW, visibility: 'public' })).toMatchObject({ ok: true });
  expect(await listViews(other, 'contact')).toMatchObject([{ name: 'Mijn klanten', canChange: false, version: 2, query: { sort: { field: 'city' }, layout: 'table' } }]);
  expect(await changeView(other, personal, 2, VIEW)).toEqual({ ok: false, reason: 'not-allowed' });
  expect(await changeView(lead, personal, 1, { ...VIEW, visibility: 'public' })).toEqual({ ok: false, reason: 'changed-meanwhile' });
  expect(await changeView(lead, personal, 2, { ...VIEW, visibility: 'public', name: 'Klanten' })).toMatchObject({ ok: true });
  expect(await removeView(lead, personal)).toMatchObject({ ok: true });
  const audited = await database().auditEvent.findMany({ where: { workspaceId: consultant.workspaceId }, orderBy: { at: 'asc' }, select: { verb: true } });
  expect(audited.map(({ verb }) => verb)).toEqual(['view.create', 'view.update', 'view.update', 'view.delete']);
});

test('a team sees the team\'s view, others do not; who is in no team shares with none', async () => {
  const owner = await makeScope({ role: 'end-user' });
  const [mate, stranger] = [await colleague(owner, 'end-user'), await colleague(owner, 'end-user')];
  const team = await database().team.create({ data: { workspaceId: owner.workspaceId, name: 'Verkoop' } });
  const view = { visibility: 'team' as const, teamId: team.id };
  expect(await createView(owner, 'contact', { ...VIEW, ...view })).toEqual({ ok: false, reason: 'team-unknown' });
  for (const member of [owner, mate]) await database().teamMembership.create({ data: { workspaceId: owner.workspaceId, teamId: team.id, memberId: member.member!.id, startsOn: new Date('2026-01-01') } });
  await made(owner, view);
  expect(await listViews(mate, 'contact')).toHaveLength(1);
  expect(await listViews(stranger, 'contact')).toEqual([]);
  expect(await createView(owner, 'contact', { ...VIEW, name: 'Voor allen', visibility: 'public' })).toEqual({ ok: false, reason: 'not-allowed' });
});

test('one default at a time; the personal one goes before the public one; pinned views come first', async () => {
  const scope = await makeScope();
  await made(scope, { name: 'A', isDefault: true });
  const second = await made(scope, { name: 'B', isDefault: true });
  const open = await made(scope, { name: 'C', visibility: 'public', isDefault: true, isPinned: true });
  const views = await listViews(scope, 'contact');
  expect(views.map(({ name, isDefault }) => [name, isDefault])).toEqual([['C', true], ['A', false], ['B', true]]);
  expect(defaultView(views, scope.member!.id)?.id).toBe(second);
  expect(defaultView(await listViews(await colleague(scope, 'end-user'), 'contact'), 'x')?.id).toBe(open);
});

test.each<[string, Partial<ViewInput>, string]>([
  ['a name twice', {}, 'name-taken'],
  ['no name', { name: ' ' }, 'name-missing'],
  ['an unknown column', { name: 'X', query: { ...VIEW.query, columns: ['nonsense'] } }, 'query-unfit'],
  ['an unknown field in the filter', { name: 'X', query: { ...VIEW.query, filter: { combinator: 'and', rules: [{ field: 'nonsense', operator: '=', value: 'x' }] } } }, 'query-unfit'],
])('refuses %s', async (_name, over, reason) => {
  const scope = await makeScope();
  await made(scope);
  expect(await createView(scope, 'contact', { ...VIEW, ...over })).toEqual({ ok: false, reason });
});

test('another workspace sees no views', async () => {
  const [own, other] = [await makeScope(), await makeScope()];
  const id = await made(own, { visibility: 'public' });
  expect(await listViews(other, 'contact')).toEqual([]);
  expect(await removeView(other, id)).toEqual({ ok: false, reason: 'not-found' });
});
