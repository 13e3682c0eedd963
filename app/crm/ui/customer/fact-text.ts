import type { Format } from '#app/ui/make-format.ts';
import type { Day } from '#app/values/day.ts';
import type { Field, FieldValue } from '../../entity/entity.ts';
import { choiceLabel } from '../field-label.ts';
import { placeWord } from '../place-word.ts';

/** A fact about a customer in a word or two. @param currency ISO 4217, of an amount: an organisation has none of its own. */
export function factText(field: Pick<Field, 'name' | 'kind' | 'check' | 'wording'>, value: FieldValue, format: Format, currency: string): string {
  if (field.kind === 'money' && typeof value === 'number') return format.money(value, currency, true);
  if (field.kind === 'day' && typeof value === 'string') return format.date(value as Day);
  if (field.kind === 'instant' && typeof value === 'string') return format.dateTime(new Date(value));
  if (field.kind === 'choice' && typeof value === 'string') return choiceLabel(value, field);
  if (field.kind === 'integer' && typeof value === 'number') return /year/.test(field.name) ? String(value) : format.number(value);
  if (typeof value === 'boolean') return '✓';
  if (typeof value === 'string') return placeWord(field, value) ?? value;
  return typeof value === 'object' ? (value ?? []).join(', ') : String(value);
}
