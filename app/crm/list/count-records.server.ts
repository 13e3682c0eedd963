import { Prisma } from '#app/db/generated/client.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Entity } from '../entity/entity.ts';
import { filterSql, name } from '../filter/filter-sql.server.ts';
import type { ListQuery } from './list-query.ts';
import type { ListOptions } from './list-records.server.ts';
import { MOST_COUNTED, searchForCount } from './count-search.server.ts';

export interface BoundedCount {
  count: number;
  /** There are more than were counted. */
  isMore: boolean;
}

/** How many records the list holds, counted no further than `most`; words no further than a thousand. */
export async function countRecords(scope: Scope, entity: Entity, query: Pick<ListQuery, 'filter' | 'search' | 'isTrash'>, options: ListOptions, most = 10_000): Promise<BoundedCount> {
  return inWorkspaceSql(scope.workspaceId, (tx) => countRecordsIn(tx, scope, entity, query, options, most));
}

/** As `countRecords`, in a transaction that is open. */
export async function countRecordsIn(tx: SqlTransaction, scope: Scope, entity: Entity, query: Pick<ListQuery, 'filter' | 'search' | 'isTrash'>, { asOf, customFields = [] }: ListOptions, most = 10_000): Promise<BoundedCount> {
  const where = [Prisma.sql`t.workspace_id = ${scope.workspaceId}::uuid`, query.isTrash ? Prisma.sql`t.deleted_at IS NOT NULL` : Prisma.sql`t.deleted_at IS NULL`];
  if (query.filter) where.push(filterSql(query.filter, entity, { asOf, scope, customFields }));
  const search = await searchForCount(tx, scope, entity, query.search, query.filter === null && !query.isTrash);
  if (search && 'count' in search) return boundedCount(search.count, Math.min(most, MOST_COUNTED));
  if (search) where.push(search.condition);
  const [row] = await tx.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM (SELECT 1 FROM ${name(entity.table)} t WHERE ${Prisma.join(where, ' AND ')} LIMIT ${most + 1}) c`;
  return boundedCount(row?.count ?? 0, most);
}

/** No further than `most`. */
export function boundedCount(count: number, most: number): BoundedCount {
  return { count: Math.min(count, most), isMore: count > most };
}
