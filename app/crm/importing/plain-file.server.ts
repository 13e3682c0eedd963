import type { Scope } from '#app/people/scope.ts';
import { emptyOutcome, type ImportOutcome, type ImportRun as Given, note, reject } from '#app/values/import.ts';
import type { Column } from '#app/values/table/column.ts';
import type { TableRow } from '#app/values/table/read-table.ts';
import type { EntityName } from '../entity/entity.ts';
import type { ImportPlan } from './plan.ts';
import { prepareRun, runRows, type RowSource, writeRows } from './run-import.server.ts';

/** A file with fixed columns, as the command line takes it: which column fills which field. */
export interface PlainFile {
  entity: EntityName;
  columns: readonly (Column & { target: string })[];
  matchKeys: string[];
  createMissing?: EntityName[];
  notInFuture?: string[];
  /** The codes that this file has always told its problems by. */
  codes?: Record<string, string>;
}

/** Accounts by external id: new ones are made, known ones take the file's name. */
export const ACCOUNTS_FILE: PlainFile = {
  entity: 'account',
  columns: [
    { name: 'external_id', target: 'external_id', kind: 'text', isRequired: true, aliases: ['id', 'account_id', 'customer_id', 'klantnummer', 'relatienummer', 'debiteurnummer'] },
    { name: 'name', target: 'name', kind: 'text', isRequired: true, aliases: ['naam', 'account', 'company', 'organisation', 'organisatie', 'bedrijfsnaam'] },
  ],
  matchKeys: ['external_id'],
};

/** Orders by number, each of an account by its external id, else its name when only one has it; of an unknown account they are refused. */
export const ORDERS_FILE: PlainFile = {
  entity: 'order',
  columns: [
    { name: 'order_number', target: 'number', kind: 'text', isRequired: true, aliases: ['number', 'order', 'order_id', 'ordernummer', 'bestelnummer', 'factuurnummer', 'invoice_number'] },
    { name: 'account', target: 'account_id', kind: 'text', isRequired: true, aliases: ['external_id', 'account_id', 'customer', 'customer_id', 'klant', 'klantnummer', 'relatienummer', 'debiteurnummer'] },
    { name: 'ordered_on', target: 'ordered_on', kind: 'day', isRequired: true, aliases: ['date', 'order_date', 'datum', 'besteldatum', 'orderdatum', 'factuurdatum'] },
    { name: 'total', target: 'total_cents', kind: 'number', isRequired: true, aliases: ['amount', 'bedrag', 'totaal', 'totaalbedrag'] },
    { name: 'currency', target: 'currency', kind: 'text', isRequired: true, aliases: ['valuta', 'munt'] },
  ],
  matchKeys: ['number'],
  notInFuture: ['ordered_on'],
  codes: { 'not-day': 'not-a-day', 'not-money': 'not-an-amount', 'not-currency': 'not-a-currency', 'reference-unknown': 'account-unknown', 'reference-ambiguous': 'account-ambiguous', 'too-small': 'not-an-amount', 'too-large': 'not-an-amount' },
};

/** Brings such a file in, each chunk one transaction of the scope's batch. */
export async function importPlainFile(file: PlainFile, scope: Scope, rows: AsyncIterable<TableRow>, given: Given & { fileName?: string }): Promise<ImportOutcome> {
  const { entity, columns, matchKeys, createMissing = [], notInFuture = [], codes = {} } = file;
  const header = columns.map(({ name }) => name);
  const plan: ImportPlan = { entity, matchKeys, createMissing, notInFuture, isExact: true, mode: 'both', columns: columns.map(({ name, target }) => ({ target, from: { column: name } })) };
  // The cells are in their plain form already: 2025-12-31, 1234.56.
  const source: RowSource = { header, formats: header.map(() => ({ order: 'day-first', decimal: '.' })), rows: () => inOrder(rows, columns) };
  return importByPlan(scope, plan, source, given, codes);
}

/** Brings rows in by a plan at once, in the caller's time. @throws UnfitPlan */
export async function importByPlan(scope: Scope, plan: ImportPlan, source: RowSource, given: Given & { fileName?: string }, codes: Record<string, string> = {}): Promise<ImportOutcome> {
  const run = await prepareRun(scope, plan, source, { asOf: given.asOf, isDryRun: given.isDryRun });
  const outcome = emptyOutcome();
  await (given.isDryRun ? runRows : writeRows)(run, source, {
    fileName: given.fileName ?? '',
    onChunk: (chunk) => {
      for (const key of ['rows', 'created', 'updated', 'unchanged', 'duplicate'] as const) outcome[key] += chunk[key];
      for (const { row, problem } of chunk.refused) reject(outcome, { row, column: problem.column, code: codes[problem.code] ?? problem.code, value: problem.value });
      note(outcome, 'owners-unknown', chunk.notes.ownersUnknown);
      note(outcome, 'same-name', chunk.notes.alike);
      for (const [kind, count] of Object.entries(chunk.notes.made)) note(outcome, `made-${kind}`, count);
      for (const [kind, count] of Object.entries(chunk.notes.unlinked)) note(outcome, `unlinked-${kind}`, count);
      given.tell?.(outcome.rows);
    },
  });
  return outcome;
}

async function* inOrder(rows: AsyncIterable<TableRow>, columns: PlainFile['columns']): AsyncIterable<{ row: number; cells: string[] }[]> {
  for await (const { row, cells } of rows) yield [{ row, cells: columns.map(({ name }) => cells[name] ?? '') }];
}
