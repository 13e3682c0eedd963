import { recordActs } from '#app/events/acts.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { TASK } from '../entity/task.ts';
import { inBatch } from '../record/batch.server.ts';
import { readInput } from '../record/read-input.ts';
import { createRecords } from '../record/write-records.server.ts';
import { findReview } from './reviews.server.ts';

/** What was agreed in a review becomes a task like every other, that the review points at. */
export async function addReviewTask(scope: Scope, reviewId: string, { title, ownerId, dueOn }: { title: string; ownerId: string | null; dueOn: Day | null }, asOf: Date): Promise<Result<{ id: string }, 'not-found' | 'owner-unknown'>> {
  if (!(await findReview(scope, reviewId))) return refused('not-found');
  const read = readInput(TASK, { title, priority: 'normal', ...(ownerId ? { owner_id: ownerId } : {}), ...(dueOn ? { due_on: dueOn } : {}) }, { isNew: true, timeZone: scope.timeZone });
  if (!read.ok) return refused('owner-unknown');
  return inBatch<Result<{ id: string }, 'not-found' | 'owner-unknown'>>(scope, { verb: 'task.create', entity: 'task' }, async (tx) => {
    const made = await createRecords(tx, scope, TASK, [read.input], { asOf });
    const [task] = made.ok ? made.records : [];
    if (!task) return refused('owner-unknown');
    await tx.$executeRaw`UPDATE team_reviews SET task_ids = array_append(task_ids, ${task.id}::uuid) WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${reviewId}::uuid`;
    await recordActs(tx, scope, [{ activity: 'task.create', object: task.id }], asOf);
    return done({ id: task.id });
  });
}
