import { done, type Result } from '#app/values/result.ts';
import { type Column, mapColumns } from '#app/values/table/column.ts';
import { liveCell } from '#app/values/table/inert-cell.ts';
import { inspectTable, readRows } from '#app/values/table/read-table.ts';
import type { TableSource } from '#app/values/table/table-source.ts';
import { type FileRow, MOST_ROWS, PLAN_COLUMNS, type PlanColumn, type ReadPlan, REQUIRED_COLUMNS } from './file-row.ts';

const KINDS: Partial<Record<PlanColumn, Column['kind']>> = { starts: 'day', last: 'day', 'planned-starts': 'day', planned: 'day', 'hours-planned': 'number', 'hours-spent': 'number' };

/** Under which headers each column is known, in any language. */
export type PlanHeaders = Record<PlanColumn, readonly string[]>;

/** A table of a plan, as the plan’s own export writes it or with the same headers. Refused by the first column that is missing. @throws UnreadableTable */
export async function readPlanCsv(source: TableSource, headers: PlanHeaders): Promise<Result<ReadPlan, 'no-name-column' | 'no-last-column'>> {
  const columns = PLAN_COLUMNS.map((name): Column<PlanColumn> => ({ name, kind: KINDS[name] ?? 'text', isRequired: REQUIRED_COLUMNS.includes(name), aliases: headers[name].map(plainHeader) }));
  const table = await inspectTable(source);
  const mapped = mapColumns(columns, table.header, []);
  if (!mapped.ok) return { ok: false, reason: mapped.problem.columns.includes('name') ? 'no-name-column' : 'no-last-column' };
  const rows: FileRow[] = [];
  for await (const { row, cells } of readRows(table, columns, mapped.value)) {
    rows.push({ row, cells: Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, liveCell(cell)])), byKey: null });
    if (rows.length > MOST_ROWS) break;
  }
  return done({ rows, notes: [] });
}

const plainHeader = (header: string) => header.trim().toLowerCase().replace(/[\s-]+/g, '_');
