import { Prisma } from '#app/db/generated/client.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';

const MAY_TAKE_MS = 600_000;

/**
 * Makes the sums per day and week again from the events, cut in the scope's time zone: after the workspace's zone has
 * changed. All or nothing; events that come in meanwhile wait and are counted in the new zone.
 */
export async function recountEvents(scope: Scope): Promise<void> {
  const { workspaceId, timeZone } = scope;
  await inWorkspaceSql(
    workspaceId,
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE event_days, event_weeks IN SHARE ROW EXCLUSIVE MODE`;
      await tx.$executeRaw`DELETE FROM event_days WHERE workspace_id = ${workspaceId}::uuid`;
      await tx.$executeRaw`
        INSERT INTO event_days (workspace_id, day, actor_id, activity_id, count, duration_ms)
        SELECT workspace_id, (occurred_at AT TIME ZONE ${timeZone})::date, actor_id, activity_id, count(*)::int, coalesce(sum(duration_ms), 0)
        FROM events WHERE workspace_id = ${workspaceId}::uuid GROUP BY 1, 2, 3, 4`;
      await sumWeeks(tx, scope);
      await tx.$executeRaw`DELETE FROM session_days WHERE workspace_id = ${workspaceId}::uuid`; // counted anew by their job
    },
    { timeoutMs: MAY_TAKE_MS },
  );
}

/** Whether activity `v` is an act for member `m`; who is not known has no role, and does what is everybody's only. */
export const COUNTS_AS_ACT = Prisma.sql`v.kind = 'act' AND (v.roles = '{}' OR m.role = ANY (v.roles))`;

/** Makes the sums per week again from those per day; what counts as an act for whom is read from the activities and roles as they are now. */
export async function sumWeeks(tx: SqlTransaction, { workspaceId }: Scope): Promise<void> {
  await tx.$executeRaw`DELETE FROM event_weeks WHERE workspace_id = ${workspaceId}::uuid`;
  await tx.$executeRaw`
    INSERT INTO event_weeks (workspace_id, week, actor_id, acts, events, act_days, seen_days)
    SELECT d.workspace_id, date_trunc('week', d.day)::date, d.actor_id, coalesce(sum(d.count) FILTER (WHERE ${COUNTS_AS_ACT}), 0)::int, sum(d.count)::int,
      coalesce(bit_or(1 << (extract(isodow FROM d.day)::int - 1)) FILTER (WHERE ${COUNTS_AS_ACT}), 0)::smallint, bit_or(1 << (extract(isodow FROM d.day)::int - 1))::smallint
    FROM event_days d JOIN activities v ON v.workspace_id = d.workspace_id AND v.id = d.activity_id
    JOIN actors a ON a.workspace_id = d.workspace_id AND a.id = d.actor_id
    LEFT JOIN members m ON m.workspace_id = a.workspace_id AND m.id = a.member_id
    WHERE d.workspace_id = ${workspaceId}::uuid GROUP BY 1, 2, 3`;
}
