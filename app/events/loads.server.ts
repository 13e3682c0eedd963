import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';

/** Marks that orders came in, so that periods up to now can be judged by them; once an hour is enough. */
export async function markOrdersLoaded(tx: SqlTransaction, { workspaceId }: Scope, at: Date): Promise<void> {
  const loadedAt = at.toISOString();
  await tx.$executeRaw`
    INSERT INTO loads (workspace_id, kind, hour_at, loaded_at)
    VALUES (${workspaceId}::uuid, 'orders', date_trunc('hour', ${loadedAt}::timestamptz), ${loadedAt}::timestamptz)
    ON CONFLICT DO NOTHING`;
}
