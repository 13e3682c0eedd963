import { arrayLiteral } from '#app/db/array-literal.ts';
import { Prisma } from '#app/db/generated/client.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { EntityName } from '../entity/entity.ts';
import { inBatch } from '../record/batch.server.ts';
import { erasePerson } from './erase-person.server.ts';
import { eraseRecords } from './erase-records.server.ts';
import { tooOldSql } from './expiring.server.ts';
import { newBatchId } from './new-batch-id.server.ts';
import { cutoffOf } from './retention.ts';
import { listRetentionRules } from './retention-rules.server.ts';
import { stripLog } from './strip-log.server.ts';

const AT_ONCE = 500;
const PEOPLE_AT_ONCE = 50;

interface Running {
  asOf: Date;
  signal?: AbortSignal;
  report?: (done: number) => Promise<void>;
}

/**
 * Makes an end to what is kept longer than the workspace's rules say: people are erased, what was said loses its words, refused
 * rows of imports go. In small transactions, each finding what is left: cut off anywhere, it goes on where it was.
 * @returns how many went, per kind
 */
export async function expire(scope: Scope, { asOf, signal, report }: Running): Promise<Record<string, number>> {
  const gone: Record<string, number> = {};
  let total = 0;
  for (const { entity, keepMonths } of await listRetentionRules(scope)) {
    if (keepMonths === null) continue;
    const cutoff = cutoffOf(keepMonths, asOf);
    const seen = new Set<string>();
    for (;;) {
      signal?.throwIfAborted();
      const most = entity === 'contact' ? PEOPLE_AT_ONCE : AT_ONCE;
      const old = await inWorkspaceSql(scope.workspaceId, (tx) => tx.$queryRaw<{ id: string }[]>`SELECT id FROM (${tooOldSql(scope, entity, cutoff)}) old ORDER BY id LIMIT ${most}`, { timeoutMs: 120_000 });
      const ids = old.map(({ id }) => id).filter((id) => !seen.has(id));
      if (ids.length === 0) break;
      for (const id of ids) seen.add(id);
      if (entity === 'contact') await erasePeople(scope, ids, asOf, signal);
      else if (entity === 'import-row') await removeRows(scope, ids);
      else await forget(scope, entity, ids);
      gone[entity] = (gone[entity] ?? 0) + ids.length;
      total += ids.length;
      await report?.(total);
    }
  }
  return gone;
}

async function erasePeople(scope: Scope, ids: readonly string[], asOf: Date, signal: AbortSignal | undefined): Promise<void> {
  for (const id of ids) {
    signal?.throwIfAborted();
    await erasePerson({ ...scope, batchId: newBatchId() }, id, { asOf });
  }
}

async function forget(scope: Scope, entity: EntityName, ids: readonly string[]): Promise<void> {
  await inBatch({ ...scope, batchId: newBatchId() }, { verb: 'records.expire', entity, timeoutMs: 300_000 }, async (tx) => {
    await markAsGone(tx, scope, entity, ids);
    await eraseRecords(tx, scope, { ids: [], own: [], fullNames: [], words: [] }, {});
    await stripLog(tx, scope, Prisma.sql`record_id IN (SELECT record_id FROM pacer_person)`);
  });
}

async function markAsGone(tx: SqlTransaction, scope: Scope, entity: EntityName, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw(Prisma.raw('CREATE TEMP TABLE IF NOT EXISTS pacer_person (entity text, record_id uuid, is_shared boolean, PRIMARY KEY (entity, record_id)) ON COMMIT DROP'));
  await tx.$executeRaw`DELETE FROM pacer_person`;
  await tx.$executeRaw`INSERT INTO pacer_person SELECT ${entity}, id, false FROM unnest(${arrayLiteral(ids)}::uuid[]) AS id`;
  if (entity === 'interaction') await tx.$executeRaw`INSERT INTO pacer_person SELECT 'interaction_participant', p.id, false FROM interaction_participants p WHERE p.workspace_id = ${scope.workspaceId}::uuid AND p.interaction_id = ANY (${arrayLiteral(ids)}::uuid[])`;
  if (entity === 'deal') await tx.$executeRaw`INSERT INTO pacer_person SELECT 'note', n.id, false FROM notes n WHERE n.workspace_id = ${scope.workspaceId}::uuid AND n.deal_id = ANY (${arrayLiteral(ids)}::uuid[])`;
  if (entity === 'case') await tx.$executeRaw`INSERT INTO pacer_person SELECT 'note', n.id, false FROM notes n WHERE n.workspace_id = ${scope.workspaceId}::uuid AND n.case_id = ANY (${arrayLiteral(ids)}::uuid[])`;
}

async function removeRows(scope: Scope, ids: readonly string[]): Promise<void> {
  await inWorkspaceSql(scope.workspaceId, (tx) => tx.$executeRaw`DELETE FROM import_rows WHERE workspace_id = ${scope.workspaceId}::uuid AND job_id || ':' || row_no = ANY (${arrayLiteral(ids)}::text[])`);
}
