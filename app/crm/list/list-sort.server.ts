import { arrayLiteral } from '#app/db/array-literal.ts';
import { Prisma } from '#app/db/generated/client.ts';
import { ENTITIES } from '../entity/entities.ts';
import type { Entity, Field } from '../entity/entity.ts';
import { isText } from '../filter/condition.ts';
import { knownField } from '../filter/filter-field.ts';
import { column, lower, name, typeOf, valueSql } from '../filter/filter-sql.server.ts';
import { COMPLETENESS } from '../record/completeness.ts';

/** What rows are ordered by, as SQL over the entity's table under the alias `t`. */
export interface SortKey {
  /** The value. */
  value: Prisma.Sql;
  /** Its type, for binding the value of a row at the edge of a page. */
  type: Prisma.Sql;
  /** A table to join, for the name of what a reference points at. */
  join: Prisma.Sql;
  /** Never null, so that an index serves both directions. */
  isNever: boolean;
}

const TEXT = Prisma.raw('text COLLATE "C"');

/** Names in the order of their folded form, choices in the order in which they are listed, references by the name of what they point at. */
export function sortKey(entity: Entity, fieldName: string, customFields: readonly Field[]): SortKey {
  if (fieldName === 'id') return { value: column('t', 'id'), type: Prisma.raw('uuid'), join: Prisma.empty, isNever: true };
  const field = knownField(entity, fieldName, customFields);
  if (!field) throw new Error(`Not a field of ${entity.name}: ${fieldName}`);
  const derived = orderColumn(entity, field);
  if (derived) return { value: column('t', derived), type: TEXT, join: Prisma.empty, isNever: true };
  if (field.kind === 'reference' && field.target) {
    const target = ENTITIES[field.target];
    const title = knownField(target, target.title);
    if (title) {
      const order = orderColumn(target, title);
      const value = order ? column('s', order) : titleOrder(target, title, 's');
      return { value, type: TEXT, join: Prisma.sql`LEFT JOIN ${name(target.table)} s ON s.workspace_id = t.workspace_id AND s.id = ${column('t', field.name)}`, isNever: false };
    }
  }
  if (field.kind === 'member') return { value: Prisma.sql`(${lower(Prisma.raw('s.name'))} COLLATE "C")`, type: TEXT, join: Prisma.sql`LEFT JOIN members s ON s.workspace_id = t.workspace_id AND s.id = ${column('t', field.name)}`, isNever: false };
  const value = valueSql(entity, field, 't');
  if (field.kind === 'choice' && field.choices) return { value: Prisma.sql`array_position(${arrayLiteral(field.choices)}::text[], ${value})`, type: Prisma.raw('int'), join: Prisma.empty, isNever: false };
  if (field.kind === 'tags') return { value: Prisma.sql`(nullif(array_to_string(${value}, ','), '') COLLATE "C")`, type: TEXT, join: Prisma.empty, isNever: false };
  const isOwn = field.name.startsWith('custom.');
  const isNever = !isOwn && (field.isRequired === true || field.kind === 'flag' || field.name === COMPLETENESS.name || field.name === 'created_at' || field.name === 'updated_at');
  if (field.kind === 'instant' || field.kind === 'day' || field.kind === 'flag' || typeOf(field) === 'numeric') {
    const type = isOwn && field.kind === 'day' ? TEXT : Prisma.raw(typeOf(field));
    return { value, type, join: Prisma.empty, isNever };
  }
  return { value: titleOrder(entity, field, 't'), type: TEXT, join: Prisma.empty, isNever };
}

/** The column with an index in which the text of this field is ordered; null when there is none. */
export function orderColumn(entity: Entity, field: Field): string | null {
  if (entity.name === 'contact' && ['full_name', 'surname'].includes(field.name)) return 'sort_name';
  if (field.name === entity.title && entity.derived.includes('name_folded')) return 'name_folded';
  return field.name === 'number' ? 'number' : null;
}

function titleOrder(entity: Entity, field: Field, alias: string): Prisma.Sql {
  const value = valueSql(entity, field, alias);
  return isText(field) ? Prisma.sql`(${lower(value)} COLLATE "C")` : Prisma.sql`((${value})::text COLLATE "C")`;
}

interface Direction {
  isDescending: boolean;
  /** Reading towards the beginning of the list. */
  isBackwards: boolean;
}

/** ORDER BY: in the direction of reading, rows without a value at the end of the list. */
export function orderSql({ value, isNever }: SortKey, { isDescending, isBackwards }: Direction): Prisma.Sql {
  const way = Prisma.raw(isDescending === isBackwards ? 'ASC' : 'DESC');
  const nulls = isNever ? Prisma.empty : Prisma.raw(isBackwards ? ' NULLS FIRST' : ' NULLS LAST');
  return Prisma.sql`${value} ${way}${nulls}, t.id ${way}`;
}

/** The rows beyond the one at the edge, in the direction of reading. */
export function beyondSql({ value, type, isNever }: SortKey, edge: { id: string; value: string | null }, { isDescending, isBackwards }: Direction): Prisma.Sql {
  const compare = Prisma.raw(isDescending === isBackwards ? '>' : '<');
  const afterId = Prisma.sql`t.id ${compare} ${edge.id}::uuid`;
  if (edge.value === null) return isBackwards ? Prisma.sql`(${value} IS NOT NULL OR ${afterId})` : Prisma.sql`(${value} IS NULL AND ${afterId})`;
  const beyond = Prisma.sql`(${value}, t.id) ${compare} (${edge.value}::${type}, ${edge.id}::uuid)`;
  return isNever || isBackwards ? beyond : Prisma.sql`(${beyond} OR ${value} IS NULL)`;
}
