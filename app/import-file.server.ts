import { ACCOUNTS_FILE, importPlainFile, ORDERS_FILE, type PlainFile } from '#app/crm/importing/plain-file.server.ts';
import { refreshStatistics } from '#app/db/statistics.server.ts';
import { linkActors } from '#app/events/actors.server.ts';
import { type KnownFile, knownEventFile } from '#app/events/event-file.ts';
import { EVENT_COLUMNS } from '#app/events/event-row.ts';
import { importEvents } from '#app/events/events-import.server.ts';
import { recordImport } from '#app/events/imports.server.ts';
import { importPeople } from '#app/people/people-import.server.ts';
import { PEOPLE_COLUMNS } from '#app/people/person-row.ts';
import type { Permission } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import type { ImportKind } from '#app/values/import-kind.ts';
import type { ImportOutcome, ImportRun } from '#app/values/import.ts';
import { type Column, type ColumnMapping, mapColumns, type MappingProblem, type MappingWish } from '#app/values/table/column.ts';
import { inspectJsonLines, isJsonLines, readJsonLines } from '#app/values/table/json-lines.ts';
import { inspectTable, readRows, type Table, type TableRow } from '#app/values/table/read-table.ts';
import type { TableSource } from '#app/values/table/table-source.ts';

interface Importer {
  columns: readonly Column[];
  /** What somebody needs to import this kind. */
  permission: Permission;
  run: (scope: Scope, rows: AsyncIterable<TableRow>, run: ImportRun) => Promise<ImportOutcome>;
  /** What it fills. */
  tables: readonly string[];
  /** How a file of a known maker is read. */
  known?: (header: readonly string[]) => KnownFile | null;
  /** Files of one JSON object per line are taken too. */
  takesJsonLines?: true;
}

/** From so many changed rows on, the database's statistics are worth renewing at once. */
const MANY_ROWS = 1_000;

/** Where the rooms' imports meet: one per kind of file. */
export const IMPORTERS: Record<ImportKind, Importer> = {
  people: { columns: PEOPLE_COLUMNS, permission: 'people:write', run: (scope, rows, run) => importPeople(scope, rows, { ...run, afterNewMembers: (tx) => linkActors(tx, scope) }), tables: ['members', 'team_memberships', 'actors'] },
  events: { columns: EVENT_COLUMNS, permission: 'events:write', run: importEvents, tables: ['actors', 'activities', 'events', 'event_days', 'event_weeks'], known: knownEventFile, takesJsonLines: true },
  accounts: ofRecords(ACCOUNTS_FILE, ['accounts']),
  orders: ofRecords(ORDERS_FILE, ['orders']),
};

function ofRecords(file: PlainFile, tables: readonly string[]): Importer {
  return { columns: file.columns, permission: 'crm:import', run: (scope, rows, run) => importPlainFile(file, scope, rows, run), tables };
}

interface ImportFileOptions extends ImportRun {
  mapping: readonly MappingWish[];
}

export type ImportFileResult = { ok: true; outcome: ImportOutcome; table: Table } | { ok: false; problem: MappingProblem; table: Table };

/**
 * Imports a file through the verb of its kind: the one way in for screen, command line and demo. Rows that are refused do
 * not stop the others. A dry run writes nothing and leaves no trace.
 * @throws UnreadableTable
 */
export async function importFile(scope: Scope, kind: ImportKind, source: TableSource, { mapping: wishes, ...run }: ImportFileOptions): Promise<ImportFileResult> {
  const { run: importRows, tables } = IMPORTERS[kind];
  const { table, columns, row, ...read } = await lookAt(kind, source);
  const said = new Set(wishes.map(({ target }) => target));
  const mapped = mapColumns(columns, table.header, [...read.mapping.filter(({ target }) => !said.has(target)), ...wishes]);
  if (!mapped.ok) return { ok: false, problem: mapped.problem, table };
  const rows = read.isJsonLines ? renamed(readJsonLines(source), columns, mapped.value, table) : readRows(table, columns, mapped.value);
  const outcome = await importRows(scope, row ? each(rows, row) : rows, run);
  if (!run.isDryRun && outcome.created + outcome.updated >= MANY_ROWS) await refreshStatistics(tables);
  if (!run.isDryRun) await recordImport(scope, { kind, fileName: source.name, mapping: inWords(mapped.value, table), startedAt: run.asOf }, outcome, run.asOf);
  return { ok: true, outcome, table };
}

interface Look {
  table: Table;
  columns: readonly Column[];
  /** What the maker of the file makes known. */
  mapping: MappingWish[];
  row: KnownFile['row'] | null;
  product: string | null;
  isJsonLines: boolean;
}

/** What a file of this kind turns out to be. @throws UnreadableTable */
export async function lookAt(kind: ImportKind, source: TableSource): Promise<Look> {
  const { columns, known, takesJsonLines } = IMPORTERS[kind];
  const isLines = takesJsonLines === true && (await isJsonLines(source));
  const table = isLines ? await inspectJsonLines(source) : await inspectTable(source);
  const file = known?.(table.header) ?? null;
  return { table, columns: file?.columns ?? columns, mapping: file?.mapping ?? [], row: file?.row ?? null, product: file?.product ?? null, isJsonLines: isLines };
}

/** Rows that come with the file's own keys, under the import's names. */
async function* renamed(rows: AsyncIterable<TableRow>, columns: readonly Column[], mapping: ColumnMapping, { header }: Table): AsyncIterable<TableRow> {
  for await (const { cells, ...row } of rows) {
    const named = columns.flatMap(({ name }) => {
      const from = mapping[name];
      return from ? [[name, 'constant' in from ? from.constant : (cells[header[from.at] ?? ''] ?? '')] as const] : [];
    });
    yield { ...row, cells: Object.fromEntries(named) };
  }
}

async function* each(rows: AsyncIterable<TableRow>, change: (row: TableRow) => TableRow): AsyncIterable<TableRow> {
  for await (const row of rows) yield row.isBroken ? row : change(row);
}

/** The mapping as it is kept: columns by their header. */
function inWords(mapping: ColumnMapping, table: Table): Record<string, string> {
  return Object.fromEntries(Object.entries(mapping).map(([target, from]) => [target, 'constant' in from ? `:=${from.constant}` : (table.header[from.at] ?? '')]));
}
