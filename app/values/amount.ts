import type { MetricUnit } from './metric.ts';

/**
 * What somebody typed as a value of the unit: a ratio in percent, money in whole units, with comma or point. Returned as
 * it is stored: a ratio from 0 to 1, cents, a number. Null when empty.
 */
export function parseAmount(text: string | null, unit: MetricUnit): number | 'unreadable' | null {
  const plain = (text ?? '').replace(/[\s%€$£]/g, '');
  if (plain === '') return null;
  const number = Number(withPoint(plain, unit));
  if (!/\d/.test(plain) || !Number.isFinite(number)) return 'unreadable';
  switch (unit) {
    case 'ratio':
      return Number((number / 100).toFixed(8));
    case 'money':
      return Math.round(number * 100);
    case 'count':
    case 'mean':
    case 'hours':
    case 'days':
      return number;
  }
}

/** The other way round, for a field that shows what is stored; in no more than two decimals, for three after a point would be read as thousands. */
export function amountText(value: number, unit: MetricUnit): string {
  if (unit === 'money') return (value / 100).toFixed(2);
  return String(Number((unit === 'ratio' ? value * 100 : value).toFixed(2)));
}

/** The last of two separators is the decimal one; a point before exactly three digits parts thousands, but not in a percentage. */
function withPoint(text: string, unit: MetricUnit): string {
  const [comma, point] = [text.lastIndexOf(','), text.lastIndexOf('.')];
  if (comma >= 0 && point >= 0) return comma > point ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '');
  if (comma >= 0) return text.replace(',', '.');
  return unit !== 'ratio' && /^-?\d{1,3}(\.\d{3})+$/.test(text) ? text.replaceAll('.', '') : text;
}
