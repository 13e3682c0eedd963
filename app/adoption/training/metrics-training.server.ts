import { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { everHadRole, PAST_ROLES_JSON, roleOnSql } from '#app/people/role-history.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays } from '#app/values/day.ts';
import type { Period } from '#app/values/period.ts';
import { reachOn, type TrainingFacts } from './metrics-training.ts';

/** Every course there ever was, and everybody whose role one is meant for, with what they were present at. One statement. */
export async function readTrainingFacts(tx: SqlTransaction, { workspaceId, timeZone }: Scope): Promise<TrainingFacts> {
  const [facts] = await tx.$queryRaw<TrainingFacts[]>`
    WITH course AS (
      SELECT id, roles, (created_at AT TIME ZONE ${timeZone})::date AS made, (withdrawn_at AT TIME ZONE ${timeZone})::date AS until
      FROM training_courses WHERE workspace_id = ${workspaceId}::uuid
    ), first_present AS (
      SELECT a.member_id, s.course_id, min((s.starts_at AT TIME ZONE ${timeZone})::date) AS on_day
      FROM training_attendances a JOIN training_sessions s ON s.workspace_id = a.workspace_id AND s.id = a.session_id
      WHERE a.workspace_id = ${workspaceId}::uuid AND a.state = 'present' GROUP BY 1, 2
    ), been AS (SELECT member_id, json_object_agg(course_id, on_day) AS present FROM first_present GROUP BY 1),
    placed AS (
      SELECT member_id, json_agg(json_build_object('teamId', team_id, 'from', starts_on, 'until', ends_on)) AS teams
      FROM team_memberships WHERE workspace_id = ${workspaceId}::uuid GROUP BY 1
    ), person AS (
      SELECT m.id, m.role, ${PAST_ROLES_JSON} AS past, least(m.enrolled_on, (m.created_at AT TIME ZONE ${timeZone})::date) AS known, least(m.left_on, (m.access_ended_at AT TIME ZONE ${timeZone})::date) AS gone
      FROM members m WHERE m.workspace_id = ${workspaceId}::uuid AND EXISTS (SELECT 1 FROM course WHERE ${everHadRole((role) => Prisma.sql`${role} = ANY(course.roles)`)})
    )
    SELECT
      (SELECT coalesce(json_agg(json_build_object('id', id, 'roles', roles, 'from', made, 'until', until)), '[]') FROM course) AS courses,
      (SELECT coalesce(json_agg(json_build_object('id', p.id, 'role', p.role, 'pastRoles', coalesce(p.past, '[]'), 'knownFrom', p.known, 'leftOn', p.gone, 'teams', coalesce(t.teams, '[]'), 'present', coalesce(b.present, '{}'))), '[]')
       FROM person p LEFT JOIN placed t ON t.member_id = p.id LEFT JOIN been b ON b.member_id = p.id) AS people`;
  return facts!;
}

export async function findTrainingFacts(scope: Scope): Promise<TrainingFacts> {
  return inWorkspaceSql(scope.workspaceId, (tx) => readTrainingFacts(tx, scope));
}

/** What is left out of the reach in a period: who was present at a training that their role does not need. */
export async function trainingPassport(tx: SqlTransaction, scope: Scope, { end }: Period): Promise<{ loadedAt: Date | null; excluded: { kind: 'not-for-their-role'; count: number }[] }> {
  const [row] = await tx.$queryRaw<{ last: Date | null; others: number }[]>`
    SELECT max(s.ends_at) AS last, (count(DISTINCT a.member_id) FILTER (WHERE NOT ${roleOnSql(Prisma.sql`${end}::date - 1`)} = ANY(c.roles) AND (s.starts_at AT TIME ZONE ${scope.timeZone})::date < ${end}::date))::int AS others
    FROM training_attendances a JOIN training_sessions s ON s.workspace_id = a.workspace_id AND s.id = a.session_id
    JOIN training_courses c ON c.workspace_id = s.workspace_id AND c.id = s.course_id JOIN members m ON m.workspace_id = a.workspace_id AND m.id = a.member_id
    WHERE a.workspace_id = ${scope.workspaceId}::uuid AND a.state = 'present'`;
  return { loadedAt: row?.last ?? null, excluded: [{ kind: 'not-for-their-role', count: row?.others ?? 0 }] };
}

/** The reach of one group at the end of a period. */
export function trainingPoint(facts: TrainingFacts, { end }: Period, group: { teamId: string | null; role: string | null }): { value: number | null; numerator: number; denominator: number } {
  const { trained, needing } = reachOn(facts, addDays(end, -1), group);
  return { value: needing === 0 ? null : trained / needing, numerator: trained, denominator: needing };
}
