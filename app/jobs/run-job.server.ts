import { log } from '#app/web/log.server.ts';
import { systemScope } from '#app/people/workspaces.server.ts';
import { backoff } from '#app/values/backoff.ts';
import { type ClaimedJob, finishJob, LEASE_SECONDS, releaseJobs, renewLease, retryJob } from './claim.server.ts';
import { definedJobs, type JobContext } from './define-job.ts';

const LONGEST_WAIT_MS = 3_600_000;
const RENEW_EVERY_MS = (LEASE_SECONDS * 1_000) / 10;
const REPORT_EVERY_MS = 1_000;

type Interruption = 'stopping' | 'stop-requested' | 'taken-over';

/** Runs one claimed job to its end and notes how it went; never throws for what the job itself did wrong. */
export async function runJob(worker: string, claimed: ClaimedJob, { stopping, asOf }: { stopping: AbortSignal; asOf: Date | null }): Promise<void> {
  const job = definedJobs().get(claimed.name)!;
  const read = job.schema.safeParse(claimed.payload);
  if (!read.success) return finishJob(worker, claimed.id, 'failed', read.error.message, asOf);
  if (claimed.attempts > job.maxAttempts) return finishJob(worker, claimed.id, 'failed', null, asOf); // its process died at every attempt
  const own = new AbortController();
  const stop = () => own.abort('stopping' satisfies Interruption);
  stopping.addEventListener('abort', stop);
  if (stopping.aborted) stop();
  const { signal } = own;
  const lease = keepLease(worker, claimed.id, own);
  try {
    const scope = await systemScope(claimed.workspaceId, 'job', claimed.name);
    signal.throwIfAborted();
    const context: JobContext = { jobId: claimed.id, scope, asOf: asOf ?? new Date(), signal, attempt: claimed.attempts, report: lease.report };
    await job.run(read.data, context);
    await lease.end();
    await finishJob(worker, claimed.id, 'done', null, asOf);
  } catch (error) {
    await lease.end();
    const why = signal.reason as Interruption | undefined;
    if (why === 'taken-over') return;
    if (why === 'stop-requested') return await finishJob(worker, claimed.id, 'stopped', null, asOf);
    if (why === 'stopping') return await releaseJobs(worker, claimed.id);
    const text = error instanceof Error ? error.message : String(error);
    log.warn({ jobId: claimed.id, job: claimed.name, attempt: claimed.attempts, err: error }, 'job failed');
    if (claimed.attempts >= job.maxAttempts) return await finishJob(worker, claimed.id, 'failed', text, asOf);
    const waitMs = backoff(claimed.attempts, { firstMs: job.retryAfterMs, factor: 4, longestMs: LONGEST_WAIT_MS }, Math.random());
    await retryJob(worker, claimed.id, waitMs, text, asOf);
  } finally {
    stopping.removeEventListener('abort', stop);
  }
}

/** Says every few seconds that the job is being worked on, and hears then that it must stop. */
function keepLease(worker: string, id: string, own: AbortController) {
  let progress: { done: number; total: number | null } | null = null;
  let spokeAt = performance.now();
  const renew = async () => {
    spokeAt = performance.now();
    const told = progress;
    progress = null;
    const lease = await renewLease(worker, id, told);
    if (!lease) own.abort('taken-over' satisfies Interruption);
    else if (lease.stopRequested) own.abort('stop-requested' satisfies Interruption);
  };
  // A moment without database costs nothing: the lease lasts ten of these.
  const timer = setInterval(() => void renew().catch(() => undefined), RENEW_EVERY_MS);
  return {
    report: async (done: number, total: number | null = null) => {
      progress = { done, total };
      if (performance.now() - spokeAt >= REPORT_EVERY_MS) await renew();
    },
    end: async () => {
      clearInterval(timer);
      if (progress) await renew();
    },
  };
}
