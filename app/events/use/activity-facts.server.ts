import { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import { COUNTS_AS_ACT } from '../counts-as-act.server.ts';
import type { FactsNeed } from './needs.ts';
import { dayBit, mondayOf, PACKED } from './packed-weeks.server.ts';
import { readHistory } from './read-facts.ts';
import type { UseHistory } from './use-history.ts';

/** What each member did of each activity that counts as an act for their role. */
export async function readActivities(tx: SqlTransaction, scope: Scope, { from, to, isOneWindow }: NonNullable<FactsNeed['activities']>): Promise<Map<string, Map<string, UseHistory>>> {
  const rows = await tx.$queryRaw<{ member_id: string; activity: string; weeks: Uint8Array }[]>(Prisma.sql`
    SELECT a.member_id, g.key AS activity, string_agg(${PACKED}, '') AS weeks
    FROM actors a
    JOIN members m ON m.workspace_id = a.workspace_id AND m.id = a.member_id
    JOIN activities v ON v.workspace_id = a.workspace_id AND ${COUNTS_AS_ACT}
    JOIN activities g ON g.workspace_id = v.workspace_id AND g.id = coalesce(v.counts_as_id, v.id)
    ${isOneWindow ? lastDayWithin(from, to) : weeksWithin(scope, from, to)}
    WHERE a.workspace_id = ${scope.workspaceId}::uuid AND a.member_id IS NOT NULL
    GROUP BY a.member_id, g.key`);
  const found = new Map<string, Map<string, UseHistory>>();
  for (const { member_id: memberId, activity, weeks: bytes } of rows) {
    const own = found.get(memberId) ?? new Map<string, UseHistory>();
    found.set(memberId, own.set(activity, readHistory(bytes)));
  }
  return found;
}

function weeksWithin(scope: Scope, from: Day, to: Day): Prisma.Sql {
  return Prisma.sql`JOIN (
    SELECT actor_id, activity_id, ${mondayOf(Prisma.sql`day`)} AS week, 1 AS acts, bit_or(${dayBit(Prisma.sql`day`)}) AS act_days, bit_or(${dayBit(Prisma.sql`day`)}) AS seen_days
    FROM event_days WHERE workspace_id = ${scope.workspaceId}::uuid AND count > 0 AND day >= ${from}::date AND day < ${to}::date GROUP BY 1, 2, 3
  ) u ON u.actor_id = a.id AND u.activity_id = v.id`;
}

/** Whether something was done within one window is told by the last day on which it was: looked up, however much was done. */
function lastDayWithin(from: Day, to: Day): Prisma.Sql {
  return Prisma.sql`CROSS JOIN LATERAL (
    SELECT ${mondayOf(Prisma.sql`e.day`)} AS week, 1 AS acts, ${dayBit(Prisma.sql`e.day`)} AS act_days, ${dayBit(Prisma.sql`e.day`)} AS seen_days FROM event_days e
    WHERE e.workspace_id = a.workspace_id AND e.actor_id = a.id AND e.activity_id = v.id AND e.count > 0 AND e.day >= ${from}::date AND e.day < ${to}::date
    ORDER BY e.day DESC LIMIT 1
  ) u`;
}
