import type { Transaction } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { onProgramme } from '../strategy/change-strategy.server.ts';
import type { CutOverTaskInput } from './cut-over-form.ts';
import { whyNotAfter } from './cut-over-rule.ts';

type InputRefusal = 'already-there' | 'owner-not-found' | 'backup-not-found' | 'after-not-found' | 'after-later' | 'after-circle';
export type CutOverRefusal = 'not-allowed' | 'no-programme' | 'not-found' | 'changed-meanwhile' | InputRefusal;

/** Puts a task on the plan; what is not known of it yet can follow. */
export async function addCutOverTask(scope: Scope, input: CutOverTaskInput, asOf: Date): Promise<Result<{ id: string }, CutOverRefusal>> {
  const { workspaceId } = scope;
  return onProgramme<{ id: string }, CutOverRefusal>(scope, 'roadmap:write', async (tx, programmeId) => {
    const refusal = await inputRefusal(tx, scope, { programmeId, input, id: null });
    if (refusal) return refused(refusal);
    const { id } = await tx.cutOverTask.create({ data: { workspaceId, programmeId, ...rowOf(input), createdAt: asOf } });
    await recordAudit(tx, scope, { verb: 'cut-over-task.create', entity: 'cut-over-task', recordId: id, after: rowOf(input) });
    return done({ id });
  });
}

/** Says it otherwise or plans it elsewhere; how far it is stays. */
export async function changeCutOverTask(scope: Scope, id: string, input: CutOverTaskInput): Promise<Result<{ id: string }, CutOverRefusal>> {
  const { workspaceId } = scope;
  return onProgramme<{ id: string }, CutOverRefusal>(scope, 'roadmap:write', async (tx, programmeId) => {
    const before = isUuid(id) ? await tx.cutOverTask.findFirst({ where: { workspaceId, id, removedAt: null } }) : null;
    if (!before) return refused('not-found');
    if (input.version !== before.version) return refused('changed-meanwhile');
    const refusal = await inputRefusal(tx, scope, { programmeId, input, id });
    if (refusal) return refused(refusal);
    await tx.cutOverTask.updateMany({ where: { workspaceId, id }, data: { ...rowOf(input), version: { increment: 1 } } });
    const { name, startsAt, minutes, ownerId, backupId, verification, rollBack, afterId } = before;
    await recordAudit(tx, scope, { verb: 'cut-over-task.change', entity: 'cut-over-task', recordId: id, before: { name, startsAt, minutes, ownerId, backupId, verification, rollBack, afterId }, after: rowOf(input) });
    return done({ id });
  });
}

/** Takes a task off the plan, or back again unless the same was written anew or it would wait in a circle now. Twice is once. */
export async function removeCutOverTask(scope: Scope, id: string, { isRemoved, asOf }: { isRemoved: boolean; asOf: Date }): Promise<Result<{ id: string }, CutOverRefusal>> {
  const { workspaceId } = scope;
  return onProgramme<{ id: string }, CutOverRefusal>(scope, 'roadmap:write', async (tx, programmeId) => {
    const task = isUuid(id) ? await tx.cutOverTask.findFirst({ where: { workspaceId, id } }) : null;
    if (!task) return refused('not-found');
    if (!isRemoved && task.removedAt) {
      const refusal = (await isThere(tx, { ...task, besides: id })) ? 'already-there' : await afterRefusal(tx, scope, { programmeId, task });
      // What it waited for is gone itself: that is no reason to keep it away.
      if (refusal && refusal !== 'after-not-found') return refused(refusal);
    }
    const { count } = await tx.cutOverTask.updateMany({ where: { workspaceId, id, removedAt: isRemoved ? null : { not: null } }, data: { removedAt: isRemoved ? asOf : null } });
    if (count > 0) await recordAudit(tx, scope, { verb: isRemoved ? 'cut-over-task.remove' : 'cut-over-task.restore', entity: 'cut-over-task', recordId: id });
    return done({ id });
  });
}

function rowOf({ name, startsAt, minutes, ownerId, backupId, verification, rollBack, afterId }: CutOverTaskInput) {
  return { name, startsAt, minutes, ownerId, backupId, verification: verification || null, rollBack: rollBack || null, afterId };
}

/** @param id of the task that is changed; null for a new one */
async function inputRefusal(tx: Transaction, scope: Scope, { programmeId, input, id }: { programmeId: string; input: CutOverTaskInput; id: string | null }): Promise<InputRefusal | null> {
  const { workspaceId } = scope;
  const isMember = async (memberId: string | null) => memberId === null || (await tx.member.count({ where: { workspaceId, id: memberId } })) > 0;
  if (!(await isMember(input.ownerId))) return 'owner-not-found';
  if (!(await isMember(input.backupId))) return 'backup-not-found';
  if (await isThere(tx, { workspaceId, programmeId, ...input, besides: id })) return 'already-there';
  return afterRefusal(tx, scope, { programmeId, task: { ...input, id: id ?? '' } });
}

async function afterRefusal(tx: Transaction, { workspaceId }: Scope, { programmeId, task }: { programmeId: string; task: { id: string; startsAt: Date; afterId: string | null } }): Promise<'after-not-found' | 'after-later' | 'after-circle' | null> {
  if (task.afterId === null) return null;
  const tasks = await tx.cutOverTask.findMany({ where: { workspaceId, programmeId, removedAt: null }, select: { id: true, startsAt: true, afterId: true } });
  const after = tasks.find(({ id }) => id === task.afterId);
  if (!after) return 'after-not-found';
  const reason = whyNotAfter(task, after, tasks);
  return reason && `after-${reason}`;
}

interface SameTask {
  workspaceId: string;
  programmeId: string;
  name: string;
  startsAt: Date;
  /** The task that it may be itself; null for none. */
  besides: string | null;
}

/** The same words at the same moment: that is the same task. */
async function isThere(tx: Transaction, { workspaceId, programmeId, name, startsAt, besides }: SameTask): Promise<boolean> {
  return (await tx.cutOverTask.count({ where: { workspaceId, programmeId, removedAt: null, startsAt, name: { equals: name, mode: 'insensitive' }, ...(besides ? { id: { not: besides } } : {}) } })) > 0;
}
