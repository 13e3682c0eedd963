import type { SqlTransaction } from '#app/db/sql.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import type { Grain } from '#app/values/metric.ts';
import type { MemberFacts } from './member-facts.ts';

interface FactsRequest {
  grain: Grain;
  /** Only periods that start in [from, to); null is all of history. */
  between: { from: Day; to: Day } | null;
  /** The teams whose memberships are told. */
  teamIds: string[];
}

interface FactsRow {
  enrolled_on: Day;
  left_on: Day | null;
  /** `+2026-03-02,-2026-03-09`: with an act, with events only. */
  periods: string | null;
  /** `<team> 2026-03-02 2026-04-01,…`; the last is absent while it lasts. */
  memberships: string | null;
}

/**
 * Everybody who is or was enrolled, with the periods they left traces in: one row a member, however many events there are.
 * All rates of use are counted from these. A person with several actors is one. One statement.
 */
export async function findMemberFacts(tx: SqlTransaction, scope: Scope, { grain, between, teamIds }: FactsRequest): Promise<MemberFacts[]> {
  const facts = grain === 'week' ? weeks(scope, between) : days(scope, grain, between);
  const rows = await tx.$queryRaw<FactsRow[]>(Prisma.sql`
    SELECT m.enrolled_on::text, m.left_on::text, p.periods, t.memberships
    FROM members m
    LEFT JOIN (
      SELECT a.member_id, string_agg(CASE WHEN f.acted THEN '+' ELSE '-' END || f.start_on::text, ',') AS periods
      FROM (${facts}) f JOIN actors a ON a.id = f.actor_id AND a.workspace_id = ${scope.workspaceId}::uuid
      WHERE a.member_id IS NOT NULL GROUP BY a.member_id
    ) p ON p.member_id = m.id
    LEFT JOIN (
      SELECT member_id, string_agg(concat_ws(' ', team_id, starts_on, ends_on), ',') AS memberships
      FROM team_memberships
      WHERE workspace_id = ${scope.workspaceId}::uuid AND team_id = ANY(${teamIds}::uuid[]) GROUP BY member_id
    ) t ON t.member_id = m.id
    WHERE m.workspace_id = ${scope.workspaceId}::uuid AND m.enrolled_on IS NOT NULL`);
  return rows.map(readFacts);
}

function readFacts(row: FactsRow): MemberFacts {
  const reached = new Set<Day>();
  const acted = new Set<Day>();
  for (const period of row.periods?.split(',') ?? []) {
    const start = period.slice(1) as Day;
    reached.add(start);
    if (period.startsWith('+')) acted.add(start);
  }
  const memberships = (row.memberships?.split(',') ?? []).map((text) => {
    const [teamId = '', startsOn, endsOn] = text.split(' ');
    return { teamId, startsOn: startsOn as Day, endsOn: (endsOn ?? null) as Day | null };
  });
  return { enrolledOn: row.enrolled_on, leftOn: row.left_on, reached, acted, memberships };
}

function weeks(scope: Scope, between: FactsRequest['between']): Prisma.Sql {
  const range = between ? Prisma.sql`AND w.week >= ${between.from}::date AND w.week < ${between.to}::date` : Prisma.empty;
  return Prisma.sql`
    SELECT w.actor_id, w.week AS start_on, w.acts > 0 AS acted FROM event_weeks w
    WHERE w.workspace_id = ${scope.workspaceId}::uuid AND w.events > 0 ${range}`;
}

function days(scope: Scope, grain: Grain, between: FactsRequest['between']): Prisma.Sql {
  const range = between ? Prisma.sql`AND d.day >= ${between.from}::date AND d.day < ${between.to}::date` : Prisma.empty;
  return Prisma.sql`
    SELECT d.actor_id, date_trunc(${grain}, d.day::timestamp)::date AS start_on, bool_or(v.kind = 'act') AS acted
    FROM event_days d JOIN activities v ON v.id = d.activity_id AND v.workspace_id = d.workspace_id
    WHERE d.workspace_id = ${scope.workspaceId}::uuid AND d.count > 0 ${range}
    GROUP BY 1, 2`;
}
