import { Prisma } from '#app/db/generated/client.ts';
import { FRESHLY_FILLED, inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { longLeaves } from '#app/people/leave/leave.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import { readActivities } from './activity-facts.server.ts';
import type { MemberFacts } from './member-facts.ts';
import type { FactsNeed } from './needs.ts';
import { dayBit, EPOCH, lowestBit, packed } from './packed-weeks.server.ts';
import { readHistories, readSessions } from './read-facts.ts';
import type { UseHistory } from './use-history.ts';

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
  /** `end-user 2026-03-02,…` */
  past_roles: string | null;
}

/**
 * Everybody who is or was enrolled, with what they did per week: one row a member, however many events there are. All
 * metrics of use are counted from these. A person with several actors is one. One statement, and one more for activities
 * that is answered at the same time.
 */
export async function findMemberFacts(scope: Scope, request: FactsRequest): Promise<MemberFacts[]> {
  const { sessions, activities } = request;
  const read = <T>(work: (tx: SqlTransaction) => Promise<T>) => inWorkspaceSql(scope.workspaceId, work, { settings: FRESHLY_FILLED });
  const [rows, byActivity] = await Promise.all([read((tx) => readMembers(tx, scope, request)), activities && read((tx) => readActivities(tx, scope, activities))]);
  const histories = readHistories(rows.map(({ weeks }) => weeks));
  return rows.map((row, nth) => ({
    id: row.id,
    role: row.role,
    pastRoles: row.past_roles ? readPastRoles(row.past_roles) : undefined,
    enrolledOn: row.enrolled_on,
    leftOn: row.left_on,
    firstSeen: row.first_seen,
    firstAct: row.first_act,
    history: histories[nth]!,
    memberships: readMemberships(row.memberships),
    leaves: row.leaves ? readLeaves(row.leaves) : undefined,
    sessions: sessions ? readSessions(row.sessions) : undefined,
    byActivity: byActivity ? (byActivity.get(row.id) ?? NOTHING) : undefined,
  }));
}

const NOTHING: ReadonlyMap<string, UseHistory> = new Map<string, UseHistory>();

function readMembers(tx: SqlTransaction, scope: Scope, { activityId, history, sessions }: FactsRequest): Promise<FactsRow[]> {
  const { workspaceId } = scope;
  return tx.$queryRaw<FactsRow[]>(Prisma.sql`
    SELECT m.id, m.role, m.enrolled_on::text, m.left_on::text, f.first_seen, f.first_act, p.weeks, ${sessions ? Prisma.sql`s.sessions` : Prisma.sql`NULL AS sessions`}, t.memberships, l.leaves, r.past_roles
    FROM members m
    LEFT JOIN (
      SELECT a.member_id, string_agg(f.weeks, '') AS weeks
      FROM (SELECT u.actor_id, string_agg(int8send(u.packed), '') AS weeks FROM (${activityId ? weeksOfActivity(scope, history, activityId) : weeksOfAll(scope, history)}) u GROUP BY u.actor_id) f
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
    LEFT JOIN (
      SELECT member_id, string_agg(concat_ws(' ', role, until_on), ',') AS past_roles FROM past_roles WHERE workspace_id = ${workspaceId}::uuid GROUP BY member_id
    ) r ON r.member_id = m.id
    WHERE m.workspace_id = ${workspaceId}::uuid AND m.enrolled_on IS NOT NULL`);
}

function readLeaves(text: string): NonNullable<MemberFacts['leaves']> {
  const leaves = text.split(',').map((one) => {
    const [startsOn, endsOn] = one.split(' ') as [Day, Day];
    return { startsOn, endsOn };
  });
  return longLeaves(leaves);
}

function readPastRoles(text: string): NonNullable<MemberFacts['pastRoles']> {
  return text.split(',').map((one) => {
    const [role, untilOn] = one.split(' ') as [string, Day];
    return { role, untilOn };
  });
}

function readMemberships(text: string | null): MemberFacts['memberships'] {
  return (text?.split(',') ?? []).map((one) => {
    const [teamId = '', startsOn, endsOn] = one.split(' ');
    return { teamId, startsOn: startsOn as Day, endsOn: (endsOn ?? null) as Day | null };
  });
}

function weeksOfAll(scope: Scope, { from, to }: FactsNeed['history']): Prisma.Sql {
  return Prisma.sql`
    SELECT w.actor_id, w.packed FROM event_weeks w
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

function weeksOfActivity(scope: Scope, { from, to }: FactsNeed['history'], activityId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT s.actor_id, ${packed({ acts: Prisma.sql`s.acts`, week: Prisma.sql`s.week`, actDays: Prisma.sql`s.days`, seenDays: Prisma.sql`s.days` })} AS packed FROM (
      SELECT d.actor_id, date_trunc('week', d.day::timestamp)::date AS week, sum(d.count)::int AS acts, bit_or(${dayBit(Prisma.sql`d.day`)}) AS days
      FROM event_days d
      WHERE d.workspace_id = ${scope.workspaceId}::uuid AND d.activity_id IN ${namesOf(scope, activityId)} AND d.count > 0 AND d.day >= date_trunc('week', ${from}::timestamp)::date AND d.day < ${to}::date + 7
      GROUP BY 1, 2
    ) s`;
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
