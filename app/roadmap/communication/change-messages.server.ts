import { areGroups } from '#app/adoption/key-messages/key-messages.server.ts';
import type { Transaction } from '#app/db/client.server.ts';
import type { PlannedMessage as PlannedMessageRow } from '#app/db/generated/client.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayOf, toDate } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { onProgramme } from '../strategy/change-strategy.server.ts';
import type { PlannedMessageInput } from './message-form.ts';

export type PlanRefusal = 'not-allowed' | 'no-programme' | 'not-found' | 'unknown-group' | 'unknown-person' | 'unknown-key-message' | 'already-there' | 'changed-meanwhile' | 'told';

/** Plans a message. The same subject for the same day twice is a double click: refused. */
export async function planMessage(scope: Scope, input: PlannedMessageInput, asOf: Date): Promise<Result<{ id: string }, PlanRefusal>> {
  const { workspaceId } = scope;
  return onProgramme<{ id: string }, PlanRefusal>(scope, 'roadmap:write', async (tx, programmeId) => {
    const wrong = await whyNot(tx, scope, { input, programmeId });
    if (wrong) return refused(wrong);
    const { id } = await tx.plannedMessage.create({ data: { workspaceId, programmeId, createdAt: asOf, ...columnsOf(input) } });
    await recordAudit(tx, scope, { verb: 'planned-message.create', entity: 'planned-message', recordId: id, after: input });
    return done({ id });
  });
}

/** What is still to be told is told otherwise. What was told stays as it was said. */
export async function changeMessage(scope: Scope, id: string, input: PlannedMessageInput): Promise<Result<{ id: string }, PlanRefusal>> {
  const { workspaceId } = scope;
  return onProgramme<{ id: string }, PlanRefusal>(scope, 'roadmap:write', async (tx, programmeId) => {
    const before = await findRow(tx, scope, id);
    if (!before) return refused('not-found');
    if (await isTold(tx, scope, id)) return refused('told');
    if (before.version !== input.version) return refused('changed-meanwhile');
    const wrong = await whyNot(tx, scope, { input, programmeId, id });
    if (wrong) return refused(wrong);
    await tx.plannedMessage.updateMany({ where: { workspaceId, id }, data: { ...columnsOf(input), version: { increment: 1 } } });
    await recordAudit(tx, scope, { verb: 'planned-message.update', entity: 'planned-message', recordId: id, before: toLog(before), after: input });
    return done({ id });
  });
}

/** It will not be told, or it will after all. Twice is once. */
export async function cancelMessage(scope: Scope, id: string, { isCancelled, asOf }: { isCancelled: boolean; asOf: Date }): Promise<Result<{ subject: string }, 'not-allowed' | 'no-programme' | 'not-found' | 'told'>> {
  const { workspaceId } = scope;
  return onProgramme<{ subject: string }, 'not-found' | 'told'>(scope, 'roadmap:write', async (tx) => {
    const row = await findRow(tx, scope, id);
    if (!row) return refused('not-found');
    if (await isTold(tx, scope, id)) return refused('told');
    const { count } = await tx.plannedMessage.updateMany({ where: { workspaceId, id, cancelledAt: isCancelled ? null : { not: null } }, data: { cancelledAt: isCancelled ? asOf : null, version: { increment: 1 } } });
    if (count > 0) await recordAudit(tx, scope, { verb: isCancelled ? 'planned-message.cancel' : 'planned-message.restore', entity: 'planned-message', recordId: id });
    return done({ subject: row.subject });
  });
}

/** The message as it stands in the table; null when the workspace has none such. */
export async function findRow(tx: Transaction, { workspaceId }: Scope, id: string): Promise<PlannedMessageRow | null> {
  return isUuid(id) ? tx.plannedMessage.findFirst({ where: { workspaceId, id } }) : null;
}

export async function isTold(tx: Transaction, { workspaceId }: Scope, plannedId: string): Promise<boolean> {
  return (await tx.messageOccasion.count({ where: { workspaceId, plannedId, removedAt: null } })) > 0;
}

/** @param asked id is of the message that is changed; absent for a new one */
async function whyNot(tx: Transaction, scope: Scope, { input, programmeId, id }: { input: PlannedMessageInput; programmeId: string; id?: string }): Promise<PlanRefusal | null> {
  const { workspaceId } = scope;
  const { audience, senderId, keyMessageId, subject, plannedOn } = input;
  if (!(await areGroups(tx, scope, audience))) return 'unknown-group';
  if ((await tx.member.count({ where: { workspaceId, id: senderId } })) === 0) return 'unknown-person';
  if (keyMessageId && (await tx.keyMessage.count({ where: { workspaceId, id: keyMessageId } })) === 0) return 'unknown-key-message';
  const same = { workspaceId, programmeId, plannedOn: toDate(plannedOn), subject: { equals: subject, mode: 'insensitive' as const }, cancelledAt: null };
  return (await tx.plannedMessage.count({ where: { ...same, ...(id ? { id: { not: id } } : {}) } })) > 0 ? 'already-there' : null;
}

function columnsOf({ version: _, plannedOn, everyWeeks, repeatUntil, keyMessageId, ...words }: PlannedMessageInput) {
  return { ...words, plannedOn: toDate(plannedOn), everyWeeks: everyWeeks ?? null, repeatUntil: repeatUntil ? toDate(repeatUntil) : null, keyMessageId: keyMessageId ?? null };
}

function toLog({ subject, text, covers, senderId, voice, audience, channel, plannedOn, everyWeeks, repeatUntil, keyMessageId }: PlannedMessageRow) {
  return { subject, text, covers, senderId, voice, audience, channel, plannedOn: dayOf(plannedOn), everyWeeks, repeatUntil: repeatUntil && dayOf(repeatUntil), keyMessageId };
}
