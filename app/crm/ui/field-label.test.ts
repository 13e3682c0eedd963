import { expect, test } from 'vitest';
import type { Locale } from '#app/messages/compiled/runtime.js';
import { overwriteGetLocale } from '#app/messages/compiled/runtime.js';
import { ENTITIES, fieldOf } from '../entity/entities.ts';
import { ENTITY_NAMES, type EntityName } from '../entity/entity.ts';
import { OWN_CHOICE_WORDS } from '../choice-words.ts';
import { choiceLabel } from './field-label.ts';

function labelOf(locale: Locale, entity: EntityName, name: string, choice: string): string {
  overwriteGetLocale(() => locale);
  return choiceLabel(choice, fieldOf(ENTITIES[entity], name));
}

const CHOICES = ENTITY_NAMES.flatMap((entity) => ENTITIES[entity].fields.flatMap((field) => (field.choices ?? []).map((choice) => [entity, field.name, choice] as const)));

test('every choice of every kind of record has a word in both languages, and none the same one twice', () => {
  for (const locale of ['nl', 'en'] as const) {
    const seen = new Map<string, string>();
    for (const [entity, name, choice] of CHOICES) {
      const word = labelOf(locale, entity, name, choice);
      if (!/^\d/.test(choice)) expect(word, `${entity}.${name} ${choice}`).toMatch(/^(\p{Lu}|iDEAL)/u);
      expect(seen.get(`${entity}.${name} ${word}`), `${entity}.${name} ${word}`).toBeUndefined();
      seen.set(`${entity}.${name} ${word}`, choice);
    }
  }
});

test('a word of its own stands for a choice that there is', () => {
  for (const [wording, words] of Object.entries(OWN_CHOICE_WORDS)) {
    const fields = ENTITY_NAMES.flatMap((entity) => ENTITIES[entity].fields.filter((field) => field.wording === wording));
    expect(fields.length, wording).toBeGreaterThan(0);
    for (const choice of Object.keys(words)) expect(fields.every((field) => field.choices?.includes(choice)), `${wording} ${choice}`).toBe(true);
  }
});

test.each([
  ['order', 'status', 'cancelled', 'Geannuleerd', 'Cancelled'],
  ['membership', 'status', 'cancelled', 'Opgezegd', 'Cancelled'],
  ['address', 'kind', 'visit', 'Bezoekadres', 'Visiting address'],
  ['interaction', 'channel', 'visit', 'Bezoek', 'Visit'],
  ['contact_point', 'kind', 'post', 'Post', 'Post'],
  ['case', 'status', 'open', 'In behandeling', 'In progress'],
  ['stage', 'kind', 'open', 'Open', 'Open'],
  ['campaign', 'kind', 'other', 'Overig', 'Other'],
  ['campaign', 'channel', 'other', 'Anders', 'Other'],
] as const)('%s.%s %s is %s, %s', (entity, name, choice, nl, en) => {
  expect([labelOf('nl', entity, name, choice), labelOf('en', entity, name, choice)]).toEqual([nl, en]);
});
