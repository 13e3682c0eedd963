import type { Count } from './readiness-rule.ts';

/** What R12 looks at in one task of the cut-over plan; null is not there yet. */
export interface TaskFacts {
  ownerId: string | null;
  backupId: string | null;
  verification: string | null;
  rollBack: string | null;
}

export type TaskPart = 'owner' | 'backup' | 'verification' | 'roll-back';

/** R12: what one task still lacks. Somebody who stands in for themselves is no backup. */
export function missingTaskParts({ ownerId, backupId, verification, rollBack }: TaskFacts): TaskPart[] {
  const missing: TaskPart[] = [];
  if (ownerId === null) missing.push('owner');
  if (backupId === null || backupId === ownerId) missing.push('backup');
  if (isEmpty(verification)) missing.push('verification');
  if (isEmpty(rollBack)) missing.push('roll-back');
  return missing;
}

const isEmpty = (text: string | null) => text === null || text.trim() === '';

/** R12: the cut-over plan with owner and backup, verification and roll-back per task. A plan without tasks is no plan. */
export function countComplete(tasks: readonly TaskFacts[]): Count {
  return { ready: tasks.filter((task) => missingTaskParts(task).length === 0).length, of: tasks.length };
}

export const TASK_STATES = ['open', 'done', 'verified', 'rolled-back'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** Where a task goes from each state, and back by one step for who pressed the wrong button. */
const MOVES: Record<TaskState, readonly TaskState[]> = {
  open: ['done'],
  done: ['verified', 'rolled-back', 'open'],
  verified: ['rolled-back', 'done'],
  'rolled-back': ['open', 'done', 'verified'],
};

/** `waits`: what it comes after is not done. `not-next`: there is no such step from where it stands. */
export type MoveRefusal = 'waits' | 'not-next';

/** @param after the state of the task that has to be done first; null for none */
export function whyNotMove({ state, after }: { state: TaskState; after: TaskState | null }, to: TaskState): MoveRefusal | null {
  if (!MOVES[state].includes(to)) return 'not-next';
  return to === 'done' && state === 'open' && after !== null && after !== 'done' && after !== 'verified' ? 'waits' : null;
}

interface PlacedTask {
  id: string;
  startsAt: Date;
  afterId: string | null;
}

/** `later`: it does not begin earlier than what has to wait for it. `circle`: it waits itself for the other. */
export type AfterRefusal = 'later' | 'circle';

/** Whether a task can wait for another of the plan. @param task as it is going to be; a new one has an id of nobody else */
export function whyNotAfter(task: Pick<PlacedTask, 'id' | 'startsAt'>, after: PlacedTask, tasks: readonly PlacedTask[]): AfterRefusal | null {
  const seen = new Set<string>();
  const next = ({ afterId }: PlacedTask) => tasks.find(({ id }) => id === afterId);
  for (let at: PlacedTask | undefined = after; at && !seen.has(at.id); at = next(at)) {
    if (at.id === task.id) return 'circle';
    seen.add(at.id);
  }
  return after.startsAt < task.startsAt ? null : 'later';
}
