/** Which of two numbers is the day, where a date is written in numbers. */
export type DateOrder = 'day-first' | 'month-first';

const CLOCK = String.raw`(?:(?:[T ,]| om | at )\s*(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?)?`;
const NUMBERS = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})${CLOCK}$`, 'i');
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${CLOCK}$`, 'i');
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const WEEKDAY = String.raw`(?:\p{L}{2,9}\.?,?\s+)?`;
const DAY_AND_NAME = new RegExp(String.raw`^${WEEKDAY}(\d{1,2})(?:e|ste|de|st|nd|rd|th|\.)?[-/.\s]+(\p{L}{3,9})\.?[-/.,\s]+(\d{4})${CLOCK}$`, 'iu');
const NAME_AND_DAY = new RegExp(String.raw`^${WEEKDAY}(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${CLOCK}$`, 'iu');
const ISO = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}|$)/;
const LETTER = /\p{L}/u;

/** Months as they are written in full and cut short; Dutch and English. */
const MONTHS = [
  ['januari', 'january'], ['februari', 'february'], ['maart', 'mrt', 'march'], ['april'], ['mei', 'may'], ['juni', 'june'],
  ['juli', 'july'], ['augustus', 'august'], ['september', 'sept'], ['oktober', 'october'], ['november'], ['december'],
];
const MONTH_OF = new Map(MONTHS.flatMap((names, at) => names.flatMap((name): [string, number][] => [[name, at + 1], [name.slice(0, 3), at + 1]])));

/** The order that a date in numbers can only have: 31-12-2025 is no month 31. Null when it could be both, or is no such date. */
export function orderOf(cell: string): DateOrder | null {
  const found = NUMBERS.exec(cell);
  if (!found) return null;
  const [first, second] = [Number(found[1]), Number(found[2])];
  return first > 12 && second <= 12 ? 'day-first' : second > 12 && first <= 12 ? 'month-first' : null;
}

/** Whether it is a date in numbers, in whatever order; then it is no amount. */
export function isDateInNumbers(cell: string): boolean {
  return NUMBERS.test(cell);
}

/** A date as people and programs write it, with a time behind it or without, in ISO: 1 jan 2026, 12/31/2025 3:05 PM, 20251231. Unchanged when it is none. */
export function isoOf(cell: string, order: DateOrder): string {
  if (ISO.test(cell)) return cell;
  const compact = COMPACT.exec(cell);
  if (compact) return `${compact[1]}-${compact[2]}-${compact[3]}`;
  const numbers = NUMBERS.exec(cell);
  if (numbers) {
    const [, first = '', second = '', year = '', ...clock] = numbers;
    return order === 'day-first' ? put(cell, year, second, first, clock) : put(cell, year, first, second, clock);
  }
  const yearFirst = YEAR_FIRST.exec(cell);
  if (yearFirst) {
    const [, year = '', month = '', day = '', ...clock] = yearFirst;
    return put(cell, year, month, day, clock);
  }
  if (!LETTER.test(cell)) return cell;
  const [, day = '', name = '', year = '', ...clock] = DAY_AND_NAME.exec(cell) ?? reordered(NAME_AND_DAY.exec(cell)) ?? [];
  const month = MONTH_OF.get(name.toLowerCase());
  return month === undefined ? cell : put(cell, year, String(month), day, clock);
}

function reordered(found: RegExpExecArray | null): string[] | null {
  if (!found) return null;
  const [whole = '', name = '', day = '', ...more] = found;
  return [whole, day, name, ...more];
}

function put(cell: string, year: string, month: string, day: string, [hour, minute, second, half]: (string | undefined)[]): string {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (hour === undefined) return date;
  const hours = half ? hourOf(Number(hour), half) : Number(hour);
  return hours === null ? cell : `${date} ${String(hours).padStart(2, '0')}:${minute}${second ? `:${second}` : ''}`;
}

/** Twelve at night is the first hour, twelve at noon the thirteenth. */
function hourOf(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}
