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

/** The columns of parts in a table: what is listed, less what says of which record they are a part. */
export function partColumns({ entity, by }: PartKind): Field[] {
  const shown = entity.fields.filter(({ name, isListed, kind }) => name !== by.name && (isListed ?? kind === 'money'));
  return shown.length > 0 ? shown : entity.fields.filter(({ name }) => name !== by.name);
}

/** The fields that are asked for when a part is added on the page. */
export function partInputs({ entity, by }: PartKind): Field[] {
  return entity.fields.filter(({ name, isReadOnly }) => name !== by.name && !isReadOnly && name !== 'currency' && name !== 'position' && name !== 'membership_period_id' && name !== 'contact_point_id').map(({ aliases: _, ...field }) => field);
}
