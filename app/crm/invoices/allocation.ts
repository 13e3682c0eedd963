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
