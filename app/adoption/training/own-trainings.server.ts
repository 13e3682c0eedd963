import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import type { Score } from '../pulses/pulse.ts';
import { listCourses } from './courses.server.ts';
import type { OwnTraining } from './own-training.ts';
import { canBeScored } from './score.ts';
import { readSessions } from './sessions.server.ts';
import { type AttendanceState, placeRefusal } from './training.ts';

interface OwnPlace {
  sessionId: string;
  state: AttendanceState;
  hasScored: boolean;
}

/** The courses that are meant for the reader or that they have a place in, with the sessions that matter to them. */
export async function listOwnTrainings(scope: Scope, { asOf }: { asOf: Date }): Promise<OwnTraining[]> {
  const { member } = scope;
  if (!member) return [];
  const courses = await listCourses(scope);
  if (courses.length === 0) return [];
  const { sessions, places } = await inWorkspaceSql(scope.workspaceId, async (tx) => ({ sessions: await readSessions(tx, scope, {}), places: await readPlaces(tx, scope, member.id) }));
  const placeOf = new Map(places.map(({ sessionId, ...own }) => [sessionId, own]));
  return courses.flatMap((course) => {
    const isNeeded = !course.withdrawnAt && course.roles.includes(member.role);
    const all = sessions.filter(({ courseId }) => courseId === course.id).map((session) => ({ ...session, own: placeOf.get(session.id) ?? null }));
    if (!isNeeded && !all.some(({ own }) => own)) return [];
    const shown = all.filter(({ own, startsAt, cancelledAt }) => own !== null || (startsAt > asOf && !cancelledAt));
    return [{ course, sessions: shown, isNeeded, isDone: all.some(({ own }) => own?.state === 'present') }];
  });
}

/** Null when the course is none of the reader's. */
export async function findOwnTraining(scope: Scope, courseId: string, time: { asOf: Date }): Promise<OwnTraining | null> {
  return (await listOwnTrainings(scope, time)).find(({ course }) => course.id === courseId) ?? null;
}

export type PlaceRefusal = 'not-found' | 'cancelled' | 'begun' | 'full' | 'trained';

/** Takes a place in a session; one that the reader had in another session of the course is free again. Of two that want the last seat one waits, and is told. */
export async function takePlace(scope: Scope, courseId: string, sessionId: string, { asOf }: { asOf: Date }): Promise<Result<undefined, PlaceRefusal>> {
  const { workspaceId, member } = scope;
  if (!member || !(await findOwnTraining(scope, courseId, { asOf }))) return refused('not-found');
  return inWorkspaceSql(workspaceId, async (tx) => {
    await lockCourse(tx, workspaceId, courseId);
    const sessions = await readSessions(tx, scope, { courseId });
    const wanted = sessions.find(({ id }) => id === sessionId);
    if (!wanted) return refused('not-found');
    const places = await readPlaces(tx, scope, member.id);
    if (places.some((place) => place.sessionId === sessionId)) return done();
    const isDone = places.some(({ sessionId: id, state }) => state === 'present' && sessions.some((session) => session.id === id));
    const reason = placeRefusal(wanted, { asOf, isDone });
    if (reason) return refused(reason);
    await tx.$executeRaw`
      DELETE FROM training_attendances a USING training_sessions s WHERE s.workspace_id = a.workspace_id AND s.id = a.session_id AND a.workspace_id = ${workspaceId}::uuid AND a.member_id = ${member.id}::uuid
        AND s.course_id = ${courseId}::uuid AND s.starts_at > ${asOf.toISOString()}::timestamptz AND a.state IN ('invited', 'signed-up')`;
    await tx.$executeRaw`INSERT INTO training_attendances (workspace_id, session_id, member_id, state) VALUES (${workspaceId}::uuid, ${sessionId}::uuid, ${member.id}::uuid, 'signed-up')`;
    await recordAudit(tx, scope, { verb: 'training-session.take-place', entity: 'training-session', recordId: sessionId, after: { memberId: member.id } });
    return done();
  });
}

/** Only before it has begun; afterwards one was there or not. Twice is once. */
export async function giveUpPlace(scope: Scope, courseId: string, sessionId: string, { asOf }: { asOf: Date }): Promise<Result<undefined, 'not-found' | 'begun'>> {
  const { workspaceId, member } = scope;
  if (!member) return refused('not-found');
  return inWorkspaceSql(workspaceId, async (tx) => {
    const session = (await readSessions(tx, scope, { courseId })).find(({ id }) => id === sessionId);
    if (!session) return refused('not-found');
    if (session.startsAt <= asOf) return refused('begun');
    const gone = await tx.$executeRaw`DELETE FROM training_attendances WHERE workspace_id = ${workspaceId}::uuid AND session_id = ${sessionId}::uuid AND member_id = ${member.id}::uuid AND state IN ('invited', 'signed-up')`;
    if (gone > 0) await recordAudit(tx, scope, { verb: 'training-session.give-up-place', entity: 'training-session', recordId: sessionId, after: { memberId: member.id } });
    return done();
  });
}

/**
 * Counts how a session was for who was present, once, and without their name: one statement notes that they have dealt with it
 * and adds to the counts. No line in the audit log, which would lay a name and a time beside it.
 */
export async function scoreSession(scope: Scope, courseId: string, { sessionId, score, remark, asOf }: { sessionId: string; score: Score | 'pass'; remark: string | null; asOf: Date }): Promise<Result<undefined, 'not-found' | 'closed'>> {
  const { workspaceId, member } = scope;
  if (!member) return refused('not-found');
  return inWorkspaceSql(workspaceId, async (tx) => {
    const session = (await readSessions(tx, scope, { courseId })).find(({ id }) => id === sessionId);
    const place = (await readPlaces(tx, scope, member.id)).find((own) => own.sessionId === sessionId);
    if (!session || place?.state !== 'present') return refused('not-found');
    if (!canBeScored(session, asOf)) return refused('closed');
    const given = score === 'pass' ? null : score;
    await tx.$executeRaw`
      WITH dealt AS (
        UPDATE training_attendances SET has_scored = true WHERE workspace_id = ${workspaceId}::uuid AND session_id = ${sessionId}::uuid AND member_id = ${member.id}::uuid AND NOT has_scored RETURNING 1
      ), remarked AS (
        INSERT INTO training_remarks (workspace_id, session_id, text) SELECT ${workspaceId}::uuid, ${sessionId}::uuid, ${remark}::text FROM dealt WHERE ${remark}::text IS NOT NULL AND ${given}::int IS NOT NULL
      )
      INSERT INTO training_tallies AS t (workspace_id, session_id, ones, twos, threes, fours, fives)
      SELECT ${workspaceId}::uuid, ${sessionId}::uuid, (g = 1)::int, (g = 2)::int, (g = 3)::int, (g = 4)::int, (g = 5)::int FROM dealt, (SELECT ${given}::int AS g) AS given WHERE g IS NOT NULL
      ON CONFLICT (session_id) DO UPDATE SET ones = t.ones + excluded.ones, twos = t.twos + excluded.twos, threes = t.threes + excluded.threes, fours = t.fours + excluded.fours, fives = t.fives + excluded.fives`;
    return done();
  });
}

async function readPlaces(tx: SqlTransaction, { workspaceId }: Scope, memberId: string): Promise<OwnPlace[]> {
  return tx.$queryRaw<OwnPlace[]>`SELECT session_id AS "sessionId", state, has_scored AS "hasScored" FROM training_attendances WHERE workspace_id = ${workspaceId}::uuid AND member_id = ${memberId}::uuid`;
}

async function lockCourse(tx: SqlTransaction, workspaceId: string, courseId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM training_sessions WHERE workspace_id = ${workspaceId}::uuid AND course_id = ${courseId}::uuid ORDER BY id FOR UPDATE`;
}
