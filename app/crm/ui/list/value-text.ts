import { m } from '#app/messages/compiled/messages.js';
import type { Format } from '#app/ui/make-format.ts';
import type { Day } from '#app/values/day.ts';
import type { Field, FieldValue } from '../../entity/entity.ts';
import { COMPLETENESS } from '../../record/completeness.ts';
import { spanWords } from '../acts/span-words.ts';
import { choiceLabel } from '../field-label.ts';
import { placeWord } from '../place-word.ts';

interface Around {
  format: Format;
  /** What references and members are called, by id. */
  titles: Readonly<Record<string, string>>;
  /** ISO 4217 of an amount. */
  currency: string;
}

/** Fields whose numbers are names: no separators. */
const PLAIN = new Set(['founded_year', 'house_number', 'position']);

/** A value of a field in the reader's words; empty text when there is none. */
export function valueText(field: Pick<Field, 'kind' | 'name' | 'check' | 'wording'>, value: FieldValue | undefined, { format, titles, currency }: Around): string {
  if (value === null || value === undefined || value === '') return '';
  if (Array.isArray(value)) return value.join(', ');
  switch (field.kind) {
    case 'flag':
      return value === true || value === 'true' ? m.list_value_yes() : m.list_value_no();
    case 'choice':
      return choiceLabel(String(value), field);
    case 'reference':
    case 'member':
      return value === '@me' ? m.list_me() : (titles[String(value)] ?? m.list_value_unknown());
    case 'money':
      return format.money(Number(value), currency);
    case 'integer':
      if (field.name === COMPLETENESS.name) return format.percent(Number(value) / 100, 0);
      if (field.name === 'duration_seconds') return durationText(Number(value), format);
      return PLAIN.has(field.name) ? String(value) : format.number(Number(value), 0);
    case 'decimal':
      return format.number(Number(value), decimals(Number(value)));
    case 'day':
      return typeof value === 'string' ? format.date(value as Day) : String(value);
    case 'instant':
      return instantText(String(value), format);
    default:
      return placeWord(field, String(value)) ?? String(value);
  }
}

/** As many as there are: one piece is 1, not 1.0000. */
function decimals(value: number): number {
  return Math.min(4, String(value).split('.')[1]?.length ?? 0);
}

/** Seconds, as they are kept, and what they come to. */
function durationText(seconds: number, format: Format): string {
  const kept = format.number(seconds, 0);
  return seconds < 120 ? kept : `${kept} (${spanWords(Math.round(seconds / 60))})`;
}

function instantText(value: string, format: Format): string {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return format.date(value as Day);
  const instant = new Date(value);
  return Number.isNaN(instant.getTime()) ? value : format.dateTime(instant);
}
