import { ACCOUNTS_FILE, importPlainFile, ORDERS_FILE, type PlainFile } from '#app/crm/importing/plain-file.server.ts';
import { refreshStatistics } from '#app/db/statistics.server.ts';
import { linkActors } from '#app/events/actors.server.ts';
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
import { inspectTable, readRows, type Table, type TableRow } from '#app/values/table/read-table.ts';
import type { TableSource } from '#app/values/table/table-source.ts';

interface Importer {
  columns: readonly Column[];
  /** What somebody needs to import this kind. */
  permission: Permission;
  run: (scope: Scope, rows: AsyncIterable<TableRow>, run: ImportRun) => Promise<ImportOutcome>;
  /** What it fills. */
  tables: readonly string[];
}

/** From so many changed rows on, the database's statistics are worth renewing at once. */
const MANY_ROWS = 1_000;

/** Where the rooms' imports meet: one per kind of file. */
export const IMPORTERS: Record<ImportKind, Importer> = {
  people: { columns: PEOPLE_COLUMNS, permission: 'people:write', run: (scope, rows, run) => importPeople(scope, rows, { ...run, afterNewMembers: (tx) => linkActors(tx, scope) }), tables: ['members', 'team_memberships', 'actors'] },
  events: { columns: EVENT_COLUMNS, permission: 'events:write', run: importEvents, tables: ['actors', 'activities', 'events', 'event_days', 'event_weeks'] },
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
  const { columns, run: importRows, tables } = IMPORTERS[kind];
  const table = await inspectTable(source);
  const mapped = mapColumns(columns, table.header, wishes);
  if (!mapped.ok) return { ok: false, problem: mapped.problem, table };
  const outcome = await importRows(scope, readRows(table, columns, mapped.value), run);
  if (!run.isDryRun && outcome.created + outcome.updated >= MANY_ROWS) await refreshStatistics(tables);
  if (!run.isDryRun) await recordImport(scope, { kind, fileName: source.name, mapping: inWords(mapped.value, table), startedAt: run.asOf }, outcome, run.asOf);
  return { ok: true, outcome, table };
}

/** The mapping as it is kept: columns by their header. */
function inWords(mapping: ColumnMapping, table: Table): Record<string, string> {
  return Object.fromEntries(Object.entries(mapping).map(([target, from]) => [target, 'constant' in from ? `:=${from.constant}` : (table.header[from.at] ?? '')]));
}
