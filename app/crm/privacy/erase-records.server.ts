import { arrayLiteral } from '#app/db/array-literal.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { linksTo } from '../duplicates/links.server.ts';
import type { Entity } from '../entity/entity.ts';
import { ENTITIES } from '../entity/entities.ts';
import { FATES, NAMELESS, tellingColumns, tracedEntities } from './fate.ts';
import { anyOf } from './any-of.ts';
import type { Person } from './gather-person.server.ts';

/** Per table how many rows were removed or made nameless. */
export type Counts = Record<string, number>;

/** Where a record that is nobody any more was merged into: the trash does not show it and nothing brings it back. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/** The records in pacer_person: removed or made nameless; of what an organisation holds too only the names go. */
export async function eraseRecords(tx: SqlTransaction, scope: Scope, person: Person, counts: Counts): Promise<void> {
  for (const entity of tracedEntities()) {
    const gone = FATES[entity.name] === 'removed' ? await remove(tx, scope, entity) : await makeNameless(tx, scope, entity);
    counts[entity.table] = gone + (await scrubShared(tx, scope, entity, person));
  }
}

const mine = (entity: Entity, isShared: boolean) => Prisma.sql`(SELECT record_id FROM pacer_person WHERE entity = ${entity.name} AND is_shared = ${isShared})`;
const tableOf = (entity: Entity) => Prisma.raw(`"${entity.table}"`);

async function remove(tx: SqlTransaction, scope: Scope, entity: Entity): Promise<number> {
  for (const link of linksTo(entity.name)) {
    await tx.$executeRaw`UPDATE ${tableOf(link.entity)} SET ${Prisma.raw(`"${link.column}"`)} = NULL, version = version + 1 WHERE workspace_id = ${scope.workspaceId}::uuid AND ${Prisma.raw(`"${link.column}"`)} IN ${mine(entity, false)}`;
  }
  return tx.$executeRaw`DELETE FROM ${tableOf(entity)} WHERE workspace_id = ${scope.workspaceId}::uuid AND id IN ${mine(entity, false)}`;
}

async function makeNameless(tx: SqlTransaction, scope: Scope, entity: Entity): Promise<number> {
  return tx.$executeRaw`UPDATE ${tableOf(entity)} SET ${Prisma.join([...cleared(entity), ...released(entity)])} WHERE workspace_id = ${scope.workspaceId}::uuid AND id IN ${mine(entity, false)}`;
}

/** Empty in every column that tells who. */
export function cleared(entity: Entity): Prisma.Sql[] {
  return [
    ...tellingColumns(entity).map(({ name, isText, isRequired }) => Prisma.sql`${Prisma.raw(`"${name}"`)} = ${isRequired && isText ? Prisma.sql`${name.includes('search') || name.includes('folded') || name.includes('sort') ? '' : NAMELESS}` : Prisma.raw('NULL')}`),
    ...(entity.hasTags ? [Prisma.raw(`tags = '{}'`)] : []),
    ...(entity.hasPage ? [Prisma.raw(`custom = '{}'`)] : []),
    Prisma.raw(`external_id = NULL, external_system = '', version = version + 1, updated_at = now()`),
  ];
}

/** Who it was with is left out where a record can do without; a record that must be somebody's stays that of the nameless contact. */
function released(entity: Entity): Prisma.Sql[] {
  const field = entity.fields.find(({ name }) => name === 'contact_id');
  return field && !field.isRequired && !entity.needsHolder ? [Prisma.raw('contact_id = NULL')] : [];
}

async function scrubShared(tx: SqlTransaction, scope: Scope, entity: Entity, person: Person): Promise<number> {
  const words = anyOf(person.words) ?? '(?!)';
  const hasContact = entity.fields.some(({ name, isRequired }) => name === 'contact_id' && !isRequired);
  return tx.$executeRaw`
    UPDATE ${tableOf(entity)} SET ${Prisma.join([...scrubbed(entity, words), ...(hasContact ? [Prisma.sql`contact_id = CASE WHEN contact_id = ANY (${arrayLiteral(person.ids)}::uuid[]) THEN NULL ELSE contact_id END`] : []), Prisma.raw('version = version + 1, updated_at = now()')])}
    WHERE workspace_id = ${scope.workspaceId}::uuid AND id IN ${mine(entity, true)}`;
}

/** The columns that tell who with whatever the expression matches left out. */
export function scrubbed(entity: Entity, words: string): Prisma.Sql[] {
  const texts = tellingColumns(entity).filter(({ isText }) => isText).map(({ name }) => name);
  return [
    ...[...texts, 'external_id'].map((name) => Prisma.sql`${Prisma.raw(`"${name}"`)} = regexp_replace(${Prisma.raw(`"${name}"`)}, ${words}, ${NAMELESS}, 'gi')`),
    ...(entity.hasTags ? [Prisma.sql`tags = (SELECT coalesce(array_agg(tag), '{}') FROM unnest(tags) AS tag WHERE tag !~* ${words})`] : []),
    ...(entity.hasPage ? [Prisma.sql`custom = regexp_replace(custom::text, ${words}, ${NAMELESS}, 'gi')::jsonb`] : []),
  ];
}

/** The contact itself: nameless as long as the ledger points at it, else gone. @returns whether it is gone */
export async function eraseContacts(tx: SqlTransaction, scope: Scope, person: Person, counts: Counts): Promise<void> {
  const entity = ENTITIES.contact;
  const ids = arrayLiteral(person.ids);
  counts.contacts = await tx.$executeRaw`
    UPDATE contacts SET ${Prisma.join(cleared(entity))}, account_id = NULL, owner_id = NULL, confirmed_by_id = NULL, confirmed_at = NULL,
      deleted_at = coalesce(deleted_at, now()), merged_into_id = ${NOBODY}::uuid WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ANY (${ids}::uuid[])`;
  await removeUnreferred(tx, scope, person.ids);
}

/** Removes nameless contacts that nothing points at any more. */
export async function removeUnreferred(tx: SqlTransaction, scope: Scope, ids: readonly string[]): Promise<number> {
  const referred = Prisma.join(linksTo('contact').map(({ entity, column }) => Prisma.sql`EXISTS (SELECT 1 FROM ${tableOf(entity)} t WHERE t.workspace_id = c.workspace_id AND t.${Prisma.raw(`"${column}"`)} = c.id)`), ' OR ');
  return tx.$executeRaw`DELETE FROM contacts c WHERE c.workspace_id = ${scope.workspaceId}::uuid AND c.id = ANY (${arrayLiteral(ids)}::uuid[]) AND c.merged_into_id = ${NOBODY}::uuid AND NOT (${referred})`;
}
