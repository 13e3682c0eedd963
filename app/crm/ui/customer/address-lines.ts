import { countryWord } from '../place-word.ts';

/** An address in the lines of an envelope; a Dutch postcode with its space, the country only when it is another. */
export function addressLines(of: Readonly<Record<string, unknown>>): string[] {
  const text = (name: string) => (typeof of[name] === 'string' || typeof of[name] === 'number' ? String(of[name]) : '');
  const street = [text('street'), [text('house_number'), text('house_number_suffix')].filter(Boolean).join(' ')].filter(Boolean).join(' ');
  const postcode = text('postcode').replace(/^(\d{4})\s?([A-Za-z]{2})$/, (_, digits: string, letters: string) => `${digits} ${letters.toUpperCase()}`);
  const place = [postcode, text('city')].filter(Boolean).join('  ');
  const country = text('country');
  return [street, place, country === 'NL' || country === '' ? '' : countryWord(country)].filter(Boolean);
}
