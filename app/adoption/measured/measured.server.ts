import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { listViewsOf } from '#app/people/measuring/person-views.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import type { Localized } from '#app/values/localized.ts';
import type { Measured, MeasuredActivity, OwnMeasured } from './measured.ts';

/** The rest is in the copy to take along. */
const DAYS_SHOWN = 14;

/** What is held of what a person does; who may read it is decided by who asks (`openPerson`). */
export async function readMeasured(tx: SqlTransaction, scope: Scope, memberId: string): Promise<Measured> {
  const [member] = await tx.$queryRaw<{ enrolledOn: Day | null; leftOn: Day | null }[]>`
    SELECT enrolled_on::text AS "enrolledOn", left_on::text AS "leftOn" FROM members WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${memberId}::uuid`;
  const teams = await tx.$queryRaw<Measured['teams']>`
    SELECT t.name, tm.starts_on::text AS "startsOn", tm.ends_on::text AS "endsOn" FROM team_memberships tm JOIN teams t ON t.workspace_id = tm.workspace_id AND t.id = tm.team_id
    WHERE tm.workspace_id = ${scope.workspaceId}::uuid AND tm.member_id = ${memberId}::uuid ORDER BY tm.starts_on DESC`;
  const names = await tx.$queryRaw<{ key: string }[]>`SELECT key FROM actors WHERE workspace_id = ${scope.workspaceId}::uuid AND member_id = ${memberId}::uuid ORDER BY key`;
  const activities = await tx.$queryRaw<MeasuredActivity[]>`
    SELECT v.key, v.kind, sum(d.count)::int AS count, min(d.day)::text AS "firstOn", max(d.day)::text AS "lastOn"
    FROM actors a JOIN event_days d ON d.workspace_id = a.workspace_id AND d.actor_id = a.id JOIN activities v ON v.workspace_id = d.workspace_id AND v.id = d.activity_id
    WHERE a.workspace_id = ${scope.workspaceId}::uuid AND a.member_id = ${memberId}::uuid AND d.count > 0 GROUP BY v.key, v.kind ORDER BY count DESC, v.key`;
  const days = await tx.$queryRaw<Measured['days']>`
    WITH counted AS (
      SELECT d.day, v.key, sum(d.count)::int AS count
      FROM actors a JOIN event_days d ON d.workspace_id = a.workspace_id AND d.actor_id = a.id JOIN activities v ON v.workspace_id = d.workspace_id AND v.id = d.activity_id
      WHERE a.workspace_id = ${scope.workspaceId}::uuid AND a.member_id = ${memberId}::uuid AND d.count > 0 GROUP BY d.day, v.key
    )
    SELECT day::text AS day, json_agg(json_build_object('key', key, 'count', count) ORDER BY count DESC, key) AS activities FROM counted GROUP BY day ORDER BY day DESC LIMIT ${DAYS_SHOWN}`;
  return { enrolledOn: member?.enrolledOn ?? null, leftOn: member?.leftOn ?? null, teams, names: names.map(({ key }) => key), activities, days, views: await listViewsOf(tx, scope, memberId) };
}

/** One's own; null for who is no member. */
export async function findOwnMeasured(scope: Scope): Promise<OwnMeasured | null> {
  const { member } = scope;
  return member ? inWorkspaceSql(scope.workspaceId, (tx) => readOwn(tx, scope, member.id)) : null;
}

async function readOwn(tx: SqlTransaction, scope: Scope, memberId: string): Promise<OwnMeasured> {
  const leaves = await tx.$queryRaw<OwnMeasured['leaves']>`
    SELECT starts_on::text AS "startsOn", ends_on::text AS "endsOn" FROM leaves WHERE workspace_id = ${scope.workspaceId}::uuid AND member_id = ${memberId}::uuid ORDER BY starts_on DESC`;
  const pastRoles = await tx.$queryRaw<OwnMeasured['pastRoles']>`
    SELECT role, until_on::text AS "untilOn" FROM past_roles WHERE workspace_id = ${scope.workspaceId}::uuid AND member_id = ${memberId}::uuid ORDER BY until_on DESC`;
  return { ...(await readMeasured(tx, scope, memberId)), leaves, pastRoles };
}

/** One event as it was received. */
export interface OwnEvent {
  eventId: string;
  activity: string;
  object: string | null;
  occurredAt: Date;
  receivedAt: Date;
  durationMs: number | null;
  source: string | null;
}

/** What else is held under one's name: places in trainings, and what one asked. How one scored a training is under no name. */
export interface OwnHelp {
  trainings: { course: Localized; startsAt: Date; state: string }[];
  questions: { text: string; page: string; askedAt: Date; answeredAt: Date | null; isShareable: boolean }[];
}

/** All of one's own, each event as it was received: a copy to take along (GDPR art. 15 and 20). */
export async function exportOwnMeasured(scope: Scope): Promise<(OwnMeasured & OwnHelp & { events: OwnEvent[] }) | null> {
  const { member } = scope;
  if (!member) return null;
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const events = await tx.$queryRaw<OwnEvent[]>`
      SELECT e.event_id AS "eventId", v.key AS activity, e.object, e.occurred_at AS "occurredAt", e.received_at AS "receivedAt", e.duration_ms AS "durationMs", e.source
      FROM events e JOIN activities v ON v.workspace_id = e.workspace_id AND v.id = e.activity_id
      WHERE e.workspace_id = ${scope.workspaceId}::uuid
        AND e.actor_id = ANY (ARRAY(SELECT id FROM actors WHERE workspace_id = ${scope.workspaceId}::uuid AND member_id = ${member.id}::uuid)) ORDER BY e.occurred_at`;
    const trainings = await tx.$queryRaw<OwnHelp['trainings']>`
      SELECT c.title AS course, s.starts_at AS "startsAt", a.state FROM training_attendances a JOIN training_sessions s ON s.workspace_id = a.workspace_id AND s.id = a.session_id
      JOIN training_courses c ON c.workspace_id = s.workspace_id AND c.id = s.course_id WHERE a.workspace_id = ${scope.workspaceId}::uuid AND a.member_id = ${member.id}::uuid ORDER BY s.starts_at`;
    const questions = await tx.$queryRaw<OwnHelp['questions']>`
      SELECT text, page, asked_at AS "askedAt", answered_at AS "answeredAt", is_shareable AS "isShareable" FROM user_questions WHERE workspace_id = ${scope.workspaceId}::uuid AND asked_by_id = ${member.id}::uuid ORDER BY asked_at`;
    return { ...(await readOwn(tx, scope, member.id)), trainings, questions, events };
  });
}
