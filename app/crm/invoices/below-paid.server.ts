import { arrayLiteral } from '#app/db/array-literal.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Entity } from '../entity/entity.ts';
import type { RowRefusal } from '../record/row-refusal.ts';

/**
 * Invoices, by their place, whose total would be lowered below what was paid of them. Bookkeeping keeps such an invoice as it
 * is: what was paid too much is a credit, or the part of the payment is taken away first (Odoo takes the payments off an
 * invoice before its amounts can be changed). Who changes an invoice
 * holds it, as who divides money does: none is paid meanwhile. At most one statement.
 */
export async function belowPaid(tx: SqlTransaction, scope: Scope, entity: Entity, rows: readonly Readonly<Record<string, unknown>>[], changed?: ReadonlySet<string>): Promise<Map<number, RowRefusal>> {
  if (entity.name !== 'invoice' || !changed?.has('total_cents')) return new Map();
  const found = await tx.$queryRaw<{ id: string; total: bigint; paid: bigint }[]>`
    SELECT i.id, i.total_cents::bigint AS total, p.paid FROM invoices i
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(a.amount_cents), 0)::bigint AS paid FROM payment_allocations a JOIN payments m ON m.id = a.payment_id
      WHERE a.workspace_id = i.workspace_id AND a.invoice_id = i.id AND a.deleted_at IS NULL AND m.deleted_at IS NULL
    ) p
    WHERE i.workspace_id = ${scope.workspaceId}::uuid AND i.id = ANY (${arrayLiteral(rows.map(({ id }) => String(id)))}::uuid[]) AND p.paid > 0`;
  const invoices = new Map(found.map(({ id, total, paid }) => [id, { total: Number(total), paid: Number(paid) }]));
  return new Map(rows.flatMap((row, at): [number, RowRefusal][] => {
    const invoice = invoices.get(String(row.id));
    const next = Number(row.total_cents);
    return invoice && next < invoice.paid && next < invoice.total ? [[at, { code: 'less-than-paid', field: 'total_cents' }]] : [];
  }));
}
