import { recordActs } from '#app/events/acts.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { TASK } from '../entity/task.ts';
import { inBatch } from '../record/batch.server.ts';
import type { RecordInput } from '../record/record.ts';
import { changeRecords } from '../record/write-records.server.ts';
import { type SnoozeChoice, snoozeTo } from './work-list.ts';

/** gone: no such task. unknown: nobody of that id. same: it was so already, such as by a second press. */
export type TaskRefusal = 'gone' | 'unknown' | 'same';

/** What was done to which task; the id of the act is for undoing. */
export interface TaskActed {
  title: string;
  batchId: string;
}

export async function finishTask(scope: Scope, id: string, asOf: Date): Promise<Result<TaskActed, TaskRefusal>> {
  return act(scope, id, 'task.done', (before): RecordInput => (before.done_at === null ? { done_at: asOf.toISOString() } : {}), asOf);
}

export async function reopenTask(scope: Scope, id: string, asOf: Date): Promise<Result<TaskActed, TaskRefusal>> {
  return act(scope, id, 'task.reopen', () => ({ done_at: null }), asOf);
}

export async function snoozeTask(scope: Scope, id: string, choice: SnoozeChoice, asOf: Date): Promise<Result<TaskActed, TaskRefusal>> {
  return act(scope, id, 'task.snooze', () => ({ due_on: snoozeTo(choice, dayIn(asOf, scope.timeZone)) }), asOf);
}

/** @param ownerId null makes it nobody's. */
export async function giveTask(scope: Scope, id: string, ownerId: string | null, asOf: Date): Promise<Result<TaskActed, TaskRefusal>> {
  return act(scope, id, 'task.give', () => ({ owner_id: ownerId }), asOf);
}

async function act(scope: Scope, id: string, verb: string, set: (before: { done_at: unknown }) => RecordInput, asOf: Date): Promise<Result<TaskActed, TaskRefusal>> {
  return inBatch<Result<TaskActed, TaskRefusal>>(scope, { verb, entity: 'task', recordId: id }, async (tx) => {
    const [before] = await tx.$queryRaw<{ title: string; done_at: unknown }[]>`
      SELECT title, done_at FROM tasks WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${id}::uuid AND deleted_at IS NULL FOR UPDATE`;
    if (!before) return refused('gone');
    const [outcome] = await changeRecords(tx, scope, TASK, [{ id, set: set(before), stamp: null }], { asOf });
    if (!outcome || outcome.status === 'same') return refused('same');
    if (outcome.status === 'refused') return refused(outcome.refusal.code === 'reference-unknown' ? 'unknown' : 'gone');
    await recordActs(tx, scope, [{ activity: verb, object: id }], asOf);
    return done({ title: before.title, batchId: scope.batchId });
  });
}
