import type { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Entity } from '../entity/entity.ts';
import { name } from '../filter/filter-sql.server.ts';
import { containingSql, exactSql, findIds, isIndexed } from './search-condition.server.ts';

/** Searches are counted no further than this. */
export const MOST_COUNTED = 1000;
/** Rows looked at in any order to see whether there are more than are counted; first so many, to see whether that is worth it. */
const COUNTING_WALK = 12_000;
const SAMPLE = 600;

/** What to count: a condition, or the count itself, where more than are counted is Infinity; null when nothing was typed. */
export async function searchForCount(tx: SqlTransaction, scope: Scope, entity: Entity, typed: string, isPlain: boolean): Promise<{ condition: Prisma.Sql } | { count: number } | null> {
  if (typed.trim() === '') return null;
  const plain = exactSql(entity, typed, scope.workspaceId);
  if (plain) return { condition: plain };
  const containing = containingSql(entity, typed);
  if (!containing) return { count: 0 };
  if (!isPlain || !isIndexed(entity)) return { condition: containing };
  const countWithin = async (rows: number) => {
    const [near] = await tx.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM (
        SELECT 1 FROM (SELECT t.* FROM ${name(entity.table)} t WHERE t.workspace_id = ${scope.workspaceId}::uuid AND t.deleted_at IS NULL LIMIT ${rows}) t WHERE ${containing} LIMIT ${MOST_COUNTED + 1}
      ) c`;
    return near?.count ?? 0;
  };
  // A word that is everywhere is counted soon in any order; only for others is the index worth asking.
  const isEverywhere = (await countWithin(SAMPLE)) * COUNTING_WALK > MOST_COUNTED * SAMPLE;
  if (isEverywhere && (await countWithin(COUNTING_WALK)) > MOST_COUNTED) return { count: Infinity };
  return { count: (await findIds(tx, entity, typed, MOST_COUNTED))?.length ?? Infinity };
}
