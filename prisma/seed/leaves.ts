import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { addLeave } from '#app/people/leave/leaves.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, dayIn } from '#app/values/day.ts';
import { periodOf } from '#app/values/period.ts';
import type { SeedOptions } from './seed-options.ts';

const WEEKS = 3;
const MOST = 4;

/**
 * Invented leave, where the real log has room for it: who did nothing for three weeks in the middle of their time gets those
 * weeks off, so that nobody in the demo works while away.
 */
export async function seedLeaves(given: Scope, { asOf, tell }: SeedOptions): Promise<void> {
  const scope = { ...given, permissions: permissionsOf('administrator') };
  const monday = periodOf(dayIn(asOf, scope.timeZone), 'week').start;
  const quiet = await inWorkspaceSql(scope.workspaceId, (tx) => tx.$queryRaw<{ id: string; weeksAgo: number }[]>`
    SELECT DISTINCT ON (m.id) m.id, back.weeks AS "weeksAgo" FROM members m CROSS JOIN generate_series(8, ${WEEKS + 1}, -1) AS back(weeks)
    WHERE m.workspace_id = ${scope.workspaceId}::uuid AND m.enrolled_on < ${monday}::date - 7 * back.weeks AND m.left_on IS NULL
      AND EXISTS (SELECT 1 FROM actors a JOIN event_days d ON d.workspace_id = a.workspace_id AND d.actor_id = a.id WHERE a.workspace_id = m.workspace_id AND a.member_id = m.id AND d.day >= ${monday}::date - 7 * (back.weeks - ${WEEKS}))
      AND NOT EXISTS (SELECT 1 FROM actors a JOIN event_days d ON d.workspace_id = a.workspace_id AND d.actor_id = a.id WHERE a.workspace_id = m.workspace_id AND a.member_id = m.id
        AND d.day >= ${monday}::date - 7 * back.weeks AND d.day < ${monday}::date - 7 * (back.weeks - ${WEEKS}))
    ORDER BY m.id, back.weeks DESC`);
  const chosen = quiet.slice(0, MOST);
  for (const { id, weeksAgo } of chosen) {
    const startsOn = addDays(monday, -7 * weeksAgo);
    const added = await addLeave(scope, id, { startsOn, lastOn: addDays(startsOn, 7 * WEEKS - 1) });
    if (!added.ok) throw new Error(`The demo's leave was refused: ${added.reason}`);
  }
  tell(`${chosen.length} people were on leave for three weeks.`);
}
