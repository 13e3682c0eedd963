import { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import { countsAsAct } from '../counts-as-act.server.ts';
import { dayNumber, weekNumber } from './day-number.ts';
import type { FactsNeed } from './needs.ts';
import { dayBit, mondayOf, packed } from './packed-weeks.server.ts';
import { readHistories } from './read-facts.ts';
import { UseHistory } from './use-history.ts';

/** What each member did of each activity that counts as an act for their role. */
export async function readActivities(tx: SqlTransaction, scope: Scope, window: NonNullable<FactsNeed['activities']>): Promise<Map<string, ReadonlyMap<string, UseHistory>>> {
  return window.isOneWindow ? readWhetherDone(tx, scope, window) : readWeeksOfEach(tx, scope, window);
}

/** Looked up by name and activity, however much was done. Most people did the same few things: what they did is kept once. */
async function readWhetherDone(tx: SqlTransaction, scope: Scope, { from, to }: { from: Day; to: Day }): Promise<Map<string, ReadonlyMap<string, UseHistory>>> {
  const rows = await tx.$queryRaw<{ member_id: string; done: string }[]>(Prisma.sql`
    SELECT a.member_id, json_agg(DISTINCT g.key ORDER BY g.key)::text AS done
    FROM ${actsOfEach(scope, Prisma.sql`${to}::date - 1`)} AND (
      SELECT true FROM event_days e WHERE e.workspace_id = ${scope.workspaceId}::uuid AND e.actor_id = a.id AND e.activity_id = v.id AND e.count > 0 AND e.day >= ${from}::date AND e.day < ${to}::date LIMIT 1
    ) GROUP BY a.member_id`);
  const within = onOneDay(dayNumber(from));
  const known = new Map<string, ReadonlyMap<string, UseHistory>>();
  const toActivities = (done: string) => {
    let activities = known.get(done);
    if (!activities) known.set(done, (activities = new Map((JSON.parse(done) as string[]).map((activity) => [activity, within]))));
    return activities;
  };
  return new Map(rows.map(({ member_id: memberId, done }) => [memberId, toActivities(done)]));
}

/** Says nothing but that something was done within the window that begins with this day. */
function onOneDay(day: number): UseHistory {
  const week = weekNumber(day);
  const history = new UseHistory(week, week);
  history.add(week, 1, 1 << (day - week * 7), 1 << (day - week * 7));
  return history;
}

async function readWeeksOfEach(tx: SqlTransaction, scope: Scope, { from, to }: { from: Day; to: Day }): Promise<Map<string, ReadonlyMap<string, UseHistory>>> {
  const rows = await tx.$queryRaw<{ member_id: string; activity: string; weeks: Uint8Array }[]>(Prisma.sql`
    SELECT a.member_id, g.key AS activity, string_agg(int8send(${packed({ acts: Prisma.sql`1`, week: Prisma.sql`u.week`, actDays: Prisma.sql`u.days`, seenDays: Prisma.sql`u.days` })}), '') AS weeks
    FROM (
      SELECT actor_id, activity_id, ${mondayOf(Prisma.sql`day`)} AS week, bit_or(${dayBit(Prisma.sql`day`)}) AS days
      FROM event_days WHERE workspace_id = ${scope.workspaceId}::uuid AND count > 0 AND day >= ${from}::date AND day < ${to}::date GROUP BY 1, 2, 3
    ) u, ${actsOfEach(scope, Prisma.sql`u.week + 6`)} AND u.actor_id = a.id AND u.activity_id = v.id
    GROUP BY a.member_id, g.key`);
  const histories = readHistories(rows.map(({ weeks }) => weeks));
  const found = new Map<string, Map<string, UseHistory>>();
  for (const [nth, { member_id: memberId, activity }] of rows.entries()) {
    const own = found.get(memberId) ?? new Map<string, UseHistory>();
    found.set(memberId, own.set(activity, histories[nth]!));
  }
  return found;
}

/** Names `a` with the activities `v` that count as an act for the role that member `m`, whose they are, had on a day, under the activity `g` that counts by itself. */
function actsOfEach({ workspaceId }: Scope, on: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`actors a
    JOIN members m ON m.workspace_id = a.workspace_id AND m.id = a.member_id
    JOIN activities v ON v.workspace_id = a.workspace_id
    JOIN activities g ON g.workspace_id = v.workspace_id AND g.id = coalesce(v.counts_as_id, v.id)
    WHERE a.workspace_id = ${workspaceId}::uuid AND a.member_id IS NOT NULL AND ${countsAsAct(on)}`;
}
