import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';

/** The day the system went live: when continuous learning began, or go-live ended; null while neither has happened. */
export async function findGoLive(scope: Scope): Promise<Day | null> {
  return inWorkspaceSql(scope.workspaceId, (tx) => readGoLive(tx, scope));
}

export async function readGoLive(tx: SqlTransaction, { workspaceId }: Scope): Promise<Day | null> {
  const rows = await tx.$queryRaw<{ day: Day | null }[]>`
    SELECT coalesce(min(actual_starts_on) FILTER (WHERE kind = 'learning'), min(actual_ends_on) FILTER (WHERE kind = 'go-live'))::text AS day
    FROM phases WHERE workspace_id = ${workspaceId}::uuid`;
  return rows[0]?.day ?? null;
}
