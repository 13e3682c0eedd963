import type { Field, FieldValue } from '../entity/entity.ts';
import { type CellStyle, choiceText } from './cell-text.ts';
import { wallTime } from './wall-time.ts';

/** The styles in the workbook's style sheet, by their place. */
export const STYLES = { plain: 0, heading: 1, day: 2, moment: 3, money: 4 } as const;

/** A cell with nothing in it. */
export const NO_CELL = '<c/>';

/** A value as a cell of a worksheet: numbers, days and moments as such, texts in place and never a formula. */
export function sheetCell(field: Field, value: FieldValue | undefined, name: string | null, { timeZone, wordOf }: Pick<CellStyle, 'timeZone' | 'wordOf'>): string {
  if (value === null || value === undefined || value === '') return NO_CELL;
  switch (field.kind) {
    case 'reference':
    case 'member':
      return name === null ? NO_CELL : textCell(name);
    case 'integer':
    case 'decimal':
      return numberCell(Number(value), STYLES.plain);
    case 'money':
      return numberCell(Number(value) / 100, STYLES.money);
    case 'flag':
      return `<c t="b"><v>${value === true ? 1 : 0}</v></c>`;
    case 'day':
      return momentCell(`${String(value)} 00:00:00`, STYLES.day, String(value));
    case 'instant': {
      const wall = wallTime(new Date(String(value)), timeZone);
      return momentCell(wall, STYLES.moment, wall);
    }
    case 'tags':
      return Array.isArray(value) && value.length > 0 ? textCell(value.join(', ')) : NO_CELL;
    case 'choice':
      return textCell(choiceText(field, String(value), wordOf ? { wordOf } : {}));
    default:
      return textCell(typeof value === 'string' ? value : JSON.stringify(value));
  }
}

export function textCell(text: string, style: number = STYLES.plain): string {
  return `<c t="inlineStr"${style ? ` s="${style}"` : ''}><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

function numberCell(value: number, style: number): string {
  return `<c${style ? ` s="${style}"` : ''}><v>${value}</v></c>`;
}

const DAY_MS = 86_400_000;
/** Day 0 as spreadsheets count; they believe that 1900 was a leap year, so days before March of that year are written as text. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST = Date.UTC(1900, 2, 1);

function momentCell(wall: string, style: number, text: string): string {
  const at = Date.parse(`${wall.replace(' ', 'T')}Z`);
  if (!(at >= FIRST) || at >= Date.UTC(10_000, 0, 1)) return textCell(text);
  return numberCell((at - DAY_ZERO) / DAY_MS, style);
}

const LONGEST = 32_767;

/** Text as XML and the workbook format allow it: what XML cannot hold is written as `_x0001_`, and what looks so is guarded. */
function xmlText(text: string): string {
  return text
    .slice(0, LONGEST)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/(?![\t\n\u007f-\u009f])[\p{Cc}\ufffe\uffff]/gu, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
