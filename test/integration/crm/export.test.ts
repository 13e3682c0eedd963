import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import type { Entity, EntityName, Field } from '#app/crm/entity/entity.ts';
import { csvPieces } from '#app/crm/exporting/csv.server.ts';
import { exportColumns, type HeaderStyle } from '#app/crm/exporting/export-column.ts';
import type { ExportRequest } from '#app/crm/exporting/export-request.ts';
import { exportRows } from '#app/crm/exporting/export-rows.server.ts';
import { noted } from '#app/crm/exporting/note-export.server.ts';
import { prepareExport } from '#app/crm/exporting/prepare-export.server.ts';
import { knownFields } from '#app/crm/filter/filter-field.ts';
import { firstPlan, seeFile } from '#app/crm/importing/receive-file.server.ts';
import { reviewFile } from '#app/crm/importing/review-file.server.ts';
import { standardQuery } from '#app/crm/list/read-list-query.ts';
import { choiceLabel, fieldLabel } from '#app/crm/ui/field-label.ts';
import { database } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { textSource } from '#app/values/table/table-source.ts';
import { inLocale } from '#app/web/locale.server.ts';
import { IN_ORDER, plantRandomRecords } from '#test/factories/random-records.ts';
import { act, createRows, write } from '#test/factories/records.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-11-22T12:00:00Z');

function requestOf(entity: Entity, columns: readonly string[], headers: HeaderStyle, locale: 'nl' | 'en' = 'nl'): ExportRequest {
  return { entity, query: { ...standardQuery(entity), columns }, customFields: [], columns: inLocale(locale, () => exportColumns(entity, columns, [], headers, (field) => fieldLabel(field, locale))), asOf: NOW };
}

async function csvOf(scope: Scope, request: ExportRequest, { delimiter = ';', hasMark = true, locale }: { delimiter?: ',' | ';' | '\t'; hasMark?: boolean; locale?: 'nl' | 'en' } = {}): Promise<string> {
  let text = '';
  const wordOf = (choice: string, field: Field) => (locale ? inLocale(locale, () => choiceLabel(choice, field)) : choice);
  for await (const piece of csvPieces(exportRows(scope, request), { columns: request.columns, delimiter, hasMark, style: { yes: 'ja', no: 'nee', timeZone: scope.timeZone, wordOf } })) text += piece;
  return text;
}

const cellsOf = (text: string, delimiter = ';') => parse(text, { delimiter, bom: true, relax_column_count: false });

test('a file holds what the list shows: its columns, order, filter and search', async () => {
  const scope = await makeScope();
  const [alfa] = await createRows(scope, 'account', { name: 'Alfa', city: 'Delft', annual_revenue_cents: -123_450 }, { name: 'Beta', city: 'Leiden' }, { name: '=Gamma', city: 'Delft', external_id: 'G-1' });
  const filter = JSON.stringify({ combinator: 'and', rules: [{ field: 'city', operator: '=', value: 'Delft' }] });
  const wanted = { entity: ENTITIES.account, headers: 'names' as const, labelOf: fieldLabel, asOf: NOW };
  const request = await prepareExport(scope, { ...wanted, params: new URLSearchParams({ filter, columns: 'city,name,annual_revenue_cents', sort: '-name' }) });
  if (!request.ok) throw new Error(request.reason);
  const rows = cellsOf(await csvOf(scope, request.value));
  expect(rows.map((row) => row.slice(1))).toEqual([['city', 'name', 'annual_revenue'], ['Delft', "'=Gamma", ''], ['Delft', 'Alfa', '-1234,50']]);
  expect(rows[2]![0]).toBe(alfa!.id);
  expect(await prepareExport(scope, { ...wanted, params: new URLSearchParams({ filter: '{' }) })).toEqual({ ok: false, reason: 'filter-unreadable' });
  const english = await csvOf(scope, requestOf(ENTITIES.account, ['name', 'annual_revenue_cents'], 'labels', 'en'), { delimiter: ',', hasMark: false });
  expect(english.split('\r\n')[1]).toBe(`${alfa!.id},Alfa,-1234.50`);
});

test.each([['nl', 'Klant', 'Verloren'], ['en', 'Customer', 'Lost']] as const)('what can be chosen stands in the file in the reader’s words (%s)', async (locale, customer, lost) => {
  const scope = await makeScope();
  await createRows(scope, 'account', { name: 'Alfa', lifecycle_stage: 'customer' });
  const [pipeline] = await createRows(scope, 'pipeline', { name: 'P', position: 0 });
  await createRows(scope, 'stage', { name: 'S', pipeline_id: pipeline!.id, position: 0, kind: 'lost', probability: 0 });
  const accounts = requestOf(ENTITIES.account, ['lifecycle_stage'], 'labels', locale);
  expect(cellsOf(await csvOf(scope, accounts, { locale }))[1]![1]).toBe(customer);
  expect(cellsOf(await csvOf(scope, requestOf(ENTITIES.stage, ['kind'], 'labels', locale), { locale })).slice(1).map((row) => row[1])).toContain(lost);
  expect(cellsOf(await csvOf(scope, accounts))[1]![1]).toBe('customer');
});

test('another workspace exports nothing of it', async () => {
  await createRows(await makeScope(), 'account', { name: 'Mine' });
  expect(cellsOf(await csvOf(await makeScope(), requestOf(ENTITIES.account, ['name'], 'names')))).toHaveLength(1);
});

test('who took out what, and how much of it, stands in the log, also when the reader broke off', async () => {
  const scope = await makeScope();
  await createRows(scope, 'account', ...Array.from({ length: 5 }, (_, n) => ({ name: `A ${n}` })));
  const request = requestOf(ENTITIES.account, ['name'], 'names');
  for await (const _ of noted(scope, request, 'csv', exportRows(scope, request)));
  for await (const _ of noted(scope, request, 'xlsx', exportRows(scope, request))) break;
  const lines = await database().auditEvent.findMany({ where: { workspaceId: scope.workspaceId, verb: { startsWith: 'account.export' } }, orderBy: { id: 'asc' } });
  expect(lines.map(({ verb, actor, after }) => [verb, actor, after])).toMatchObject([
    ['account.export', scope.actor, { format: 'csv', columns: ['name'] }],
    ['account.export-end', scope.actor, { format: 'csv', rows: 5, isWhole: true }],
    ['account.export', scope.actor, { format: 'xlsx' }],
    ['account.export-end', scope.actor, { rows: 5, isWhole: false }],
  ]);
});

test('every field can be told from the header alone, in both languages and for machines', async () => {
  const scope = await makeScope();
  const wrong: string[] = [];
  for (const entity of Object.values(ENTITIES)) {
    for (const field of knownFields(entity)) {
      for (const [style, locale] of [['labels', 'nl'], ['labels', 'en'], ['names', 'nl']] as const) {
        const [column] = requestOf(entity, [field.name], style, locale).columns;
        const plan = await firstPlan(scope, entity.name, await seeFile(textSource('x.csv', `pacer_id;${column!.header}\r\nx;y\r\n`)));
        const target = plan.columns.find(({ from }) => 'column' in from && from.column === column!.header)?.target;
        const isKept = (field.isReadOnly ?? false) && field.name !== 'full_name';
        if (target !== (isKept ? undefined : field.name)) wrong.push(`${entity.name}.${field.name} as "${column!.header}" (${style} ${locale}): ${target ?? 'nothing'}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

// The law: import ∘ export = identity. A dry run of an export of everything says that nothing would change.
test.each([1, 2, 3, 4, 5, 6])('importing an export again changes nothing, of any kind of record (%i)', async (seed) => {
  const scope = await makeScope();
  await database().member.create({ data: { workspaceId: scope.workspaceId, email: `second-${seed}@example.org`, name: "=Nasty; 'name", role: 'analyst' } });
  await plantRandomRecords(scope, seed);
  const wrong: unknown[] = [];
  for (const name of IN_ORDER) {
    const [style, locale, delimiter] = ([['labels', 'nl', ';'], ['labels', 'en', ','], ['names', 'en', '\t']] as const)[seed % 3]!;
    const entity = ENTITIES[name];
    const all = knownFields(entity).map((field) => field.name);
    for (const columns of [all, standardQuery(entity).columns]) wrong.push(...(await importedAgain(scope, name, requestOf(entity, columns, style, locale), delimiter, style === 'labels' ? locale : undefined)));
  }
  expect(wrong).toEqual([]);
}, 120_000);

async function importedAgain(scope: Scope, name: EntityName, request: ExportRequest, delimiter: ',' | ';' | '\t', locale: 'nl' | 'en' | undefined): Promise<unknown[]> {
  const text = await csvOf(scope, request, { delimiter, ...(locale ? { locale } : {}) });
  const rows = await database().$queryRawUnsafe<{ n: number }[]>(`SELECT count(*)::int AS n FROM ${ENTITIES[name].table} WHERE workspace_id = $1::uuid AND deleted_at IS NULL`, scope.workspaceId);
  const seen = await seeFile(textSource(`${name}.csv`, text));
  const review = await reviewFile(scope, await firstPlan(scope, name, seen), seen, NOW);
  const { created, updated, unchanged, rejected, duplicate } = review;
  const isSame = unchanged === rows[0]!.n && created + updated + rejected + duplicate === 0 && Object.keys(review.notes.made).length === 0;
  return isSame ? [] : [{ name, columns: request.columns.length, rows: rows[0]!.n, created, updated, unchanged, rejected, duplicate, notes: review.notes, refused: review.refused.slice(0, 3), samples: review.samples.slice(0, 2) }];
}

test('a reference is written as what finds the record again, and as its id when nothing does', async () => {
  const scope = await makeScope();
  const accounts = await createRows(scope, 'account', { name: 'Once' }, { name: 'Twice' }, { name: 'twice' }, { name: 'Keyed', external_id: 'K1' }, { name: 'Other', external_id: 'Once' }, { name: 'Gone' });
  await createRows(scope, 'contact', ...accounts.map(({ id }, n) => ({ surname: `S${n}`, account_id: id })));
  const { moveToTrash } = await import('#app/crm/record/write-records.server.ts');
  await write(act(scope), (tx, own) => moveToTrash(tx, own, ENTITIES.account, [accounts[5]!.id], { asOf: NOW }));
  const rows = cellsOf(await csvOf(scope, { ...requestOf(ENTITIES.contact, ['surname', 'account_id'], 'names'), query: { ...standardQuery(ENTITIES.contact), sort: { field: 'surname', isDescending: false } } }));
  expect(rows.slice(1).map(([, , account]) => account)).toEqual([accounts[0]!.id, accounts[1]!.id, accounts[2]!.id, 'K1', 'Once', '']);
});
