import { arrayLiteral } from '#app/db/array-literal.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { CASE } from '../entity/case.ts';
import type { Entity } from '../entity/entity.ts';
import { INTERACTION } from '../entity/interaction.ts';
import type { CrmRecord } from '../record/record.ts';
import type { changeRecords } from '../record/write-records.server.ts';
import { firstAnswers, type Reply, type Unanswered } from './answered.ts';

interface Answering {
  /** Now. */
  asOf: Date;
  /** How records are changed; handed in, since every write of interactions comes by here. */
  change: typeof changeRecords;
}

/** What of an interaction decides which questions it answers. */
export const ANSWERING: readonly string[] = ['direction', 'occurred_at', 'contact_id', 'account_id', 'case_id'];

/**
 * Writes the moment of replies on the questions and cases that they answer, within the batch that wrote the replies, whatever
 * way they came in. What a machine sent answers nobody.
 */
export async function answerOpen(tx: SqlTransaction, scope: Scope, entity: Entity, written: readonly CrmRecord[], { asOf, change }: Answering): Promise<void> {
  if (entity.name !== 'interaction') return;
  const sent = written.filter(({ direction, is_machine: isMachine }) => direction === 'out' && isMachine !== true);
  if (sent.length === 0) return;
  const replies = await repliesOf(tx, scope, sent);
  const ids = (name: 'contactId' | 'accountId') => arrayLiteral([...new Set(replies.flatMap((reply) => reply[name] ?? []))]);
  const open = await tx.$queryRaw<Unanswered[]>`
    SELECT i.id, i.contact_id AS "contactId", i.account_id AS "accountId", to_char(i.occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "occurredAt"
    FROM interactions i
    WHERE i.workspace_id = ${scope.workspaceId}::uuid AND i.direction = 'in' AND i.response_due_at IS NOT NULL AND i.first_responded_at IS NULL AND i.deleted_at IS NULL
      AND (i.contact_id = ANY (${ids('contactId')}::uuid[]) OR i.account_id = ANY (${ids('accountId')}::uuid[]))`;
  const answers = [...firstAnswers(replies, open)];
  if (answers.length > 0) await change(tx, scope, INTERACTION, answers.map(([id, at]) => ({ id, set: { first_responded_at: at }, stamp: null })), { asOf });
  await answerCases(tx, scope, sent, { asOf, change });
}

/** A reply about a case is its first answer, when none was given before. */
async function answerCases(tx: SqlTransaction, scope: Scope, sent: readonly CrmRecord[], { asOf, change }: Answering): Promise<void> {
  const about = sent.flatMap(({ case_id: id, occurred_at: at }) => (typeof id === 'string' && typeof at === 'string' ? [{ id, at }] : []));
  if (about.length === 0) return;
  const waiting = await tx.$queryRaw<{ id: string; status: string; openedAt: string }[]>`
    SELECT id, status, to_char(opened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "openedAt" FROM cases
    WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ANY (${arrayLiteral([...new Set(about.map(({ id }) => id))])}::uuid[]) AND first_responded_at IS NULL AND deleted_at IS NULL`;
  const changes = waiting.flatMap(({ id, status, openedAt }) => {
    const [first] = about.filter((each) => each.id === id && each.at >= openedAt).map(({ at }) => at).sort();
    return first ? [{ id, set: { first_responded_at: first, ...(status === 'new' ? { status: 'open' } : {}) }, stamp: null }] : [];
  });
  if (changes.length > 0) await change(tx, scope, CASE, changes, { asOf });
}

/** Somebody is also reached on behalf of the organisation, where the reply does not name it. */
async function repliesOf(tx: SqlTransaction, scope: Scope, sent: readonly CrmRecord[]): Promise<Reply[]> {
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  const replies = sent.map((record): Reply => ({ direction: 'out', contactId: text(record.contact_id), accountId: text(record.account_id), occurredAt: text(record.occurred_at) ?? '' }));
  const alone = [...new Set(replies.flatMap(({ contactId, accountId }) => (contactId !== null && accountId === null ? [contactId] : [])))];
  if (alone.length === 0) return replies;
  const known = await tx.$queryRaw<{ id: string; accountId: string }[]>`
    SELECT id, account_id AS "accountId" FROM contacts WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ANY (${arrayLiteral(alone)}::uuid[]) AND account_id IS NOT NULL`;
  const accounts = new Map(known.map(({ id, accountId }) => [id, accountId]));
  return replies.map((reply) => ({ ...reply, accountId: reply.accountId ?? accounts.get(reply.contactId ?? '') ?? null }));
}
