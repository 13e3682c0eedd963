import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Entity } from '../entity/entity.ts';
import type { RecordProblem } from '../record/record-problem.ts';

/**
 * No more of a payment is divided than came in, and no more of an invoice paid than it asks: null when that is so. Of money
 * that goes back (below zero) nothing is asked. @param id the part that is changed; null for a new one.
 */
export async function allocationProblem(tx: SqlTransaction, scope: Scope, entity: Entity, part: Readonly<Record<string, unknown>>, id: string | null): Promise<RecordProblem | null> {
  const { payment_id: payment, invoice_id: invoice, amount_cents: amount } = part;
  if (entity.name !== 'payment_allocation' || typeof payment !== 'string' || typeof invoice !== 'string' || typeof amount !== 'number' || amount <= 0) return null;
  const [left] = await tx.$queryRaw<{ of_payment: bigint | null; of_invoice: bigint | null }[]>`
    SELECT
      (SELECT p.amount_cents - coalesce((SELECT sum(a.amount_cents) FROM payment_allocations a WHERE a.workspace_id = p.workspace_id AND a.payment_id = p.id AND a.deleted_at IS NULL AND a.id IS DISTINCT FROM ${id}::uuid), 0)
        FROM payments p WHERE p.workspace_id = ${scope.workspaceId}::uuid AND p.id = ${payment}::uuid)::bigint AS of_payment,
      (SELECT i.total_cents - coalesce((SELECT sum(a.amount_cents) FROM payment_allocations a WHERE a.workspace_id = i.workspace_id AND a.invoice_id = i.id AND a.deleted_at IS NULL AND a.id IS DISTINCT FROM ${id}::uuid), 0)
        FROM invoices i WHERE i.workspace_id = ${scope.workspaceId}::uuid AND i.id = ${invoice}::uuid)::bigint AS of_invoice`;
  const isOver = (cents: bigint | null | undefined) => cents !== null && cents !== undefined && amount > Number(cents);
  if (isOver(left?.of_payment)) return { field: 'amount_cents', code: 'more-than-paid' };
  return isOver(left?.of_invoice) ? { field: 'amount_cents', code: 'more-than-asked' } : null;
}
