import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';

const MAY_TAKE_MS = 600_000;
/** Silence after which a session is over. The usual rule of web analytics. */
const SILENCE = '30 minutes';
/** Longer than this, or more than one event: engaged. Source: Userlane. */
const ENGAGED_AFTER = '10 seconds';

/**
 * Counts the sessions of every day and actor whose events are others than at the last count: late ones, or more. A session
 * is cut by half an hour of silence, and by midnight so that a day can be counted by itself. Twice does no harm.
 * @returns how many days of actors were counted.
 */
export async function countSessions(scope: Scope): Promise<number> {
  const { workspaceId, timeZone } = scope;
  return inWorkspaceSql(
    workspaceId,
    (tx) => tx.$executeRaw`
      WITH changed AS MATERIALIZED (
        SELECT d.day, d.actor_id, d.events
        FROM (SELECT day, actor_id, sum(count)::int AS events FROM event_days WHERE workspace_id = ${workspaceId}::uuid GROUP BY 1, 2) d
        LEFT JOIN session_days s ON s.workspace_id = ${workspaceId}::uuid AND s.day = d.day AND s.actor_id = d.actor_id
        WHERE s.events IS DISTINCT FROM d.events
      ), told AS (
        SELECT c.day, c.actor_id, e.occurred_at, e.occurred_at + make_interval(secs => coalesce(e.duration_ms, 0) / 1000.0) AS until
        FROM events e JOIN changed c ON c.actor_id = e.actor_id AND c.day = (e.occurred_at AT TIME ZONE ${timeZone})::date
        WHERE e.workspace_id = ${workspaceId}::uuid
          AND e.occurred_at >= (SELECT min(day)::timestamp AT TIME ZONE ${timeZone} FROM changed) AND e.occurred_at < (SELECT (max(day) + 1)::timestamp AT TIME ZONE ${timeZone} FROM changed)
      ), cut AS (
        SELECT *, CASE WHEN occurred_at - max(until) OVER (PARTITION BY day, actor_id ORDER BY occurred_at ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) <= ${SILENCE}::interval THEN 0 ELSE 1 END AS is_first
        FROM told
      ), numbered AS (
        SELECT day, actor_id, occurred_at, until, sum(is_first) OVER (PARTITION BY day, actor_id ORDER BY occurred_at ROWS UNBOUNDED PRECEDING) AS session FROM cut
      ), sessions AS (
        SELECT day, actor_id, count(*) > 1 OR max(until) - min(occurred_at) > ${ENGAGED_AFTER}::interval AS is_engaged, count(*)::int AS events FROM numbered GROUP BY day, actor_id, session
      )
      INSERT INTO session_days (workspace_id, day, actor_id, sessions, engaged, events)
      SELECT ${workspaceId}::uuid, day, actor_id, count(*)::int, (count(*) FILTER (WHERE is_engaged))::int, sum(events)::int FROM sessions GROUP BY day, actor_id ORDER BY day, actor_id
      ON CONFLICT (workspace_id, day, actor_id) DO UPDATE SET sessions = excluded.sessions, engaged = excluded.engaged, events = excluded.events`,
    { timeoutMs: MAY_TAKE_MS },
  );
}
