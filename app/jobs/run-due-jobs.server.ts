import { randomUUID } from 'node:crypto';
import { claimJobs } from './claim.server.ts';
import { definedJobs } from './define-job.ts';
import { runJob } from './run-job.server.ts';

/**
 * Runs whatever is due at that moment, here and now, one after the other, also what these jobs ask for in turn: for tests
 * and for the command line. Names the jobs to run, or all. @returns how many ran.
 */
export async function runDueJobs({ asOf = new Date(), names = [...definedJobs().keys()] }: { asOf?: Date; names?: string[] } = {}): Promise<number> {
  const worker = randomUUID();
  const { signal } = new AbortController();
  for (let count = 0; ; count++) {
    const [job] = await claimJobs(worker, names, 1, asOf);
    if (!job) return count;
    await runJob(worker, job, { stopping: signal, asOf });
  }
}
