import { v7 } from 'uuid';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Job } from './define-job.ts';

interface EnqueueOptions {
  /** Not before this moment; at once when left out. */
  runAt?: Date;
  /**
   * While a job with this key waits, asking again gives that one (at the earlier of both times); while one runs, the
   * next waits for its end. Held until the transaction ends: for what people ask for, not for every record written.
   */
  singletonKey?: string;
}

/**
 * Asks for background work in the scope's workspace, in the open transaction `tx`: the job is there exactly when the
 * transaction commits. With null it is a transaction of its own. @returns the job's id.
 */
export async function enqueue<Payload>(tx: SqlTransaction | null, scope: Scope, job: Job<Payload>, payload: Payload, { runAt, singletonKey }: EnqueueOptions = {}): Promise<string> {
  if (!tx) return inWorkspaceSql(scope.workspaceId, (own) => enqueue(own, scope, job, payload, { ...(runAt ? { runAt } : {}), ...(singletonKey ? { singletonKey } : {}) }));
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO jobs (id, workspace_id, name, payload, singleton_key, run_at)
    VALUES (${v7()}::uuid, ${scope.workspaceId}::uuid, ${job.name}, ${JSON.stringify(job.schema.parse(payload))}::jsonb, ${singletonKey ?? null},
            coalesce(${runAt?.toISOString() ?? null}::timestamptz, date_trunc('milliseconds', clock_timestamp())))
    ON CONFLICT (workspace_id, name, singleton_key) WHERE state = 'waiting' AND singleton_key IS NOT NULL
    DO UPDATE SET run_at = least(jobs.run_at, excluded.run_at)
    RETURNING id`;
  return row!.id;
}
