import { inWorkspace } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn, toDate } from '#app/values/day.ts';
import type { Localized } from '#app/values/localized.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { findSuperUsers } from '../super-users/charges.server.ts';
import { addWorkingDays, ANSWER_WITHIN_WORKING_DAYS } from './due.ts';
import type { NewQuestion } from './question-form.ts';

/** Asks something; their super user owes the answer, or else whoever answers questions. */
export async function askQuestion(scope: Scope, { kind, text, page, itemKey, isShareable }: NewQuestion, { asOf }: { asOf: Date }): Promise<Result<{ id: string }, 'not-found' | 'unknown-item'>> {
  const { workspaceId, member } = scope;
  if (!member) return refused('not-found');
  if (itemKey && !(await listOwnItems(scope)).some(({ key }) => key === itemKey)) return refused('unknown-item');
  const [superUser] = await findSuperUsers(scope);
  const dueOn = addWorkingDays(dayIn(asOf, scope.timeZone), ANSWER_WITHIN_WORKING_DAYS);
  return inWorkspace(workspaceId, async (tx) => {
    const data = { kind, text, page, itemKey: itemKey ?? null, owedById: superUser?.id ?? null, isShareable: isShareable === 'on' };
    const { id } = await tx.userQuestion.create({ data: { workspaceId, ...data, dueOn: toDate(dueOn), askedById: member.id, askedAt: asOf } });
    await recordAudit(tx, scope, { verb: 'question.ask', entity: 'question', recordId: id, after: { kind, page, dueOn } });
    return done({ id });
  });
}

/** What of their checklists the reader can ask about. */
export async function listOwnItems({ workspaceId, member }: Scope): Promise<{ key: string; title: Localized }[]> {
  if (!member) return [];
  return inWorkspaceSql(workspaceId, (tx) => tx.$queryRaw<{ key: string; title: Localized }[]>`
    SELECT i.key, i.title FROM checklists c JOIN checklist_versions v ON v.workspace_id = c.workspace_id AND v.checklist_id = c.id AND v.version = c.version
    JOIN checklist_items i ON i.workspace_id = v.workspace_id AND i.version_id = v.id
    WHERE c.workspace_id = ${workspaceId}::uuid AND c.role = ${member.role} AND c.withdrawn_at IS NULL ORDER BY v.week, c.created_at, i.position`);
}

/** The asker says that the answer helped. Twice is once. */
export async function noteHelped(scope: Scope, id: string, { asOf }: { asOf: Date }): Promise<Result<undefined, 'not-found'>> {
  const { workspaceId, member } = scope;
  if (!member) return refused('not-found');
  return inWorkspace(workspaceId, async (tx) => {
    const own = await tx.userQuestion.findFirst({ where: { workspaceId, id, askedById: member.id, answeredAt: { not: null } } });
    if (!own) return refused('not-found');
    if (own.helpedAt) return done();
    await tx.userQuestion.updateMany({ where: { workspaceId, id }, data: { helpedAt: asOf, version: { increment: 1 } } });
    await recordAudit(tx, scope, { verb: 'question.note-helped', entity: 'question', recordId: id });
    return done();
  });
}

/** The asker says what is still missing: an answer is owed again, as soon as at first. Everybody reads it no more. */
export async function reopenQuestion(scope: Scope, id: string, text: string, { asOf }: { asOf: Date }): Promise<Result<undefined, 'not-found'>> {
  const { workspaceId, member } = scope;
  if (!member) return refused('not-found');
  const dueOn = addWorkingDays(dayIn(asOf, scope.timeZone), ANSWER_WITHIN_WORKING_DAYS);
  return inWorkspace(workspaceId, async (tx) => {
    const { count } = await tx.userQuestion.updateMany({ where: { workspaceId, id, askedById: member.id, answeredAt: { not: null } }, data: { answeredAt: null, helpedAt: null, sharedAt: null, dueOn: toDate(dueOn), version: { increment: 1 } } });
    if (count === 0) return refused('not-found');
    await tx.userQuestionPost.create({ data: { workspaceId, questionId: id, kind: 'not-helped', text, byId: member.id, at: asOf } });
    await recordAudit(tx, scope, { verb: 'question.reopen', entity: 'question', recordId: id, after: { dueOn } });
    return done();
  });
}
