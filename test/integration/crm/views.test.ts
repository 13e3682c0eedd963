import { expect, test } from 'vitest';
import { CONTACT } from '#app/crm/entity/contact.ts';
import { answerBulk, readTarget } from '#app/crm/list/bulk-request.server.ts';
import { changedParams } from '#app/crm/list/list-href.ts';
import { readList } from '#app/crm/list/read-list.server.ts';
import type { ViewInput } from '#app/crm/list/saved-view.ts';
import { defaultView, listViews } from '#app/crm/list/read-views.server.ts';
import { restoreView } from '#app/crm/list/restore-view.server.ts';
import { changeView, createView, removeView } from '#app/crm/list/views.server.ts';
import { changeCustomFields, listAllCustomFields } from '#app/crm/record/change-custom-fields.server.ts';
import { database } from '#app/db/client.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { act, createRows } from '#test/factories/records.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
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
  expect(await createView(owner, 'contact', { ...VIEW, name: 'Voor allen', visibility: 'public' })).toEqual({ ok: false, reason: 'sharing-not-allowed' });
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
  ['a name of what no text can hold', { name: '\0 \ud800' }, 'name-missing'],
  ['an unknown column', { name: 'X', query: { ...VIEW.query, columns: ['nonsense'] } }, 'query-unfit'],
  ['an unknown field in the filter', { name: 'X', query: { ...VIEW.query, filter: { combinator: 'and', rules: [{ field: 'nonsense', operator: '=', value: 'x' }] } } }, 'query-unfit'],
])('refuses %s', async (_name, over, reason) => {
  const scope = await makeScope();
  await made(scope);
  expect(await createView(scope, 'contact', { ...VIEW, ...over })).toEqual({ ok: false, reason });
});

test('the words that were searched are kept with the rest', async () => {
  const scope = await makeScope();
  await createRows(scope, 'contact', { given_name: 'Anna', surname: 'Vermeer' }, { given_name: 'Bram', surname: 'de Wit' });
  const view = await made(scope, { query: { ...VIEW.query, filter: null, search: ' vermeer ' } });
  const list = async (address: string) => readList(scope, CONTACT, new URLSearchParams(address), NOW);
  expect(await list(`view=${view}`)).toMatchObject({ query: { search: 'vermeer' }, count: { count: 1 }, problem: null });
  const whole = changedParams(await list(`view=${view}`), { search: '' });
  expect(await list(whole.toString())).toMatchObject({ viewId: view, query: { search: '' }, count: { count: 2 } });
});

test('a view that asks for a field out of use says so, keeps its filter under a new name, and is never taken for everything', async () => {
  const scope = await makeScope();
  await createRows(scope, 'contact', { given_name: 'Anna', surname: 'Vermeer' });
  await changeCustomFields(scope, { intent: 'add', entity: 'contact', key: 'circle', label: 'Kring', labelEn: null, kind: 'text', choices: [], isRequired: false, isPersonal: false }, NOW);
  const filter = { combinator: 'and' as const, rules: [{ field: 'custom.circle', operator: '=', value: 'A' }] };
  const view = await made(scope, { query: { ...VIEW.query, filter } });
  const [field] = await listAllCustomFields(scope);
  await changeCustomFields(scope, { intent: 'retire', id: field!.id }, NOW);
  const params = new URLSearchParams({ view });
  expect(await readList(scope, CONTACT, params, NOW)).toMatchObject({ problem: 'view-filter', query: { filter: null }, count: { count: 1 } });
  expect(await readTarget(scope, CONTACT, params, { all: true, except: [] })).toBeNull();
  expect(await answerBulk(act(scope), CONTACT, { given: JSON.stringify({ intent: 'trash', selection: { all: true, except: [] } }), params, asOf: NOW })).toEqual({ status: 'list-unclear' });
  expect(await changeView(scope, view, 1, { name: 'Kring A', visibility: 'personal' })).toMatchObject({ ok: true });
  await changeCustomFields(scope, { intent: 'reopen', id: field!.id }, NOW);
  expect(await listViews(scope, 'contact')).toMatchObject([{ name: 'Kring A', isUnreadable: false, query: { filter } }]);
});

test('all of a view that was removed meanwhile is nothing', async () => {
  const scope = await makeScope();
  await createRows(scope, 'contact', { given_name: 'Anna', surname: 'Vermeer' });
  const view = await made(scope);
  await removeView(scope, view);
  const params = new URLSearchParams({ view });
  expect(await readList(scope, CONTACT, params, NOW)).toMatchObject({ problem: 'view-gone' });
  expect(await readTarget(scope, CONTACT, params, { all: true, except: [] })).toBeNull();
});

test('another workspace sees no views', async () => {
  const [own, other] = [await makeScope(), await makeScope()];
  const id = await made(own, { visibility: 'public' });
  expect(await listViews(other, 'contact')).toEqual([]);
  expect(await removeView(other, id)).toEqual({ ok: false, reason: 'not-found' });
});

test('a removed view comes back as it was, for who may have removed it; not over another of its name, nor as a second default', async () => {
  const scope = await makeScope({ role: 'consultant' });
  const [other, lead] = [await colleague(scope, 'consultant'), await colleague(scope, 'project-lead')];
  const id = await made(scope, { isDefault: true, isPinned: true });
  const [before] = await listViews(scope, 'contact');
  await removeView(scope, id);
  expect(await restoreView(other, 'contact', id)).toEqual({ ok: false, reason: 'not-found' });
  expect(await restoreView(await makeScope(), 'contact', id)).toEqual({ ok: false, reason: 'not-found' });
  expect(await restoreView(scope, 'account', id)).toEqual({ ok: false, reason: 'not-found' });
  expect(await restoreView(scope, 'contact', id)).toEqual({ ok: true, value: undefined });
  expect(await restoreView(scope, 'contact', id)).toEqual({ ok: true, value: undefined });
  expect(await listViews(scope, 'contact')).toEqual([{ ...before, version: 2 }]);
  await removeView(scope, id);
  const namesake = await made(scope, { isDefault: true });
  expect(await restoreView(scope, 'contact', id)).toEqual({ ok: false, reason: 'name-taken' });
  expect(await changeView(scope, namesake, 1, { ...VIEW, name: 'Andere', isDefault: true })).toMatchObject({ ok: true });
  await restoreView(scope, 'contact', id);
  expect((await listViews(scope, 'contact')).map(({ name, isDefault }) => [name, isDefault])).toEqual([['Mijn klanten', false], ['Andere', true]]);
  const open = await made(scope, { name: 'Voor allen', visibility: 'public' });
  await removeView(lead, open);
  expect(await restoreView(other, 'contact', open)).toEqual({ ok: false, reason: 'not-allowed' });
  expect(await restoreView(lead, 'contact', open)).toMatchObject({ ok: true });
});
