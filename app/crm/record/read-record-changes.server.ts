import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Entity } from '../entity/entity.ts';
import { listOwnFieldsEver } from './custom-fields.server.ts';
import { readHistory } from './read-history.server.ts';
import { readRecords } from './read-records.server.ts';
import { valuesOf } from './record-history.ts';
import type { RecordPage } from './record-page.ts';
import { titleOf, titlesFor } from './titles.server.ts';

/** What a page with the history of one record shows. */
export type RecordChanges = Pick<RecordPage, 'entity' | 'title' | 'fields' | 'titles' | 'currency' | 'history'>;

/** Who did what to a record, newest first; one in the trash too, null when there is none. A fixed number of statements. */
export async function readRecordChanges(scope: Scope, entity: Entity, id: string): Promise<RecordChanges | null> {
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const record = (await readRecords(tx, scope, entity, [id])).get(id);
    if (!record) return null;
    const customFields = (await listOwnFieldsEver(tx, scope))[entity.name] ?? [];
    const history = await readHistory(tx, scope, entity, id, new Map());
    return {
      entity: entity.name,
      title: (await titleOf(tx, scope, entity.name, id)) ?? '',
      fields: [...entity.fields.map(({ aliases: _, ...field }) => field), ...(entity.hasTags ? [{ name: 'tags', kind: 'tags' } as const] : []), ...(entity.canMerge ? [{ name: 'confirmed_at', kind: 'instant' } as const] : []), ...customFields],
      titles: await titlesFor(tx, scope, [entity.fields, valuesOf(history)]),
      currency: typeof record.currency === 'string' && record.currency !== '' ? record.currency : scope.currency,
      history,
    };
  });
}
