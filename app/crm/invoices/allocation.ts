export interface OpenInvoice {
  id: string;
  openCents: number;
}

/**
 * Divides money over open invoices in the order given, each as far as it goes: the oldest first when they stand so. What is
 * not owed to us (nothing open, a credit) gets nothing. @returns the parts; what remains stays with the payment.
 */
export function allocate(cents: number, invoices: readonly OpenInvoice[]): { invoiceId: string; cents: number }[] {
  const parts: { invoiceId: string; cents: number }[] = [];
  let rest = Math.max(0, cents);
  for (const { id, openCents } of invoices) {
    const part = Math.min(rest, openCents);
    if (part <= 0) continue;
    parts.push({ invoiceId: id, cents: part });
    rest -= part;
  }
  return parts;
}

/** Money of a payment that pays an invoice. */
export interface Part {
  paymentId: string;
  invoiceId: string;
  cents: number;
}

/**
 * The parts that are more than what is left, the earlier ones counted with; by their place. What is not known is not asked of.
 * @param parts null where nothing is asked of a part.
 */
export function findOver(parts: readonly (Part | null)[], left: { ofPayments: ReadonlyMap<string, number>; ofInvoices: ReadonlyMap<string, number> }): Map<number, 'more-than-paid' | 'more-than-asked'> {
  const [payments, invoices] = [new Map(left.ofPayments), new Map(left.ofInvoices)];
  const over = new Map<number, 'more-than-paid' | 'more-than-asked'>();
  for (const [at, part] of parts.entries()) {
    if (!part) continue;
    const ofPayment = payments.get(part.paymentId) ?? Infinity;
    const ofInvoice = invoices.get(part.invoiceId) ?? Infinity;
    if (part.cents > ofPayment) over.set(at, 'more-than-paid');
    else if (part.cents > ofInvoice) over.set(at, 'more-than-asked');
    else {
      payments.set(part.paymentId, ofPayment - part.cents);
      invoices.set(part.invoiceId, ofInvoice - part.cents);
    }
  }
  return over;
}
