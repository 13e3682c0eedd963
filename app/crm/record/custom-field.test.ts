import { expect, test } from 'vitest';
import { CustomFieldFormSchema } from './custom-field-form.ts';
import { keyOf } from './custom-field.ts';

test.each([
  ['Aantal koeien', 'aantal_koeien'],
  ['Café-code (oud)', 'cafe_code_oud'],
  ['1e contact', 'e_contact'],
  ['!!!', ''],
])('the key of %s is %s', (label, key) => {
  expect(keyOf(label)).toBe(key);
});

test('choices are the lines, each once; a tick is yes', () => {
  const read = CustomFieldFormSchema.parse({ intent: 'add', entity: 'account', key: 'size', kind: 'choice', label: ' Maat ', choices: 'S\r\nM\n\nS', isRequired: 'on' });
  expect(read).toMatchObject({ label: 'Maat', labelEn: null, choices: ['S', 'M'], isRequired: true, isPersonal: false });
});
