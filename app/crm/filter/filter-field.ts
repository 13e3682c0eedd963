import { ENTITIES, entityBySegment } from '../entity/entities.ts';
import type { Entity, Field, FieldKind } from '../entity/entity.ts';
import { COMPLETENESS, hasCompleteness } from '../record/completeness.ts';
import { FIRST_CONTACT } from '../record/first-contact.ts';
import type { FilterOperator } from './filter.ts';

const COMMON: readonly Field[] = [
  { name: 'created_at', kind: 'instant', isReadOnly: true },
  { name: 'updated_at', kind: 'instant', isReadOnly: true },
  { name: 'created_by_id', kind: 'member', isReadOnly: true },
  { name: 'source', kind: 'choice', isReadOnly: true, choices: ['user', 'import', 'api', 'rule', 'job'] },
  { name: 'external_system', kind: 'text' },
  { name: 'external_id', kind: 'text' },
];
const TAGS: Field = { name: 'tags', kind: 'tags' };
const MOST_HOPS = 2;
export const HAS = 'has:';

/** What is not stored but follows from other records or fields, as a column, filter and order of a list. */
export function computedFields(entity: Entity): Field[] {
  return [...(hasCompleteness(entity) ? [COMPLETENESS] : []), ...(entity.name === 'interaction' ? [FIRST_CONTACT] : [])];
}

/** What can be a column, a filter or an order of a list: the fields, the tags, the workspace's own, and what every record has. */
export function knownFields(entity: Entity, customFields: readonly Field[] = []): Field[] {
  return [...entity.fields, ...(entity.hasTags ? [TAGS] : []), ...customFields, ...computedFields(entity), ...COMMON];
}

export function knownField(entity: Entity, name: string, customFields: readonly Field[] = []): Field | undefined {
  return entity.fields.find((field) => field.name === name) ?? computedFields(entity).find((field) => field.name === name) ?? (name === 'tags' && entity.hasTags ? TAGS : undefined) ?? customFields.find((field) => field.name === name) ?? COMMON.find((field) => field.name === name);
}

/** A field, and the references that lead to it. */
export interface FieldPath {
  hops: readonly Field[];
  /** The kind of record that the field is of. */
  entity: Entity;
  field: Field;
}

/** Follows `account.parent.industry`; undefined when there is no such field. Own fields are those of the first entity. */
export function fieldPath(entity: Entity, path: string, customFields: readonly Field[] = []): FieldPath | undefined {
  const own = knownField(entity, path, customFields);
  if (own) return { hops: [], entity, field: own };
  const words = path.split('.');
  const hops: Field[] = [];
  let at = entity;
  for (const word of words.slice(0, -1)) {
    const hop = at.fields.find((field) => field.relation === word);
    if (!hop?.target || hops.length === MOST_HOPS) return undefined;
    hops.push(hop);
    at = ENTITIES[hop.target];
  }
  const field = knownField(at, words.at(-1) ?? '');
  return field && { hops, entity: at, field };
}

/** The kind of record in `has:<segment>`, and its reference that leads back; undefined when there is none. */
export function reversePath(entity: Entity, path: string): { entity: Entity; via: Field } | undefined {
  const target = path.startsWith(HAS) ? entityBySegment(path.slice(HAS.length)) : undefined;
  const via = target?.fields.find((field) => field.target === entity.name);
  return target && via && { entity: target, via };
}

/** The kinds of record that can be asked for with `has:`. */
export function reverseEntities(entity: Entity): Entity[] {
  return Object.values(ENTITIES).filter((each) => each.fields.some((field) => field.target === entity.name));
}

const EMPTY: FilterOperator[] = ['null', 'notNull'];
const TEXT: FilterOperator[] = ['contains', 'doesNotContain', 'beginsWith', '=', '!=', 'in', 'notIn', ...EMPTY];
const NUMBER: FilterOperator[] = ['=', '!=', '<', '<=', '>', '>=', 'between', 'in', 'notIn', ...EMPTY];
const MOMENT: FilterOperator[] = ['inLast', 'inNext', '=', '!=', '<', '<=', '>', '>=', 'between', ...EMPTY];
const PICK: FilterOperator[] = ['=', '!=', 'in', 'notIn', ...EMPTY];
const OPERATORS: Record<FieldKind, readonly FilterOperator[]> = {
  text: TEXT,
  'long-text': TEXT,
  email: TEXT,
  phone: TEXT,
  url: TEXT,
  integer: NUMBER,
  decimal: NUMBER,
  money: NUMBER,
  day: MOMENT,
  instant: MOMENT,
  flag: ['=', '!='],
  choice: PICK,
  reference: PICK,
  member: PICK,
  tags: ['contains', 'doesNotContain', 'in', 'notIn', ...EMPTY],
};

/** How a field of this kind can be compared, the most asked for first. */
export function operatorsOf(kind: FieldKind): readonly FilterOperator[] {
  return OPERATORS[kind];
}
