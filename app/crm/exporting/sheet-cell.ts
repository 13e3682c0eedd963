import { momentCell, NO_CELL, numberCell, STYLES, textCell } from '#app/values/table/workbook-cells.ts';
import type { Field, FieldValue } from '../entity/entity.ts';
import { type CellStyle, choiceText } from './cell-text.ts';
import { wallTime } from './wall-time.ts';

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
