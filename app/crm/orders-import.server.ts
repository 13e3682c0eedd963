import { v7 as uuid } from 'uuid';
import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import { recordAuditOfMany } from '#app/people/audit-many.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayOf } from '#app/values/day.ts';
import { emptyOutcome, type ImportOutcome, type ImportRun, inChunks, reject, repeats } from '#app/values/import.ts';
import type { TableRow } from '#app/values/table/read-table.ts';
import { type OrderRow, readOrderRow } from './order-row.ts';

const CHUNK = 5_000;

/** An order with its account found. */
interface PlacedOrder extends OrderRow {
  id: string;
  accountId: string;
}

/**
 * Brings orders in by order number: new ones are made, known ones take what the file says. The account is found by its
 * external id, else by its name when only one has it; an order of an unknown account is refused. Each chunk is one transaction.
 */
export async function importOrders(scope: Scope, rows: AsyncIterable<TableRow>, run: ImportRun): Promise<ImportOutcome> {
  const outcome = emptyOutcome();
  const repeat = repeats();
  for await (const chunk of inChunks(rows, CHUNK)) {
    const orders: OrderRow[] = [];
    for (const given of chunk) {
      outcome.rows++;
      const read = readOrderRow(given, { timeZone: scope.timeZone, asOf: run.asOf });
      if (!read.ok) {
        reject(outcome, read.problem);
        continue;
      }
      const { row, ...content } = read.order;
      const seen = repeat(content.number, JSON.stringify(content));
      if (seen === 'duplicate') outcome.duplicate++;
      else if (seen === 'repeated') reject(outcome, { row, column: 'order_number', code: 'key-repeated', value: content.number });
      else orders.push(read.order);
    }
    await inWorkspace(scope.workspaceId, (tx) => importChunk(tx, scope, orders, run.isDryRun, outcome), { timeoutMs: 120_000 });
    run.tell?.(outcome.rows);
  }
  return outcome;
}

async function importChunk(tx: Transaction, scope: Scope, orders: OrderRow[], isDryRun: boolean, outcome: ImportOutcome): Promise<void> {
  const accounts = await findAccounts(tx, scope, [...new Set(orders.map((order) => order.account))]);
  const found = await tx.order.findMany({
    where: { workspaceId: scope.workspaceId, number: { in: orders.map((order) => order.number) } },
    select: { id: true, number: true, accountId: true, orderedOn: true, totalCents: true, currency: true },
  });
  const known = new Map(found.map((row) => [row.number, { ...row, orderedOn: dayOf(row.orderedOn), totalCents: Number(row.totalCents) }]));
  const created: PlacedOrder[] = [];
  const updated: { before: object; order: PlacedOrder }[] = [];
  for (const order of orders) {
    const account = accounts.get(order.account);
    if (!account) {
      reject(outcome, { row: order.row, column: 'account', code: account === undefined ? 'account-unknown' : 'account-ambiguous', value: order.account });
      continue;
    }
    const before = known.get(order.number);
    const placed = { ...order, id: before?.id ?? uuid(), accountId: account };
    if (!before) created.push(placed);
    else if (JSON.stringify(factsOf(before)) === JSON.stringify(factsOf(placed))) outcome.unchanged++;
    else updated.push({ before: factsOf(before), order: placed });
  }
  outcome.created += created.length;
  outcome.updated += updated.length;
  if (isDryRun) return;
  await insertOrders(tx, scope, created);
  await updateOrders(tx, scope, updated.map(({ order }) => order));
  await recordAuditOfMany(tx, scope, 'order.create', 'order', created.map((order) => ({ recordId: order.id, after: factsOf(order) })));
  await recordAuditOfMany(tx, scope, 'order.update', 'order', updated.map(({ before, order }) => ({ recordId: order.id, before, after: factsOf(order) })));
}

function factsOf({ number, accountId, orderedOn, totalCents, currency }: Pick<PlacedOrder, 'number' | 'accountId' | 'orderedOn' | 'totalCents' | 'currency'>) {
  return { number, accountId, orderedOn, totalCents, currency };
}

/** Account ids by the text in the file; an empty id when the name is that of several. */
async function findAccounts(tx: Transaction, scope: Scope, texts: string[]): Promise<Map<string, string>> {
  const byExternalId = await tx.account.findMany({ where: { workspaceId: scope.workspaceId, externalId: { in: texts } }, select: { id: true, externalId: true } });
  const ids = new Map(byExternalId.map((row) => [row.externalId ?? '', row.id]));
  const left = texts.filter((text) => !ids.has(text));
  if (left.length === 0) return ids;
  const byName = await tx.account.findMany({ where: { workspaceId: scope.workspaceId, name: { in: left } }, select: { id: true, name: true } });
  for (const row of byName) ids.set(row.name, ids.has(row.name) ? '' : row.id);
  return ids;
}

async function insertOrders(tx: Transaction, scope: Scope, orders: PlacedOrder[]): Promise<void> {
  if (orders.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO orders (id, workspace_id, number, account_id, ordered_on, total_cents, currency, updated_at)
    SELECT g.id, ${scope.workspaceId}::uuid, g.number, g.account_id, g.ordered_on, g.total_cents, g.currency, now()
    FROM unnest(
      ${orders.map((order) => order.id)}::uuid[], ${orders.map((order) => order.number)}::text[], ${orders.map((order) => order.accountId)}::uuid[],
      ${orders.map((order) => order.orderedOn)}::date[], ${orders.map((order) => order.totalCents)}::bigint[], ${orders.map((order) => order.currency)}::text[]
    ) AS g(id, number, account_id, ordered_on, total_cents, currency)`;
}

async function updateOrders(tx: Transaction, scope: Scope, orders: PlacedOrder[]): Promise<void> {
  if (orders.length === 0) return;
  await tx.$executeRaw`
    UPDATE orders o SET account_id = g.account_id, ordered_on = g.ordered_on, total_cents = g.total_cents, currency = g.currency, updated_at = now()
    FROM unnest(
      ${orders.map((order) => order.id)}::uuid[], ${orders.map((order) => order.accountId)}::uuid[], ${orders.map((order) => order.orderedOn)}::date[],
      ${orders.map((order) => order.totalCents)}::bigint[], ${orders.map((order) => order.currency)}::text[]
    ) AS g(id, account_id, ordered_on, total_cents, currency)
    WHERE o.workspace_id = ${scope.workspaceId}::uuid AND o.id = g.id`;
}
