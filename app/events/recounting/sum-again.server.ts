import { arrayLiteral } from '#app/db/array-literal.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { countsAsAct } from '../counts-as-act.server.ts';
import { activitiesToBe } from './activities-to-be.server.ts';
import type { RecountSource } from './recount.ts';

/** Sums per day, from the events that the condition on `e` names. */
export async function sumDays(tx: SqlTransaction, { workspaceId, timeZone }: Scope, which: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO recounted_days (workspace_id, day, actor_id, activity_id, count, duration_ms)
    SELECT ${workspaceId}::uuid, (e.occurred_at AT TIME ZONE ${timeZone})::date, e.actor_id, e.activity_id, count(*)::int, coalesce(sum(e.duration_ms), 0)
    FROM events e WHERE e.workspace_id = ${workspaceId}::uuid AND ${which} GROUP BY 2, 3, 4`;
}

/** Sums per week, from the days that the condition on `d` names, with the meaning that is to be and the role of each day. */
export async function sumWeeks(tx: SqlTransaction, scope: Scope, source: RecountSource, which: Prisma.Sql): Promise<void> {
  const { workspaceId } = scope;
  const isAct = countsAsAct(Prisma.sql`d.day`);
  await tx.$executeRaw`
    INSERT INTO recounted_weeks AS r (workspace_id, week, actor_id, role, acts, events, act_days, seen_days)
    SELECT ${workspaceId}::uuid, date_trunc('week', d.day)::date, d.actor_id, min(m.role), coalesce(sum(d.count) FILTER (WHERE ${isAct}), 0)::int, sum(d.count)::int,
      coalesce(bit_or(1 << (extract(isodow FROM d.day)::int - 1)) FILTER (WHERE ${isAct}), 0)::smallint, bit_or(1 << (extract(isodow FROM d.day)::int - 1))::smallint
    FROM ${source === 'events' ? Prisma.sql`recounted_days` : Prisma.sql`event_days`} d JOIN ${activitiesToBe(scope)} v ON v.id = d.activity_id
    JOIN actors a ON a.workspace_id = ${workspaceId}::uuid AND a.id = d.actor_id
    LEFT JOIN members m ON m.workspace_id = a.workspace_id AND m.id = a.member_id
    WHERE d.workspace_id = ${workspaceId}::uuid AND ${which} GROUP BY 2, 3
    ON CONFLICT (workspace_id, week, actor_id) DO UPDATE SET role = excluded.role, acts = excluded.acts, events = excluded.events, act_days = excluded.act_days, seen_days = excluded.seen_days`;
}

/**
 * What came in while it was being counted, and who has another role by now: seen by sums that differ from those in use,
 * and counted again.
 */
export async function catchUp(tx: SqlTransaction, scope: Scope, source: RecountSource): Promise<void> {
  if (source === 'events') await catchUpDays(tx, scope);
  const { workspaceId } = scope;
  const behind = await tx.$queryRaw<{ week: string; actor: string }[]>`
    SELECT week::text, actor_id AS actor FROM (
      SELECT date_trunc('week', day)::date AS week, actor_id, sum(count)::int AS events FROM ${source === 'events' ? Prisma.sql`recounted_days` : Prisma.sql`event_days`} WHERE workspace_id = ${workspaceId}::uuid GROUP BY 1, 2
    ) d
    LEFT JOIN (SELECT week, actor_id, events, role FROM recounted_weeks WHERE workspace_id = ${workspaceId}::uuid) r USING (week, actor_id)
    JOIN actors a ON a.workspace_id = ${workspaceId}::uuid AND a.id = actor_id LEFT JOIN members m ON m.workspace_id = a.workspace_id AND m.id = a.member_id
    WHERE (d.events, m.role) IS DISTINCT FROM (r.events, r.role)`;
  if (behind.length === 0) return;
  await sumWeeks(tx, scope, source, Prisma.sql`(date_trunc('week', d.day)::date, d.actor_id) IN (
    SELECT * FROM unnest(${arrayLiteral(behind.map(({ week }) => week))}::date[], ${arrayLiteral(behind.map(({ actor }) => actor))}::uuid[]))`);
}

/** Of whom and what more is known by now, all days: an event may have come in for any of them. */
async function catchUpDays(tx: SqlTransaction, scope: Scope): Promise<void> {
  const { workspaceId } = scope;
  const totals = (table: Prisma.Sql) => Prisma.sql`(SELECT actor_id, activity_id, sum(count) AS count FROM ${table} WHERE workspace_id = ${workspaceId}::uuid GROUP BY 1, 2)`;
  const behind = await tx.$queryRaw<{ actor: string; activity: string }[]>(Prisma.sql`
    SELECT actor_id AS actor, activity_id AS activity FROM ${totals(Prisma.sql`event_days`)} d FULL JOIN ${totals(Prisma.sql`recounted_days`)} r USING (actor_id, activity_id) WHERE d.count IS DISTINCT FROM r.count`);
  if (behind.length === 0) return;
  const pairs = Prisma.sql`(SELECT * FROM unnest(${arrayLiteral(behind.map(({ actor }) => actor))}::uuid[], ${arrayLiteral(behind.map(({ activity }) => activity))}::uuid[]))`;
  await tx.$executeRaw`DELETE FROM recounted_days d WHERE d.workspace_id = ${workspaceId}::uuid AND (d.actor_id, d.activity_id) IN ${pairs}`;
  await sumDays(tx, scope, Prisma.sql`(e.actor_id, e.activity_id) IN ${pairs}`);
}
