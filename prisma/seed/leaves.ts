import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { LONG_LEAVE_DAYS } from '#app/people/leave/leave.ts';
import { addLeave } from '#app/people/leave/leaves.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, type Day, dayIn } from '#app/values/day.ts';
import { periodOf } from '#app/values/period.ts';
import type { SeedOptions } from './seed-options.ts';

const WEEKS = LONG_LEAVE_DAYS / 7;
/** Weeks back in which leave is looked for: in what the pages show, and over. */
const [FIRST, LAST] = [24, WEEKS + 1];
const MOST = 3;

/**
 * Invented leave, where the real log has room for it: who did nothing for four weeks in the middle of their time gets those weeks
 * off, so that nobody in the demo works while away. At most one somebody a team, and nobody of the largest: without it a month of the
 * whole would be of fewer than half of its people, and not told.
 */
export async function seedLeaves(given: Scope, { asOf, tell }: SeedOptions): Promise<void> {
  const scope = { ...given, permissions: permissionsOf('administrator') };
  const monday = periodOf(dayIn(asOf, scope.timeZone), 'week').start;
  const quiet = await inWorkspaceSql(scope.workspaceId, (tx) => tx.$queryRaw<{ id: string; teamId: string; weeksAgo: number }[]>`
    SELECT DISTINCT ON (t.team_id) m.id, t.team_id AS "teamId", back.weeks AS "weeksAgo" FROM members m
    JOIN team_memberships t ON t.workspace_id = m.workspace_id AND t.member_id = m.id AND t.ends_on IS NULL
    CROSS JOIN generate_series(${LAST}::int, ${FIRST}::int) AS back(weeks)
    WHERE m.workspace_id = ${scope.workspaceId}::uuid AND m.role = 'end-user' AND m.enrolled_on < ${monday}::date - 7 * back.weeks AND m.left_on IS NULL
      AND EXISTS (SELECT 1 FROM actors a JOIN event_days d ON d.workspace_id = a.workspace_id AND d.actor_id = a.id WHERE a.workspace_id = m.workspace_id AND a.member_id = m.id AND d.day >= ${monday}::date - 7 * (back.weeks - ${WEEKS}))
      AND EXISTS (SELECT 1 FROM actors a JOIN event_days d ON d.workspace_id = a.workspace_id AND d.actor_id = a.id WHERE a.workspace_id = m.workspace_id AND a.member_id = m.id AND d.day < ${monday}::date - 7 * back.weeks)
      AND NOT EXISTS (SELECT 1 FROM actors a JOIN event_days d ON d.workspace_id = a.workspace_id AND d.actor_id = a.id WHERE a.workspace_id = m.workspace_id AND a.member_id = m.id
        AND d.day >= ${monday}::date - 7 * back.weeks AND d.day < ${monday}::date - 7 * (back.weeks - ${WEEKS}))
      AND t.team_id <> (SELECT team_id FROM team_memberships WHERE workspace_id = ${scope.workspaceId}::uuid AND ends_on IS NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1)
    ORDER BY t.team_id, back.weeks, m.id`);
  const chosen = quiet.slice(0, MOST);
  for (const { id, weeksAgo } of chosen) {
    const startsOn: Day = addDays(monday, -7 * weeksAgo);
    const added = await addLeave(scope, id, { startsOn, lastOn: addDays(startsOn, LONG_LEAVE_DAYS - 1) });
    if (!added.ok) throw new Error(`The demo's leave was refused: ${added.reason}`);
  }
  tell(`${chosen.length} people were on leave for four weeks.`);
}
