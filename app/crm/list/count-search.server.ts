import type { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Entity } from '../entity/entity.ts';
import { foldWords } from '../identity/fold.ts';
import { containingSql, exactSql, isIndexed, patternsJson } from './search-condition.server.ts';

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
  const [found] = await tx.$queryRaw<{ count: number }[]>`
    SELECT pacer_count_words(${entity.table}, ${patternsJson(foldWords(typed))}::jsonb, ${MOST_COUNTED + 1}::int, ${SAMPLE}::int, ${COUNTING_WALK}::int) AS count`;
  return { count: found === undefined || found.count > MOST_COUNTED ? Infinity : found.count };
}
