import { z } from 'zod';
import { addDays, type Day, dayIn, parseDay } from '#app/values/day.ts';
import type { ImportProblem } from '#app/values/import.ts';
import { parseInstant } from '#app/values/instant.ts';
import { parseCents, parseCurrency } from '#app/values/money.ts';
import type { Column } from '#app/values/table/column.ts';
import type { TableRow } from '#app/values/table/read-table.ts';

/** The columns of a file of orders. */
export const ORDER_COLUMNS: readonly Column[] = [
  { name: 'order_number', kind: 'text', isRequired: true, aliases: ['number', 'order', 'order_id', 'ordernummer', 'bestelnummer', 'factuurnummer', 'invoice_number'] },
  { name: 'account', kind: 'text', isRequired: true, aliases: ['external_id', 'account_id', 'customer', 'customer_id', 'klant', 'klantnummer', 'relatienummer', 'debiteurnummer'] },
  { name: 'ordered_on', kind: 'day', isRequired: true, aliases: ['date', 'order_date', 'datum', 'besteldatum', 'orderdatum', 'factuurdatum'] },
  { name: 'total', kind: 'number', isRequired: true, aliases: ['amount', 'bedrag', 'totaal', 'totaalbedrag'] },
  { name: 'currency', kind: 'text', isRequired: true, aliases: ['valuta', 'munt'] },
];

export interface OrderRow {
  row: number;
  number: string;
  /** The account as the file names it: its external id, else its name. */
  account: string;
  orderedOn: Day;
  totalCents: number;
  currency: string;
}

const text = (max: number) => z.string('missing').min(1, 'missing').max(max, 'too-long').refine((given) => !/[\0\p{Surrogate}]/u.test(given), 'not-text');
const OrderCellsSchema = z.object({ order_number: text(200), account: text(200), ordered_on: text(40), total: text(40), currency: text(10) });

export type ReadOrderRow = { ok: true; order: OrderRow } | { ok: false; problem: ImportProblem };

/** Reads one row. A moment instead of a day falls on its day in the workspace's time zone; `asOf` is now. */
export function readOrderRow({ row, cells }: TableRow, { timeZone, asOf }: { timeZone: string; asOf: Date }): ReadOrderRow {
  const problem = (column: string, code: string): ReadOrderRow => ({ ok: false, problem: { row, column, code, value: cells[column] ?? '' } });
  const read = OrderCellsSchema.safeParse(cells);
  if (!read.success) return problem(String(read.error.issues[0]?.path[0] ?? ''), read.error.issues[0]?.message ?? 'not-text');
  const orderedOn = dayOfCell(read.data.ordered_on, timeZone);
  if (!orderedOn || orderedOn < '1900-01-01') return problem('ordered_on', 'not-a-day');
  if (orderedOn > addDays(dayIn(asOf, timeZone), 1)) return problem('ordered_on', 'in-future');
  const totalCents = parseCents(read.data.total);
  if (totalCents === null) return problem('total', 'not-an-amount');
  const currency = parseCurrency(read.data.currency);
  if (!currency) return problem('currency', 'not-a-currency');
  return { ok: true, order: { row, number: read.data.order_number, account: read.data.account, orderedOn, totalCents, currency } };
}

function dayOfCell(cell: string, timeZone: string): Day | null {
  const day = parseDay(cell);
  if (day) return day;
  const instant = parseInstant(cell, timeZone);
  return instant && dayIn(instant, timeZone);
}
