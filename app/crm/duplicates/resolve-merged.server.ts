import { arrayLiteral } from '#app/db/array-literal.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { isUuid } from '#app/values/uuid.ts';
import type { Entity } from '../entity/entity.ts';

/** The record that took the place of this one, after however many merges; the id itself when it was never merged, null when there is no such record. */
export async function resolveMerged(tx: SqlTransaction, scope: Scope, entity: Entity, id: string): Promise<string | null> {
  if (!isUuid(id)) return null;
  return (await resolveAllMerged(tx, scope, entity, [id])).get(id) ?? null;
}

/** The same for many; what does not exist is left out. One statement. */
export async function resolveAllMerged(tx: SqlTransaction, scope: Scope, entity: Entity, ids: readonly string[]): Promise<Map<string, string>> {
  if (!entity.canMerge) return new Map(ids.map((id) => [id, id]));
  const table = Prisma.raw(`"${entity.table}"`);
  const rows = await tx.$queryRaw<{ asked: string; id: string }[]>`
    WITH RECURSIVE chain AS (
      SELECT t.id AS asked, t.id, t.merged_into_id, 0 AS steps FROM ${table} t WHERE t.workspace_id = ${scope.workspaceId}::uuid AND t.id = ANY (${arrayLiteral(ids)}::uuid[])
      UNION ALL
      SELECT c.asked, t.id, t.merged_into_id, c.steps + 1 FROM chain c JOIN ${table} t ON t.workspace_id = ${scope.workspaceId}::uuid AND t.id = c.merged_into_id WHERE c.steps < 100
    )
    SELECT asked, id FROM chain WHERE merged_into_id IS NULL`;
  return new Map(rows.map(({ asked, id }) => [asked, id]));
}

/** Who is known under these external ids, through merged records too: external id to the record that stands for it now. One statement. */
export async function resolveExternalIds(tx: SqlTransaction, scope: Scope, entity: Entity, { system, externalIds }: { system: string; externalIds: readonly string[] }): Promise<Map<string, string>> {
  const table = Prisma.raw(`"${entity.table}"`);
  const alive = entity.canMerge ? Prisma.sql`(t.deleted_at IS NULL OR t.merged_into_id IS NOT NULL)` : Prisma.sql`t.deleted_at IS NULL`;
  const found = await tx.$queryRaw<{ id: string; external_id: string }[]>`
    SELECT t.id, t.external_id FROM ${table} t WHERE t.workspace_id = ${scope.workspaceId}::uuid AND t.external_system = ${system} AND t.external_id = ANY (${arrayLiteral(externalIds)}::text[]) AND ${alive}
    ORDER BY t.deleted_at NULLS LAST`;
  const stands = await resolveAllMerged(tx, scope, entity, found.map(({ id }) => id));
  const known = new Map<string, string>();
  for (const { id, external_id } of found) {
    const now = stands.get(id);
    if (now && !known.has(external_id)) known.set(external_id, now);
  }
  return known;
}
