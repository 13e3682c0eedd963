import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';

const MOST = 200;

/** The names of what sources report people do, for choosing which form an act is. */
export async function listActivityKeys(scope: Scope): Promise<string[]> {
  const rows = await inWorkspaceSql(scope.workspaceId, (tx) => tx.$queryRaw<{ key: string }[]>`SELECT key FROM activities WHERE workspace_id = ${scope.workspaceId}::uuid ORDER BY key LIMIT ${MOST}`);
  return rows.map(({ key }) => key);
}
