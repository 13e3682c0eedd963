import { Prisma } from '#app/db/generated/client.ts';

/**
 * Rows (id) of the activities that are one with the one of that name: itself, what it counts as, and all that count as the
 * same. Nothing when there is no such name.
 */
export function namesOfKey(workspaceId: Prisma.Sql, key: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT y.id FROM activities o JOIN activities y ON y.workspace_id = o.workspace_id AND coalesce(y.counts_as_id, y.id) = coalesce(o.counts_as_id, o.id)
    WHERE o.workspace_id = ${workspaceId} AND o.key = ${key})`;
}
