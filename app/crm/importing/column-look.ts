import { inferFormat, plainCell } from '#app/values/table/cell-format.ts';
import { parseDay } from '#app/values/day.ts';
import type { Entity } from '../entity/entity.ts';
import type { NewField } from './plan.ts';

/** What the cells of a column are, as far as nearly all of them agree. */
export interface ColumnLook {
  is: 'email' | 'phone' | 'kvk' | 'postcode' | 'web' | 'day' | 'other';
  /** What a field of the workspace that holds them would be. */
  kind: NewField['kind'];
  /** Distinct values, the most frequent first, when there are few. */
  values: { value: string; count: number }[] | null;
  isDistinct: boolean;
}

const FEW = 40;
const PATTERNS: [ColumnLook['is'], RegExp][] = [
  ['email', /^[^\s@]+@[^\s@]+\.[^\s@]+$/],
  ['web', /^(?:https?:\/\/|www\.)\S+\.\S+$/i],
  ['postcode', /^[1-9]\d{3} ?[A-Z]{2}$/i],
  ['phone', /^(?:\+|00|0)[\d\s().-]{8,18}$/],
  ['kvk', /^\d{8}$/],
];

/** Looks at a column's cells; empty ones do not count. */
export function lookAt(cells: readonly string[]): ColumnLook {
  const filled = cells.filter((cell) => cell !== '');
  const format = inferFormat(filled, ',');
  const share = (test: (cell: string) => boolean) => (filled.length === 0 ? 0 : filled.filter(test).length / filled.length);
  const isDay = (cell: string) => /\d{4}/.test(cell) && parseDay(plainCell(cell, 'day', format)) !== null;
  const counts = new Map<string, number>();
  for (const cell of filled) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const isAllDays = share(isDay) >= 0.95;
  const is = isAllDays ? 'day' : (PATTERNS.find(([, pattern]) => share((cell) => pattern.test(cell)) >= 0.9)?.[0] ?? 'other');
  const isNumber = (cell: string) => /^-?\d+(\.\d+)?$/.test(plainCell(cell, 'number', format));
  // A sample of whole numbers may be followed by 5099.1: a decimal holds both.
  const isFlag = counts.size === 2 && [...counts.keys()].every((cell) => /^(?:yes|no|ja|nee|true|false)$/i.test(cell));
  const isLong = filled.some((cell) => cell.length > 200);
  const kind = isAllDays && share(isDay) === 1 ? 'day' : isFlag ? 'flag' : share(isNumber) === 1 && is === 'other' ? 'decimal' : isLong ? 'long-text' : 'text';
  const values = counts.size <= FEW ? [...counts].map(([value, count]) => ({ value, count })).sort((one, other) => other.count - one.count) : null;
  return { is, kind: filled.length === 0 ? 'text' : kind, values, isDistinct: counts.size === filled.length && filled.length > 0 };
}

/** The field that a column most likely fills, by what it holds; only one that is not taken yet. */
export function guessField(entity: Entity, look: ColumnLook, taken: ReadonlySet<string>): string | null {
  const has = (name: string) => (entity.fields.some((field) => field.name === name && !field.isReadOnly) && !taken.has(name) ? name : null);
  switch (look.is) {
    case 'email':
      return has('email');
    case 'phone':
      return has('phone');
    case 'kvk':
      return has('kvk_number');
    case 'postcode':
      return has('postcode');
    case 'web':
      return has('domain');
    case 'day': {
      // Only where there is no choice: the one day that must be there.
      const days = entity.fields.filter((field) => field.kind === 'day' && field.isRequired && !taken.has(field.name));
      return days.length === 1 ? (days[0]?.name ?? null) : null;
    }
    case 'other':
      return null;
  }
}
