import { expect, test } from 'vitest';
import en from '#app/messages/en/field.json' with { type: 'json' };
import nl from '#app/messages/nl/field.json' with { type: 'json' };
import { ENTITIES } from '../entity/entities.ts';
import { namedChoice } from './named-choice.ts';

const channel = { choices: ['phone', 'email', 'visit', 'other'] };

test.each([
  ['phone', 'phone'],
  ['Telefoon', 'phone'],
  ['telephone', 'phone'],
  [' E-MAIL ', 'email'],
  ['Bezoek', 'visit'],
  ['Anders', 'other'],
  ['Duif', null],
  ['', null],
])('%j is %j', (text, choice) => {
  expect(namedChoice(channel, text)).toBe(choice);
});

test('what a workspace calls its own choices comes before the words of the product', () => {
  const own = { choices: ['open', 'Open', 'new', 'Nieuw'] };
  for (const choice of own.choices) expect(namedChoice(own, choice)).toBe(choice);
  expect(namedChoice({ choices: ['lost', 'Verloren'] }, 'verloren')).toBe('Verloren');
});

function wordsOf(choice: string): string[] {
  const key = `field_choice_${choice.replaceAll('-', '_')}`;
  return ([nl, en] as Record<string, string>[]).map((messages) => messages[key] ?? choice);
}

// Else a file in one language would be read as something else in the other.
test('within every field each word for a choice leads back to it', () => {
  const wrong: string[] = [];
  for (const entity of Object.values(ENTITIES)) {
    for (const field of entity.fields) {
      for (const choice of field.choices ?? []) {
        for (const word of wordsOf(choice)) if (namedChoice(field, word) !== choice) wrong.push(`${entity.name}.${field.name}: ${word}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});
