import { parseDay } from '#app/values/day.ts';
import { parseInstant } from '#app/values/instant.ts';
import { parseCurrency } from '#app/values/money.ts';
import { isUuid } from '#app/values/uuid.ts';
import type { Entity, Field, FieldValue } from '../entity/entity.ts';
import { normalisePostcode } from '../identity/address.ts';
import { normaliseKvkNumber, normaliseVatId } from '../identity/company-number.ts';
import { normaliseContactPoint } from '../identity/contact-point.ts';
import type { RecordInput } from './record.ts';
import type { FieldRefusal } from './row-refusal.ts';

export interface InputProblem {
  field: string;
  code: FieldRefusal | 'holder-missing';
}

interface ReadOptions {
  /** The record is new: required fields must be there. Otherwise they may be left out, but not emptied. */
  isNew: boolean;
  /** Where times without an offset are read. */
  timeZone: string;
  /** The workspace's own fields of this kind of record, by the name `custom.<key>`. */
  customFields?: readonly Field[];
  /** ISO 3166 alpha-2, where telephone numbers without a country code are dialled. */
  country?: string;
}

const COMMON: readonly Field[] = [
  { name: 'external_id', kind: 'text' },
  { name: 'external_system', kind: 'text', maxLength: 60 },
];
const TAGS: Field = { name: 'tags', kind: 'tags' };
const MOST_TAGS = 50;

/** The fields that may be written from outside. */
export function writableFields(entity: Entity, customFields: readonly Field[] = []): Field[] {
  return [...entity.fields.filter((field) => !field.isReadOnly), ...COMMON, ...(entity.hasTags ? [TAGS] : []), ...customFields];
}

/**
 * Reads what came from a form, a file or the API: texts as people type them and JSON values alike. Nothing that is no field
 * goes through. All problems are told, not the first.
 */
export function readInput(entity: Entity, given: Readonly<Record<string, unknown>>, options: ReadOptions): { ok: true; input: RecordInput } | { ok: false; problems: InputProblem[] } {
  const fields = new Map(writableFields(entity, options.customFields).map((field) => [field.name, field]));
  const input: RecordInput = {};
  const problems: InputProblem[] = [];
  // A postcode or a telephone number is one of the country that comes with it.
  const where = typeof given.country === 'string' && /^[a-z]{2}$/i.test(given.country.trim()) ? { ...options, country: given.country.trim().toUpperCase() } : options;
  for (const [name, raw] of Object.entries(given)) {
    const field = fields.get(name);
    if (!field) {
      problems.push({ field: name, code: entity.fields.some((each) => each.name === name) || entity.derived.includes(name) ? 'read-only' : 'field-unknown' });
      continue;
    }
    const read = readValue(field, raw, where);
    if (!read.ok) problems.push({ field: name, code: read.code });
    else if (read.value === null && field.isRequired) problems.push({ field: name, code: 'missing' });
    else input[name] = name === 'external_system' ? (read.value ?? '') : read.value;
  }
  const unreadable = pointProblem(entity, input);
  if (unreadable) problems.push(unreadable);
  if (options.isNew) {
    for (const field of fields.values()) {
      const isThere = field.name in given || field.standard !== undefined;
      if (field.isRequired && !isThere) problems.push({ field: field.name, code: 'missing' });
    }
    if (entity.needsHolder && !input.account_id && !input.contact_id && problems.every(({ field }) => !['account_id', 'contact_id'].includes(field))) problems.push({ field: 'contact_id', code: 'holder-missing' });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, input };
}

/** A way of reaching somebody is what it says it is: nobody can be mailed at a telephone number. */
function pointProblem({ name }: Entity, { kind, value: typed }: RecordInput): InputProblem | null {
  if (name !== 'contact_point' || typeof typed !== 'string') return null;
  if (kind === 'email') return normaliseContactPoint('email', typed).ok ? null : { field: 'value', code: 'not-email' };
  if (kind === 'phone') return normaliseContactPoint('phone', typed).ok ? null : { field: 'value', code: 'not-phone' };
  return kind === 'web' && !normaliseContactPoint('web', typed).ok ? { field: 'value', code: 'not-url' } : null;
}

type Read = { ok: true; value: FieldValue } | { ok: false; code: FieldRefusal };

const UNREADABLE = /[\0\p{Surrogate}]/u;

/** One value of a field; '' and null are empty. */
export function readValue(field: Field, raw: unknown, { timeZone, country = 'NL' }: Pick<ReadOptions, 'timeZone' | 'country'>): Read {
  if (field.kind === 'flag') return readFlag(raw);
  if (field.kind === 'tags') return readTags(raw);
  if (raw === null || raw === undefined) return value(null);
  if (typeof raw === 'number') return Number.isFinite(raw) && ['integer', 'decimal', 'money'].includes(field.kind) ? readNumber(field, raw) : no(wrongKind(field));
  if (typeof raw !== 'string') return no(wrongKind(field));
  if (UNREADABLE.test(raw)) return no('not-text');
  const text = raw.trim();
  if (text === '') return value(null);
  if (text.length > (field.maxLength ?? (field.kind === 'long-text' ? 20_000 : field.kind === 'email' ? 320 : 200))) return no('too-long');
  switch (field.kind) {
    case 'text':
      return checked(field, text, country);
    case 'long-text':
      return value(text);
    case 'email':
    case 'phone': {
      const point = normaliseContactPoint(field.kind, text, { country });
      return point.ok ? value(point.value) : no(field.kind === 'email' ? 'not-email' : 'not-phone');
    }
    case 'url': {
      const point = normaliseContactPoint('web', text, { country });
      return point.ok ? value(point.value) : no('not-url');
    }
    case 'integer':
    case 'decimal':
    case 'money':
      return readNumber(field, text);
    case 'day': {
      const day = parseDay(text);
      return day ? value(day) : no('not-day');
    }
    case 'instant': {
      const instant = parseInstant(text, timeZone);
      return instant && instant.getUTCFullYear() > 1000 ? value(instant.toISOString()) : no('not-instant');
    }
    case 'choice':
      return field.choices?.includes(text) ? value(text) : no('not-choice');
    case 'reference':
    case 'member':
      return isUuid(text) ? value(text.toLowerCase()) : no('not-reference');
  }
}

const MOST_CENTS = 9e14;

/** Money as text is in whole units ("12,50"), as a number in cents, as it is stored. */
function readNumber(field: Field, raw: string | number): Read {
  const code = field.kind === 'integer' ? 'not-integer' : field.kind === 'money' ? 'not-money' : 'not-number';
  let number = typeof raw === 'number' ? raw : Number(plainNumber(raw));
  if (!Number.isFinite(number) || (typeof raw === 'string' && !/\d/.test(raw))) return no(code);
  if (field.kind === 'money') {
    if (typeof raw === 'string') number = Math.round(number * 1e6) / 1e4;
    if (Math.abs(number - Math.round(number)) > 1e-6) return no(code);
    number = Math.round(number);
  }
  if (field.kind === 'integer' && !Number.isInteger(number)) return no(code);
  if (field.kind === 'decimal') number = Number(number.toFixed(4));
  if (number < (field.min ?? (field.kind === 'integer' ? -2_147_483_648 : -MOST_CENTS))) return no('too-small');
  if (number > (field.max ?? (field.kind === 'integer' ? 2_147_483_647 : field.kind === 'money' ? MOST_CENTS : 9e13))) return no('too-large');
  return value(number === 0 ? 0 : number);
}

/** "1.234,56", "1,234.56", "€ 12,-" as a number can be read; the last of two separators is the decimal one. */
function plainNumber(text: string): string {
  const bare = text.replace(/[\s\u00a0\u202f€$£]/g, '').replace(/,-$/, '').replace('\u2212', '-');
  const [comma, point] = [bare.lastIndexOf(','), bare.lastIndexOf('.')];
  if (comma >= 0 && point >= 0) return comma > point ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(',', '');
  if (comma >= 0) return bare.indexOf(',') === comma ? bare.replace(',', '.') : bare.replaceAll(',', '');
  return bare.indexOf('.') === point ? bare : bare.replaceAll('.', '');
}

function readFlag(raw: unknown): Read {
  if (raw === true || raw === false) return value(raw);
  if (raw === null || raw === undefined) return value(false);
  if (typeof raw !== 'string') return no('not-flag');
  const word = raw.trim().toLowerCase();
  if (['', 'no', 'nee', 'false', 'onwaar', '0', 'n', 'off'].includes(word)) return value(false);
  return ['yes', 'ja', 'true', 'waar', '1', 'y', 'j', 'on', 'x'].includes(word) ? value(true) : no('not-flag');
}

/** A list of words, or one text with commas or semicolons between them; each once, in order. */
function readTags(raw: unknown): Read {
  if (raw === null || raw === undefined) return value([]);
  const given: unknown[] = typeof raw === 'string' ? raw.split(/[,;]/) : Array.isArray(raw) ? (raw as unknown[]) : [null];
  const tags: string[] = [];
  for (const each of given) {
    if (typeof each !== 'string' || UNREADABLE.test(each) || each.length > 60) return no('not-tags');
    const tag = each.trim();
    if (tag !== '' && !tags.includes(tag)) tags.push(tag);
  }
  return tags.length > MOST_TAGS ? no('not-tags') : value(tags);
}

function checked(field: Field, text: string, country: string): Read {
  switch (field.check) {
    case undefined:
      return value(text);
    case 'kvk': {
      const read = normaliseKvkNumber(text);
      return read.ok ? value(read.value) : no('not-kvk');
    }
    case 'vat': {
      const read = normaliseVatId(text);
      return read.ok ? value(read.value) : no('not-vat');
    }
    case 'postcode':
      return value(normalisePostcode(text, country) ?? text);
    case 'country':
      return /^[a-z]{2}$/i.test(text) ? value(text.toUpperCase()) : no('not-country');
    case 'currency': {
      const read = parseCurrency(text);
      return read ? value(read) : no('not-currency');
    }
  }
}

function wrongKind(field: Field): FieldRefusal {
  const codes: Partial<Record<Field['kind'], FieldRefusal>> = { integer: 'not-integer', decimal: 'not-number', money: 'not-money', day: 'not-day', instant: 'not-instant', choice: 'not-choice', reference: 'not-reference', member: 'not-reference' };
  return codes[field.kind] ?? 'not-text';
}

function value(of: FieldValue): Read {
  return { ok: true, value: of };
}

function no(code: FieldRefusal): Read {
  return { ok: false, code };
}
