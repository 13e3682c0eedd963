import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Entity } from '../entity/entity.ts';
import { readRecords } from './read-records.server.ts';
import type { CrmRecord } from './record.ts';
import { titleOf } from './titles.server.ts';

/** One record with its title, in the trash too; null when there is none in this workspace. */
export async function findRecord(scope: Scope, entity: Entity, id: string): Promise<{ record: CrmRecord; title: string } | null> {
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const record = (await readRecords(tx, scope, entity, [id])).get(id);
    return record ? { record, title: (await titleOf(tx, scope, entity.name, id)) ?? '' } : null;
  });
}
