import { expect, test } from 'vitest';
import { LONGEST_FORM } from './activity-meaning.ts';
import { readMeanings } from './usage-form.ts';

const ID = '01900000-0000-7000-8000-000000000001';

function form(fields: Record<string, string>): FormData {
  const made = new FormData();
  made.set(`kind-${ID}`, 'act');
  for (const [name, value] of Object.entries(fields)) made.set(`${name}-${ID}`, value);
  return made;
}

test('what is written too long is told with its field, and kept as it was written', () => {
  const long = 'é'.repeat(LONGEST_FORM + 1);
  const { meanings, tooLong } = readMeanings(form({ desired: long, undesired: 'short' }), []);
  expect(tooLong).toEqual([`desired-${ID}`]);
  expect(meanings.get(ID)).toMatchObject({ desired: long, undesired: 'short' });
});

test('as much as fits is fine, with new lines counted as a browser counts them', () => {
  const full = `${'a'.repeat(LONGEST_FORM - 2)}\r\nb`;
  const { meanings, tooLong } = readMeanings(form({ desired: ` ${full} ` }), []);
  expect(tooLong).toEqual([]);
  expect(meanings.get(ID)?.desired).toHaveLength(LONGEST_FORM);
});
