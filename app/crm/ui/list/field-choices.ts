import type { FullField, OptionGroup } from 'react-querybuilder';
import { m } from '#app/messages/compiled/messages.js';
import { ENTITIES } from '../../entity/entities.ts';
import type { Entity, Field } from '../../entity/entity.ts';
import { HAS, knownFields, reverseEntities } from '../../filter/filter-field.ts';
import { entitiesWord, entityWord, fieldLabel } from '../field-label.ts';

/** What a list can be filtered by: its own fields, those of what it refers to, and whether there are others that refer to it. */
export function fieldChoices(entity: Entity, customFields: readonly Field[], locale: 'nl' | 'en'): OptionGroup<FullField>[] {
  const inOrder = (choices: FullField[]) => choices.sort((a, b) => a.label.localeCompare(b.label, locale));
  const choice = (name: string, label: string): FullField => ({ name, value: name, label });
  const own = knownFields(entity, customFields).map((field) => choice(field.name, fieldLabel(field, locale)));
  const near = entity.fields.flatMap((hop): OptionGroup<FullField>[] => {
    const { target, relation } = hop;
    if (!target || !relation) return [];
    const word = fieldLabel(hop, locale);
    return [{ label: word, options: inOrder(knownFields(ENTITIES[target]).map((field) => choice(`${relation}.${field.name}`, `${word} › ${fieldLabel(field, locale)}`))) }];
  });
  const reverse = inOrder(reverseEntities(entity).filter(({ name }) => name !== 'deal_stage_change').map((other) => choice(`${HAS}${other.segment}`, entitiesWord(other.name))));
  return [{ label: entityWord(entity.name), options: inOrder(own) }, ...near, ...(reverse.length > 0 ? [{ label: m.list_builder_reverse(), options: reverse }] : [])];
}
