import { z } from 'zod';
import { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import { recordActs } from '#app/events/acts.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { PAYMENT_ALLOCATION } from '../entity/payment-allocation.ts';
import { PAYMENT } from '../entity/payment.ts';
import { inBatch } from '../record/batch.server.ts';
import { readRecords } from '../record/read-records.server.ts';
import type { CrmRecord } from '../record/record.ts';
import { createRecords } from '../record/write-records.server.ts';
import { allocate } from './allocation.ts';

/** More open invoices than one payment will ever pay. */
const MOST = 200;

const OpenSchema = z.object({ id: z.string(), number: z.string(), issued_on: z.string(), open_cents: z.coerce.number() });

interface Division {
  /** What of the payment pays nothing yet. */
  restCents: number;
  /** What would be paid with it, the oldest invoice first. */
  parts: { invoiceId: string; number: string; issuedOn: string; cents: number }[];
}

/** How the rest of a payment falls over the open invoices of whoever paid. Two statements. */
export async function divisionOf(tx: SqlTransaction, scope: Scope, payment: CrmRecord, { isLocked = false }: { isLocked?: boolean } = {}): Promise<Division> {
  const [given] = await tx.$queryRaw<{ cents: bigint }[]>`SELECT coalesce(sum(amount_cents), 0)::bigint AS cents FROM payment_allocations WHERE workspace_id = ${scope.workspaceId}::uuid AND payment_id = ${payment.id}::uuid AND deleted_at IS NULL`;
  const restCents = Number(payment.amount_cents) - Number(given?.cents ?? 0);
  // Who pays for an organisation pays its invoices; a person without one their own.
  const holder = payment.account_id ? Prisma.sql`account_id = ${payment.account_id}::uuid` : Prisma.sql`contact_id = ${payment.contact_id}::uuid`;
  const rows = z.array(OpenSchema).parse(
    await tx.$queryRaw`
      SELECT id, number, issued_on::text, open_cents FROM invoices
      WHERE workspace_id = ${scope.workspaceId}::uuid AND ${holder} AND status = 'sent' AND open_cents > 0 AND coalesce(currency, ${scope.currency}) = ${payment.currency ?? scope.currency} AND deleted_at IS NULL
      ORDER BY issued_on, number, id LIMIT ${MOST} ${isLocked ? Prisma.sql`FOR UPDATE` : Prisma.empty}`,
  );
  const parts = allocate(restCents, rows.map(({ id, open_cents: openCents }) => ({ id, openCents })));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return { restCents, parts: parts.map((part) => ({ ...part, number: byId.get(part.invoiceId)?.number ?? '', issuedOn: byId.get(part.invoiceId)?.issued_on ?? '' })) };
}

/** Pays with what is left of a payment the open invoices of the same holder, the oldest first. @returns how many, and what is left then. */
export async function allocatePayment(scope: Scope, id: string, { asOf }: { asOf: Date }): Promise<Result<{ batchId: string; invoices: number; restCents: number }, 'not-found' | 'nothing-left' | 'nothing-open'>> {
  if (!isUuid(id)) return refused('not-found');
  return inBatch(scope, { verb: 'payment.allocate', entity: 'payment', recordId: id }, async (tx) => {
    const payment = (await readRecords(tx, scope, PAYMENT, [id], { isLocked: true })).get(id);
    if (!payment || payment.deleted_at) return refused('not-found');
    const { restCents, parts } = await divisionOf(tx, scope, payment, { isLocked: true });
    if (restCents <= 0) return refused('nothing-left');
    if (parts.length === 0) return refused('nothing-open');
    await createRecords(tx, scope, PAYMENT_ALLOCATION, parts.map(({ invoiceId, cents }) => ({ payment_id: id, invoice_id: invoiceId, amount_cents: cents })), { asOf, areReferencesKnown: true });
    await recordActs(tx, scope, [{ activity: 'payment.allocate', object: id }], asOf);
    return done({ batchId: scope.batchId, invoices: parts.length, restCents: restCents - parts.reduce((sum, { cents }) => sum + cents, 0) });
  });
}
