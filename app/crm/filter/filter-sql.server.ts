import { arrayLiteral } from '#app/db/array-literal.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { Scope } from '#app/people/scope.ts';
import { ENTITIES } from '../entity/entities.ts';
import type { Entity, Field } from '../entity/entity.ts';
import { COMPLETENESS } from '../record/completeness.ts';
import { completenessSql } from '../record/completeness-sql.server.ts';
import { FIRST_CONTACT } from '../record/first-contact.ts';
import { firstContactSql } from '../record/first-contact-sql.server.ts';
import { type Condition, isText, type Test, toCondition } from './condition.ts';
import type { FilterContext, FilterGroup } from './filter.ts';
import { foldedColumn } from './folded-column.ts';

interface SqlContext {
  asOf: Date;
  scope: Scope;
  customFields?: readonly Field[];
  /** The name of the entity's table in the statement; t unless said otherwise. */
  alias?: string;
}

/**
 * The filter as a condition in SQL: true or not true. Names come from the descriptions of the records, values are bound.
 * @throws on a filter that has not been through `readFilter`.
 */
export function filterSql(filter: FilterGroup, entity: Entity, { asOf, scope, customFields, alias = 't' }: SqlContext): Prisma.Sql {
  const context: FilterContext = { asOf, timeZone: scope.timeZone, memberId: scope.member?.id ?? null, ...(customFields ? { customFields } : {}) };
  const aliases = { next: 0 };
  return write(toCondition(filter, entity, context), { alias, isNot: false, workspaceId: scope.workspaceId, aliases });
}

interface Place {
  alias: string;
  /** Negation is carried inwards: what is unknown is then never taken for true. */
  isNot: boolean;
  workspaceId: string;
  aliases: { next: number };
}

function write(condition: Condition, place: Place): Prisma.Sql {
  const { alias, isNot, workspaceId } = place;
  switch (condition.type) {
    case 'not':
      return write(condition.of, { ...place, isNot: !isNot });
    case 'and':
    case 'or': {
      const isAll = (condition.type === 'and') !== isNot;
      if (condition.of.length === 0) return isNot ? Prisma.sql`false` : Prisma.sql`true`;
      return Prisma.sql`(${Prisma.join(condition.of.map((each) => write(each, place)), isAll ? ' AND ' : ' OR ')})`;
    }
    case 'has': {
      const own = nextAlias(place);
      const exists = Prisma.sql`EXISTS (SELECT 1 FROM ${name(condition.entity.table)} ${name(own)} WHERE ${column(own, 'workspace_id')} = ${workspaceId}::uuid AND ${column(own, condition.via.name)} = ${column(alias, 'id')}
        AND ${column(own, 'deleted_at')} IS NULL ${stillHolds(condition.entity, own)} AND ${write(condition.of, { ...place, alias: own, isNot: false })})`;
      return isNot ? Prisma.sql`NOT ${exists}` : exists;
    }
    case 'test': {
      const [hop, ...hops] = condition.hops;
      if (!hop?.target) {
        if (isNot && condition.test.is === 'there' && !isText(condition.field) && condition.field.kind !== 'tags') return Prisma.sql`${valueSql(condition.entity, condition.field, alias)} IS NULL`;
        const test = compare(condition.test, condition.entity, condition.field, alias);
        return isNot ? Prisma.sql`((${test}) IS NOT TRUE)` : test;
      }
      const own = nextAlias(place);
      const exists = Prisma.sql`EXISTS (SELECT 1 FROM ${name(ENTITIES[hop.target].table)} ${name(own)} WHERE ${column(own, 'workspace_id')} = ${workspaceId}::uuid AND ${column(own, 'id')} = ${column(alias, hop.name)}
        AND ${write({ ...condition, hops }, { ...place, alias: own, isNot: false })})`;
      return isNot ? Prisma.sql`NOT ${exists}` : exists;
    }
  }
}

/** What somebody allowed or refused counts until they said otherwise for the same purpose, of the same channel or of all. */
function stillHolds({ name: entity, table }: Entity, alias: string): Prisma.Sql {
  if (entity !== 'consent') return Prisma.empty;
  const [own, later] = [name(alias), name(`${alias}_later`)];
  return Prisma.sql`AND NOT EXISTS (SELECT 1 FROM ${name(table)} ${later} WHERE ${later}.workspace_id = ${own}.workspace_id AND ${later}.contact_id = ${own}.contact_id AND ${later}.purpose = ${own}.purpose
    AND (${later}.channel IS NULL OR ${later}.channel = ${own}.channel) AND ${later}.deleted_at IS NULL AND (${later}.at, ${later}.id) > (${own}.at, ${own}.id))`;
}

function nextAlias({ aliases }: Place): string {
  return `f${(aliases.next += 1)}`;
}

/** A test of a field as SQL; null when the field is empty. */
function compare(test: Test, entity: Entity, field: Field, alias: string): Prisma.Sql {
  const value = valueSql(entity, field, alias);
  switch (test.is) {
    case 'never':
      return Prisma.sql`false`;
    case 'there':
      return field.kind === 'tags' ? Prisma.sql`cardinality(${value}) > 0` : isText(field) ? Prisma.sql`${value} <> ''` : Prisma.sql`${value} IS NOT NULL`;
    case 'tagged':
      return Prisma.sql`${value} && ${arrayLiteral(test.with)}::text[]`;
    case 'equal': {
      const type = typeOf(field);
      const list = arrayLiteral(test.to.map(String));
      if (field.kind === 'phone') return Prisma.sql`coalesce(${column(alias, 'phone_norm')}, ${lower(value)}) = ANY (${list}::text[])`;
      return Prisma.sql`${isText(field) ? lower(value) : value} = ANY (${list}::${Prisma.raw(type)}[])`;
    }
    case 'contains':
    case 'begins': {
      const folded = foldedColumn(entity, field);
      const pattern = `${test.is === 'contains' ? '%' : ''}${test.text.replace(/[\\%_]/g, '\\$&')}%`;
      return Prisma.sql`${folded ? column(alias, folded) : lower(value)} LIKE ${pattern}`;
    }
    case 'range': {
      const parts: Prisma.Sql[] = [];
      if (test.from !== null) parts.push(Prisma.sql`${value} ${Prisma.raw(test.isFromExcluded ? '>' : '>=')} ${boundSql(field, test.from)}`);
      if (test.until !== null) parts.push(Prisma.sql`${value} ${Prisma.raw(test.isUntilIncluded ? '<=' : '<')} ${boundSql(field, test.until)}`);
      return Prisma.sql`(${Prisma.join(parts, ' AND ')})`;
    }
  }
}

/** The end of a range, of the type of the column where it can be: the column is then not converted, and an index can serve. */
function boundSql(field: Field, bound: string | number): Prisma.Sql {
  const isWhole = (field.kind === 'integer' || field.kind === 'money') && Number.isSafeInteger(bound);
  return Prisma.sql`${String(bound)}::${Prisma.raw(isWhole ? 'bigint' : typeOf(field))}`;
}

/** The value of a field in SQL, of the type that `typeOf` tells; an own field whose stored value is of another kind is empty. */
export function valueSql(entity: Entity, field: Field, alias: string): Prisma.Sql {
  if (field.name === COMPLETENESS.name) return completenessSql(entity, alias);
  if (field.name === FIRST_CONTACT.name) return firstContactSql(alias);
  if (!field.name.startsWith('custom.')) return column(alias, field.name);
  const key = field.name.slice('custom.'.length);
  const [custom, text] = [column(alias, 'custom'), Prisma.sql`${column(alias, 'custom')} ->> ${key}`];
  switch (field.kind) {
    case 'integer':
    case 'decimal':
    case 'money':
      return Prisma.sql`(CASE WHEN jsonb_typeof(${custom} -> ${key}) = 'number' THEN (${text})::numeric END)`;
    case 'flag':
      return Prisma.sql`(coalesce(${custom} -> ${key}, 'false'::jsonb) = 'true'::jsonb)`;
    case 'day': // compared as text: what is no day must not stop the statement
      return Prisma.sql`((${text}) COLLATE "C")`;
    default:
      return Prisma.sql`(${text})`;
  }
}

/** The type in which values of a field are compared and ordered. */
export function typeOf(field: Field): string {
  switch (field.kind) {
    case 'integer':
    case 'decimal':
    case 'money':
      return 'numeric';
    case 'day':
      return field.name.startsWith('custom.') ? 'text' : 'date';
    case 'instant':
      return 'timestamptz';
    case 'flag':
      return 'boolean';
    case 'reference':
    case 'member':
      return 'uuid';
    default:
      return 'text';
  }
}

/** Small letters of any script, whatever the database's own locale is. */
export function lower(text: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`lower(${text} COLLATE "pg_c_utf8")`;
}

/** @throws on what cannot be a name: names come from the descriptions of records, never from outside. */
export function name(of: string): Prisma.Sql {
  if (!/^[a-z][a-z\d_]*$/.test(of)) throw new Error(`Not the name of a column or table: ${of}`);
  return Prisma.raw(`"${of}"`);
}

export function column(alias: string, of: string): Prisma.Sql {
  return Prisma.sql`${name(alias)}.${name(of)}`;
}
