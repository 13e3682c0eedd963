import { z } from 'zod';
import { recordActs } from '#app/events/acts.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import { DaySchema } from '#app/values/day-schema.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { inActOnce } from '../customer/once.server.ts';
import { INVOICE } from '../entity/invoice.ts';
import { PAYMENT_ALLOCATION } from '../entity/payment-allocation.ts';
import { PAYMENT } from '../entity/payment.ts';
import { inBatch } from '../record/batch.server.ts';
import { readRecords } from '../record/read-records.server.ts';
import { changeRecords, createRecords } from '../record/write-records.server.ts';
import { allocate } from './allocation.ts';

export const PaymentSchema = z.strictObject({
  amountCents: z.int().positive().max(99_999_999_999_99),
  receivedOn: DaySchema,
  method: z.enum(PAYMENT.fields.find(({ name }) => name === 'method')?.choices ?? []).nullable(),
  /** More than is open is meant: what is over stays with the payment. */
  isMoreMeant: z.boolean(),
});

/** not-open: a draft, paid, credited or written off. more-than-open: to be confirmed. */
type PaymentRefusal = 'not-found' | 'not-open' | 'more-than-open' | 'in-future';

/** Writes down in one step that an invoice was paid, whole or in part: the payment, and what of it pays this invoice. Sent twice it is done once. */
export async function registerPayment(scope: Scope, id: string, payment: z.infer<typeof PaymentSchema>, { asOf, actId }: { asOf: Date; actId: string | null }): Promise<Result<{ batchId: string; openCents: number; currency: string } | 'done-before', PaymentRefusal>> {
  if (!isUuid(id)) return refused('not-found');
  if (payment.receivedOn > dayIn(asOf, scope.timeZone)) return refused('in-future');
  return inActOnce<{ batchId: string; openCents: number; currency: string }, PaymentRefusal>(scope, actId, { verb: 'payment.register', entity: 'payment' }, async (tx, own) => {
    const invoice = (await readRecords(tx, own, INVOICE, [id], { isLocked: true })).get(id);
    if (!invoice || invoice.deleted_at) return refused('not-found');
    const open = Number(invoice.open_cents);
    if (invoice.status !== 'sent' || open <= 0) return refused('not-open');
    if (payment.amountCents > open && !payment.isMoreMeant) return refused('more-than-open');
    const currency = (invoice.currency ?? own.currency) as string;
    const input = { account_id: invoice.account_id as string | null, contact_id: invoice.contact_id as string | null, received_on: payment.receivedOn, amount_cents: payment.amountCents, currency, method: payment.method, reference: (invoice.number as string).slice(0, 200) };
    const made = await createRecords(tx, own, PAYMENT, [input], { asOf, areReferencesKnown: true });
    const [record] = made.ok ? made.records : [];
    if (!record) throw new Error(`A payment of invoice ${id} was refused`);
    const parts = allocate(payment.amountCents, [{ id, openCents: open }]);
    await createRecords(tx, own, PAYMENT_ALLOCATION, parts.map(({ cents }) => ({ payment_id: record.id, invoice_id: id, amount_cents: cents })), { asOf, areReferencesKnown: true });
    await recordActs(tx, own, [{ activity: 'payment.register', object: id }], asOf);
    return done({ batchId: own.batchId, openCents: Math.max(0, open - payment.amountCents), currency });
  });
}

export const EndingSchema = z.strictObject({ status: z.enum(['credited', 'written-off']) });

/** Nothing is asked any more of an invoice: it was credited, or it will not be paid. What was paid of it stays paid. */
export async function endInvoice(scope: Scope, id: string, { status }: z.infer<typeof EndingSchema>, { asOf }: { asOf: Date }): Promise<Result<{ batchId: string; number: string }, 'not-found' | 'not-open'>> {
  if (!isUuid(id)) return refused('not-found');
  const verb = status === 'credited' ? 'invoice.credit' : 'invoice.write-off';
  return inBatch(scope, { verb, entity: 'invoice', recordId: id }, async (tx) => {
    const invoice = (await readRecords(tx, scope, INVOICE, [id], { isLocked: true })).get(id);
    if (!invoice || invoice.deleted_at) return refused('not-found');
    // A paid invoice can still be credited; only what is open can be written off.
    const isPossible = invoice.status === 'sent' || (invoice.status === 'paid' && status === 'credited');
    if (!isPossible) return refused('not-open');
    await changeRecords(tx, scope, INVOICE, [{ id, set: { status }, stamp: null }], { asOf, areReferencesKnown: true });
    await recordActs(tx, scope, [{ activity: verb, object: id }], asOf);
    return done({ batchId: scope.batchId, number: invoice.number as string });
  });
}
