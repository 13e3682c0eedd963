import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { onProgramme } from '../strategy/change-strategy.server.ts';
import { type MoveRefusal, type TaskState, whyNotMove } from './cut-over-rule.ts';

export type CutOverMoveRefusal = 'not-allowed' | 'no-programme' | 'not-found' | MoveRefusal;

/** Says of a task that it is done, that it was seen to work, that it was turned back, or that it is to be done again. Twice is once. */
export async function moveCutOverTask(scope: Scope, id: string, { to, asOf }: { to: TaskState; asOf: Date }): Promise<Result<{ name: string; from: TaskState }, CutOverMoveRefusal>> {
  const { workspaceId } = scope;
  return onProgramme<{ name: string; from: TaskState }, CutOverMoveRefusal>(scope, 'roadmap:write', async (tx) => {
    const task = isUuid(id) ? await tx.cutOverTask.findFirst({ where: { workspaceId, id, removedAt: null } }) : null;
    if (!task) return refused('not-found');
    const from = task.state as TaskState;
    if (from === to) return done({ name: task.name, from });
    const after = task.afterId ? await tx.cutOverTask.findFirst({ where: { workspaceId, id: task.afterId, removedAt: null }, select: { state: true } }) : null;
    const reason = whyNotMove({ state: from, after: after && (after.state as TaskState) }, to);
    if (reason) return refused(reason);
    await tx.cutOverTask.updateMany({ where: { workspaceId, id }, data: { state: to, stateById: scope.member?.id ?? null, stateAt: asOf } });
    await recordAudit(tx, scope, { verb: 'cut-over-task.move', entity: 'cut-over-task', recordId: id, before: { state: from }, after: { state: to } });
    return done({ name: task.name, from });
  });
}
