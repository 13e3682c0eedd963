import type { SqlTransaction } from '#app/db/sql.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import { longLeaves } from '#app/people/leave/leave.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import type { MemberFacts } from './member-facts.ts';
import type { FactsNeed } from './needs.ts';
import { COUNTS_AS_ACT } from '../counts-as-act.server.ts';
import { readSessions, readWeeks } from './read-facts.ts';
import { UseHistory } from './use-history.ts';

export interface FactsRequest extends FactsNeed {
  /** The one activity that counts as an act; null: all that do. */
  activityId: string | null;
}

interface FactsRow {
  id: string;
  role: string;
  enrolled_on: Day;
  left_on: Day | null;
  first_seen: number | null;
  first_act: number | null;
  weeks: Uint8Array | null;
  sessions: string | null;
  /** `<team> 2026-03-02 2026-04-01,…`; the last is absent while it lasts. */
  memberships: string | null;
  /** `2026-03-02 2026-04-01,…` */
  leaves: string | null;
}

/** The Monday from which days and weeks are numbered. */
const EPOCH = Prisma.sql`date '1970-01-05'`;
/** A week of `u` as readWeeks unpacks it. */
const PACKED = Prisma.sql`int8send((u.acts::bigint << 32) | (((u.week - ${EPOCH}) / 7) << 14) | (u.act_days::int << 7) | u.seen_days::int)`;

/**
 * Everybody who is or was enrolled, with what they did per week: one row a member, however many events there are. All
 * metrics of use are counted from these. A person with several actors is one. One statement, and one more for activities.
 */
export async function findMemberFacts(tx: SqlTransaction, scope: Scope, request: FactsRequest): Promise<MemberFacts[]> {
  const { activityId, history, sessions, activities } = request;
  const { workspaceId } = scope;
  const rows = await tx.$queryRaw<FactsRow[]>(Prisma.sql`
    SELECT m.id, m.role, m.enrolled_on::text, m.left_on::text, f.first_seen, f.first_act, p.weeks, ${sessions ? Prisma.sql`s.sessions` : Prisma.sql`NULL AS sessions`}, t.memberships, l.leaves
    FROM members m
    LEFT JOIN (
      SELECT a.member_id, string_agg(f.weeks, '') AS weeks
      FROM (SELECT u.actor_id, string_agg(${PACKED}, '') AS weeks FROM (${activityId ? weeksOfActivity(scope, history, activityId) : weeks(scope, history)}) u GROUP BY u.actor_id) f
      JOIN actors a ON a.id = f.actor_id AND a.workspace_id = ${workspaceId}::uuid
      WHERE a.member_id IS NOT NULL GROUP BY a.member_id
    ) p ON p.member_id = m.id
    LEFT JOIN (${activityId ? firstsOfActivity(scope, activityId) : firsts(scope)}) f ON f.member_id = m.id
    ${sessions ? Prisma.sql`LEFT JOIN (${sessionDays(scope, sessions)}) s ON s.member_id = m.id` : Prisma.empty}
    LEFT JOIN (
      SELECT member_id, string_agg(concat_ws(' ', team_id, starts_on, ends_on), ',') AS memberships
      FROM team_memberships
      WHERE workspace_id = ${workspaceId}::uuid GROUP BY member_id
    ) t ON t.member_id = m.id
    LEFT JOIN (
      SELECT member_id, string_agg(concat_ws(' ', starts_on, ends_on), ',') AS leaves FROM leaves WHERE workspace_id = ${workspaceId}::uuid GROUP BY member_id
    ) l ON l.member_id = m.id
    WHERE m.workspace_id = ${workspaceId}::uuid AND m.enrolled_on IS NOT NULL`);
  const byActivity = activities ? await readActivities(tx, scope, activities) : null;
  return rows.map((row) => ({
    id: row.id,
    role: row.role,
    enrolledOn: row.enrolled_on,
    leftOn: row.left_on,
    firstSeen: row.first_seen,
    firstAct: row.first_act,
    history: new UseHistory(readWeeks(row.weeks)),
    memberships: readMemberships(row.memberships),
    ...(row.leaves ? { leaves: readLeaves(row.leaves) } : {}),
    ...(sessions ? { sessions: readSessions(row.sessions) } : {}),
    ...(byActivity ? { byActivity: byActivity.get(row.id) ?? new Map<string, UseHistory>() } : {}),
  }));
}

function readLeaves(text: string): NonNullable<MemberFacts['leaves']> {
  const leaves = text.split(',').map((one) => {
    const [startsOn, endsOn] = one.split(' ') as [Day, Day];
    return { startsOn, endsOn };
  });
  return longLeaves(leaves);
}

function readMemberships(text: string | null): MemberFacts['memberships'] {
  return (text?.split(',') ?? []).map((one) => {
    const [teamId = '', startsOn, endsOn] = one.split(' ');
    return { teamId, startsOn: startsOn as Day, endsOn: (endsOn ?? null) as Day | null };
  });
}

function weeks(scope: Scope, { from, to }: FactsNeed['history']): Prisma.Sql {
  return Prisma.sql`
    SELECT w.actor_id, w.week, w.acts, w.act_days, w.seen_days FROM event_weeks w
    WHERE w.workspace_id = ${scope.workspaceId}::uuid AND w.events > 0 AND w.week > ${from}::date - 7 AND w.week < ${to}::date`;
}

/** Of each name the first week is looked up, and the first with an act where that is another one: however long the history is. */
function firsts(scope: Scope): Prisma.Sql {
  const dayOf = (week: Prisma.Sql, mask: Prisma.Sql) => Prisma.sql`(${week} - ${EPOCH}) + ${lowestBit(mask)}`;
  return Prisma.sql`
    SELECT a.member_id, min(${dayOf(Prisma.sql`s.week`, Prisma.sql`s.seen_days`)})::int AS first_seen,
      min(CASE WHEN s.act_days > 0 THEN ${dayOf(Prisma.sql`s.week`, Prisma.sql`s.act_days`)} ELSE (
        SELECT ${dayOf(Prisma.sql`w.week`, Prisma.sql`w.act_days`)} FROM event_weeks w
        WHERE w.workspace_id = ${scope.workspaceId}::uuid AND w.actor_id = a.id AND w.act_days > 0 ORDER BY w.week LIMIT 1
      ) END)::int AS first_act
    FROM actors a
    CROSS JOIN LATERAL (
      SELECT w.week, w.seen_days, w.act_days FROM event_weeks w
      WHERE w.workspace_id = ${scope.workspaceId}::uuid AND w.actor_id = a.id AND w.seen_days > 0 ORDER BY w.week LIMIT 1
    ) s
    WHERE a.workspace_id = ${scope.workspaceId}::uuid AND a.member_id IS NOT NULL GROUP BY a.member_id`;
}

/** Which of the seven days is the first that is marked, from 0 for Monday. */
function lowestBit(mask: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`CASE ${mask} & -${mask} WHEN 1 THEN 0 WHEN 2 THEN 1 WHEN 4 THEN 2 WHEN 8 THEN 3 WHEN 16 THEN 4 WHEN 32 THEN 5 ELSE 6 END`;
}

function weeksOfActivity(scope: Scope, { from, to }: FactsNeed['history'], activityId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT d.actor_id, date_trunc('week', d.day::timestamp)::date AS week, sum(d.count)::int AS acts, bit_or(${dayBit(Prisma.sql`d.day`)}) AS act_days, bit_or(${dayBit(Prisma.sql`d.day`)}) AS seen_days
    FROM event_days d
    WHERE d.workspace_id = ${scope.workspaceId}::uuid AND d.activity_id IN ${namesOf(scope, activityId)} AND d.count > 0 AND d.day >= date_trunc('week', ${from}::timestamp)::date AND d.day < ${to}::date + 7
    GROUP BY 1, 2`;
}

/** The activity with the names that count as it. */
function namesOf({ workspaceId }: Scope, activityId: string): Prisma.Sql {
  return Prisma.sql`(SELECT id FROM activities WHERE workspace_id = ${workspaceId}::uuid AND ${activityId}::uuid IN (id, counts_as_id))`;
}

function firstsOfActivity(scope: Scope, activityId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT a.member_id, (min(d.day) - ${EPOCH})::int AS first_seen, (min(d.day) - ${EPOCH})::int AS first_act
    FROM event_days d JOIN actors a ON a.workspace_id = d.workspace_id AND a.id = d.actor_id
    WHERE d.workspace_id = ${scope.workspaceId}::uuid AND d.activity_id IN ${namesOf(scope, activityId)} AND d.count > 0 AND a.member_id IS NOT NULL GROUP BY a.member_id`;
}

function sessionDays(scope: Scope, { from, to }: FactsNeed['history']): Prisma.Sql {
  return Prisma.sql`
    SELECT a.member_id, string_agg(concat_ws(',', s.day - ${EPOCH}, s.sessions, s.engaged), ';') AS sessions
    FROM session_days s JOIN actors a ON a.workspace_id = s.workspace_id AND a.id = s.actor_id
    WHERE s.workspace_id = ${scope.workspaceId}::uuid AND a.member_id IS NOT NULL AND s.day >= ${from}::date AND s.day < ${to}::date GROUP BY a.member_id`;
}

/** What each member did of each activity that counts as an act for their role. */
async function readActivities(tx: SqlTransaction, scope: Scope, { from, to, isOneWindow }: NonNullable<FactsNeed['activities']>): Promise<Map<string, Map<string, UseHistory>>> {
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
    found.set(memberId, own.set(activity, new UseHistory(readWeeks(bytes))));
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

function mondayOf(day: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${day} - (extract(isodow FROM ${day})::int - 1))`;
}

/** The day of the week as one bit; 1 is Monday. */
function dayBit(day: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(1 << (extract(isodow FROM ${day})::int - 1))`;
}
