import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { inWorkspace } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import { mailLocales } from '#app/people/mail/mail-locales.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { parseInstant } from '#app/values/instant.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { mailCancellation } from './mail-sessions.server.ts';
import type { SessionForm } from './training-form.ts';
import type { TrainingSession } from './training.ts';

/** Every session of the workspace, or of one course, in the order of time. */
export async function listSessions(scope: Scope, { courseId = null }: { courseId?: string | null } = {}): Promise<TrainingSession[]> {
  return inWorkspaceSql(scope.workspaceId, (tx) => readSessions(tx, scope, { courseId }));
}

export async function readSessions(tx: SqlTransaction, { workspaceId }: Scope, { courseId = null, sessionId = null }: { courseId?: string | null; sessionId?: string | null }): Promise<TrainingSession[]> {
  return tx.$queryRaw<TrainingSession[]>`
    SELECT s.id, s.course_id AS "courseId", s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.place, s.trainer, s.seats, s.cancelled_at AS "cancelledAt", s.version,
      coalesce(a.taken, 0) AS taken, CASE WHEN a.noted > 0 THEN a.present END AS present
    FROM training_sessions s
    LEFT JOIN (
      SELECT session_id, count(*)::int AS taken, (count(*) FILTER (WHERE state = 'present'))::int AS present, count(*) FILTER (WHERE state IN ('present', 'absent')) AS noted
      FROM training_attendances WHERE workspace_id = ${workspaceId}::uuid GROUP BY session_id
    ) a ON a.session_id = s.id
    WHERE s.workspace_id = ${workspaceId}::uuid AND (${courseId}::uuid IS NULL OR s.course_id = ${courseId}::uuid) AND (${sessionId}::uuid IS NULL OR s.id = ${sessionId}::uuid)
    ORDER BY s.starts_at, s.id`;
}

/** A session at a time of the workspace's clock. One in the past is allowed: attendance is often noted afterwards. */
export async function planSession(scope: Scope, courseId: string, { on, from, until, place, trainer, seats }: SessionForm): Promise<Result<{ id: string }, 'not-allowed' | 'not-found' | 'withdrawn'>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  const [startsAt, endsAt] = [parseInstant(`${on} ${from}`, scope.timeZone)!, parseInstant(`${on} ${until}`, scope.timeZone)!];
  return inWorkspace(workspaceId, async (tx) => {
    const course = await tx.trainingCourse.findFirst({ where: { workspaceId, id: courseId } });
    if (!course) return refused('not-found');
    if (course.withdrawnAt) return refused('withdrawn');
    const data = { startsAt, endsAt, place, trainer, seats: seats ?? null };
    const { id } = await tx.trainingSession.create({ data: { workspaceId, courseId, ...data } });
    await recordAudit(tx, scope, { verb: 'training-session.plan', entity: 'training-session', recordId: id, after: { courseId, ...data } });
    return done({ id });
  });
}

/** It does not go on; only before it has begun. Who had a place is told by mail. Twice is once. */
export async function cancelSession(scope: Scope, id: string, { asOf }: { asOf: Date }): Promise<Result<undefined, 'not-allowed' | 'not-found' | 'begun'>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  const localeOf = await mailLocales(scope);
  return inWorkspaceSql(workspaceId, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM training_sessions WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid FOR UPDATE`;
    const [session] = await readSessions(tx, scope, { sessionId: id });
    if (!session) return refused('not-found');
    if (session.cancelledAt) return done();
    if (session.startsAt <= asOf) return refused('begun');
    await tx.$executeRaw`UPDATE training_sessions SET cancelled_at = ${asOf.toISOString()}::timestamptz, version = version + 1 WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid`;
    const expected = await tx.$queryRaw<{ id: string }[]>`SELECT member_id AS id FROM training_attendances WHERE workspace_id = ${workspaceId}::uuid AND session_id = ${id}::uuid AND state IN ('invited', 'signed-up')`;
    await mailCancellation(tx, scope, session, { memberIds: expected.map((member) => member.id), localeOf, asOf });
    await recordAudit(tx, scope, { verb: 'training-session.cancel', entity: 'training-session', recordId: id });
    return done();
  });
}
