import { ownRecordsSql } from '#app/crm/own-records/own-records.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import { everHadRole } from '#app/people/role-history.server.ts';
import { namesOfKey } from '#app/events/names-of.server.ts';
import type { Day } from '#app/values/day.ts';

interface Asked {
  workspaceId: string;
  today: Day;
  /** A condition on `m`, the members. */
  members: Prisma.Sql;
  /** A condition on `c`, the lists. */
  lists: Prisma.Sql;
  /** Every version that was ever published, of lists that were withdrawn too and of roles somebody had before; absent is what is shown now. */
  isOfAllVersions?: boolean;
}

/**
 * Common table expressions that end in `judged`: a row per member and item of the published lists of their role (of each version by itself), with what
 * counts of their acts since enrolment and of their records, and whether it is done. The rule is the one of `itemState`.
 *
 * Events within N days of each other: each day's count is added on the day itself and taken off N days later, so that the
 * running sum is what lies in the window.
 */
export function judgedItems({ workspaceId, today, members, lists, isOfAllVersions = false }: Asked): Prisma.Sql {
  const workspace = Prisma.sql`${workspaceId}::uuid`;
  const own = ownRecordsSql({ workspaceId, owners: Prisma.sql`SELECT member_id FROM asked`, isAsked: (rule) => Prisma.sql`EXISTS (SELECT 1 FROM asked WHERE record_rule = ${Prisma.raw(`'${rule}'`)})` });
  return Prisma.sql`
    asked AS MATERIALIZED (
      SELECT m.id AS member_id, m.enrolled_on, c.id AS checklist_id, v.id AS version_id, v.version, v.week, v.counts_from, i.key, i.position, i.rule, i.activity_key, i.record_rule, i.times, i.within_days
      FROM members m
      JOIN checklists c ON c.workspace_id = m.workspace_id AND ${isOfAllVersions ? everHadRole((role) => Prisma.sql`c.role = ${role}`) : Prisma.sql`c.role = m.role AND c.withdrawn_at IS NULL`}
      JOIN checklist_versions v ON v.workspace_id = m.workspace_id AND v.checklist_id = c.id AND ${isOfAllVersions ? Prisma.sql`true` : Prisma.sql`v.version = c.version`}
      JOIN checklist_items i ON i.workspace_id = m.workspace_id AND i.version_id = v.id
      WHERE m.workspace_id = ${workspace} AND ${members} AND ${lists}
    ), named AS MATERIALIZED (
      SELECT k.key, y.id FROM (SELECT DISTINCT activity_key AS key FROM asked WHERE rule = 'events') k CROSS JOIN LATERAL ${namesOfKey(workspace, Prisma.sql`k.key`)} y
    ), days AS MATERIALIZED (
      SELECT p.member_id, y.key, d.day, sum(d.count) AS count
      FROM (SELECT DISTINCT member_id, enrolled_on FROM asked WHERE enrolled_on IS NOT NULL) p
      JOIN actors a ON a.workspace_id = ${workspace} AND a.member_id = p.member_id
      CROSS JOIN named y
      JOIN event_days d ON d.workspace_id = ${workspace} AND d.actor_id = a.id AND d.activity_id = y.id AND d.day >= p.enrolled_on AND d.day <= ${today}::date
      GROUP BY p.member_id, y.key, d.day
    ), moves AS (
      SELECT k.member_id, k.version_id, k.key, k.times, d.day, d.count FROM asked k JOIN days d ON d.member_id = k.member_id AND d.key = k.activity_key WHERE k.rule = 'events'
      UNION ALL
      SELECT k.member_id, k.version_id, k.key, k.times, d.day + k.within_days, -d.count FROM asked k JOIN days d ON d.member_id = k.member_id AND d.key = k.activity_key
      WHERE k.rule = 'events' AND k.within_days IS NOT NULL AND d.day + k.within_days <= ${today}::date
    ), running AS (
      SELECT member_id, version_id, key, times, day, sum(count) OVER (PARTITION BY member_id, version_id, key ORDER BY day) AS so_far FROM moves
    ), reached AS (
      SELECT member_id, version_id, key, (array_agg(so_far ORDER BY day DESC))[1]::int AS count, min(day) FILTER (WHERE so_far >= times) AS reached_on
      FROM running GROUP BY member_id, version_id, key
    ), own AS (${own}
    ), judged AS (
      SELECT k.*, coalesce(r.count, o.count, 0) AS count, r.reached_on, t.how AS ticked_by, t.ticked_at,
        k.rule = 'start' OR t.id IS NOT NULL OR r.reached_on IS NOT NULL OR (k.rule = 'records' AND coalesce(o.count, 0) >= k.times) AS is_done
      FROM asked k
      LEFT JOIN reached r ON r.member_id = k.member_id AND r.version_id = k.version_id AND r.key = k.key
      LEFT JOIN own o ON k.rule = 'records' AND o.owner_id = k.member_id AND o.rule = k.record_rule
      LEFT JOIN checklist_ticks t ON t.workspace_id = ${workspace} AND t.checklist_id = k.checklist_id AND t.item_key = k.key AND t.member_id = k.member_id
    )`;
}

/** For a transaction that judges everybody: without sizes of what is in between, the planner would compare each act with each item. */
export const OF_MANY = { settings: { enable_nestloop: 'off', jit: 'off' } };

/** A condition on a row with `enrolled_on`, `week` and `counts_from`: whether its list is shown by now. The rule of `unlocksOn`. */
export function isShownSql(today: Day, goLiveOn: Day | null): Prisma.Sql {
  return Prisma.sql`(CASE counts_from WHEN 'go-live' THEN CASE WHEN ${goLiveOn}::date IS NULL THEN NULL ELSE greatest(${goLiveOn}::date, enrolled_on) END ELSE enrolled_on END + 7 * (week - 1)) <= ${today}::date`;
}
