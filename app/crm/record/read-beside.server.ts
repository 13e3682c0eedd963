import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { isUuid } from '#app/values/uuid.ts';
import type { Entity, Field } from '../entity/entity.ts';
import { listRecordsIn } from '../list/list-records.server.ts';
import { listStandard } from '../list/list-standard.ts';
import { readListQuery } from '../list/read-list-query.ts';
import { listViewsIn } from '../list/read-views.server.ts';
import type { RecordPage } from './record-page.ts';

/** The records before and after one in the list one came from. @param from the query of that list. */
export async function readBeside(tx: SqlTransaction, scope: Scope, entity: Entity, customFields: Field[], { from, id, asOf }: { from: string; id: string; asOf: Date }): Promise<RecordPage['beside']> {
  const params = new URLSearchParams(from);
  // The list says which view it is in, also of one that opened by itself: only then is there one to read.
  const views = isUuid(params.get('view') ?? '') ? await listViewsIn(tx, scope, entity, customFields) : [];
  const { standard } = listStandard(entity, { params, customFields, views, byItself: null });
  const { query } = readListQuery(params, entity, customFields, standard);
  const one = { ...query, columns: [], size: 1 };
  const next = await listRecordsIn(tx, scope, entity, { ...one, after: id, before: null }, { asOf, customFields });
  const previous = await listRecordsIn(tx, scope, entity, { ...one, after: null, before: id }, { asOf, customFields });
  return { from, previous: previous.rows[0]?.record.id ?? null, next: next.rows[0]?.record.id ?? null };
}
