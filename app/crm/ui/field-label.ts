import type { EntityName, Field } from '../entity/entity.ts';
import { CHOICE_WORDS, OWN_CHOICE_WORDS } from '../choice-words.ts';
import { ENTITY_WORDS } from './entity-words.ts';
import { FIELD_WORDS } from './field-words.ts';

/** The word for a field, in the reader's language; an own field of the workspace brings its own. */
export function fieldLabel(field: Pick<Field, 'name' | 'label'>, locale: 'nl' | 'en' = 'nl'): string {
  return field.label?.[locale] ?? FIELD_WORDS[field.name]?.() ?? field.name;
}

/** The word for what can be chosen, in the words of the field where it has its own; a word of the workspace's own, and a size such as 10-49, stand for themselves. */
export function choiceLabel(choice: string, field?: Pick<Field, 'wording'>): string {
  return ((field?.wording && OWN_CHOICE_WORDS[field.wording][choice]) ?? CHOICE_WORDS[choice])?.() ?? choice;
}

/** What one record of a kind is called. */
export function entityWord(name: EntityName): string {
  return ENTITY_WORDS[name].one();
}

/** What several are called. */
export function entitiesWord(name: EntityName): string {
  return ENTITY_WORDS[name].many();
}
