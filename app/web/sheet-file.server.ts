import { stringify } from 'csv-stringify/sync';
import type { Day } from '#app/values/day.ts';
import { inertCell } from '#app/values/table/inert-cell.ts';
import type { Sheet, SheetValue } from '#app/values/table/sheet.ts';
import { momentCell, NO_CELL, numberCell, STYLES, textCell } from '#app/values/table/workbook-cells.ts';
import type { Locale } from './locale.ts';
import { packWorkbook } from './workbook.server.ts';

export const SHEET_FORMATS = ['csv', 'xlsx'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

/** Digits after the decimal sign: more than any page shows, and of money to the cent. */
const DIGITS = { number: 6, ratio: 4, money: 2 } as const;

/** The sheet as CSV (RFC 4180), as spreadsheets in the reader's language read it: semicolons and commas in Dutch. Shares stand in percent; every text is made harmless. */
export function sheetCsv({ headers, rows }: Sheet, locale: Locale): string {
  const isDutch = locale === 'nl';
  // Quoted wherever another program might see the end of a cell or of a line.
  const form = { delimiter: isDutch ? ';' : ',', record_delimiter: 'windows', quoted_match: /[\s,;|"']/ } as const;
  const number = (value: number, digits: number) => String(Number(value.toFixed(digits))).replace('.', isDutch ? ',' : '.');
  const cellText = (value: SheetValue) => {
    if (value === null || typeof value === 'string') return inertCell(value ?? '');
    switch (value.as) {
      case 'number':
        return number(value.value, DIGITS.number);
      case 'ratio':
        return `${number(value.value * 100, DIGITS.ratio)}%`;
      case 'money':
        return number(value.value / 100, DIGITS.money);
      case 'day':
        return value.value;
    }
  };
  return `\ufeff${stringify([headers.map(inertCell), ...rows.map((cells) => cells.map(cellText))], form)}`;
}

/** The sheet as a workbook: numbers, shares and days as such, texts in place and never a formula. @param cutOff what stands under more rows than a worksheet holds */
export function sheetWorkbook({ name, headers, rows }: Sheet, cutOff: string): AsyncIterable<Uint8Array> {
  return packWorkbook(once(rows.map((cells) => cells.map(workbookCell))), { headers, sheetName: name, cutOff });
}

function workbookCell(value: SheetValue): string {
  if (value === null || value === '') return NO_CELL;
  if (typeof value === 'string') return textCell(value);
  switch (value.as) {
    case 'number':
      return numberCell(value.value, STYLES.plain);
    case 'ratio':
      return numberCell(value.value, STYLES.ratio);
    case 'money':
      return numberCell(value.value / 100, STYLES.money);
    case 'day':
      return momentCell(`${value.value} 00:00:00`, STYLES.day, value.value);
  }
}

async function* once<Rows>(rows: Rows): AsyncGenerator<Rows> {
  yield await Promise.resolve(rows);
}

const TYPES: Record<SheetFormat, string> = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };

/** The headers of a download; the name holds nothing but letters, digits and dashes. */
export function sheetHeaders({ name }: Pick<Sheet, 'name'>, format: SheetFormat, today: Day): Record<string, string> {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60) || 'pacer';
  return { 'content-type': TYPES[format], 'content-disposition': `attachment; filename="${plain}-${today}.${format}"` };
}
