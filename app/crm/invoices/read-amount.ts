import { parseCents } from '#app/values/money.ts';

/** Whole cents of an amount as a person types it, with a comma or a point before the cents and the reader's mark between thousands; null when it is none. */
export function readAmount(typed: string, locale: 'nl' | 'en'): number | null {
  const text = typed.replace(/[\s€$£]/g, '').replace(/,-$/, '');
  const thousands = locale === 'nl' ? /^-?\d{1,3}(\.\d{3})+(,\d*)?$/ : /^-?\d{1,3}(,\d{3})+(\.\d*)?$/;
  const plain = thousands.test(text) ? text.replaceAll(locale === 'nl' ? '.' : ',', '') : text;
  return parseCents(plain.replace(',', '.'));
}
