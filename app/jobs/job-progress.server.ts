import { Prisma } from '#app/db/generated/client.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { JobProgress } from './job-progress.ts';

/** A row of jobs as `JobProgress`. */
export const PROGRESS_COLUMNS = Prisma.sql`id, name, state, progress_done AS "done", progress_total AS "total", stop_requested AS "isStopping", error, attempts,
  created_at AS "createdAt", started_at AS "startedAt", finished_at AS "finishedAt"`;

/** How far a job is; null when there is none of that id in the workspace (any more: they are kept for two weeks). */
export async function findJob(scope: Scope, id: string): Promise<JobProgress | null> {
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const [row] = await tx.$queryRaw<JobProgress[]>`
      SELECT ${PROGRESS_COLUMNS} FROM jobs WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${id}::uuid`;
    return row ?? null;
  });
}

/**
 * Asks a job to stop: one that waits ends at once, one that runs at the end of what it is in. False when it had ended.
 * @param tx the open transaction; null is one of its own.
 */
export async function requestStop(scope: Scope, id: string, tx: SqlTransaction | null = null): Promise<boolean> {
  if (!tx) return inWorkspaceSql(scope.workspaceId, (own) => requestStop(scope, id, own));
  const count = await tx.$executeRaw`
    UPDATE jobs SET stop_requested = true, state = CASE state WHEN 'waiting' THEN 'stopped' ELSE state END,
      finished_at = CASE state WHEN 'waiting' THEN clock_timestamp() END
    WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${id}::uuid AND state IN ('waiting', 'running')`;
  return count > 0;
}
