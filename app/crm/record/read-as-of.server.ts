import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Entity } from '../entity/entity.ts';
import { tidy } from './read-records.server.ts';
import { type CrmRecord, stampOf } from './record.ts';

const STEPS_BACK = 1_000;

/** How a record was when it bore the stamp, and who changed it last since: walked back along its log. Null when the log does not reach there. */
export async function readAsOf(tx: SqlTransaction, scope: Scope, entity: Entity, now: CrmRecord, stamp: string): Promise<{ record: CrmRecord; by: string; at: string } | null> {
  const changes = await tx.$queryRaw<{ before: Partial<CrmRecord> | null; actor: string; at: Date }[]>`
    SELECT c.before, b.actor, c.at FROM record_changes c JOIN batches b ON b.workspace_id = c.workspace_id AND b.id = c.batch_id
    WHERE c.workspace_id = ${scope.workspaceId}::uuid AND c.record_id = ${now.id}::uuid AND c.action = 'u' ORDER BY c.id DESC LIMIT ${STEPS_BACK}`;
  const last = changes[0];
  let record = now;
  for (const { before } of changes) {
    record = tidy(entity, { ...record, ...before });
    if (last && stampOf(record) === stamp) return { record, by: last.actor, at: last.at.toISOString() };
  }
  return null;
}
