import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import { recordActs } from '#app/events/acts.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { ENTITY_NAMES } from '../entity/entity.ts';
import { ENTITIES } from '../entity/entities.ts';
import { isFinal } from '../history/batch-summary.ts';
import { mayUndo } from '../history/may-undo.ts';
import { inBatch } from './batch.server.ts';
import { lastLogged, tellLogged } from './tell-logged.server.ts';
import { agreeWithParts } from './undo-agree.server.ts';
import { keepPartsOfWhatStays, linesOf, takeOutWhatStays } from './undo-stays.server.ts';
import { putBack, revise, takeAway } from './undo-rows.server.ts';
import { NOT_COUNTED, staying, type UndoOutcome, type Undoing } from './undo-outcome.ts';
import { type WrittenSince, writtenByOthers } from './written-since.server.ts';

/**
 * Takes back what a batch did, row by row, as the database logged it: every byte of a row as it was, rows that it made are
 * gone, rows that it removed are back. A row that somebody changed since is left and told. Undoing is a batch itself: it can
 * be undone. `of-another`: see `mayUndo`.
 */
export async function undoBatch(scope: Scope, batchId: string, { asOf = new Date(), timeoutMs = 600_000 } = {}): Promise<Result<UndoOutcome, 'not-found' | 'already-undone' | 'final' | 'of-another'>> {
  if (!isUuid(batchId)) return refused('not-found');
  // Looked at first without writing: a refusal leaves no act in the log.
  const [known] = await inWorkspaceSql(scope.workspaceId, (tx) => tx.$queryRaw<{ undone_by_id: string | null; entity: string | null; member_id: string | null }[]>`SELECT undone_by_id, entity, member_id FROM batches WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${batchId}::uuid`);
  if (!known) return refused('not-found');
  if (known.undone_by_id) return refused('already-undone');
  if (!mayUndo(scope, known.member_id)) return refused('of-another');
  return inBatch(scope, { verb: 'batch.undo', entity: ENTITY_NAMES.find((name) => name === known.entity) ?? null, summary: { batch: batchId }, timeoutMs }, async (tx) => {
    const [batch] = await tx.$queryRaw<{ undone_by_id: string | null; verb: string }[]>`SELECT undone_by_id, verb FROM batches WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${batchId}::uuid FOR UPDATE`;
    if (!batch) return refused('not-found');
    if (batch.undone_by_id) return refused('already-undone');
    if (isFinal(batch)) return refused('final');
    const outcome = await undoRecords(tx, scope, batchId, null);
    await recordActs(tx, scope, [{ activity: 'act.undo', object: batchId }], asOf);
    await tx.$executeRaw`UPDATE batches SET undone_by_id = ${scope.batchId}::uuid WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${batchId}::uuid`;
    await tx.$executeRaw`UPDATE batches SET undoes_id = ${batchId}::uuid, summary = summary || ${JSON.stringify({ undone: outcome.undone, conflicts: outcome.conflicts })}::jsonb WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${scope.batchId}::uuid`;
    return { ok: true, value: outcome };
  });
}

/**
 * Takes back, in the open transaction and as part of the scope's batch, what a batch did to these records; to all of them when none are named.
 * @param written for one part of several: what the parts before it read.
 */
export async function undoRecords(tx: SqlTransaction, scope: Scope, batchId: string, only: readonly string[] | null, written: WrittenSince | null = null): Promise<UndoOutcome> {
  const undoing: Undoing = { outcome: { undone: 0, records: 0, conflicts: [] }, stays: new Map() };
  const lines = linesOf(batchId, only);
  await tx.$queryRaw`SELECT set_config('app.is_undoing', 'on', true)`;
  await tx.$executeRaw`SET CONSTRAINTS ALL DEFERRED`;
  const touched = await tx.$queryRaw<{ entity: string }[]>`SELECT DISTINCT entity FROM record_changes WHERE workspace_id = ${scope.workspaceId}::uuid AND ${lines}`;
  // Parts before what they are parts of: a record that was made is only removed when nothing is left that points at it.
  const entities = ENTITY_NAMES.map((name) => ENTITIES[name]).filter(({ table }) => touched.some(({ entity }) => entity === table)).reverse();
  for (const name of ['pacer_undo', 'pacer_whole']) await tx.$executeRaw(Prisma.raw(`CREATE TEMP TABLE IF NOT EXISTS ${name} (record_id uuid PRIMARY KEY, kind text, image jsonb, after jsonb, last bigint) ON COMMIT DROP`));
  const held = await writtenByOthers(tx, scope, batchId, written);
  const since = await lastLogged(tx, scope);
  for (const entity of entities) {
    const before = undoing.outcome.undone;
    for (const conflict of await takeOutWhatStays(tx, scope, { batchId, entity, lines })) staying(undoing, conflict);
    await keepPartsOfWhatStays(tx, scope, batchId, entity, held);
    await takeAway(tx, scope, entity.table, undoing);
    await revise(tx, scope, entity.table, undoing);
    await putBack(tx, entity.table, undoing);
    if (!NOT_COUNTED.some((table) => table === entity.table)) undoing.outcome.records += undoing.outcome.undone - before;
  }
  await agreeWithParts(tx, scope, batchId, undoing);
  await tellLogged(tx, scope, since);
  return undoing.outcome;
}
