import { arrayLiteral } from '#app/db/array-literal.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Entity } from '../entity/entity.ts';
import type { RowRefusal } from '../record/row-refusal.ts';
import { findOver, type Part } from './allocation.ts';

const PARTS = ['payment_id', 'invoice_id', 'amount_cents'];

/**
 * Which parts of payments, by their place, would divide more than came in or pay more than an invoice asks, in the order given.
 * Of money that goes back (below zero) nothing is asked. The payments and invoices are locked until the transaction ends, so
 * that two who divide at once do not both take what is left. Three statements; none for another kind of record.
 */
export async function overAllocations(tx: SqlTransaction, scope: Scope, entity: Entity, rows: readonly Readonly<Record<string, unknown>>[], changed?: ReadonlySet<string>): Promise<Map<number, RowRefusal>> {
  if (entity.name !== 'payment_allocation' || (changed && !PARTS.some((name) => changed.has(name)))) return new Map();
  const parts = rows.map((row): Part | null => {
    const { payment_id: paymentId, invoice_id: invoiceId, amount_cents: cents } = row;
    return typeof paymentId === 'string' && typeof invoiceId === 'string' && typeof cents === 'number' && cents > 0 ? { paymentId, invoiceId, cents } : null;
  });
  const some = parts.filter((part) => part !== null);
  if (some.length === 0) return new Map();
  const paid = await readAmounts(tx, scope, 'payments', 'amount_cents', some.map(({ paymentId }) => paymentId));
  const asked = await readAmounts(tx, scope, 'invoices', 'total_cents', some.map(({ invoiceId }) => invoiceId));
  const ids = arrayLiteral([...paid.keys(), ...asked.keys()]);
  const others = arrayLiteral(rows.flatMap(({ id }) => (typeof id === 'string' ? [id] : [])));
  const divided = await tx.$queryRaw<{ id: string; cents: bigint }[]>`
    SELECT whole.id, sum(a.amount_cents)::bigint AS cents FROM payment_allocations a JOIN payments p ON p.id = a.payment_id CROSS JOIN LATERAL (VALUES (a.payment_id), (a.invoice_id)) AS whole (id)
    WHERE a.workspace_id = ${scope.workspaceId}::uuid AND (a.payment_id = ANY (${ids}::uuid[]) OR a.invoice_id = ANY (${ids}::uuid[])) AND a.id <> ALL (${others}::uuid[]) AND a.deleted_at IS NULL AND p.deleted_at IS NULL
    GROUP BY whole.id`;
  const taken = new Map(divided.map(({ id, cents }) => [id, Number(cents)]));
  const left = (amounts: ReadonlyMap<string, number>) => new Map([...amounts].map(([id, cents]) => [id, cents - (taken.get(id) ?? 0)]));
  return new Map([...findOver(parts, { ofPayments: left(paid), ofInvoices: left(asked) })].map(([at, code]) => [at, { code, field: 'amount_cents' }]));
}

async function readAmounts(tx: SqlTransaction, scope: Scope, table: 'payments' | 'invoices', amount: string, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ id: string; cents: bigint }[]>`
    SELECT id, ${Prisma.raw(amount)}::bigint AS cents FROM ${Prisma.raw(table)} WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ANY (${arrayLiteral([...new Set(ids)])}::uuid[]) ORDER BY id FOR UPDATE`;
  return new Map(rows.map(({ id, cents }) => [id, Number(cents)]));
}
