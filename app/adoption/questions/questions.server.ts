import { Prisma } from '#app/db/generated/client.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import { ROLES } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { isSuperUser, listCharges } from '../super-users/charges.server.ts';
import { inOrderOfDebt, type SharedQuestion, type UserQuestion } from './question.ts';

/** Whether the reader answers what others ask: who leads the change, and super users. */
export async function mayAnswer(scope: Scope): Promise<boolean> {
  return scope.permissions.has('roadmap:write') || isSuperUser(scope);
}

/** What was asked, what is owed first; for who answers, else null. */
export async function listQuestions(scope: Scope): Promise<UserQuestion[] | null> {
  if (!(await mayAnswer(scope))) return null;
  const [questions, people] = await Promise.all([inWorkspaceSql(scope.workspaceId, (tx) => readQuestions(tx, scope, Prisma.empty)), listCharges(scope)]);
  return inOrderOfDebt(questions, new Set(people.map(({ id }) => id)));
}

/** Null when there is none, or the reader answers none. */
export async function findQuestion(scope: Scope, id: string): Promise<UserQuestion | null> {
  if (!(await mayAnswer(scope))) return null;
  const [question] = await inWorkspaceSql(scope.workspaceId, (tx) => readQuestions(tx, scope, Prisma.sql`AND q.id = ${id}::uuid`));
  return question ?? null;
}

/** Whether there is such a question, whoever may read it. */
export async function hasQuestion({ workspaceId }: Scope, id: string): Promise<boolean> {
  const rows = await inWorkspaceSql(workspaceId, (tx) => tx.$queryRaw<unknown[]>`SELECT 1 FROM user_questions WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid`);
  return rows.length > 0;
}

/** What the reader asked themself, the newest first. */
export async function listOwnQuestions(scope: Scope): Promise<UserQuestion[]> {
  const { member } = scope;
  if (!member) return [];
  const questions = await inWorkspaceSql(scope.workspaceId, (tx) => readQuestions(tx, scope, Prisma.sql`AND q.asked_by_id = ${member.id}::uuid`));
  return questions.sort((one, other) => other.askedAt.getTime() - one.askedAt.getTime());
}

/** The addition to the how-to: what askers allow and an answerer chose; with the answer that helped, or the last. */
export async function listSharedQuestions(scope: Scope): Promise<SharedQuestion[]> {
  const questions = await inWorkspaceSql(scope.workspaceId, (tx) => readQuestions(tx, scope, Prisma.sql`AND q.shared_at IS NOT NULL AND q.is_shareable AND q.answered_at IS NOT NULL`));
  const shared = questions.sort((one, other) => other.sharedAt!.getTime() - one.sharedAt!.getTime());
  return shared.map(({ id, text, about, posts }) => ({ id, text, about, answer: posts.filter(({ kind }) => kind === 'answer').at(-1)?.text ?? '' }));
}

const ANSWERING = ROLES.filter((role) => permissionsOf(role).has('roadmap:write'));

/** Who can owe an answer. */
export async function listAnswerers({ workspaceId }: Scope): Promise<{ id: string; name: string }[]> {
  return inWorkspaceSql(workspaceId, (tx) => tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT m.id, m.name FROM members m WHERE m.workspace_id = ${workspaceId}::uuid AND m.access_ended_at IS NULL
      AND (m.role = ANY(${ANSWERING}::text[]) OR EXISTS (SELECT 1 FROM super_user_charges c WHERE c.workspace_id = m.workspace_id AND c.super_user_id = m.id)) ORDER BY m.name, m.id`);
}

type Row = Omit<UserQuestion, 'askedBy' | 'owedBy' | 'posts'> & { askedById: string; askedByName: string; owedById: string | null; owedByName: string | null; posts: (Omit<UserQuestion['posts'][number], 'at'> & { at: string })[] };

async function readQuestions(tx: SqlTransaction, { workspaceId }: Scope, which: Prisma.Sql): Promise<UserQuestion[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT q.id, q.kind, q.text, q.page, q.asked_by_id AS "askedById", coalesce(a.name, '') AS "askedByName", q.asked_at AS "askedAt", q.owed_by_id AS "owedById", o.name AS "owedByName", q.due_on::text AS "dueOn",
      q.answered_at AS "answeredAt", q.helped_at AS "helpedAt", q.is_shareable AS "isShareable", q.shared_at AS "sharedAt", q.version,
      (SELECT i.title FROM checklist_items i JOIN checklist_versions v ON v.workspace_id = i.workspace_id AND v.id = i.version_id WHERE i.workspace_id = q.workspace_id AND i.key = q.item_key ORDER BY v.version DESC LIMIT 1) AS about,
      (SELECT coalesce(json_agg(json_build_object('id', p.id, 'kind', p.kind, 'text', p.text, 'by', coalesce(b.name, ''), 'at', p.at) ORDER BY p.at, p.id), '[]')
       FROM user_question_posts p LEFT JOIN members b ON b.workspace_id = p.workspace_id AND b.id = p.by_id WHERE p.workspace_id = q.workspace_id AND p.question_id = q.id) AS posts
    FROM user_questions q LEFT JOIN members a ON a.workspace_id = q.workspace_id AND a.id = q.asked_by_id LEFT JOIN members o ON o.workspace_id = q.workspace_id AND o.id = q.owed_by_id
    WHERE q.workspace_id = ${workspaceId}::uuid ${which} ORDER BY q.asked_at, q.id LIMIT 500`;
  return rows.map(({ askedById, askedByName, owedById, owedByName, posts, ...rest }) => ({
    ...rest,
    askedBy: { id: askedById, name: askedByName },
    owedBy: owedById === null ? null : { id: owedById, name: owedByName ?? '' },
    posts: posts.map((post) => ({ ...post, at: new Date(post.at) })),
  }));
}
