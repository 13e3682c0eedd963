import { isUuid } from '#app/values/uuid.ts';
import { ENTITIES } from '../entity/entities.ts';
import { type Entity, ENTITY_NAMES, type Field } from '../entity/entity.ts';

export interface PartKind {
  entity: Entity;
  /** The field by which a part points at what it is a part of. */
  by: Field;
}

/** Kinds of row that stand on the page of this kind of record: the lines of an order, the stages of a pipeline. */
export function partsOf(entity: Entity): PartKind[] {
  return ENTITY_NAMES.flatMap((name) => {
    const part = ENTITIES[name];
    const by = part.fields.find((field) => field.target === entity.name && field.isRequired);
    return part.partOf === entity.name && by ? [{ entity: part, by }] : [];
  });
}

/** What a part is a part of, as the address of its form says it: nobody is asked for that again. Nothing for what has a page of its own. */
export function wholeOf({ partOf, fields }: Entity, params: Readonly<Record<string, string>>): Record<string, string> {
  if (!partOf) return {};
  const holders = [`${partOf}_id`, 'contact_id', 'account_id'].filter((name) => fields.some((field) => field.name === name) && isUuid(params[name] ?? ''));
  const [name] = holders;
  return name ? { [name]: params[name] ?? '' } : {};
}

/** What is still asked of a part when it is known whose it is; it belongs to one. */
export function askedBeside({ needsHolder }: Entity, fields: readonly Field[], whole: Readonly<Record<string, string>>): Field[] {
  const isKnown = Object.keys(whole).length > 0;
  return fields.filter(({ name }) => !(name in whole) && !(isKnown && needsHolder && (name === 'account_id' || name === 'contact_id')));
}

/** The columns of parts in a table: what is listed, less what says of which record they are a part. */
export function partColumns({ entity, by }: PartKind): Field[] {
  const shown = entity.fields.filter(({ name, isListed, kind }) => name !== by.name && (isListed ?? kind === 'money'));
  return shown.length > 0 ? shown : entity.fields.filter(({ name }) => name !== by.name);
}

/** The fields that are asked for when a part is added on the page. */
export function partInputs({ entity, by }: PartKind): Field[] {
  return entity.fields.filter(({ name, isReadOnly }) => name !== by.name && !isReadOnly && name !== 'currency' && name !== 'position' && name !== 'membership_period_id' && name !== 'contact_point_id').map(({ aliases: _, ...field }) => field);
}
