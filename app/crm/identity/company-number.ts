import { done, refused, type Result } from '#app/values/result.ts';

export type KvkReason = 'kvk-invalid';
export type VatReason = 'vat-pattern' | 'vat-check';

/** How a VAT id of a country looks without its letters; of the others only the length is looked at. */
const VAT_PATTERNS: Record<string, RegExp> = { NL: /^\d{9}B\d{2}$/, BE: /^[01]\d{9}$/, DE: /^[1-9]\d{8}$/ };
const VAT_CHECKS: Record<string, (number: string) => boolean> = {
  NL: (number) => passesEleven(number.slice(0, 9)) || mod97(`2321${number.replace('B', '11')}`) === 1,
  BE: (number) => 97 - (Number(number.slice(0, 8)) % 97) === Number(number.slice(8)),
  DE: passesMod11And10,
};
/** Member states of the European Union, Greece under its tax letters, and Northern Ireland. */
const VAT_COUNTRY = /^(?:AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|XI)/;

/** The eight digits under which the Dutch trade register knows an organisation; a zero lost by a spreadsheet is put back. */
export function normaliseKvkNumber(raw: string): Result<string, KvkReason> {
  const digits = raw.replace(/^\s*(?:kvk|k\.v\.k\.|coc)\b[^\d]*/i, '').replace(/[\s.\u00a0-]/g, '');
  if (!/^\d{7,8}$/.test(digits) || /^0+$/.test(digits)) return refused('kvk-invalid');
  return done(digits.padStart(8, '0'));
}

/**
 * A VAT id with its country's letters and no spaces: "NL123456789B01". `country` (ISO 3166) counts when the letters are
 * missing. Checked in full for the Netherlands (eleven-test of a number made of an RSIN or citizen's number, or the
 * modulo 97 of a sole trader's id since 2020), Belgium and Germany; of other countries only the shape.
 */
export function normaliseVatId(raw: string, country = 'NL'): Result<string, VatReason> {
  const text = raw.toUpperCase().replace(/^\s*(?:BTW|VAT|UST|TVA)\b[^A-Z\d]*/, '').replace(/[\s.,_/-]/g, '');
  const isLettered = VAT_COUNTRY.test(text) && /^[A-Z]{2}.*\d/.test(text);
  const letters = isLettered ? text.slice(0, 2) : country === 'GR' ? 'EL' : country;
  const number = padded(letters, isLettered ? text.slice(2) : text);
  const pattern = VAT_PATTERNS[letters] ?? /^(?=.*\d)[A-Z\d+*]{7,12}$/;
  if (!VAT_COUNTRY.test(letters) || !pattern.test(number)) return refused('vat-pattern');
  return (VAT_CHECKS[letters]?.(number) ?? true) ? done(letters + number) : refused('vat-check');
}

/** Zeros in front that were left out: Belgian numbers of before 2005 have nine digits, Dutch ones are at times written short. */
function padded(letters: string, number: string): string {
  if (letters === 'BE' && /^\d{9}$/.test(number)) return `0${number}`;
  return letters === 'NL' && /^\d{7,8}B\d{2}$/.test(number) ? number.padStart(12, '0') : number;
}

/** The test of Dutch citizen's numbers and RSINs: digits times 9 … 2, the last times -1, make a multiple of eleven. */
function passesEleven(digits: string): boolean {
  const sum = Array.from(digits).reduce((total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at), 0);
  return sum !== 0 && sum % 11 === 0;
}

/** ISO 7064 mod 97-10; the letters already as two digits. */
function mod97(digits: string): number {
  return Array.from(digits).reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
}

/** ISO 7064 mod 11, 10. */
function passesMod11And10(digits: string): boolean {
  let product = 10;
  for (const digit of digits.slice(0, -1)) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === Number(digits.at(-1));
}
