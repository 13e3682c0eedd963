import { arrayLiteral } from '#app/db/array-literal.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayIn } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import type { OwnPulse } from './own-pulse.ts';
import { type PulseKind, type PulseQuestion, questionsOf, type Score } from './pulse.ts';
import { openRound } from './pulse-round.ts';

/** The rounds that are open for the person today, also those they have dealt with; the one that closes first on top. */
export async function listOwnPulses(scope: Scope, { asOf }: { asOf: Date }): Promise<OwnPulse[]> {
  const { workspaceId, member } = scope;
  if (!member) return [];
  return inWorkspaceSql(workspaceId, (tx) => readOwn(tx, scope, member.id, dayIn(asOf, scope.timeZone)));
}

/** Null when the person is not asked, or nothing is open. */
export async function findOwnPulse(scope: Scope, pulseId: string, time: { asOf: Date }): Promise<OwnPulse | null> {
  return (await listOwnPulses(scope, time)).find((own) => own.pulseId === pulseId) ?? null;
}

export interface PulseAnswer {
  question: string;
  score: Score | 'pass';
}

/**
 * Counts answers to questions of the open round and notes, apart, that the person has dealt with them. A question that was
 * dealt with before is left as it is: nothing leads back to the answer, so it cannot be changed. No line in the audit log,
 * which would lay a name and a time beside the counts. `closed`: another round is open by now, or none.
 */
export async function answerPulse(scope: Scope, pulseId: string, { round, answers, asOf }: { round: number; answers: readonly PulseAnswer[]; asOf: Date }): Promise<Result<undefined, 'not-found' | 'closed'>> {
  const { workspaceId, member } = scope;
  if (!member) return refused('not-found');
  const today = dayIn(asOf, scope.timeZone);
  return inWorkspaceSql(workspaceId, async (tx) => {
    const own = (await readOwn(tx, scope, member.id, today)).find((open) => open.pulseId === pulseId);
    if (!own) return refused((await exists(tx, workspaceId, pulseId)) ? 'closed' : 'not-found');
    if (own.round !== round) return refused('closed');
    if (answers.some(({ question }) => !own.questions.some((known) => known === question))) return refused('not-found');
    await count(tx, scope, member.id, { pulseId, round, today, scores: new Map(answers.map(({ question, score }) => [question, score])) });
    return done();
  });
}

interface Counted {
  pulseId: string;
  round: number;
  today: Day;
  scores: ReadonlyMap<string, Score | 'pass'>;
}

/** One more of each score for the person's team, of the questions they had not dealt with; what was there and what is new cannot be told apart. */
async function count(tx: SqlTransaction, { workspaceId }: Scope, memberId: string, { pulseId, round, today, scores }: Counted): Promise<void> {
  const given = [...scores].map(([question, score]) => ({ question, score: score === 'pass' ? null : score }));
  await tx.$executeRaw`
    WITH given AS (
      SELECT * FROM unnest(${arrayLiteral(given.map(({ question }) => question))}::text[], ${arrayLiteral(given.map(({ score }) => score))}::int[]) AS g(question, score)
    ), dealt AS (
      INSERT INTO pulse_participations (workspace_id, pulse_id, round, question, member_id)
      SELECT ${workspaceId}::uuid, ${pulseId}::uuid, ${round}, question, ${memberId}::uuid FROM given ON CONFLICT DO NOTHING RETURNING question
    ), own_team AS (
      SELECT (SELECT team_id FROM team_memberships WHERE workspace_id = ${workspaceId}::uuid AND member_id = ${memberId}::uuid
        AND starts_on <= ${today}::date AND (ends_on IS NULL OR ends_on > ${today}::date) ORDER BY starts_on DESC LIMIT 1) AS id
    )
    INSERT INTO pulse_tallies AS t (id, workspace_id, pulse_id, round, question, team_id, ones, twos, threes, fours, fives)
    SELECT gen_random_uuid(), ${workspaceId}::uuid, ${pulseId}::uuid, ${round}, g.question, own_team.id, (g.score = 1)::int, (g.score = 2)::int, (g.score = 3)::int, (g.score = 4)::int, (g.score = 5)::int
    FROM given g JOIN dealt USING (question) CROSS JOIN own_team WHERE g.score IS NOT NULL ORDER BY g.question
    ON CONFLICT (workspace_id, pulse_id, round, question, coalesce(team_id, '00000000-0000-0000-0000-000000000000'::uuid))
    DO UPDATE SET ones = t.ones + excluded.ones, twos = t.twos + excluded.twos, threes = t.threes + excluded.threes, fours = t.fours + excluded.fours, fives = t.fives + excluded.fives`;
}

interface AskedRow {
  id: string;
  kind: PulseKind;
  starts_on: Day;
  every_weeks: number | null;
  open_days: number;
  ends_on: Day | null;
  stopped_on: Day | null;
  dealt_with: { round: number; question: string }[];
}

async function readOwn(tx: SqlTransaction, { workspaceId }: Scope, memberId: string, today: Day): Promise<OwnPulse[]> {
  const rows = await tx.$queryRaw<AskedRow[]>`
    SELECT p.id, p.kind, p.starts_on::text, p.every_weeks, p.open_days, p.ends_on::text, p.stopped_on::text,
      (SELECT coalesce(json_agg(json_build_object('round', d.round, 'question', d.question)), '[]') FROM pulse_participations d
       WHERE d.workspace_id = p.workspace_id AND d.pulse_id = p.id AND d.member_id = m.id) AS dealt_with
    FROM pulses p JOIN members m ON m.workspace_id = p.workspace_id AND m.id = ${memberId}::uuid
    WHERE p.workspace_id = ${workspaceId}::uuid AND p.starts_on <= ${today}::date AND (p.stopped_on IS NULL OR p.stopped_on > ${today}::date)
      AND (m.left_on IS NULL OR m.left_on > ${today}::date) AND (p.role IS NULL OR p.role = m.role)
      AND (p.team_id IS NULL OR EXISTS (
        SELECT 1 FROM team_memberships t WHERE t.workspace_id = p.workspace_id AND t.member_id = m.id AND t.team_id = p.team_id
          AND t.starts_on <= ${today}::date AND (t.ends_on IS NULL OR t.ends_on > ${today}::date)))`;
  const own = rows.flatMap((row) => {
    const open = openRound({ startsOn: row.starts_on, everyWeeks: row.every_weeks, openDays: row.open_days, endsOn: row.ends_on, stoppedOn: row.stopped_on }, today);
    return open ? [{ ...open, pulseId: row.id, kind: row.kind, ...progressOf(row, open.round) }] : [];
  });
  return own.sort((one, other) => (one.closesOn < other.closesOn ? -1 : one.closesOn > other.closesOn ? 1 : one.pulseId < other.pulseId ? -1 : 1));
}

function progressOf({ kind, dealt_with }: AskedRow, round: number): { questions: readonly PulseQuestion[]; next: PulseQuestion | null; done: number } {
  const questions = questionsOf(kind);
  const isDone = (question: PulseQuestion) => dealt_with.some((dealt) => dealt.round === round && dealt.question === question);
  return { questions, next: questions.find((question) => !isDone(question)) ?? null, done: questions.filter(isDone).length };
}

async function exists(tx: SqlTransaction, workspaceId: string, pulseId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM pulses WHERE workspace_id = ${workspaceId}::uuid AND id = ${pulseId}::uuid`;
  return rows.length > 0;
}
