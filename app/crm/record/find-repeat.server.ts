import { v5 as uuidOf } from 'uuid';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Entity } from '../entity/entity.ts';
import { readRecords } from './read-records.server.ts';
import type { CrmRecord } from './record.ts';

const NAMESPACE = '6f0f6b1e-5f0c-4c1d-9a53-0c3a5b9f2e77';

/**
 * The batch that belongs to one filled-in form: the same person sending the same form again is the same act, so that a double
 * press finds the batch of the first and waits for it. Made of who and where, so that nobody can join another's act.
 */
export function batchOfForm(scope: Scope, entity: Entity, key: string): string {
  return uuidOf([scope.workspaceId, scope.member?.id ?? scope.actor, entity.name, key].join(' '), NAMESPACE);
}

/** What a form made when it was sent before; undefined when it was not, `gone` when that is no longer there. */
export async function findRepeat(tx: SqlTransaction, scope: Scope, entity: Entity): Promise<CrmRecord | 'gone' | undefined> {
  const [made] = await tx.$queryRaw<{ record_id: string }[]>`
    SELECT record_id FROM record_changes WHERE workspace_id = ${scope.workspaceId}::uuid AND batch_id = ${scope.batchId}::uuid AND entity = ${entity.table} AND action = 'i' ORDER BY id LIMIT 1`;
  if (!made) return undefined;
  const record = (await readRecords(tx, scope, entity, [made.record_id])).get(made.record_id);
  return record && !record.deleted_at ? record : 'gone';
}
