import { parseInstant } from '#app/values/instant.ts';
import { inertCell } from '#app/values/table/inert-cell.ts';
import type { Field, FieldValue } from '../entity/entity.ts';
import { namedChoice } from '../importing/named-choice.ts';
import { wallTime } from './wall-time.ts';

export interface CellStyle {
  decimal: ',' | '.';
  yes: string;
  no: string;
  /** Where times are read. */
  timeZone: string;
  /** The reader's word for a choice; without it a choice is written as the product knows it. */
  wordOf?: (choice: string, field: Field) => string;
}

/**
 * A value as a cell of a text file: what reading it back gives the very value. Numbers stay numbers, also below zero; every
 * text is made harmless for spreadsheets. `name` is what a reference or member is written as.
 */
export function cellText(field: Field, value: FieldValue | undefined, name: string | null, style: CellStyle): string {
  if (value === null || value === undefined || value === '') return '';
  switch (field.kind) {
    case 'reference':
    case 'member':
      return inertCell(name ?? '');
    case 'integer':
    case 'decimal':
      return plainNumber(Number(value), style);
    case 'money':
      return units(Number(value), style);
    case 'flag':
      return value === true ? style.yes : style.no;
    case 'day':
      return String(value);
    case 'instant':
      return instantText(String(value), style.timeZone);
    case 'tags':
      return inertCell(Array.isArray(value) ? value.join(', ') : '');
    case 'choice':
      return inertCell(choiceText(field, String(value), style));
    default:
      return inertCell(typeof value === 'string' ? value : JSON.stringify(value));
  }
}

/** The reader's word, as long as reading it back gives the very choice. */
export function choiceText(field: Field, choice: string, { wordOf }: Pick<CellStyle, 'wordOf'>): string {
  const word = wordOf?.(choice, field) ?? choice;
  return namedChoice(field, word) === choice ? word : choice;
}

function plainNumber(value: number, { decimal }: CellStyle): string {
  return String(value).replace('.', decimal);
}

/** Cents as whole units, exactly. */
function units(cents: number, { decimal }: CellStyle): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}${decimal}${digits.slice(-2)}`;
}

/** The time on the clock, where that says which moment is meant; else with its offset from UTC. */
function instantText(iso: string, timeZone: string): string {
  const wall = wallTime(new Date(iso), timeZone);
  return parseInstant(wall, timeZone)?.toISOString() === iso ? wall : iso;
}
