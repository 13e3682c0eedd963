import { fold } from './fold.ts';

/** A postcode as the country's post writes it. PostNL never gives out the letters SA, SD and SS. */
const POSTCODES: Record<string, { pattern: RegExp; write: (found: RegExpExecArray) => string }> = {
  NL: { pattern: /^(?:NL)?([1-9]\d{3})((?!SA|SD|SS)[A-Z]{2})$/, write: ([, digits = '', letters = '']) => `${digits} ${letters}` },
  BE: { pattern: /^(?:BE?)?([1-9]\d{3})$/, write: ([, digits = '']) => digits },
  LU: { pattern: /^(?:LU?)?([1-9]\d{3})$/, write: ([, digits = '']) => digits },
  // A spreadsheet loses the zero of 01067 Dresden and 01000 Bourg-en-Bresse.
  DE: { pattern: /^(?:DE?)?(\d{4,5})$/, write: ([, digits = '']) => digits.padStart(5, '0') },
  FR: { pattern: /^(?:FR?)?(\d{4,5})$/, write: ([, digits = '']) => digits.padStart(5, '0') },
  GB: { pattern: /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/, write: ([, area = '', unit = '']) => `${area} ${unit}` },
};

/** "1234ab" becomes "1234 AB". Null when it is no postcode of that country (ISO 3166, two letters); of a country not known here anything short passes. */
export function normalisePostcode(raw: string, country = 'NL'): string | null {
  const text = raw.normalize('NFKC').toUpperCase().trim();
  const known = POSTCODES[country];
  if (!known) return /^[A-Z\d](?:[A-Z\d -]{0,10}[A-Z\d])?$/.test(text) ? text.replace(/\s+/g, ' ') : null;
  const found = known.pattern.exec(text.replace(/[\s.-]+/g, ''));
  return found ? known.write(found) : null;
}

/**
 * The key under which one address is one: postcode, number and suffix, without spaces or case. Null while postcode or number
 * is not known, since then it would be a whole street's.
 */
export function addressKey(postcode: string | null, houseNumber: number | null, suffix: string | null): string | null {
  const code = fold(postcode ?? '').replaceAll(' ', '');
  if (code === '' || houseNumber === null) return null;
  const rest = fold(suffix ?? '').replaceAll(' ', '');
  return rest === '' ? `${code}-${houseNumber}` : `${code}-${houseNumber}-${rest}`;
}
