import type { Entity, EntityName, Field } from '../entity/entity.ts';
import { ENTITIES } from '../entity/entities.ts';
import { ID_HEADER } from '../exporting/export-column.ts';
import { writableFields } from '../record/read-input.ts';

/** The workspace's own fields by kind of record. */
export type OwnFields = Partial<Record<EntityName, readonly Field[]>>;

/** A place where values of a file can go. */
export interface Target {
  name: string;
  /** The reference fields that lead to it from the kind of record that is imported. */
  path: readonly Field[];
  entity: Entity;
  field: Field;
}

/** A whole name in one cell; it is taken apart into its parts. */
export const WHOLE_NAME: Field = { name: 'full_name', kind: 'text', isPersonal: true, maxLength: 400, aliases: ['name', 'naam', 'full_name', 'volledige_naam', 'contact_name', 'display_name'] };
/** Which of our own records a row is: the column that our exports have. */
export const RECORD_ID: Field = { name: ID_HEADER, kind: 'text', maxLength: 36 };
const MOST_HOPS = 2;

/** The fields of a kind of record that a file may fill. */
export function fillableFields(entity: Entity, own: OwnFields): Field[] {
  const fields = [...writableFields(entity, own[entity.name]), RECORD_ID];
  return entity.name === 'contact' ? [WHOLE_NAME, ...fields.map((field) => (field.name === 'surname' ? { ...field, aliases: (field.aliases ?? []).filter((alias) => !WHOLE_NAME.aliases?.includes(alias)) } : field))] : fields;
}

/** `email`, `account_id` or `account`, `account.industry`, `order.account.name`; undefined when there is no such place. */
export function findTarget(entity: Entity, name: string, own: OwnFields): Target | undefined {
  const parts = name.startsWith('custom.') ? [name] : name.split('.');
  const path: Field[] = [];
  let at = entity;
  while (parts.length > 1 && parts[0] !== 'custom') {
    const hop = at.fields.find((field) => field.kind === 'reference' && field.relation === parts[0]);
    if (!hop?.target || path.length === MOST_HOPS) return undefined;
    path.push(hop);
    at = ENTITIES[hop.target];
    parts.shift();
  }
  const last = parts.join('.');
  const field = fillableFields(at, own).find((each) => each.name === last || each.relation === last || plainFieldName(each) === last);
  return field && { name: [...path.map(({ relation }) => relation), field.name].join('.'), path, entity: at, field };
}

/** The name of a field as files have it: without the ending that says how it is stored. */
export function plainFieldName(field: Field): string {
  if (field.kind === 'reference' || field.kind === 'member') return field.name.replace(/_id$/, '');
  return field.kind === 'money' ? field.name.replace(/_cents$/, '') : field.name;
}
