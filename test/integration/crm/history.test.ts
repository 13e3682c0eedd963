import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import { listBatches } from '#app/crm/history/batches.server.ts';
import { readBatch } from '#app/crm/history/read-batch.server.ts';
import { countTrash, listTrash } from '#app/crm/history/trash.server.ts';
import { erasePerson } from '#app/crm/privacy/erase-person.server.ts';
import { restoreRecord } from '#app/crm/record/trash-record.server.ts';
import { readList } from '#app/crm/list/read-list.server.ts';
import { rememberPreference } from '#app/crm/list/list-preferences.server.ts';
import { changeRecords, createRecords, moveToTrash } from '#app/crm/record/write-records.server.ts';
import { changeCustomFields, listAllCustomFields } from '#app/crm/record/change-custom-fields.server.ts';
import { pathAfterUndo } from '#app/crm/record/path-after-undo.server.ts';
import { readRecordPage } from '#app/crm/record/read-record-page.server.ts';
import { createRecord } from '#app/crm/record/records.server.ts';
import { undoBatch } from '#app/crm/record/undo-batch.server.ts';
import { database } from '#app/db/client.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { act, createRows, write } from '#test/factories/records.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const { account: ACCOUNT, product: PRODUCT } = ENTITIES;

test('what is thrown away is listed with who and how long, and comes back', async () => {
  const scope = await makeScope({ name: 'Trash' });
  const [one] = await createRows(scope, 'account', { name: 'Bakker BV' });
  await write(act(scope), (tx, own) => moveToTrash(tx, own, ACCOUNT, [one!.id], { asOf: new Date('2026-11-12T12:00:00Z') }));
  expect(await countTrash(scope)).toEqual([{ entity: 'account', count: 1, isMore: false }]);
  const { rows } = await listTrash(scope, ACCOUNT, { before: null, asOf: NOW });
  expect(rows).toMatchObject([{ id: one!.id, title: 'Bakker BV', actor: scope.actor, daysLeft: 20 }]);
  expect(await restoreRecord(act(scope), ACCOUNT, one!.id, { asOf: NOW })).toEqual({ ok: true });
  expect(await countTrash(scope)).toEqual([]);
});

test('a record does not come back over another with the same number, and the refusal says which', async () => {
  const scope = await makeScope({ name: 'Taken' });
  const [old] = await createRows(scope, 'product', { name: 'Old', sku: 'A-1' });
  await write(act(scope), (tx, own) => moveToTrash(tx, own, PRODUCT, [old!.id], { asOf: NOW }));
  await createRows(scope, 'product', { name: 'New', sku: 'A-1' });
  expect(await restoreRecord(act(scope), PRODUCT, old!.id, { asOf: NOW })).toEqual({ ok: false, refusal: { code: 'taken', field: 'sku' } });
});

test('the history tells what an act did to which field, and what an undo left alone', async () => {
  const scope = await makeScope({ name: 'History' });
  const [one] = await createRows(scope, 'account', { name: 'Bakker BV', city: 'Ede' });
  const moving = act(scope);
  await write(moving, (tx, own) => changeRecords(tx, own, ACCOUNT, [{ id: one!.id, set: { city: 'Epe' }, stamp: null }], { asOf: NOW }));
  const batch = await readBatch(scope, moving.batchId, null);
  expect(batch).toMatchObject({ records: 1, changedSince: 0, diffs: [{ recordId: one!.id, title: 'Bakker BV', action: 'changed', fields: [{ field: 'city', before: 'Ede', after: 'Epe' }] }] });

  await write(act(scope), (tx, own) => changeRecords(tx, own, ACCOUNT, [{ id: one!.id, set: { city: 'Elst' }, stamp: null }], { asOf: NOW }));
  expect(await readBatch(scope, moving.batchId, null)).toMatchObject({ changedSince: 1 });
  const undoing = act(scope);
  expect(await undoBatch(undoing, moving.batchId)).toMatchObject({ ok: true, value: { undone: 0, conflicts: [{ recordId: one!.id, fields: ['city'] }] } });
  expect(await readBatch(scope, undoing.batchId, null)).toMatchObject({ undoesId: moving.batchId, kept: [{ recordId: one!.id, title: 'Bakker BV', fields: ['city'] }] });
});

test('an own field is told by its name, and stands in the way of no other', async () => {
  const scope = await makeScope({ name: 'Own fields' });
  for (const [key, label] of [['circle', 'Kring'], ['shirt', 'Shirtmaat']] as const) {
    await changeCustomFields(scope, { intent: 'add', entity: 'account', key, label, labelEn: null, kind: 'text', choices: [], isRequired: false, isPersonal: false }, NOW);
  }
  const [one, two] = await createRows(scope, 'account', { name: 'Bakker BV' }, { name: 'Visser BV' });
  const set = async (own: Scope, id: string, custom: Record<string, string>) => write(own, (tx, its) => changeRecords(tx, its, ACCOUNT, [{ id, set: custom, stamp: null }], { asOf: NOW }));
  const first = act(scope);
  await write(first, (tx, own) => changeRecords(tx, own, ACCOUNT, [one, two].map((each) => ({ id: each!.id, set: { 'custom.circle': 'A' }, stamp: null })), { asOf: NOW }));
  await set(act(scope), one!.id, { 'custom.shirt': 'M' });
  await set(act(scope), two!.id, { 'custom.circle': 'B' });
  const undoing = act(scope);
  expect(await undoBatch(undoing, first.batchId)).toMatchObject({ ok: true, value: { undone: 1, conflicts: [{ recordId: two!.id, fields: ['custom.circle'] }] } });
  const rows = await database().account.findMany({ where: { workspaceId: scope.workspaceId }, orderBy: { name: 'asc' }, select: { custom: true } });
  expect(rows).toEqual([{ custom: { shirt: 'M' } }, { custom: { circle: 'B' } }]);
  const [field] = (await listAllCustomFields(scope)).filter(({ key }) => key === 'circle');
  await changeCustomFields(scope, { intent: 'retire', id: field!.id }, NOW);
  expect(await readBatch(scope, undoing.batchId, null)).toMatchObject({ entity: null, ownFields: { account: [{ name: 'custom.circle', label: { nl: 'Kring' } }, { name: 'custom.shirt' }] } });
});

test('what follows from a field stands in the way of no other', async () => {
  const scope = await makeScope({ name: 'Derived' });
  const [one] = await createRows(scope, 'account', { name: 'Bakker BV' });
  const first = act(scope);
  await write(first, (tx, own) => changeRecords(tx, own, ACCOUNT, [{ id: one!.id, set: { city: 'Ede' }, stamp: null }], { asOf: NOW }));
  await write(act(scope), (tx, own) => changeRecords(tx, own, ACCOUNT, [{ id: one!.id, set: { email: 'a@example.org', phone: '+31101234567' }, stamp: null }], { asOf: NOW }));
  expect(await undoBatch(act(scope), first.batchId)).toMatchObject({ ok: true, value: { conflicts: [] } });
});

test('the history names the record of an act that touched only one', async () => {
  const scope = await makeScope({ name: 'Named' });
  const [one] = await createRows(scope, 'account', { name: 'Bakker BV' });
  await createRows(scope, 'contact', { surname: 'Jansen', given_name: 'Eva' }, { surname: 'Smit' });
  await write(act(scope), (tx, own) => changeRecords(tx, own, ACCOUNT, [{ id: one!.id, set: { name: 'Bakker en Zonen' }, stamp: null }], { asOf: NOW }));
  const { batches } = await listBatches(scope, { before: null, mineOnly: false });
  expect(batches.map(({ records, title }) => [records, title])).toEqual([[1, 'Bakker en Zonen'], [2, null], [1, 'Bakker en Zonen']]);
});

test('what is gone is still called what it was called, in the act that made it and in the one that took it back; of an erased person nothing is', async () => {
  const scope = await makeScope({ name: 'Gone' });
  const own = act(scope);
  await write(own, (tx, by) => createRecords(tx, by, ACCOUNT, [{ name: 'Bakker BV' }, { name: 'Slager BV' }], { asOf: NOW }));
  const undoing = act(scope);
  await undoBatch(undoing, own.batchId);
  for (const { batchId } of [own, undoing]) expect((await readBatch(scope, batchId, null))?.diffs.map(({ title }) => title).sort()).toEqual(['Bakker BV', 'Slager BV']);
  const single = await createRecord(act(scope), ACCOUNT, { name: 'Visser BV' }, { asOf: NOW });
  if (!single.ok) throw new Error('refused');
  await undoBatch(act(scope), single.batchId);
  expect((await listBatches(scope, { before: null, mineOnly: false })).batches.map(({ title }) => title).slice(0, 2)).toEqual(['Visser BV', 'Visser BV']);
  const person = act(scope);
  const contact = await createRecord(person, ENTITIES.contact, { surname: 'Vergeten' }, { asOf: NOW });
  if (!contact.ok) throw new Error('refused');
  await erasePerson(act(scope), contact.record.id, { asOf: NOW });
  expect(JSON.stringify(await readBatch(scope, person.batchId, null))).not.toContain('Vergeten');
  expect((await listBatches(await makeScope({ name: 'Other' }), { before: null, mineOnly: false })).batches).toEqual([]);
});

test('what was just made can be taken back, and the page to go back to is then that of its list', async () => {
  const scope = await makeScope({ name: 'Made' });
  const made = await createRecord(act(scope), PRODUCT, { name: 'New', sku: 'B-1' }, { asOf: NOW, key: 'a form' });
  if (!made.ok) throw new Error('refused');
  const page = `/crm/products/${made.record.id}`;
  expect(await pathAfterUndo(scope, `${page}?from=list`)).toBe(`${page}?from=list`);
  expect(await undoBatch(act(scope), made.batchId)).toMatchObject({ ok: true, value: { undone: 1, conflicts: [] } });
  expect(await pathAfterUndo(scope, page)).toBe('/crm/products');
  expect(await pathAfterUndo(scope, '/crm/history')).toBe('/crm/history');
});

test('one’s own acts are taken back by everybody who writes, those of others and of programs by who may bring in files', async () => {
  const scope = await makeScope({ name: 'Whose' });
  const colleague = async (role: Role): Promise<Scope> => {
    const member = await database().member.create({ data: { workspaceId: scope.workspaceId, email: `${randomUUID()}@example.org`, name: role, role } });
    return act({ ...scope, member: { id: member.id, name: role, role }, actor: role, permissions: permissionsOf(role) });
  };
  const [user, lead] = [await colleague('end-user'), await colleague('project-lead')];
  const make = async (own: Scope) => {
    const made = await createRecord(act(own), ACCOUNT, { name: 'Bakker BV' }, { asOf: NOW });
    if (!made.ok) throw new Error('refused');
    return made;
  };
  for (const theirs of [scope, { ...user, member: null, source: 'api' as const }]) {
    const { batchId, record } = await make(theirs);
    const [before, refusedAct] = [await database().batch.count({ where: { workspaceId: scope.workspaceId } }), act(user)];
    expect(await undoBatch(refusedAct, batchId)).toEqual({ ok: false, reason: 'of-another' });
    expect(await database().batch.count({ where: { workspaceId: scope.workspaceId } })).toBe(before);
    expect(await readBatch(user, batchId, null)).toMatchObject({ mayUndo: false });
    expect(await readRecordPage(user, ACCOUNT, record.id, { asOf: NOW, from: null, locale: 'nl' })).toMatchObject({ history: [{ mayUndo: false }] });
    expect(await readBatch(lead, batchId, null)).toMatchObject({ mayUndo: true });
    expect(await undoBatch(act(lead), batchId)).toMatchObject({ ok: true });
  }
  const own = await make(user);
  expect(await readBatch(user, own.batchId, null)).toMatchObject({ mayUndo: true });
  expect(await undoBatch(act(user), own.batchId)).toMatchObject({ ok: true, value: { undone: 1 } });
});

test('an act that is unknown is refused without a trace', async () => {
  const scope = await makeScope({ name: 'Nothing' });
  const undoing = act(scope);
  expect(await undoBatch(undoing, '018f0000-0000-7000-8000-00000000dead')).toEqual({ ok: false, reason: 'not-found' });
  expect(await readBatch(scope, undoing.batchId, null)).toBeNull();
});

test('a list comes as its reader last arranged it, and says what its filter names', async () => {
  const scope = await makeScope({ name: 'List' });
  const [one] = await createRows(scope, 'account', { name: 'Bakker BV', city: 'Ede' });
  await createRows(scope, 'contact', { surname: 'Jansen', account_id: one!.id });
  await rememberPreference(scope, ACCOUNT, { columns: ['name', 'city', 'gone'] });
  await rememberPreference(scope, ACCOUNT, { density: 'compact' });
  const list = await readList(scope, ACCOUNT, new URLSearchParams(), NOW);
  expect(list).toMatchObject({ query: { columns: ['name', 'city'] }, preference: { density: 'compact' }, count: { count: 1, isMore: false } });
  const filter = JSON.stringify({ combinator: 'and', rules: [{ field: 'account_id', operator: '=', value: one!.id }] });
  const contacts = await readList(scope, ENTITIES.contact, new URLSearchParams({ filter }), NOW);
  expect(contacts.filterTitles).toEqual({ [one!.id]: 'Bakker BV' });
  expect(contacts.rows).toHaveLength(1);
});

test('another workspace sees neither trash, history nor lists', async () => {
  const scope = await makeScope({ name: 'Own' });
  const other = await makeScope({ name: 'Other' });
  const [one] = await createRows(scope, 'account', { name: 'Bakker BV' });
  const throwing = act(scope);
  await write(throwing, (tx, own) => moveToTrash(tx, own, ACCOUNT, [one!.id], { asOf: NOW }));
  expect(await countTrash(other)).toEqual([]);
  expect((await listBatches(other, { before: null, mineOnly: false })).batches).toEqual([]);
  expect(await readBatch(other, throwing.batchId, null)).toBeNull();
  expect(await restoreRecord(act(other), ACCOUNT, one!.id, { asOf: NOW })).toMatchObject({ ok: false });
  expect(await undoBatch(act(other), throwing.batchId)).toEqual({ ok: false, reason: 'not-found' });
  expect((await readList(other, ACCOUNT, new URLSearchParams(), NOW)).rows).toEqual([]);
});
