import { z } from 'zod';
import { inWorkspace } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';

/** How many of the enrolled people whose role has a checklist have done everything on it. */
export async function checklistCompletion(scope: Scope, { today }: { today: Day }): Promise<{ finished: number; people: number }> {
  const { workspaceId } = scope;
  return inWorkspace(workspaceId, async (tx) => {
    const rows = await tx.$queryRaw`
      WITH lists AS (
        SELECT DISTINCT ON (role) id, role FROM checklists WHERE workspace_id = ${workspaceId}::uuid ORDER BY role, created_at DESC, id DESC
      ), asked AS (
        SELECT m.id AS member_id, m.enrolled_on, i.id AS item_id, i.activity_key, i.times
        FROM members m
        JOIN lists l ON l.role = m.role
        JOIN checklist_items i ON i.workspace_id = m.workspace_id AND i.checklist_id = l.id
        WHERE m.workspace_id = ${workspaceId}::uuid AND m.enrolled_on <= ${today}::date AND (m.left_on IS NULL OR m.left_on > ${today}::date)
      ), acts AS (
        SELECT a.member_id, y.key, sum(d.count) AS count
        FROM event_days d
        JOIN actors a ON a.workspace_id = d.workspace_id AND a.id = d.actor_id
        JOIN members m ON m.workspace_id = d.workspace_id AND m.id = a.member_id
        JOIN activities y ON y.workspace_id = d.workspace_id AND y.id = d.activity_id
        WHERE d.workspace_id = ${workspaceId}::uuid AND d.day >= m.enrolled_on AND y.key IN (SELECT activity_key FROM asked)
        GROUP BY a.member_id, y.key
      ), judged AS (
        SELECT asked.member_id, bool_and(
          CASE WHEN asked.times = 0 THEN true WHEN asked.activity_key IS NULL THEN t.id IS NOT NULL ELSE coalesce(acts.count, 0) >= asked.times END
        ) AS is_finished
        FROM asked
        LEFT JOIN acts ON acts.member_id = asked.member_id AND acts.key = asked.activity_key
        LEFT JOIN checklist_ticks t ON t.workspace_id = ${workspaceId}::uuid AND t.item_id = asked.item_id AND t.member_id = asked.member_id
        GROUP BY asked.member_id
      )
      SELECT count(*) FILTER (WHERE is_finished)::int AS finished, count(*)::int AS people FROM judged`;
    const [row] = z.array(z.object({ finished: z.number(), people: z.number() })).parse(rows);
    return row ?? { finished: 0, people: 0 };
  });
}
