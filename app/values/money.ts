/** Whole cents of a currency: money is never kept in fractions. */
export type Cents = number;

const AMOUNT = /^(-?)(\d{1,13})(?:\.(\d+))?$/;

/** Cents of a plain decimal such as 1234.5; null when it is none, or is finer than a cent. */
export function parseCents(text: string): Cents | null {
  const found = AMOUNT.exec(text);
  if (!found) return null;
  const [, sign, units = '0', decimals = ''] = found;
  if (/[1-9]/.test(decimals.slice(2))) return null;
  const cents = Number(units) * 100 + Number(decimals.slice(0, 2).padEnd(2, '0'));
  return sign && cents !== 0 ? -cents : cents;
}

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** The ISO 4217 code in upper case; null when there is no such currency. */
export function parseCurrency(text: string): string | null {
  const code = text.trim().toUpperCase();
  return CURRENCIES.has(code) ? code : null;
}
