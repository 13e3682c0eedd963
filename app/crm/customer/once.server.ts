import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { isUuid } from '#app/values/uuid.ts';
import type { Act } from '../record/batch.server.ts';
import { inBatch } from '../record/batch.server.ts';

type Outcome<T, R extends string> = { ok: true; value: T } | { ok: false; reason: R };

/**
 * As `inBatch`, for a form that carries the id of its act: sent twice, by a double click or a slow line, it is done once. The
 * second time waits for the first and is told that it was done.
 * @param actId made with the form; what is no id makes the act one of its own.
 */
export async function inActOnce<T, R extends string>(scope: Scope, actId: string | null, act: Act, work: (tx: SqlTransaction, scope: Scope) => Promise<Outcome<T, R>>): Promise<Outcome<T | 'done-before', R>> {
  const own: Scope = actId !== null && isUuid(actId) ? { ...scope, batchId: actId } : scope;
  return inBatch<Outcome<T | 'done-before', R>>(own, act, async (tx) => {
    const [state] = await tx.$queryRaw<{ is_own: boolean; is_done: boolean }[]>`
      SELECT EXISTS (SELECT 1 FROM batches b WHERE b.workspace_id = ${own.workspaceId}::uuid AND b.id = ${own.batchId}::uuid) AS is_own,
        EXISTS (SELECT 1 FROM record_changes c WHERE c.workspace_id = ${own.workspaceId}::uuid AND c.batch_id = ${own.batchId}::uuid) AS is_done`;
    if (!state?.is_own) throw new Error('The id of this act is that of an act elsewhere');
    if (state.is_done) return { ok: true, value: 'done-before' };
    return work(tx, own);
  });
}
