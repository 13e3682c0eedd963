import { type Day, daysBetween } from '#app/values/day.ts';
import type { PaidInvoice } from './customer.ts';

export interface PaymentBehaviour {
  /** How many invoices it speaks of. */
  invoices: number;
  /** Paid on the last day or before, as a ratio. */
  onTimeRatio: number;
  /** Days after the last day, a payment in time counting as none. */
  averageDaysLate: number;
}

/**
 * How somebody pays: of invoices that were paid by a known day, and of those that are late and still open, late by today. What
 * is not yet due says nothing, and neither does what was called paid without a payment. Null when nothing is left to judge by.
 */
export function paymentBehaviour(invoices: readonly PaidInvoice[], today: Day): PaymentBehaviour | null {
  const daysLate = invoices.flatMap(({ dueOn, paidOn, isOpen }) => {
    if (isOpen) return dueOn < today ? [daysBetween(dueOn as Day, today)] : [];
    return paidOn === null ? [] : [Math.max(0, daysBetween(dueOn as Day, paidOn as Day))];
  });
  if (daysLate.length === 0) return null;
  return {
    invoices: daysLate.length,
    onTimeRatio: daysLate.filter((days) => days === 0).length / daysLate.length,
    averageDaysLate: daysLate.reduce((sum, days) => sum + days, 0) / daysLate.length,
  };
}
