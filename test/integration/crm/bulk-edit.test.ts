import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import type { BulkEdit } from '#app/crm/list/bulk-edit.ts';
import { bulkEdit, previewBulkEdit } from '#app/crm/list/bulk-edit.server.ts';
import { bulkTrash } from '#app/crm/list/bulk-trash.server.ts';
import { countRecords } from '#app/crm/list/count-records.server.ts';
import { readFilter } from '#app/crm/filter/read-filter.ts';
import { inBatch } from '#app/crm/record/batch.server.ts';
import { readInput } from '#app/crm/record/read-input.ts';
import { undoBatch } from '#app/crm/record/undo-batch.server.ts';
import { createRecords } from '#app/crm/record/write-records.server.ts';
import { database } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { createRows } from '#test/factories/records.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const LATER = new Date('2026-11-22T13:00:00Z');
const { contact: CONTACT, account: ACCOUNT } = ENTITIES;
const NOTHING: BulkEdit = { set: {}, clear: [], addTags: [], removeTags: [] };

function act(scope: Scope): Scope {
  return { ...scope, batchId: randomUUID() };
}

async function fill(scope: Scope, count: number): Promise<string[]> {
  return inBatch(act(scope), { verb: 'record.test', entity: null }, async (tx) => {
    const inputs = Array.from({ length: count }, (_, at) => readInput(CONTACT, { surname: `Naam ${at}`, city: at % 2 ? 'Assen' : 'Utrecht', tags: ['oud'] }, { isNew: true, timeZone: 'UTC' }));
    const made = await createRecords(tx, scope, CONTACT, inputs.map((read) => (read.ok ? read.input : {})), { asOf: NOW });
    return made.ok ? made.records.map(({ id }) => id) : [];
  });
}

async function everything(scope: Scope) {
  return database().$queryRawUnsafe('SELECT to_jsonb(t) AS row FROM contacts t WHERE workspace_id = $1::uuid ORDER BY id', scope.workspaceId);
}

function cityIs(city: string) {
  const read = readFilter({ combinator: 'and', rules: [{ field: 'city', operator: '=', value: city }] }, CONTACT);
  if (!read.ok) throw new Error(read.reason);
  return { filter: read.value, search: '', isTrash: false };
}

test('all that a filter finds is edited in chunks, also what leaves the filter by it, and one undo puts back every byte', async () => {
  const scope = await makeScope();
  await fill(scope, 2300);
  const before = await everything(scope);
  const target = { query: cityIs('assen') };
  const edit: BulkEdit = { set: { city: 'Groningen', job_title: 'Adviseur' }, clear: [], addTags: ['nieuw'], removeTags: ['oud'] };
  const preview = await previewBulkEdit(scope, CONTACT, target, edit, { asOf: LATER });
  expect(preview).toMatchObject({ ok: true, preview: { count: 1150, isMore: false } });
  if (preview.ok) expect(preview.preview.sample[0]).toMatchObject({ before: { city: 'Assen', tags: ['oud'], job_title: null }, after: { city: 'Groningen', tags: ['nieuw'], job_title: 'Adviseur' } });
  const own = act(scope);
  expect(await bulkEdit(own, CONTACT, target, edit, { asOf: LATER })).toEqual({ ok: true, outcome: { changed: 1150, same: 0, refused: 0, refusals: [] } });
  expect(await countRecords(scope, CONTACT, cityIs('Groningen'), { asOf: NOW })).toEqual({ count: 1150, isMore: false });
  expect(await database().event.count({ where: { workspaceId: scope.workspaceId } })).toBe(1);
  expect(await database().batch.count({ where: { id: own.batchId } })).toBe(1);
  expect(await undoBatch(act(scope), own.batchId)).toMatchObject({ ok: true, value: { undone: 1150, conflicts: [] } });
  expect(await everything(scope)).toEqual(before);
}, 120_000);

test('what refuses is named with a reason and does not stop the rest', async () => {
  const scope = await makeScope();
  const ids = await fill(scope, 3);
  await bulkTrash(act(scope), CONTACT, { ids: [ids[0]!] }, { asOf: NOW });
  const outcome = await bulkEdit(act(scope), CONTACT, { ids: [...ids, randomUUID()] }, { ...NOTHING, clear: ['city'] }, { asOf: LATER });
  expect(outcome).toMatchObject({ ok: true, outcome: { changed: 2, same: 0, refused: 2, refusals: [{ id: ids[0], title: 'Naam 0', code: 'gone' }, { code: 'gone' }] } });
});

test('deals are not lost in bulk without a reason; those that a file lost without one can be changed elsewhere', async () => {
  const scope = await makeScope();
  const [pipeline] = await createRows(scope, 'pipeline', { name: 'Verkoop', position: 1 });
  const [open, lost] = await createRows(scope, 'stage', ...['open', 'lost'].map((kind, position) => ({ pipeline_id: pipeline!.id, name: kind, position, probability: 0, kind })));
  const deal = { pipeline_id: pipeline!.id, stage_id: open!.id };
  const [one] = await createRows(scope, 'deal', { name: 'Dak', ...deal });
  const imported = await inBatch(act(scope), { verb: 'record.test', entity: null }, (tx) => createRecords(tx, scope, ENTITIES.deal, [{ name: 'Oud', ...deal, stage_id: lost!.id }], { asOf: NOW, source: 'import', areReferencesKnown: true }));
  const old = imported.ok ? imported.records[0]!.id : '';
  const edit = (ids: string[], set: BulkEdit['set']) => bulkEdit(act(scope), ENTITIES.deal, { ids }, { ...NOTHING, set }, { asOf: LATER });
  expect(await edit([one!.id, old], { stage_id: lost!.id, next_step: 'Bellen' })).toMatchObject({ ok: true, outcome: { changed: 1, refused: 1, refusals: [{ id: one!.id, title: 'Dak', field: 'lost_reason', code: 'lost-reason-missing' }] } });
  expect(await edit([one!.id], { stage_id: lost!.id, lost_reason: 'no-budget' })).toMatchObject({ ok: true, outcome: { changed: 1, refused: 0 } });
});

test.each<[string, Partial<BulkEdit>, string, string]>([
  ['a required field is not emptied', { clear: ['surname'] }, 'surname', 'missing'],
  ['a value that may occur once is not given to many', { set: { external_id: 'x' } }, 'external_id', 'field-unfit'],
  ['no field that is not there', { set: { nonsense: 'x' } }, 'nonsense', 'field-unknown'],
  ['not both set and emptied', { set: { city: 'x' }, clear: ['city'] }, 'city', 'field-unfit'],
  ['not nothing', {}, '', 'nothing-to-do'],
])('%s', async (_name, edit, field, code) => {
  const scope = await makeScope();
  expect(await bulkEdit(act(scope), CONTACT, { ids: [] }, { ...NOTHING, ...edit }, { asOf: NOW })).toMatchObject({ ok: false, problems: [{ field, code }] });
});

test('the trash in bulk, and back; accounts have unique numbers that are not edited in bulk', async () => {
  const scope = await makeScope();
  const ids = await fill(scope, 5);
  expect(await bulkTrash(act(scope), CONTACT, { query: { filter: null, search: '', isTrash: false } }, { asOf: NOW })).toEqual({ moved: 5, refused: 0 });
  expect(await bulkTrash(act(scope), CONTACT, { query: { filter: null, search: 'naam', isTrash: true } }, { asOf: NOW, isBack: true })).toEqual({ moved: 5, refused: 0 });
  expect(await bulkEdit(act(scope), ACCOUNT, { ids }, { ...NOTHING, set: { kvk_number: '12345678' } }, { asOf: NOW })).toMatchObject({ ok: false });
});

test('another workspace is not touched', async () => {
  const [own, other] = [await makeScope(), await makeScope()];
  const ids = await fill(own, 3);
  const before = await everything(own);
  expect(await bulkEdit(act(other), CONTACT, { ids }, { ...NOTHING, set: { city: 'Elders' } }, { asOf: LATER })).toMatchObject({ ok: true, outcome: { changed: 0, refused: 3 } });
  expect(await bulkTrash(act(other), CONTACT, { ids }, { asOf: NOW })).toEqual({ moved: 0, refused: 0 });
  expect(await everything(own)).toEqual(before);
});
