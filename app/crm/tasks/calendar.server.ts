import { Prisma } from '#app/db/generated/client.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, type Day } from '#app/values/day.ts';
import { parseInstant } from '#app/values/instant.ts';
import { type CalendarEntry, type CalendarView, type CalendarDay, daysOf, fillDays } from './calendar.ts';
import { ofTeam } from './work-list.server.ts';

/** A month of a busy team; what is over is told, not hidden. */
const MOST = 800;

export interface Calendar {
  days: CalendarDay[];
  /** There is more than is shown. */
  isMore: boolean;
}

interface Options {
  view: CalendarView;
  on: Day;
  isTeam: boolean;
  today: Day;
}

/** Contact moments and tasks of somebody, or of their team, by day on the workspace's clock. Two statements. */
export async function readCalendarDays(scope: Scope, { view, on, isTeam, today }: Options): Promise<Calendar> {
  const days = daysOf(view, on);
  const first = days[0]?.day ?? on;
  const end = addDays(days.at(-1)?.day ?? on, 1);
  const [start, stop] = [instant(first, scope), instant(end, scope)];
  const workspace = Prisma.sql`${scope.workspaceId}::uuid`;
  const whose = isTeam ? ofTeam(scope, today) : Prisma.sql`t.owner_id = ${scope.member?.id ?? null}::uuid`;
  const names = Prisma.sql`coalesce(
    (SELECT c.full_name FROM contacts c WHERE c.workspace_id = ${workspace} AND c.id = t.contact_id AND c.deleted_at IS NULL),
    (SELECT a.name FROM accounts a WHERE a.workspace_id = ${workspace} AND a.id = t.account_id AND a.deleted_at IS NULL)) AS who,
    (SELECT m.name FROM members m WHERE m.workspace_id = ${workspace} AND m.id = t.owner_id) AS owner`;
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const moments = await tx.$queryRaw<CalendarEntry[]>`
      SELECT 'interaction' AS kind, t.id, to_char(t.occurred_at AT TIME ZONE ${scope.timeZone}, 'YYYY-MM-DD') AS on, to_char(t.occurred_at AT TIME ZONE ${scope.timeZone}, 'HH24:MI') AS time,
        t.subject AS title, t.channel, t.direction, true AS "isDone", ${names}
      FROM interactions t
      WHERE t.workspace_id = ${workspace} AND t.occurred_at >= ${start}::timestamptz AND t.occurred_at < ${stop}::timestamptz AND t.deleted_at IS NULL AND NOT t.is_machine AND ${whose}
      ORDER BY t.occurred_at, t.id LIMIT ${MOST + 1}`;
    const tasks = await tx.$queryRaw<CalendarEntry[]>`
      SELECT 'task' AS kind, t.id, t.due_on::text AS on, NULL AS time, t.title, NULL AS channel, NULL AS direction, t.done_at IS NOT NULL AS "isDone", ${names}
      FROM tasks t WHERE t.workspace_id = ${workspace} AND t.due_on >= ${first}::date AND t.due_on < ${end}::date AND t.deleted_at IS NULL AND ${whose}
      ORDER BY t.due_on, t.id LIMIT ${MOST + 1}`;
    const isMore = moments.length > MOST || tasks.length > MOST;
    return { days: fillDays(days, [...moments.slice(0, MOST), ...tasks.slice(0, MOST)]), isMore };
  });
}

function instant(day: Day, scope: Scope): string {
  const midnight = parseInstant(day, scope.timeZone);
  if (!midnight) throw new Error(`Not a day: ${day}`);
  return midnight.toISOString();
}
