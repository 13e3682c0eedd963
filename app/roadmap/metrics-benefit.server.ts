import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { AffectedRoleFacts } from './metrics-benefit.ts';

/** Every affected role of every programme, with the days of the workspace on which it became known and was confirmed. */
export async function readAffectedRoles(tx: SqlTransaction, { workspaceId, timeZone }: Scope): Promise<AffectedRoleFacts[]> {
  return tx.$queryRaw<AffectedRoleFacts[]>`
    SELECT (least(created_at, confirmed_at) AT TIME ZONE ${timeZone})::date::text AS "knownFrom", (confirmed_at AT TIME ZONE ${timeZone})::date::text AS "confirmedOn"
    FROM affected_roles WHERE workspace_id = ${workspaceId}::uuid`;
}

/** When a role was last added or confirmed; null when there is none. */
export async function lastBenefitChange(tx: SqlTransaction, { workspaceId }: Scope): Promise<Date | null> {
  const [row] = await tx.$queryRaw<{ last: Date | null }[]>`SELECT max(greatest(created_at, confirmed_at)) AS last FROM affected_roles WHERE workspace_id = ${workspaceId}::uuid`;
  return row?.last ?? null;
}
