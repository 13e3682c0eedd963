import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import '#app/crm/importing/run-job.server.ts';
import type { EntityName } from '#app/crm/entity/entity.ts';
import { changeImport } from '#app/crm/importing/change-import.server.ts';
import { findImportJob, savePlan, startImport } from '#app/crm/importing/import-jobs.server.ts';
import { importPage } from '#app/crm/importing/import-page.server.ts';
import type { ImportPlan } from '#app/crm/importing/plan.ts';
import { receiveFile } from '#app/crm/importing/receive-file.server.ts';
import { RECORD_KINDS } from '#app/crm/importing/record-kinds.ts';
import type { RefusedPage, RefusedPlace } from '#app/crm/importing/refused-row.ts';
import { keepTyped } from '#app/crm/importing/refused-rows.server.ts';
import { refusedFile } from '#app/crm/importing/refused-file.server.ts';
import { suggestPlan } from '#app/crm/importing/suggest-plan.ts';
import { reasonSentences } from '#app/crm/ui/importing/reason-sentence.ts';
import { database } from '#app/db/client.server.ts';
import { runDueJobs } from '#app/jobs/run-due-jobs.server.ts';
import en from '#app/messages/en/importing.json' with { type: 'json' };
import nl from '#app/messages/nl/importing.json' with { type: 'json' };
import type { Scope } from '#app/people/scope.ts';
import { inLocale } from '#app/web/locale.server.ts';
import { keepUpload } from '#app/web/uploads.server.ts';
import { makeScope } from '#test/factories/workspace.ts';
import { makeFolder } from '#test/setup/folder.ts';

const NOW = new Date();
let folder: string;

beforeAll(() => {
  folder = makeFolder('mending');
  process.env.DATA_DIR = folder;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function* bytes(text: string | Uint8Array) {
  yield await Promise.resolve(typeof text === 'string' ? new TextEncoder().encode(text) : text);
}

async function receive(scope: Scope, entity: EntityName, text: string | Uint8Array) {
  const received = await receiveFile(scope, entity, await keepUpload(scope, 'file.csv', bytes(text), NOW));
  if (!received.ok) throw new Error(received.reason);
  return (await findImportJob(scope, received.value))!;
}

async function run(scope: Scope, id: string) {
  await startImport(scope, id, NOW);
  await runDueJobs({ asOf: new Date(Date.now() + 1000), names: ['crm.import'] });
  return (await findImportJob(scope, id))!;
}

async function bring(given: Scope, entity: EntityName, text: string, change: (plan: ImportPlan) => Partial<ImportPlan> = () => ({})) {
  const scope = { ...given, batchId: randomUUID() };
  const job = await receive(scope, entity, text);
  await savePlan(scope, job.id, { ...job.plan, ...change(job.plan) });
  return run(scope, job.id);
}

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

/** The file of refused rows as the reader gets it. */
async function download(scope: Scope, id: string, locale: 'nl' | 'en'): Promise<string> {
  const words = inLocale(locale, () => reasonSentences());
  const messages = locale === 'nl' ? nl : en;
  let text = '';
  const job = (await findImportJob(scope, id))!;
  for await (const piece of refusedFile(scope, job, { row: messages.importing_original_row, reason: messages.importing_reason, reasonOf: words, delimiter: locale === 'nl' ? ';' : ',' })) text += piece;
  return text;
}

// The third row can only be a month first; what is refused stands between dates that can be both.
const AMERICAN = 'Number,Customer,Date,Total\nA-1,Alfa,11/9/2023,10.50\nA-2,Alfa,11/9/2023,tien\nA-3,Beta,12/31/2023,7.25\nA-4,Beta,2/3/2023,=7\n';
const ORDERS: ImportPlan['columns'] = [
  { target: 'number', from: { column: 'Number' } },
  { target: 'account_id', from: { column: 'Customer' } },
  { target: 'ordered_on', from: { column: 'Date' } },
  { target: 'total_cents', from: { column: 'Total' } },
];
const asOrders = () => ({ columns: ORDERS, matchKeys: ['number'], createMissing: ['account' as const] });
const ordersOf = async (scope: Scope) =>
  (await database().order.findMany({ where: { workspaceId: scope.workspaceId }, orderBy: { number: 'asc' } })).map(({ number, orderedOn, totalCents }) => [number, orderedOn.toISOString().slice(0, 10), Number(totalCents)]);

test('a refused cell is mended in place, and its row comes in as the rest of the file is read', async () => {
  const scope = await makeScope();
  const job = await bring(scope, 'order', AMERICAN, asOrders);
  expect(job).toMatchObject({ created: 2, rejected: 2 });
  const page = await importPage(scope, job.id, 'file', { asOf: NOW });
  expect(page?.refused.rows.map(({ rowNo, column, code, value }) => [rowNo, column, code, value])).toEqual([[3, 'Total', 'not-money', 'tien'], [5, 'Total', 'not-money', '=7']]);
  const told = await changeImport({ ...scope, batchId: randomUUID() }, job.id, form({ intent: 'mend', 'cell-3-Total': '8.50', 'cell-3-Customer': 'Gamma', 'cell-5-Total': 'zeven' }), NOW);
  expect(told).toEqual({ to: 'page', told: { intent: 'mend', done: 1, left: 1 } });
  expect(await ordersOf(scope)).toEqual([['A-1', '2023-11-09', 1050], ['A-2', '2023-11-09', 850], ['A-3', '2023-12-31', 725]]);
  expect(await findImportJob(scope, job.id)).toMatchObject({ created: 3, rejected: 1 });
  // What was typed is kept, and told anew.
  expect((await importPage(scope, job.id, 'file', { asOf: NOW }))?.refused.rows).toMatchObject([{ rowNo: 5, value: 'zeven', raw: { Total: 'zeven' } }]);
  await changeImport({ ...scope, batchId: randomUUID() }, job.id, form({ intent: 'mend', 'cell-5-Total': '7' }), NOW);
  expect((await ordersOf(scope)).at(-1)).toEqual(['A-4', '2023-02-03', 700]);
  // It is part of the import: one undo takes all of it back.
  expect(await database().recordChange.count({ where: { workspaceId: scope.workspaceId, entity: 'orders', action: 'i', batchId: job.batchId } })).toBe(4);
});

test('all refused rows are paged through, fifty at a time, and what was typed stays', async () => {
  const scope = await makeScope();
  const rows = Array.from({ length: 130 }, (_, n) => `A-${n},Alfa,11/13/2023,tien`);
  const job = await bring(scope, 'order', `Number,Customer,Date,Total\n${rows.join('\n')}\n`, asOrders);
  expect(job).toMatchObject({ created: 0, rejected: 130 });
  const own = { ...scope, batchId: randomUUID() };
  const at = async (place: RefusedPlace) => (await importPage(own, job.id, 'file', { asOf: NOW, refusedAt: place }))!.refused;
  const turn = async (fields: Record<string, string>) => {
    const told = await changeImport(own, job.id, form({ intent: 'mend', ...fields }), NOW);
    if (told.to !== 'refused') throw new Error(told.to);
    return at(told.place);
  };
  const span = ({ rows: shown, nextAfter, previousBefore }: RefusedPage) => [shown[0]?.rowNo, shown.at(-1)?.rowNo, previousBefore !== null, nextAfter !== null];
  const first = await at({ after: 0 });
  expect(span(first)).toEqual([2, 51, false, true]);
  const second = await turn({ turn: `after=${first.nextAfter}`, 'cell-3-Total': '12.50', 'cell-3-Nothing of the file': 'x', 'cell-900-Total': '1' });
  expect(span(second)).toEqual([52, 101, true, true]);
  const third = await turn({ turn: `after=${second.nextAfter}`, 'cell-60-Total': '3' });
  expect(span(third)).toEqual([102, 131, true, false]);
  expect(span(await turn({ turn: `before=${third.previousBefore}` }))).toEqual([52, 101, true, true]);
  const again = await turn({ turn: `before=${second.previousBefore}` });
  expect(span(again)).toEqual([2, 51, false, true]);
  expect(again.rows.find(({ rowNo }) => rowNo === 3)?.raw).toEqual({ Number: 'A-1', Customer: 'Alfa', Date: '11/13/2023', Total: '12.50' });
  // Nothing came in by turning pages; what was typed does when it is asked, and an emptied page leads to the one before.
  expect(await ordersOf(scope)).toEqual([]);
  await changeImport(own, job.id, form({ intent: 'mend', 'cell-3-Total': '12.50', ...Object.fromEntries(third.rows.map(({ rowNo }) => [`cell-${rowNo}-Total`, '1'])) }), NOW);
  expect((await ordersOf(scope)).length).toBe(31);
  expect(span(await at({ after: 101 }))).toEqual([52, 101, true, false]);
  expect((await importPage(await makeScope(), job.id, 'file', { asOf: NOW }))).toBeNull();
  await keepTyped(await makeScope(), job.id, [{ rowNo: 4, cells: { Total: 'theirs' } }]);
  expect((await at({ after: 0 })).rows.find(({ rowNo }) => rowNo === 4)?.raw.Total).toBe('tien');
});

test.each(['nl', 'en'] as const)('the file of refused rows says why, and comes in again as it was read (%s)', async (locale) => {
  const scope = await makeScope();
  const job = await bring(scope, 'order', AMERICAN, asOrders);
  const text = await download(scope, job.id, locale);
  const rows = parse(text, { bom: true, delimiter: locale === 'nl' ? ';' : ',' });
  const messages = locale === 'nl' ? nl : en;
  expect(rows).toEqual([
    ['Number', 'Customer', 'Date', 'Total', messages.importing_original_row, messages.importing_reason],
    ['A-2', 'Alfa', '11/9/2023', 'tien', '3', `Total: ${messages.importing_reason_not_money}`],
    ['A-4', 'Beta', '2/3/2023', "'=7", '5', `Total: ${messages.importing_reason_not_money}`],
  ]);
  const again = await receive({ ...scope, batchId: randomUUID() }, 'order', text.replace('tien', '8.50').replace("'=7", '7'));
  expect(again.plan.columns).toEqual(ORDERS);
  expect(await run(scope, again.id)).toMatchObject({ status: 'done', created: 2, rejected: 0 });
  expect(await ordersOf(scope)).toEqual([['A-1', '2023-11-09', 1050], ['A-2', '2023-11-09', 850], ['A-3', '2023-12-31', 725], ['A-4', '2023-02-03', 700]]);
});

test('a number that was the number of the row stays that number when its row comes in later', async () => {
  const scope = await makeScope();
  const columns: ImportPlan['columns'] = [{ target: 'name', from: { column: 'Naam' } }, { target: 'email', from: { column: 'Mail' } }, { target: 'external_id', from: { rowNumber: true } }];
  const job = await bring(scope, 'account', 'Naam,Mail\nAlfa,a@a.example\nBeta,geen\n', () => ({ columns, matchKeys: ['external_id'] }));
  expect(job).toMatchObject({ created: 1, rejected: 1 });
  const again = await receive({ ...scope, batchId: randomUUID() }, 'account', (await download(scope, job.id, 'nl')).replace('geen', 'b@b.example'));
  await run(scope, again.id);
  const accounts = await database().account.findMany({ where: { workspaceId: scope.workspaceId }, orderBy: { name: 'asc' } });
  expect(accounts.map(({ name, externalId }) => [name, externalId])).toEqual([['Alfa', '2'], ['Beta', '3']]);
});

test('no kind of record takes the columns of a file of refused rows for one of its own', () => {
  for (const entity of RECORD_KINDS) {
    for (const messages of [nl, en]) {
      const header = [messages.importing_original_row, messages.importing_reason];
      expect(suggestPlan(entity, { header, rows: [['3', 'Total: x'], ['4', 'Total: y']], formats: [], own: {}, labelsOf: () => [] }).columns, entity.name).toEqual([]);
    }
  }
});

test('a kept mapping is offered for the next file with the same header, however that one is encoded', async () => {
  const scope = await makeScope();
  const first = await receive(scope, 'account', 'Klant;Woonplaats;Soort\nAlfa;Delft;K\n');
  const plan: ImportPlan = { ...first.plan, encoding: 'utf-8', delimiter: ';', columns: [{ target: 'name', from: { column: 'Klant' } }, { target: 'city', from: { column: 'Woonplaats' } }, { target: 'lifecycle_stage', from: { column: 'Soort' }, values: { K: 'customer' } }] };
  await savePlan(scope, first.id, plan);
  const fields: Record<string, string> = { intent: 'columns', next: 'keys', 'target-0': 'name', 'target-1': 'city', 'target-2': 'lifecycle_stage', 'value-2-0-from': 'K', 'value-2-0-to': 'customer', 'mapping-name': 'Boekhouding' };
  expect(await changeImport(scope, first.id, form(fields), NOW)).toEqual({ to: 'step', step: 'keys' });
  // Windows-1252, with a column more.
  const second = await receive(scope, 'account', Uint8Array.from(Buffer.from('Klant;Woonplaats;Soort;Overig\nCaf\u00e9;Delft;K;x\n', 'latin1')));
  expect(second.plan.columns).toEqual(plan.columns);
  expect(second.plan.encoding).toBeUndefined();
  expect(await importPage(scope, second.id, 'file', { asOf: NOW })).toMatchObject({ kept: 'Boekhouding' });
  await run(scope, second.id);
  expect(await database().account.findFirst({ where: { workspaceId: scope.workspaceId } })).toMatchObject({ name: 'Café', city: 'Delft', lifecycleStage: 'customer' });
  const other = await receive(scope, 'account', 'Name,City\nBeta,Delft\n');
  const page = (await importPage(scope, other.id, 'columns', { asOf: NOW }))!;
  expect(page).toMatchObject({ kept: null, mappings: [{ name: 'Boekhouding' }] });
  await changeImport(scope, other.id, form({ intent: 'use-mapping', mapping: page.mappings[0]!.id, remove: 'yes' }), NOW);
  expect((await importPage(scope, other.id, 'columns', { asOf: NOW }))?.mappings).toEqual([]);
  expect((await importPage(await makeScope(), first.id, 'columns', { asOf: NOW }))).toBeNull();
});

test('a row that repeats an earlier one overwrites nothing as long as it says it is the same', async () => {
  const scope = await makeScope();
  const job = await bring(scope, 'contact', 'Naam;E-mail;Plaats\nAnna Bos;anna@x.example;Ede\nBram Vos;anna@x.example;Gouda\n');
  expect(job).toMatchObject({ created: 1, rejected: 1 });
  const take = (email: string) => changeImport({ ...scope, batchId: randomUUID() }, job.id, form({ intent: 'mend', 'cell-3-E-mail': email }), NOW);
  expect(await take('anna@x.example')).toMatchObject({ told: { intent: 'mend', done: 0, left: 1 } });
  expect(await database().contact.findMany({ where: { workspaceId: scope.workspaceId } })).toMatchObject([{ fullName: 'Anna Bos', city: 'Ede' }]);
  expect(await take('bram@x.example')).toMatchObject({ told: { intent: 'mend', done: 1, left: 0 } });
  expect(await database().contact.count({ where: { workspaceId: scope.workspaceId } })).toBe(2);
});
