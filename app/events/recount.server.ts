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

/** Makes the sums per week again from those per day; what counts as an act is read from the activities as they are now. */
export async function sumWeeks(tx: SqlTransaction, { workspaceId }: Scope): Promise<void> {
  await tx.$executeRaw`DELETE FROM event_weeks WHERE workspace_id = ${workspaceId}::uuid`;
  await tx.$executeRaw`
    INSERT INTO event_weeks (workspace_id, week, actor_id, acts, events, act_days, seen_days)
    SELECT d.workspace_id, date_trunc('week', d.day)::date, d.actor_id, coalesce(sum(d.count) FILTER (WHERE a.kind = 'act'), 0)::int, sum(d.count)::int,
      coalesce(bit_or(1 << (extract(isodow FROM d.day)::int - 1)) FILTER (WHERE a.kind = 'act'), 0)::smallint, bit_or(1 << (extract(isodow FROM d.day)::int - 1))::smallint
    FROM event_days d JOIN activities a ON a.workspace_id = d.workspace_id AND a.id = d.activity_id
    WHERE d.workspace_id = ${workspaceId}::uuid GROUP BY 1, 2, 3`;
}
