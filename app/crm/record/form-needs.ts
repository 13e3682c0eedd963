import { entityOf } from '../entity/entities.ts';
import type { EntityName } from '../entity/entity.ts';
import { CHOSEN_FROM_LIST, type FormFacts } from './form-facts.ts';

/** The kind of record that has to be made before this form can be saved, since one of it has to be chosen and there is none; null when there is no such kind. */
export function neededFirst({ fields, choices }: Pick<FormFacts, 'fields' | 'choices'>): EntityName | null {
  const target = fields.find((field) => field.isRequired && field.target && CHOSEN_FROM_LIST.includes(field.target) && !choices[field.target]?.length)?.target;
  return target ? (entityOf(target).partOf ?? target) : null;
}
