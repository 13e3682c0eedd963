import type { Scope } from '#app/people/scope.ts';
import type { Entity } from '../entity/entity.ts';
import type { ListQuery } from './list-query.ts';
import { type ListOptions, listRecords, type ListRow } from './list-records.server.ts';

/**
 * All rows of a list in its order, a chunk at a time, for exports and bulk acts: memory holds one chunk. Each chunk is read
 * in a transaction of its own; a row whose place changes meanwhile may be seen at its old or its new place, so bulk acts
 * read in the order of `id`, which never changes.
 */
export async function* eachRecord(scope: Scope, entity: Entity, query: ListQuery, options: ListOptions, chunk = 1000): AsyncGenerator<ListRow[]> {
  let after: string | null = null;
  for (;;) {
    const page = await listRecords(scope, entity, { ...query, after, before: null, size: chunk }, options);
    if (page.rows.length > 0) yield page.rows;
    if (page.nextCursor === null) return;
    after = page.nextCursor;
  }
}
