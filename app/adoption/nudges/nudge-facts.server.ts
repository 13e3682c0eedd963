import { ownRecordsSql } from '#app/crm/own-records/own-records.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import { namesOfKey } from '#app/events/names-of.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import type { NudgeRule } from './nudge-rule.ts';
import type { NudgeCandidate } from './who-to-nudge.ts';

/** A candidate with the way to reach them. */
export type ReachableCandidate = NudgeCandidate & { address: string; name: string; lastRuleId: string | null };

/**
 * Everybody the rule is about on that day, with what decides. Who has not been measured for the rule's whole time yet, or was on
 * leave in it, is not among them: they had no time to do it.
 */
export async function findCandidates(tx: SqlTransaction, { workspaceId }: Scope, rule: NudgeRule, today: Day): Promise<ReachableCandidate[]> {
  const { aim } = rule;
  const done = aim.kind === 'act-missing' ? didAct(Prisma.sql`m.workspace_id`, Prisma.sql`m.id`, Prisma.sql`${aim.activityKey}`, Prisma.sql`${today}::date - ${aim.withinDays - 1}::int`, Prisma.sql`${today}::date`) : itemDone(Prisma.sql`m.workspace_id`, Prisma.sql`m.id`, Prisma.sql`${aim.itemId}::uuid`, Prisma.sql`${today}::date`, workspaceId);
  const longEnough = aim.kind === 'act-missing' ? aim.withinDays : 0;
  const ofItem = aim.kind === 'item-open' ? Prisma.sql`AND m.role = (${roleOfItem(Prisma.sql`m.workspace_id`, aim.itemId)})` : Prisma.empty;
  return tx.$queryRaw<ReachableCandidate[]>`
    WITH spoken AS (
      SELECT member_id, max(closed_at) AS at, bool_or(closed_at IS NULL) AS is_open FROM nudge_handovers WHERE workspace_id = ${workspaceId}::uuid GROUP BY member_id
    ), sent AS (
      SELECT n.member_id, n.on_day, n.at, n.rule_id, ${answered(Prisma.sql`${today}::date`, workspaceId)} AS is_answered
      FROM nudges n JOIN nudge_rules r ON r.id = n.rule_id
      LEFT JOIN spoken s ON s.member_id = n.member_id
      WHERE n.workspace_id = ${workspaceId}::uuid AND NOT n.is_held_out AND n.on_day <= ${today}::date AND (s.at IS NULL OR n.at > s.at)
    ), streaks AS MATERIALIZED ( -- else worked out again for every member
      SELECT member_id, count(*) FILTER (WHERE at > coalesce(answered_at, '-infinity'))::int AS unanswered, (array_agg(rule_id ORDER BY at DESC))[1] AS last_rule
      FROM (SELECT *, max(at) FILTER (WHERE is_answered) OVER (PARTITION BY member_id) AS answered_at FROM sent) AS marked GROUP BY member_id
    )
    SELECT m.id AS "memberId", m.name, m.email AS address, ${done} AS "hasDone",
      EXISTS (SELECT 1 FROM unsubscriptions u WHERE u.workspace_id = m.workspace_id AND u.member_id = m.id AND u.kind = 'nudge') AS "isUnsubscribed",
      (SELECT max(n.on_day)::text FROM nudges n WHERE n.workspace_id = m.workspace_id AND n.member_id = m.id AND NOT n.is_held_out) AS "lastNudgedOn",
      coalesce(k.unanswered, 0) AS unanswered, k.last_rule AS "lastRuleId", coalesce(s.is_open, false) AS "isWithCoach"
    FROM members m
    LEFT JOIN streaks k ON k.member_id = m.id LEFT JOIN spoken s ON s.member_id = m.id
    WHERE m.workspace_id = ${workspaceId}::uuid AND m.access_ended_at IS NULL AND m.enrolled_on <= ${today}::date - ${longEnough}::int AND (m.left_on IS NULL OR m.left_on > ${today}::date)
      AND NOT EXISTS (SELECT 1 FROM leaves l WHERE l.workspace_id = m.workspace_id AND l.member_id = m.id AND l.starts_on <= ${today}::date AND l.ends_on > ${today}::date - ${longEnough}::int)
      AND (${rule.role}::text IS NULL OR m.role = ${rule.role}) ${ofItem}
      AND (${rule.teamId}::uuid IS NULL OR EXISTS (
        SELECT 1 FROM team_memberships t WHERE t.workspace_id = m.workspace_id AND t.member_id = m.id AND t.team_id = ${rule.teamId}::uuid AND t.starts_on <= ${today}::date AND (t.ends_on IS NULL OR t.ends_on > ${today}::date)))
    ORDER BY m.id`;
}

/**
 * Of a reminder `n` under its rule `r`: whether the act followed, from its day up to and with that day. Records carry no day on
 * which there were enough of them: of a day that is over what was written down the night after it counts; up to now, with
 * `nowIn` the workspace, also as they stand.
 */
export function answered(until: Prisma.Sql, nowIn: string | null): Prisma.Sql {
  return Prisma.sql`CASE WHEN r.kind = 'act-missing' THEN ${didAct(Prisma.sql`n.workspace_id`, Prisma.sql`n.member_id`, Prisma.sql`r.activity_key`, Prisma.sql`n.on_day`, until)} ELSE ${itemDone(Prisma.sql`n.workspace_id`, Prisma.sql`n.member_id`, Prisma.sql`r.item_id`, until, nowIn)} END`;
}

/** Whether the member did the activity between the days, both included. */
function didAct(workspaceId: Prisma.Sql, memberId: Prisma.Sql, activityKey: Prisma.Sql, from: Prisma.Sql, until: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT 1 FROM actors a CROSS JOIN LATERAL ${namesOfKey(Prisma.sql`a.workspace_id`, activityKey)} y
    JOIN event_days d ON d.workspace_id = a.workspace_id AND d.actor_id = a.id AND d.activity_id = y.id
    WHERE a.workspace_id = ${workspaceId} AND a.member_id = ${memberId} AND d.day >= ${from} AND d.day <= ${until})`;
}

/** The role whose list has the item as it is published now; nothing when it was taken off the list, or the list withdrawn. */
function roleOfItem(workspaceId: Prisma.Sql, itemId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT c.role FROM checklist_items i JOIN checklist_versions v ON v.workspace_id = i.workspace_id AND v.id = i.version_id
    JOIN checklists c ON c.workspace_id = v.workspace_id AND c.id = v.checklist_id AND c.withdrawn_at IS NULL
    WHERE i.workspace_id = ${workspaceId} AND i.id = ${itemId}::uuid AND EXISTS (
      SELECT 1 FROM checklist_versions w JOIN checklist_items k ON k.workspace_id = w.workspace_id AND k.version_id = w.id
      WHERE w.workspace_id = c.workspace_id AND w.checklist_id = c.id AND w.version = c.version AND k.key = i.key)`;
}

/** Records that were enough are written down in the night after, so that much earlier than it is known it was done. */
const NOTED_AFTER = Prisma.sql`CASE WHEN t.how = 'records' THEN interval '4 hours' ELSE interval '0' END`;

/** Whether the member had the item of their checklist done by the end of that day: by acts since enrolment, by records, or ticked. */
function itemDone(workspaceId: Prisma.Sql, memberId: Prisma.Sql, itemId: Prisma.Sql, until: Prisma.Sql, nowIn: string | null): Prisma.Sql {
  const records = nowIn === null ? Prisma.empty : Prisma.sql`OR (i.rule = 'records' AND i.times <= (SELECT coalesce(sum(o.count), 0) FROM (${ownRecordsSql({ workspaceId: nowIn, owners: memberId, isAsked: (rule) => Prisma.sql`i.record_rule = ${rule}` })}) o))`;
  return Prisma.sql`EXISTS (
    SELECT 1 FROM checklist_items i JOIN checklist_versions v ON v.workspace_id = i.workspace_id AND v.id = i.version_id
    JOIN members e ON e.workspace_id = i.workspace_id AND e.id = ${memberId} JOIN workspaces z ON z.id = i.workspace_id
    WHERE i.workspace_id = ${workspaceId} AND i.id = ${itemId} AND (i.rule = 'start'
      OR EXISTS (SELECT 1 FROM checklist_ticks t WHERE t.workspace_id = i.workspace_id AND t.checklist_id = v.checklist_id AND t.item_key = i.key AND t.member_id = e.id AND (t.ticked_at AT TIME ZONE z.time_zone - ${NOTED_AFTER})::date <= ${until})
      ${records}
      OR (i.rule = 'events' AND i.times <= (
        SELECT coalesce(sum(d.count), 0) FROM actors a CROSS JOIN LATERAL ${namesOfKey(Prisma.sql`a.workspace_id`, Prisma.sql`i.activity_key`)} y
        JOIN event_days d ON d.workspace_id = a.workspace_id AND d.actor_id = a.id AND d.activity_id = y.id
        WHERE a.workspace_id = i.workspace_id AND a.member_id = e.id AND d.day >= e.enrolled_on AND d.day <= ${until}))))`;
}
