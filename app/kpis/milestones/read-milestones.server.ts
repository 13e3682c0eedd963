import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Milestone } from './milestone.ts';

/** Every milestone, for what is counted from them in an open transaction. */
export async function readMilestones(tx: SqlTransaction, { workspaceId }: Scope): Promise<Milestone[]> {
  return tx.$queryRaw<Milestone[]>`SELECT id, kind, on_day::text AS "on", title, team_ids::text[] AS "teamIds", version FROM milestones WHERE workspace_id = ${workspaceId}::uuid ORDER BY on_day, id`;
}
