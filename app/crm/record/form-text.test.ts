import { expect, test } from 'vitest';
import type { Field } from '../entity/entity.ts';
import { formText, readFormData, readFormText } from './form-text.ts';
import { readValue } from './read-input.ts';

const ZONE = 'Europe/Amsterdam';
const field = (kind: Field['kind']): Field => ({ name: 'x', kind });

test.each([
  ['day', '29-3-2026', '2026-03-29'],
  ['day', '1/12/2026', '2026-12-01'],
  ['day', '2026-03-29', '2026-03-29'],
  ['day', 'morgen', 'morgen'],
  ['money', '1.234', '1234'],
  ['money', '1.234.567,50', '1234567,50'],
  ['money', '€ 1.234,50', '€ 1234,50'],
  ['money', '12,5', '12,5'],
  ['money', '12.50', '12.50'],
  ['integer', '1.000', '1000'],
] as const)('a Dutch reader’s %s %s reads as %s', (kind, typed, text) => {
  expect(readFormText(field(kind), typed, 'nl')).toBe(text);
});

test.each([
  ['1,234', '1234'],
  ['1,234.50', '1234.50'],
  ['12.5', '12.5'],
])('an English reader’s amount %s reads as %s', (typed, text) => {
  expect(readFormText(field('money'), typed, 'en')).toBe(text);
});

test.each([
  ['money', 123456789],
  ['money', -5],
  ['decimal', 1.2345],
  ['decimal', 1234],
  ['integer', 1000],
  ['day', '2026-03-29'],
  ['instant', '2026-07-01T10:30:00.000Z'],
  ['flag', true],
  ['tags', ['een', 'twee']],
  ['text', 'Jan, Piet'],
  ['long-text', 'een\ntwee'],
] as const)('a %s of %s comes back from a form as it was, in both languages', (kind, value) => {
  for (const locale of ['nl', 'en'] as const) {
    const text = formText(field(kind), value, { locale, timeZone: ZONE });
    expect(readValue(field(kind), readFormText(field(kind), text, locale), { timeZone: ZONE })).toEqual({ ok: true, value });
  }
});

test('a form gives only what it is asked for; a reference is its id as long as its words were not changed', () => {
  const id = '018f4a7e-0000-7000-8000-000000000001';
  const form = new FormData();
  for (const [name, value] of [['name', 'Alfa'], ['version', '9'], ['account_id', 'Beta'], ['account_id-id', id], ['account_id-title', 'Beta'], ['contact_id', 'Jansen'], ['contact_id-id', id], ['contact_id-title', 'Jan'], ['is_active', ''], ['is_active', 'on']] as const) form.append(name, value);
  const fields: Field[] = [{ name: 'name', kind: 'text' }, { name: 'city', kind: 'text' }, { name: 'account_id', kind: 'reference', target: 'account' }, { name: 'contact_id', kind: 'reference', target: 'contact' }, { name: 'is_active', kind: 'flag' }];
  expect(readFormData(form, fields, 'nl')).toEqual({ name: 'Alfa', account_id: id, contact_id: 'Jansen', is_active: 'on' });
});
