import { parseDay } from '../day.ts';
import { type DateOrder, isDateInNumbers, isoOf, orderOf } from './written-date.ts';

/** What a column holds: decides how its cells are read. */
export type CellKind = 'text' | 'day' | 'time' | 'number';

/** How a column writes what can be written in several ways. */
export interface CellFormat {
  /** 31-12-2025 or 12/31/2025. */
  order: DateOrder;
  /** The sign before the decimals. */
  decimal: ',' | '.';
}

const DIGIT = /\d/;
const CURRENCY_CODE = /^[A-Z]{3}(?=[-(]?\d)|(?<=\d\)?)[A-Z]{3}$/;
const BELOW_ZERO = /^(?:\((\d[\d.,]*)\)|(\d[\d.,]*)-)$/;
const ISO_MIDNIGHT = /^(\d{4}-\d{2}-\d{2})[T ]00:00(:00([.,]0+)?)?$/;

/**
 * How the cells of one column are to be read, from the cells themselves. Days before months unless a cell forbids it. A
 * number that may be read both ways, such as 1.234, follows the rest of the column, else the file: semicolons go with
 * decimal commas.
 */
export function inferFormat(cells: Iterable<string>, delimiter: string): CellFormat {
  const counter = formatCounter();
  for (const cell of cells) counter.meet(cell);
  return counter.format(delimiter);
}

/** As `inferFormat`, for cells that come by one at a time and are not kept. */
export interface FormatCounter {
  meet: (cell: string) => void;
  format: (delimiter: string) => CellFormat;
}

export function formatCounter(): FormatCounter {
  let monthFirst = 0;
  let dayFirst = 0;
  let comma = 0;
  let dot = 0;
  return {
    meet(cell) {
      if (!DIGIT.test(cell)) return;
      if (isDateInNumbers(cell)) {
        const order = orderOf(cell);
        if (order === 'day-first') dayFirst++;
        if (order === 'month-first') monthFirst++;
        return;
      }
      const mark = decimalMarkOf(withoutSigns(cell));
      if (mark === ',') comma++;
      if (mark === '.') dot++;
    },
    format(delimiter) {
      const decimal = comma === dot ? (delimiter === ';' ? ',' : '.') : comma > dot ? ',' : '.';
      return { order: monthFirst > dayFirst ? 'month-first' : 'day-first', decimal };
    },
  };
}

/** The decimal sign that this number can only have; null when it has none or could have either. */
function decimalMarkOf(text: string): ',' | '.' | null {
  const last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
  if (last < 0) return null;
  const mark = text.charAt(last) as ',' | '.';
  const other = mark === ',' ? '.' : ',';
  if (text.includes(other)) return mark;
  if (text.indexOf(mark) !== last) return other; // 1.234.567: the dots are no decimal sign
  return /^-?\d{1,3}[.,]\d{3}$/.test(text) ? null : mark;
}

/** The cell in its one plain form: a day as 2025-12-31, a time in ISO, a number as 1234.56; unchanged when it is none. */
export function plainCell(cell: string, kind: CellKind, format: CellFormat): string {
  if (cell === '') return cell;
  switch (kind) {
    case 'text':
      return cell;
    case 'day':
      return plainDay(cell, format);
    case 'time':
      return isoOf(cell, format.order);
    case 'number':
      return plainNumber(cell, format);
  }
}

function plainDay(cell: string, format: CellFormat): string {
  const iso = isoOf(cell, format.order);
  const found = ISO_MIDNIGHT.exec(iso)?.[1] ?? iso;
  return parseDay(found) ? found : cell;
}

function plainNumber(cell: string, { decimal }: CellFormat): string {
  const bare = withoutSigns(cell);
  const pattern = decimal === ',' ? /^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/ : /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;
  if (!pattern.test(bare)) return cell;
  return decimal === ',' ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(',', '');
}

/**
 * Without currency signs and spaces, also the narrow ones that spreadsheets put between thousands. Bookkeepers write what is
 * below zero between brackets, or with the minus behind it.
 */
function withoutSigns(cell: string): string {
  const bare = cell.replace(/[\s\u00a0\u202f€$£]/g, '').replace(/,-$/, '').replace('\u2212', '-');
  return bare.replace(CURRENCY_CODE, '').replace(BELOW_ZERO, (_, inside?: string, before?: string) => `-${inside ?? before}`);
}
