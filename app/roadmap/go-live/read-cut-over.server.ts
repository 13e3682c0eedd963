import type { Transaction } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { memberNames } from '../member-names.server.ts';
import type { TaskState } from './cut-over-rule.ts';
import type { CutOverTask, Someone } from './go-live.ts';

/** The tasks that stand, in the order in which they begin. What a task waited for and was taken away is waited for no more. */
export async function readCutOver(tx: Transaction, scope: Scope, programmeId: string): Promise<CutOverTask[]> {
  const rows = await tx.cutOverTask.findMany({ where: { workspaceId: scope.workspaceId, programmeId, removedAt: null }, orderBy: [{ startsAt: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }] });
  const names = await memberNames(tx, scope, rows.flatMap(({ ownerId, backupId, stateById }) => [ownerId, backupId, stateById]));
  const someone = (id: string | null): Someone | null => (id === null ? null : { id, name: names.get(id) ?? null });
  return rows.map(({ id, name, startsAt, minutes, ownerId, backupId, verification, rollBack, afterId, state, stateById, stateAt, version }) => ({
    id, name, startsAt, minutes, ownerId, backupId, verification, rollBack, version,
    afterId: rows.some((row) => row.id === afterId) ? afterId : null,
    owner: someone(ownerId),
    backup: someone(backupId),
    state: state as TaskState,
    stateSet: stateAt && { by: someone(stateById), at: stateAt },
  }));
}
