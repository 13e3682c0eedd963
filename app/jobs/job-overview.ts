import type { JobProgress } from './job-progress.ts';

/** One run of a job, as the page shows it. */
export type JobRun = JobProgress;

export interface JobOverview {
  name: string;
  /** The next moment of its schedule; null for what only runs when asked. */
  nextAt: Date | null;
  isScheduled: boolean;
  /** What waits or runs now; null when nothing does. */
  current: JobRun | null;
  /** The newest that has ended; null when none is kept. */
  last: JobRun | null;
  /** The newest of all: what the reader saw when they press a button. Null when there is none. */
  newestId: string | null;
}

/** How long a run took, in milliseconds; null while it has not ended. */
export function durationMs({ startedAt, finishedAt }: Pick<JobRun, 'startedAt' | 'finishedAt'>): number | null {
  return startedAt && finishedAt ? finishedAt.getTime() - startedAt.getTime() : null;
}
