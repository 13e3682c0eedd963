import { z } from 'zod';
import type { ImportProblem } from '#app/values/import.ts';
import type { Column } from '#app/values/table/column.ts';
import type { TableRow } from '#app/values/table/read-table.ts';

/** The columns of a file of accounts. */
export const ACCOUNT_COLUMNS: readonly Column[] = [
  { name: 'external_id', kind: 'text', isRequired: true, aliases: ['id', 'account_id', 'customer_id', 'klantnummer', 'relatienummer', 'debiteurnummer'] },
  { name: 'name', kind: 'text', isRequired: true, aliases: ['naam', 'account', 'company', 'organisation', 'organisatie', 'bedrijfsnaam'] },
];

export interface AccountRow {
  row: number;
  externalId: string;
  name: string;
}

const text = z.string('missing').min(1, 'missing').max(200, 'too-long').refine((given) => !/[\0\p{Surrogate}]/u.test(given), 'not-text');
const AccountCellsSchema = z.object({ external_id: text, name: text });

export function readAccountRow({ row, cells }: TableRow): { ok: true; account: AccountRow } | { ok: false; problem: ImportProblem } {
  const read = AccountCellsSchema.safeParse(cells);
  if (read.success) return { ok: true, account: { row, externalId: read.data.external_id, name: read.data.name } };
  const issue = read.error.issues[0];
  const column = String(issue?.path[0] ?? '');
  return { ok: false, problem: { row, column, code: issue?.message ?? 'not-text', value: cells[column] ?? '' } };
}
