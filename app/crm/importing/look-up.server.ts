import { arrayLiteral } from '#app/db/array-literal.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { isUuid } from '#app/values/uuid.ts';
import type { Entity } from '../entity/entity.ts';
import { sortKey } from '../identity/contact-name.ts';
import { fold } from '../identity/fold.ts';
import { domainNorm, phoneNorm } from '../identity/norm-columns.ts';
import { splitName } from '../identity/split-name.ts';
import type { RecordInput } from '../record/record.ts';
import { RECORD_ID } from './target.ts';

/** A record that a key led to. */
interface Found {
  key: string;
  id: string;
  externalId: string | null;
  /** Of an organisation found by its name; null when it has none. */
  postcode?: string | null;
}

/** Kinds with few records, whose names are compared here and not by an index. */
const SMALL = new Set(['pipeline', 'stage', 'membership_type']);

/** By what a text in a cell can name a record of this kind, best first. */
export function namingKeys(entity: Entity): string[] {
  const keys = ['id', 'external_id', ...entity.matchKeys.filter((key) => !['external_id', 'kvk_number', 'domain', 'phone'].includes(key))];
  if (entity.name === 'contact') keys.push('full_name');
  else if (entity.fields.some((field) => field.name === 'name') && !keys.includes('name')) keys.push('name');
  return keys;
}

/** The form in which a key is compared; null when this cannot be one. */
export function keyOf(entity: Entity, key: string, value: unknown): string | null {
  if (typeof value !== 'string' || value === '') return null;
  switch (key) {
    case 'id':
    case RECORD_ID.name:
      return isUuid(value) ? value.toLowerCase() : null;
    case 'email':
      return value.includes('@') ? value.toLowerCase() : null;
    case 'phone':
      return phoneNorm(value, null);
    case 'domain':
      return domainNorm(value);
    case 'name':
      return fold(value) || null;
    case 'full_name':
      return sortKey(splitName(value)) || null;
    case 'value':
      return value.includes('@') ? value.toLowerCase() : (phoneNorm(value, null) ?? value.toLowerCase());
    default:
      return value;
  }
}

/** The key that an input carries, in the form in which it is compared; null when it carries none. */
export function keyOfInput(entity: Entity, key: string, input: RecordInput): string | null {
  if (key !== 'full_name') return keyOf(entity, key, input[key]);
  return sortKey({ givenName: text(input.given_name), initials: text(input.initials), surnamePrefix: text(input.surname_prefix), surname: text(input.surname) }) || null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** The records that carry these keys, out of the trash; one statement. Several may carry the same. */
export async function lookUp(tx: SqlTransaction, scope: Scope, entity: Entity, key: string, values: ReadonlySet<string>, systems: readonly string[]): Promise<Map<string, Found[]>> {
  const found = new Map<string, Found[]>();
  if (values.size === 0) return found;
  const rows = await tx.$queryRaw<Found[]>(statement(scope, entity, key, arrayLiteral([...values]), arrayLiteral(systems)));
  for (const row of rows) {
    const at = SMALL.has(entity.name) && key === 'name' ? fold(row.key) : row.key;
    const same = found.get(at);
    if (!same) found.set(at, [row]);
    else if (same.every(({ id }) => id !== row.id)) same.push(row);
  }
  return found;
}

function statement(scope: Scope, entity: Entity, key: string, values: string, systems: string): Prisma.Sql {
  const table = Prisma.raw(`"${entity.table}"`);
  const own = Prisma.sql`t.workspace_id = ${scope.workspaceId}::uuid AND t.deleted_at IS NULL`;
  if (key === 'id' || key === RECORD_ID.name) return Prisma.sql`SELECT t.id::text AS key, t.id, t.external_id AS "externalId" FROM ${table} t WHERE ${own} AND t.id = ANY (${values}::uuid[])`;
  if (key === 'external_id') {
    return Prisma.sql`SELECT t.external_id AS key, t.id, t.external_id AS "externalId" FROM ${table} t WHERE ${own} AND t.external_id IS NOT NULL AND t.external_system = ANY (${systems}::text[]) AND t.external_id = ANY (${values}::text[])`;
  }
  const holder = entity.name === 'contact' ? 'contact_id' : entity.name === 'account' ? 'account_id' : null;
  if (holder && (key === 'email' || key === 'phone')) {
    const onlyAccount = holder === 'account_id' ? Prisma.sql`AND p.contact_id IS NULL` : Prisma.empty;
    return Prisma.sql`
      SELECT p.value_norm AS key, t.id, t.external_id AS "externalId" FROM contact_points p JOIN ${table} t ON t.id = p.${Prisma.raw(holder)}
      WHERE p.workspace_id = ${scope.workspaceId}::uuid AND p.kind = ${key} AND p.value_norm = ANY (${values}::text[]) AND p.deleted_at IS NULL ${onlyAccount} AND ${own}`;
  }
  if (key === 'name' && SMALL.has(entity.name)) return Prisma.sql`SELECT t.name AS key, t.id, t.external_id AS "externalId" FROM ${table} t WHERE ${own}`;
  const column = Prisma.raw(`t."${columnOf(entity, key)}"`);
  const place = key === 'name' && entity.name === 'account' ? Prisma.sql`, t.postcode` : Prisma.empty;
  return Prisma.sql`SELECT ${column} AS key, t.id, t.external_id AS "externalId"${place} FROM ${table} t WHERE ${own} AND ${column} = ANY (${values}::text[])`;
}

function columnOf(entity: Entity, key: string): string {
  if (key === 'full_name') return 'sort_name';
  if (key === 'value') return 'value_norm';
  if (key === 'domain') return 'domain_norm';
  return key === 'name' && entity.derived.includes('name_folded') ? 'name_folded' : key;
}
