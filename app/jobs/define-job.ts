import type { z } from 'zod';
import type { Scope } from '#app/people/scope.ts';

/** What a running job is handed beside its payload. */
export interface JobContext {
  jobId: string;
  /** Every permission in the job's workspace, source `job`. */
  scope: Scope;
  /** The time the attempt began: what the job takes for now. */
  asOf: Date;
  /**
   * Aborted when the server stops, somebody asks for a stop, or another process has taken the job over. Between two
   * pieces of work call `signal.throwIfAborted()`: returning instead would say that all was done.
   */
  signal: AbortSignal;
  /** 1 for the first attempt; a job that a stop of the server cut off is not counted. */
  attempt: number;
  /** Notes how far it is, `total` null while unknown; written at most once a second, so cheap enough for a loop. */
  report: (done: number, total?: number | null) => Promise<void>;
}

interface JobOptions<Payload> {
  schema: z.ZodType<Payload>;
  /**
   * Does the work. It may run again after a crash, from the start and with the same payload: whatever it wrote must not
   * count twice.
   */
  run: (payload: Payload, context: JobContext) => Promise<void>;
  /** Attempts before it is given up; 5 unless said otherwise. */
  maxAttempts?: number;
  /** The wait after the first failure, in milliseconds; four times longer after each next, an hour at most. */
  retryAfterMs?: number;
}

export interface Job<Payload> extends Required<JobOptions<Payload>> {
  name: string;
}

const defined = new Map<string, Job<never>>();

/** Names a kind of background work. The file that does so must be named in app/all-jobs.server.ts to be run. */
export function defineJob<Payload>(name: string, { maxAttempts = 5, retryAfterMs = 10_000, ...options }: JobOptions<Payload>): Job<Payload> {
  const job = { name, maxAttempts, retryAfterMs, ...options };
  defined.set(name, job as unknown as Job<never>);
  return job;
}

export function definedJobs(): ReadonlyMap<string, Job<never>> {
  return defined;
}
