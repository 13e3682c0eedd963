import { arrayLiteral } from '#app/db/array-literal.ts';
import { database } from '#app/db/client.server.ts';
import { Prisma } from '#app/db/generated/client.ts';

export interface ClaimedJob {
  id: string;
  workspaceId: string;
  name: string;
  payload: unknown;
  attempts: number;
}

/** How long a process that says nothing is believed to live; it speaks every tenth of that at least. */
export const LEASE_SECONDS = 30;

/** The database's clock, so that servers whose clocks differ agree; tests name the moment instead. */
export function at(asOf: Date | null): Prisma.Sql {
  return asOf ? Prisma.sql`${asOf.toISOString()}::timestamptz` : Prisma.sql`clock_timestamp()`;
}

/**
 * Takes at most `limit` jobs that are due, or whose process has fallen silent, for this worker. Two workers never get the
 * same one, and of one singleton key only one runs.
 */
export async function claimJobs(worker: string, names: string[], limit: number, asOf: Date | null): Promise<ClaimedJob[]> {
  const now = at(asOf);
  return database().$queryRaw<ClaimedJob[]>`
    UPDATE jobs SET state = 'running', worker = ${worker}::uuid, attempts = attempts + 1, leased_until = ${now} + ${LEASE_SECONDS} * interval '1 second', started_at = coalesce(started_at, ${now})
    WHERE id IN (
      SELECT id FROM jobs j
      WHERE name = ANY(${arrayLiteral(names)}::text[])
        AND ((state = 'waiting' AND run_at <= ${now}
              AND NOT EXISTS (SELECT 1 FROM jobs r WHERE r.state = 'running' AND r.workspace_id = j.workspace_id AND r.name = j.name AND r.singleton_key = j.singleton_key))
          OR (state = 'running' AND leased_until < ${now}))
      ORDER BY run_at, id LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    RETURNING id, workspace_id AS "workspaceId", name, payload, attempts`;
}

/** Keeps the job for this worker and notes its progress. Null when it is no longer this worker's. */
export async function renewLease(worker: string, id: string, progress: { done: number; total: number | null } | null): Promise<{ stopRequested: boolean } | null> {
  const noted = progress ? Prisma.sql`, progress_done = ${progress.done}, progress_total = ${progress.total}` : Prisma.empty;
  const rows = await database().$queryRaw<{ stopRequested: boolean }[]>`
    UPDATE jobs SET leased_until = greatest(leased_until, clock_timestamp() + ${LEASE_SECONDS} * interval '1 second')${noted}
    WHERE id = ${id}::uuid AND worker = ${worker}::uuid AND state = 'running' RETURNING stop_requested AS "stopRequested"`;
  return rows[0] ?? null;
}

export async function finishJob(worker: string, id: string, state: 'done' | 'failed' | 'stopped', error: string | null, asOf: Date | null): Promise<void> {
  await database().$executeRaw`
    UPDATE jobs SET state = ${state}, error = coalesce(${error}, error), finished_at = ${at(asOf)}, worker = NULL, leased_until = NULL
    WHERE id = ${id}::uuid AND worker = ${worker}::uuid AND state = 'running'`;
}

/** Back to waiting for a later attempt; when another of its key waits already, that one will do the work. */
export async function retryJob(worker: string, id: string, waitMs: number, error: string, asOf: Date | null): Promise<void> {
  await putBack(Prisma.sql`j.id = ${id}::uuid AND j.worker = ${worker}::uuid`, Prisma.sql`${at(asOf)} + ${waitMs} * interval '1 millisecond'`, Prisma.sql`error = ${error}`, at(asOf));
}

/** Ends every lease: for a server that knows no other process can be working on this database. */
export async function endAllLeases(): Promise<void> {
  await database().$executeRaw`UPDATE jobs SET leased_until = clock_timestamp() - interval '1 second' WHERE state = 'running'`;
}

/** Gives back what this worker runs, or one of it, because the server stops: the attempt does not count. */
export async function releaseJobs(worker: string, id: string | null = null): Promise<void> {
  const one = id ? Prisma.sql`AND j.id = ${id}::uuid` : Prisma.empty;
  await putBack(Prisma.sql`j.worker = ${worker}::uuid ${one}`, Prisma.sql`j.run_at`, Prisma.sql`attempts = greatest(j.attempts - 1, 0)`, at(null));
}

async function putBack(which: Prisma.Sql, runAt: Prisma.Sql, also: Prisma.Sql, now: Prisma.Sql): Promise<void> {
  const hasHeir = Prisma.sql`EXISTS (SELECT 1 FROM jobs w WHERE w.state = 'waiting' AND w.workspace_id = j.workspace_id AND w.name = j.name AND w.singleton_key = j.singleton_key)`;
  await database().$executeRaw`
    UPDATE jobs j SET state = CASE WHEN ${hasHeir} THEN 'superseded' ELSE 'waiting' END, finished_at = CASE WHEN ${hasHeir} THEN ${now} END,
      run_at = ${runAt}, worker = NULL, leased_until = NULL, ${also}
    WHERE j.state = 'running' AND ${which}`;
}
