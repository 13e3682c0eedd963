import { arrayLiteral } from '#app/db/array-literal.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import { mailLocales } from '#app/people/mail/mail-locales.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { mailInvitations } from './mail-sessions.server.ts';
import type { Attendee, SessionList } from './session-list.ts';
import { readSessions } from './sessions.server.ts';

/** Who is expected and who came, by name: only for who organises it. Null when there is no such session. */
export async function findSessionList(scope: Scope, sessionId: string, { asOf }: { asOf: Date }): Promise<SessionList | null> {
  const { workspaceId } = scope;
  return inWorkspaceSql(workspaceId, async (tx) => {
    const [session] = await readSessions(tx, scope, { sessionId });
    if (!session) return null;
    const attendees = await tx.$queryRaw<Attendee[]>`
      SELECT a.member_id AS "memberId", m.name, t.name AS team, a.state, a.has_scored AS "isFixed" FROM training_attendances a
      JOIN members m ON m.workspace_id = a.workspace_id AND m.id = a.member_id
      LEFT JOIN team_memberships o ON o.workspace_id = m.workspace_id AND o.member_id = m.id AND o.ends_on IS NULL LEFT JOIN teams t ON t.workspace_id = o.workspace_id AND t.id = o.team_id
      WHERE a.workspace_id = ${workspaceId}::uuid AND a.session_id = ${sessionId}::uuid ORDER BY m.name, m.id`;
    const needing = await tx.$queryRaw<{ id: string; name: string }[]>`
      SELECT m.id, m.name FROM members m JOIN training_courses c ON c.workspace_id = m.workspace_id AND c.id = ${session.courseId}::uuid AND m.role = ANY(c.roles)
      WHERE m.workspace_id = ${workspaceId}::uuid AND m.access_ended_at IS NULL AND (m.left_on IS NULL OR m.left_on > (${asOf.toISOString()}::timestamptz AT TIME ZONE ${scope.timeZone})::date)
        AND NOT EXISTS (
          SELECT 1 FROM training_attendances a JOIN training_sessions s ON s.workspace_id = a.workspace_id AND s.id = a.session_id
          WHERE a.workspace_id = m.workspace_id AND a.member_id = m.id AND s.course_id = c.id
            AND (a.state = 'present' OR s.id = ${sessionId}::uuid OR (a.state IN ('invited', 'signed-up') AND s.cancelled_at IS NULL AND s.starts_at > ${asOf.toISOString()}::timestamptz)))
      ORDER BY m.enrolled_on NULLS LAST, m.name, m.id`;
    return { session, attendees, needing };
  });
}

/**
 * Gives people a place: one by name, or everybody who needs the course and has none, as far as there are seats. Who is put on
 * the list once it has begun was there; the others are told by mail. @returns how many got one.
 */
export async function invite(scope: Scope, sessionId: string, whom: string, { asOf }: { asOf: Date }): Promise<Result<number, 'not-allowed' | 'not-found' | 'cancelled' | 'full' | 'nobody'>> {
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  const list = await findSessionList(scope, sessionId, { asOf });
  if (!list) return refused('not-found');
  const { workspaceId } = scope;
  const localeOf = await mailLocales(scope);
  return inWorkspaceSql(workspaceId, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM training_sessions WHERE workspace_id = ${workspaceId}::uuid AND id = ${sessionId}::uuid FOR UPDATE`;
    const [session] = await readSessions(tx, scope, { sessionId });
    if (session?.cancelledAt) return refused('cancelled');
    const hasBegun = list.session.startsAt <= asOf;
    const free = session?.seats === null || hasBegun ? Infinity : Math.max(0, (session?.seats ?? 0) - (session?.taken ?? 0));
    const chosen = whom === 'needing' ? (hasBegun ? [] : list.needing) : list.needing.filter(({ id }) => id === whom);
    if (chosen.length === 0) return refused('nobody');
    if (free === 0) return refused('full');
    const ids = chosen.slice(0, free === Infinity ? chosen.length : free).map(({ id }) => id);
    const added = await tx.$queryRaw<{ member_id: string }[]>`
      INSERT INTO training_attendances (workspace_id, session_id, member_id, state)
      SELECT ${workspaceId}::uuid, ${sessionId}::uuid, g.id, ${hasBegun ? 'present' : 'invited'} FROM unnest(${arrayLiteral(ids)}::uuid[]) AS g(id) ON CONFLICT DO NOTHING RETURNING member_id`;
    if (!hasBegun) await mailInvitations(tx, scope, list.session, { memberIds: added.map(({ member_id }) => member_id), localeOf, asOf });
    await recordAudit(tx, scope, { verb: 'training-session.invite', entity: 'training-session', recordId: sessionId, after: { members: ids } });
    return done(added.length);
  });
}

/** Who was there and who was not; the empty text leaves it open. Only once it has begun, and only of who is on the list. */
export async function noteAttendance(scope: Scope, sessionId: string, given: Readonly<Record<string, 'present' | 'absent' | ''>>, { asOf }: { asOf: Date }): Promise<Result<undefined, 'not-allowed' | 'not-found' | 'cancelled' | 'not-begun'>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  return inWorkspaceSql(workspaceId, async (tx) => {
    const [session] = await readSessions(tx, scope, { sessionId });
    if (!session) return refused('not-found');
    if (session.cancelledAt) return refused('cancelled');
    if (session.startsAt > asOf) return refused('not-begun');
    const entries = Object.entries(given);
    const changed = await tx.$queryRaw<{ member_id: string; state: string }[]>`
      UPDATE training_attendances a SET state = CASE WHEN g.state = '' THEN 'invited' ELSE g.state END
      FROM unnest(${arrayLiteral(entries.map(([id]) => id))}::uuid[], ${arrayLiteral(entries.map(([, state]) => state))}::text[]) AS g(id, state)
      WHERE a.workspace_id = ${workspaceId}::uuid AND a.session_id = ${sessionId}::uuid AND a.member_id = g.id AND NOT a.has_scored
        AND a.state <> g.state AND NOT (g.state = '' AND a.state IN ('invited', 'signed-up'))
      RETURNING a.member_id, a.state`;
    if (changed.length > 0) await recordAudit(tx, scope, { verb: 'training-session.note-attendance', entity: 'training-session', recordId: sessionId, after: Object.fromEntries(changed.map(({ member_id, state }) => [member_id, state])) });
    return done();
  });
}
