import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import type { EntityName } from '#app/crm/entity/entity.ts';
import { lookUp } from '#app/crm/list/lookup.server.ts';
import { inBatch } from '#app/crm/record/batch.server.ts';
import { changeRecord, createRecord } from '#app/crm/record/records.server.ts';
import { type CrmRecord, stampOf } from '#app/crm/record/record.ts';
import { removeRecord, restoreRecord } from '#app/crm/record/trash-record.server.ts';
import { undoBatch } from '#app/crm/record/undo-batch.server.ts';
import { changeRecords } from '#app/crm/record/write-records.server.ts';
import { database } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const LATER = new Date('2026-11-22T13:00:00Z');

function act(scope: Scope): Scope {
  return { ...scope, batchId: randomUUID() };
}

async function create(scope: Scope, name: EntityName, raw: Record<string, unknown>, key?: string): Promise<CrmRecord> {
  const made = await createRecord(act(scope), ENTITIES[name], raw, { asOf: NOW, key });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.record;
}

async function problems(scope: Scope, name: EntityName, raw: Record<string, unknown>) {
  const made = await createRecord(act(scope), ENTITIES[name], raw, { asOf: NOW });
  return made.ok ? [] : made.problems;
}

test('a form sent twice makes one record, also when both arrive at once', async () => {
  const scope = await makeScope();
  const key = randomUUID();
  const send = () => createRecord(act(scope), ENTITIES.account, { name: 'Bakkerij De Krakeling' }, { asOf: NOW, key });
  const both = await Promise.all([send(), send()]);
  const third = await send();
  const ids = [...both, third].map((made) => (made.ok ? made.record.id : null));
  expect(new Set(ids).size).toBe(1);
  expect(await database().account.count({ where: { workspaceId: scope.workspaceId } })).toBe(1);
  expect(await database().auditEvent.count({ where: { workspaceId: scope.workspaceId, verb: 'account.create' } })).toBe(1);
  expect(await database().event.count({ where: { workspaceId: scope.workspaceId } })).toBe(1);
});

test('the key of one person, kind or workspace is nobody else’s', async () => {
  const [one, other] = [await makeScope(), await makeScope()];
  const key = randomUUID();
  const mine = await create(one, 'account', { name: 'Alfa' }, key);
  expect((await create(other, 'account', { name: 'Beta' }, key)).id).not.toBe(mine.id);
  expect((await create(one, 'product', { name: 'Beta', sku: 'b' }, key)).name).toBe('Beta');
});

test('a form sent again after its record was undone makes it again', async () => {
  const scope = await makeScope();
  const key = randomUUID();
  const first = await create(scope, 'account', { name: 'Alfa' }, key);
  const [change] = await database().$queryRaw<{ batch_id: string }[]>`SELECT batch_id FROM record_changes WHERE record_id = ${first.id}::uuid`;
  await undoBatch(act(scope), change!.batch_id);
  const second = await create(scope, 'account', { name: 'Alfa' }, key);
  expect(second.id).not.toBe(first.id);
  expect(await database().account.count({ where: { workspaceId: scope.workspaceId } })).toBe(1);
});

test('what is refused leaves no batch, no line in the log and no event', async () => {
  const scope = await makeScope();
  await create(scope, 'account', { name: 'Alfa', kvk_number: '12345678' });
  const before = await database().batch.count({ where: { workspaceId: scope.workspaceId } });
  expect(await problems(scope, 'account', { name: 'Beta', kvk_number: '12345678' })).toMatchObject([{ field: 'kvk_number', code: 'taken' }]);
  expect(await problems(scope, 'account', {})).toMatchObject([{ field: 'name', code: 'missing' }]);
  expect(await database().batch.count({ where: { workspaceId: scope.workspaceId } })).toBe(before);
  expect(await database().auditEvent.count({ where: { workspaceId: scope.workspaceId } })).toBe(1);
});

test.each(['id', 'workspace_id', 'version', 'created_at', 'created_by_id', 'updated_at', 'deleted_at', 'merged_into_id', 'source', 'search_text', 'name_folded', 'domain_norm', 'confirmed_at', 'confirmed_by_id', 'custom', '__proto__', 'constructor', 'name"; DROP TABLE accounts; --'])(
  'the column %s cannot be written from outside',
  async (column) => {
    const scope = await makeScope();
    const raw = JSON.parse(JSON.stringify({ name: 'Alfa' }).replace('}', `,${JSON.stringify(column)}:"1"}`)) as Record<string, unknown>;
    expect((await problems(scope, 'account', raw)).map(({ field }) => field)).toEqual([column]);
    const account = await create(scope, 'account', { name: 'Alfa' });
    const changed = await changeRecord(act(scope), ENTITIES.account, account.id, raw, { stamp: stampOf(account), asOf: LATER });
    expect(changed.ok).toBe(false);
    expect(await database().account.findFirst({ where: { id: account.id } })).toMatchObject({ name: 'Alfa', version: 1, deletedAt: null });
  },
);

test.each([
  ['a zero byte', 'Alfa\0Beta', 'not-text'],
  ['half a character', 'Alfa \ud83d', 'not-text'],
  ['two million letters', 'a'.repeat(2_000_000), 'too-long'],
  ['a list', ['Alfa'], 'not-text'],
  ['an object', { name: 'Alfa' }, 'not-text'],
])('a name that is %s is refused by its field', async (_, name, code) => {
  const scope = await makeScope();
  expect(await problems(scope, 'account', { name })).toEqual([{ field: 'name', code }]);
  expect(await problems(scope, 'contact', { surname: 'Berg', account_id: name })).toMatchObject([{ field: 'account_id' }]);
  expect((await problems(scope, 'account', { name: 'Alfa', tags: [name] })).map(({ field }) => field)).toEqual(typeof name === 'string' || typeof name === 'object' ? ['tags'] : []);
});

test('a reference can be typed as a name, a number or an address; what is not clear is told', async () => {
  const scope = await makeScope();
  const account = await create(scope, 'account', { name: 'Café Zuid B.V.', email: 'info@zuid.example', kvk_number: '87654321' });
  for (const typed of ['café zuid b.v.', 'CAFE ZUID BV'.replace('BV', 'B.V.'), 'INFO@zuid.example', '87654321', account.id]) {
    expect((await create(scope, 'contact', { surname: 'Berg', account_id: typed })).account_id, typed).toBe(account.id);
  }
  expect(await problems(scope, 'contact', { surname: 'Berg', account_id: 'Niemand' })).toEqual([{ field: 'account_id', code: 'reference-not-found' }]);
  await create(scope, 'account', { name: 'Café Zuid B.V.' });
  expect(await problems(scope, 'contact', { surname: 'Berg', account_id: 'Café Zuid B.V.' })).toEqual([{ field: 'account_id', code: 'reference-ambiguous' }]);
  const other = await makeScope();
  expect(await problems(other, 'contact', { surname: 'Berg', account_id: 'info@zuid.example' })).toEqual([{ field: 'account_id', code: 'reference-not-found' }]);
  expect(await problems(other, 'contact', { surname: 'Berg', account_id: account.id })).toEqual([{ field: 'account_id', code: 'reference-unknown' }]);
});

test('searching what can be referred to finds by name, part, number and address, and nothing of another workspace', async () => {
  const [scope, other] = [await makeScope(), await makeScope()];
  await create(scope, 'account', { name: 'Bakkerij De Krakeling', email: 'info@krakeling.example' });
  await create(scope, 'contact', { given_name: 'Jan', surname_prefix: 'van den', surname: 'Berg', email: 'jan@example.com' });
  await create(scope, 'product', { name: 'Brood', sku: 'B-1' });
  const titles = async (of: Scope, name: EntityName, text: string) => (await lookUp(of, name, text, LATER)).map(({ label }) => label);
  expect(await titles(scope, 'account', 'krakel')).toEqual(['Bakkerij De Krakeling']);
  expect(await titles(scope, 'account', 'de bakkerij')).toEqual(['Bakkerij De Krakeling']);
  expect(await titles(scope, 'account', 'info@krakeling.example')).toEqual(['Bakkerij De Krakeling']);
  expect(await titles(scope, 'contact', 'berg jan')).toEqual(['Jan van den Berg']);
  expect(await titles(scope, 'contact', 'jan@example.com')).toEqual(['Jan van den Berg']);
  expect(await titles(scope, 'product', 'B-1')).toEqual(['Brood']);
  expect(await titles(scope, 'product', '')).toEqual(['Brood']);
  expect(await titles(scope, 'product', "%_\\'")).toEqual([]);
  for (const name of ['account', 'contact', 'product'] as const) for (const text of ['', 'bak', 'berg', 'B-1', 'jan@example.com']) expect(await titles(other, name, text)).toEqual([]);
});

test('two people: other fields both hold, the same field is told with mine, theirs and what it was', async () => {
  const scope = await makeScope();
  const account = await create(scope, 'account', { name: 'Alfa', city: 'Delft', industry: 'Bouw' });
  const stamp = stampOf(account);
  const theirs = await changeRecord(act(scope), ENTITIES.account, account.id, { name: 'Alfa', city: 'Gouda', industry: 'Zorg' }, { stamp, asOf: LATER });
  expect(theirs).toMatchObject({ ok: true, merged: [] });
  const mine = await changeRecord(act(scope), ENTITIES.account, account.id, { name: 'Beta', city: 'Leiden', industry: 'Bouw' }, { stamp, asOf: LATER });
  expect(mine).toMatchObject({ ok: false, meeting: { conflicts: [{ field: 'city', mine: 'Leiden', theirs: 'Gouda', was: 'Delft' }], mine: { name: 'Beta' }, by: 'Test member' } });
  expect(await database().account.findFirst({ where: { id: account.id } })).toMatchObject({ name: 'Alfa', city: 'Gouda', industry: 'Zorg' });
  const merged = await changeRecord(act(scope), ENTITIES.account, account.id, { name: 'Beta', city: 'Delft', industry: 'Bouw' }, { stamp, asOf: LATER });
  expect(merged).toMatchObject({ ok: true, merged: ['city', 'industry'], record: { name: 'Beta', city: 'Gouda', industry: 'Zorg' } });
});

test('a change of another workspace’s record, of one in the trash, or of none is refused', async () => {
  const [scope, other] = [await makeScope(), await makeScope()];
  const account = await create(scope, 'account', { name: 'Alfa' });
  const gone = { ok: false, problems: [{ field: '', code: 'gone' }] };
  expect(await changeRecord(act(other), ENTITIES.account, account.id, { name: 'Beta' }, { stamp: null, asOf: LATER })).toEqual(gone);
  expect(await removeRecord(act(other), ENTITIES.account, account.id, { asOf: LATER })).toEqual({ ok: false, reason: 'not-found' });
  expect(await changeRecord(act(scope), ENTITIES.account, 'nothing', { name: 'Beta' }, { stamp: null, asOf: LATER })).toEqual(gone);
  expect(await removeRecord(act(scope), ENTITIES.account, account.id, { asOf: LATER })).toMatchObject({ ok: true });
  expect(await changeRecord(act(scope), ENTITIES.account, account.id, { name: 'Beta' }, { stamp: null, asOf: LATER })).toEqual(gone);
  expect(await restoreRecord(act(other), ENTITIES.account, account.id, { asOf: LATER })).toMatchObject({ ok: false, refusal: { code: 'gone' } });
  expect(await restoreRecord(act(scope), ENTITIES.account, account.id, { asOf: LATER })).toMatchObject({ ok: true });
});

test('what took a place in the meantime keeps a record in the trash', async () => {
  const scope = await makeScope();
  const first = await create(scope, 'product', { name: 'Brood', sku: 'B-1' });
  await removeRecord(act(scope), ENTITIES.product, first.id, { asOf: LATER });
  await create(scope, 'product', { name: 'Bol', sku: 'B-1' });
  expect(await restoreRecord(act(scope), ENTITIES.product, first.id, { asOf: LATER })).toEqual({ ok: false, refusal: { code: 'taken', field: 'sku' } });
});

test('a stage brings its pipeline, and a stage of another pipeline is refused', async () => {
  const scope = await makeScope();
  const [sales, service] = [await create(scope, 'pipeline', { name: 'Verkoop', position: 1 }), await create(scope, 'pipeline', { name: 'Service', position: 2 })];
  const [first, elsewhere] = [await create(scope, 'stage', { pipeline_id: sales.id, name: 'Nieuw', position: 1, probability: 10, kind: 'open' }), await create(scope, 'stage', { pipeline_id: service.id, name: 'Intake', position: 1, probability: 10, kind: 'open' })];
  const deal = await create(scope, 'deal', { name: 'Dak', stage_id: first.id });
  expect(deal.pipeline_id).toBe(sales.id);
  expect(await problems(scope, 'deal', { name: 'Dak', stage_id: first.id, pipeline_id: service.id })).toEqual([{ field: 'stage_id', code: 'stage-elsewhere' }]);
  const moved = await changeRecord(act(scope), ENTITIES.deal, deal.id, { stage_id: elsewhere.id }, { stamp: stampOf(deal), asOf: LATER });
  expect(moved).toMatchObject({ ok: true, record: { pipeline_id: service.id } });
  const activities = await database().activity.findMany({ where: { workspaceId: scope.workspaceId }, select: { key: true } });
  expect(activities.map(({ key }) => key)).toContain('deal.stage');
});

test('no organisation stands above itself, and nothing ends before it begins', async () => {
  const scope = await makeScope();
  const top = await create(scope, 'account', { name: 'Top' });
  const middle = await create(scope, 'account', { name: 'Midden', parent_id: top.id });
  const below = await create(scope, 'account', { name: 'Onder', parent_id: middle.id });
  const under = (id: string, parent: string) => changeRecord(act(scope), ENTITIES.account, id, { parent_id: parent }, { stamp: null, asOf: LATER });
  for (const parent of [top, middle, below]) expect(await under(top.id, parent.id)).toMatchObject({ ok: false, problems: [{ field: 'parent_id', code: 'above-itself' }] });
  expect(await under(below.id, top.id)).toMatchObject({ ok: true });
  const [one, other] = [await create(scope, 'account', { name: 'Een' }), await create(scope, 'account', { name: 'Ander' })];
  const crossed = await inBatch(act(scope), { verb: 'account.update', entity: 'account' }, (tx) => changeRecords(tx, scope, ENTITIES.account, [{ id: one.id, set: { parent_id: other.id }, stamp: null }, { id: other.id, set: { parent_id: one.id }, stamp: null }], { asOf: LATER }));
  expect(crossed.map(({ status }) => status)).toEqual(['refused', 'refused']);
  const contact = await create(scope, 'contact', { surname: 'Bos' });
  expect(await problems(scope, 'account_contact', { account_id: top.id, contact_id: contact.id, role: 'adviseur', starts_on: '2026-05-01', ends_on: '2026-01-01' })).toEqual([{ field: 'ends_on', code: 'too-small' }]);
});

test('a record that points at something in the trash can still be changed', async () => {
  const scope = await makeScope();
  const account = await create(scope, 'account', { name: 'Alfa' });
  const contact = await create(scope, 'contact', { surname: 'Berg', account_id: account.id });
  await removeRecord(act(scope), ENTITIES.account, account.id, { asOf: LATER });
  expect(await changeRecord(act(scope), ENTITIES.contact, contact.id, { surname: 'Bergen', account_id: account.id }, { stamp: stampOf(contact), asOf: LATER })).toMatchObject({ ok: true, record: { surname: 'Bergen' } });
});
