import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import { mailLocales } from '#app/people/mail/mail-locales.server.ts';
import { queueMails } from '#app/people/mail/outbox.server.ts';
import { askToSend } from '#app/people/mail/send-mail-job.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { v7 as uuid } from 'uuid';
import { listAnswerers, mayAnswer } from './questions.server.ts';

interface AskedRow {
  askedById: string;
  name: string;
  address: string;
  text: string;
  isWanted: boolean;
}

/**
 * Answers: it stands on the asker's page, and goes to them by mail unless they want no such mail, in one transaction. Of two
 * that answer the same state one is told that somebody was before them.
 */
export async function answerQuestion(scope: Scope, id: string, { text, version }: { text: string; version: number }, { asOf }: { asOf: Date }): Promise<Result<undefined, 'not-found' | 'changed-meanwhile'>> {
  const { workspaceId, member } = scope;
  if (!member || !(await mayAnswer(scope))) return refused('not-found');
  const localeOf = await mailLocales(scope);
  const at = asOf.toISOString();
  return inWorkspaceSql(workspaceId, async (tx) => {
    const [asked] = await tx.$queryRaw<AskedRow[]>`
      UPDATE user_questions q SET answered_at = ${at}::timestamptz, helped_at = NULL, owed_by_id = coalesce(q.owed_by_id, ${member.id}::uuid), version = q.version + 1 FROM members m
      WHERE q.workspace_id = ${workspaceId}::uuid AND q.id = ${id}::uuid AND q.version = ${version} AND m.workspace_id = q.workspace_id AND m.id = q.asked_by_id
      RETURNING q.asked_by_id AS "askedById", m.name, m.email AS address, q.text,
        (m.access_ended_at IS NULL AND NOT EXISTS (SELECT 1 FROM unsubscriptions u WHERE u.workspace_id = m.workspace_id AND u.member_id = m.id AND u.kind = 'answer')) AS "isWanted"`;
    if (!asked) return refused((await exists(tx, workspaceId, id)) ? 'changed-meanwhile' : 'not-found');
    await tx.$executeRaw`INSERT INTO user_question_posts (id, workspace_id, question_id, kind, text, by_id, at) VALUES (${uuid()}::uuid, ${workspaceId}::uuid, ${id}::uuid, 'answer', ${text}, ${member.id}::uuid, ${at}::timestamptz)`;
    if (asked.isWanted && asked.askedById !== member.id) {
      const locale = localeOf(asked.askedById);
      const words = { name: asked.name.split(' ')[0] ?? asked.name, by: member.name, question: asked.text, answer: text };
      await queueMails(tx, scope, [{ memberId: asked.askedById, kind: 'answer', address: asked.address, locale, subject: m.questions_mail_subject({}, { locale }), body: m.questions_mail(words, { locale }), link: paths.ownQuestions }], asOf);
      await askToSend(tx, scope);
    }
    await recordAudit(tx, scope, { verb: 'question.answer', entity: 'question', recordId: id });
    return done();
  });
}

/** Somebody else owes the answer, or by another day. */
export async function setDebt(scope: Scope, id: string, { owedById, dueOn }: { owedById: string | null; dueOn: Day }): Promise<Result<undefined, 'not-found' | 'unknown-person'>> {
  const { workspaceId } = scope;
  if (!(await mayAnswer(scope))) return refused('not-found');
  if (owedById && !(await listAnswerers(scope)).some((one) => one.id === owedById)) return refused('unknown-person');
  return inWorkspaceSql(workspaceId, async (tx) => {
    const count = await tx.$executeRaw`UPDATE user_questions SET owed_by_id = ${owedById}::uuid, due_on = ${dueOn}::date WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid`;
    if (count === 0) return refused('not-found');
    await recordAudit(tx, scope, { verb: 'question.set-debt', entity: 'question', recordId: id, after: { owedById, dueOn } });
    return done();
  });
}

/** Everybody reads question and answer, or no more; only when the asker allows it and there is an answer. Twice is once. */
export async function shareQuestion(scope: Scope, id: string, { isShared, asOf }: { isShared: boolean; asOf: Date }): Promise<Result<undefined, 'not-found' | 'not-shareable'>> {
  const { workspaceId } = scope;
  if (!(await mayAnswer(scope))) return refused('not-found');
  return inWorkspaceSql(workspaceId, async (tx) => {
    if (!(await exists(tx, workspaceId, id))) return refused('not-found');
    const changed = isShared
      ? await tx.$queryRaw<{ was: boolean }[]>`UPDATE user_questions SET shared_at = coalesce(shared_at, ${asOf.toISOString()}::timestamptz) WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid AND is_shareable AND answered_at IS NOT NULL RETURNING true AS was`
      : await tx.$queryRaw<{ was: boolean }[]>`UPDATE user_questions SET shared_at = NULL WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid RETURNING true AS was`;
    if (changed.length === 0) return refused('not-shareable');
    await recordAudit(tx, scope, { verb: isShared ? 'question.share' : 'question.hide', entity: 'question', recordId: id });
    return done();
  });
}

async function exists(tx: SqlTransaction, workspaceId: string, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM user_questions WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid`;
  return rows.length > 0;
}
