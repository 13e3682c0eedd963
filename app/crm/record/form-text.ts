import { isUuid } from '#app/values/uuid.ts';
import type { Field, FieldValue } from '../entity/entity.ts';

export interface FormReader {
  locale: 'nl' | 'en';
  /** Of the workspace: where moments are read and written. */
  timeZone: string;
}

/** A value as it stands in a form: what `readFormText` makes of it gives the value again. Empty is ''. */
export function formText(field: Field, value: FieldValue | undefined, { locale, timeZone }: FormReader): string {
  if (value === null || value === undefined || value === '') return '';
  if (Array.isArray(value)) return value.join(', ');
  switch (field.kind) {
    case 'flag':
      return value === true ? 'on' : '';
    case 'money':
      return decimal((Number(value) / 100).toFixed(2), locale);
    case 'decimal':
      return decimal(String(value), locale);
    case 'instant':
      return typeof value === 'string' ? wallTime(new Date(value), timeZone) : '';
    default:
      return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  }
}

const DUTCH_DAY = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/;

/** What somebody typed as `readInput` reads it: a Dutch day, and points or commas between thousands as the reader's language has them. */
export function readFormText(field: Field, typed: string, locale: 'nl' | 'en'): string {
  const text = typed.trim().replaceAll('\r\n', '\n');
  if (field.kind === 'day' || field.kind === 'instant') {
    const [, day = '', month = '', year = ''] = DUTCH_DAY.exec(text) ?? [];
    return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  }
  if (['money', 'decimal', 'integer'].includes(field.kind)) {
    const thousands = locale === 'nl' ? /^([^\d]*\d{1,3}(?:\.\d{3})+)([^.\d].*)?$/ : /^([^\d]*\d{1,3}(?:,\d{3})+)([^,\d].*)?$/;
    const found = thousands.exec(text);
    return found ? `${(found[1] ?? '').replaceAll(locale === 'nl' ? '.' : ',', '')}${found[2] ?? ''}` : text;
  }
  return text;
}

/** The inputs that stand beside a reference: what was chosen, and the words it was chosen by. */
export function referenceInputs(name: string): { id: string; title: string } {
  return { id: `${name}-id`, title: `${name}-title` };
}

/**
 * What a form sent, by field: only fields that are asked for; nothing else goes through. A reference is its id when its words
 * were not changed since it was chosen, else the words, which the server looks up. Of a flag the last of its inputs counts.
 */
export function readFormData(form: FormData, fields: readonly Field[], locale: 'nl' | 'en'): Record<string, string> {
  const raw: Record<string, string> = {};
  const textOf = (name: string) => form.getAll(name).filter((value) => typeof value === 'string').at(-1);
  for (const field of fields) {
    const typed = textOf(field.name);
    if (typed === undefined) continue;
    raw[field.name] = readFormText(field, typed, locale);
    if (field.kind !== 'reference') continue;
    const { id, title } = referenceInputs(field.name);
    const chosen = textOf(id) ?? '';
    if (isUuid(chosen) && typed.trim() === (textOf(title) ?? '').trim()) raw[field.name] = chosen;
  }
  return raw;
}

function decimal(text: string, locale: 'nl' | 'en'): string {
  return locale === 'nl' ? text.replace('.', ',') : text;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** `2026-03-29T13:05` on the clock of the zone; the seconds are left out, as a person does. */
function wallTime(instant: Date, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) formats.set(timeZone, (format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' })));
  return format.format(instant).replace(' ', 'T');
}
