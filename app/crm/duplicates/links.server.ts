import { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Entity, ENTITY_NAMES, type EntityName } from '../entity/entity.ts';
import { ENTITIES } from '../entity/entities.ts';

/** A column that points at records of a kind. */
export interface Link {
  entity: Entity;
  column: string;
}

/** Every field of every kind of record that refers to records of this kind. */
export function linksTo(target: EntityName): Link[] {
  return ENTITY_NAMES.flatMap((name) => ENTITIES[name].fields.flatMap((field) => (field.kind === 'reference' && field.target === target ? [{ entity: ENTITIES[name], column: field.name }] : [])));
}

/** How many records point at each of two records, by kind; those in the trash are not told. One statement. */
export async function countLinks(tx: SqlTransaction, scope: Scope, target: EntityName, ids: readonly [string, string]): Promise<{ entity: EntityName; counts: [number, number] }[]> {
  const each = linksTo(target).map(({ entity, column }) => Prisma.sql`
    SELECT ${entity.name} AS entity, t.${Prisma.raw(`"${column}"`)} AS id, count(*)::int AS count FROM ${Prisma.raw(`"${entity.table}"`)} t
    WHERE t.workspace_id = ${scope.workspaceId}::uuid AND t.${Prisma.raw(`"${column}"`)} IN (${ids[0]}::uuid, ${ids[1]}::uuid) AND t.deleted_at IS NULL GROUP BY 2`);
  const rows = await tx.$queryRaw<{ entity: EntityName; id: string; count: number }[]>`${Prisma.join(each, ' UNION ALL ')}`;
  return ENTITY_NAMES.flatMap((entity) => {
    const sum = (id: string) => rows.filter((row) => row.entity === entity && row.id === id).reduce((total, { count }) => total + count, 0);
    const counts: [number, number] = [sum(ids[0]), sum(ids[1])];
    return counts[0] + counts[1] > 0 ? [{ entity, counts }] : [];
  });
}

/** Points every record that refers to `from` at `to` instead, those in the trash too. @returns how many. */
export async function moveLinks(tx: SqlTransaction, scope: Scope, target: EntityName, { from, to }: { from: string; to: string }): Promise<number> {
  let moved = 0;
  // Parts first: when who works where is moved already, moving the person makes no new link.
  for (const { entity, column } of linksTo(target).reverse()) {
    const name = Prisma.raw(`"${column}"`);
    // A customer is not its own parent.
    const own = entity.name === target ? Prisma.sql`AND t.id <> ${to}::uuid` : Prisma.empty;
    moved += await tx.$executeRaw`
      UPDATE ${Prisma.raw(`"${entity.table}"`)} t SET ${name} = ${to}::uuid, version = t.version + 1, updated_at = now()
      WHERE t.workspace_id = ${scope.workspaceId}::uuid AND t.${name} = ${from}::uuid ${own}`;
  }
  return moved;
}
