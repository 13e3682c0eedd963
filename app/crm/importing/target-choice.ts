import type { Entity, EntityName, Field } from '../entity/entity.ts';
import { ENTITIES } from '../entity/entities.ts';
import { fillableFields, type OwnFields } from './target.ts';

/** A place that a column can be put in, as a list to choose from shows it. */
export interface TargetChoice {
  target: string;
  field: Pick<Field, 'name' | 'kind' | 'label' | 'choices' | 'wording' | 'isRequired'>;
}

/** Places of one kind of record. */
export interface TargetGroup {
  /** The relations that lead to it; empty for what is imported. */
  path: string;
  entities: EntityName[];
  choices: TargetChoice[];
}

/** Everything a column can be put in: all fields of what is imported, and of what it refers to those that name and place it. */
export function targetGroups(entity: Entity, own: OwnFields): TargetGroup[] {
  const groups: TargetGroup[] = [{ path: '', entities: [entity.name], choices: fillableFields(entity, own).map((field) => toChoice(field, '')) }];
  for (const relation of relationsOf(entity)) {
    const target = ENTITIES[relation.target!];
    groups.push(groupOf(target, relation.relation!, [target.name], own));
    if (!entity.partOf && entity.name !== 'product_usage') continue;
    for (const next of relationsOf(target)) groups.push(groupOf(ENTITIES[next.target!], `${relation.relation}.${next.relation}`, [target.name, next.target!], own, next));
  }
  return groups;
}

function relationsOf(entity: Entity): Field[] {
  return entity.fields.filter((field) => field.kind === 'reference' && field.target && field.relation && !field.isReadOnly);
}

function groupOf(entity: Entity, path: string, entities: EntityName[], own: OwnFields, by?: Field): TargetGroup {
  const fields = fillableFields(entity, own).filter((field) => field.kind !== 'reference' && (field.isRequired || field.isListed || entity.matchKeys.includes(field.name) || ['full_name', 'surname', 'given_name', 'industry', 'country'].includes(field.name) || field.name.startsWith('custom.')));
  const naming = by ? [{ target: `${path.split('.').slice(0, -1).join('.')}.${by.name}`, field: by }] : [];
  return { path, entities, choices: [...naming, ...fields.map((field) => toChoice(field, path))] };
}

function toChoice(field: Field, path: string): TargetChoice {
  const { name, kind, label, choices, wording, isRequired } = field;
  return { target: path === '' ? name : `${path}.${name}`, field: { name, kind, ...(label ? { label } : {}), ...(choices ? { choices } : {}), ...(wording ? { wording } : {}), ...(isRequired ? { isRequired } : {}) } };
}
