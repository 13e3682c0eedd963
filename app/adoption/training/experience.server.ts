import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { answersOf, type Experience, experienceOf, isScoreTold, type ScoreTally } from './score.ts';

/** How a course was for who was there, of the sessions that may be told. */
export interface CourseExperience {
  courseId: string;
  whole: Experience | null;
  /** By session; what may not be told is not in it. */
  sessions: Record<string, Experience>;
  /** What people wrote, without who or at which session; in an order that tells nothing. */
  remarks: string[];
}

interface Row {
  courseId: string;
  sessionId: string;
  endsAt: Date;
  tally: ScoreTally;
  remarks: string[];
}

/** Remarks are told exactly when the score of their session is. */
export async function listExperiences({ workspaceId }: Scope, { asOf }: { asOf: Date }): Promise<CourseExperience[]> {
  const rows = await inWorkspaceSql(workspaceId, (tx) => tx.$queryRaw<Row[]>`
    SELECT s.course_id AS "courseId", s.id AS "sessionId", s.ends_at AS "endsAt", ARRAY[t.ones, t.twos, t.threes, t.fours, t.fives] AS tally,
      (SELECT coalesce(array_agg(r.text ORDER BY r.id), '{}') FROM training_remarks r WHERE r.workspace_id = s.workspace_id AND r.session_id = s.id) AS remarks
    FROM training_tallies t JOIN training_sessions s ON s.workspace_id = t.workspace_id AND s.id = t.session_id WHERE t.workspace_id = ${workspaceId}::uuid`);
  return [...new Set(rows.map(({ courseId }) => courseId))].map((courseId) => {
    const own = rows.filter((row) => row.courseId === courseId);
    const told = own.filter(({ endsAt, tally }) => isScoreTold({ endsAt }, answersOf(tally), asOf));
    return {
      courseId,
      whole: experienceOf(own, asOf),
      sessions: Object.fromEntries(told.map((row) => [row.sessionId, experienceOf([row], asOf)!])),
      remarks: told.flatMap(({ remarks }) => remarks).sort(),
    };
  });
}
