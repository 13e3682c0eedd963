import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import type { MessageOccasion } from '#app/db/generated/client.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn, dayOf, toDate } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import type { OccasionInput } from './key-message-form.ts';
import { CHANNELS, type Occasion } from './key-message.ts';
import { areGroups } from './key-messages.server.ts';

export type OccasionRefusal = 'not-allowed' | 'not-found' | 'unknown-person' | 'unknown-group' | 'in-future' | 'changed-meanwhile';

/** Every time that something was told, the newest first; with those that were written down by mistake. */
export async function listOccasions({ workspaceId }: Scope): Promise<Occasion[]> {
  const rows = await inWorkspace(workspaceId, (tx) => tx.messageOccasion.findMany({ where: { workspaceId }, include: WITH_PLANNED, orderBy: [{ onDay: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }] }));
  return rows.map(toOccasion);
}

/** Null when the workspace has no such occasion, or when it belongs to the communication plan and is changed there. */
export async function findOccasion({ workspaceId }: Scope, id: string): Promise<Occasion | null> {
  if (!isUuid(id)) return null;
  const row = await inWorkspace(workspaceId, (tx) => tx.messageOccasion.findFirst({ where: { workspaceId, id, plannedId: null }, include: WITH_PLANNED }));
  return row && toOccasion(row);
}

/** Writes down that a message was given, on a day that has come. */
export async function noteOccasion(scope: Scope, input: OccasionInput, { asOf }: { asOf: Date }): Promise<Result<{ id: string }, OccasionRefusal>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  return inWorkspace(workspaceId, async (tx) => {
    const columns = await columnsOf(tx, scope, input, asOf);
    if (!columns.ok) return refused(columns.reason);
    const { id } = await tx.messageOccasion.create({ data: { workspaceId, createdAt: asOf, ...columns.value } });
    await recordAudit(tx, scope, { verb: 'message-occasion.create', entity: 'message-occasion', recordId: id, after: toLog(columns.value) });
    return done({ id });
  });
}

export async function changeOccasion(scope: Scope, id: string, input: OccasionInput, { asOf }: { asOf: Date }): Promise<Result<undefined, OccasionRefusal>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  if (!isUuid(id)) return refused('not-found');
  return inWorkspace(workspaceId, async (tx) => {
    const before = await tx.messageOccasion.findFirst({ where: { workspaceId, id, plannedId: null } });
    if (!before) return refused('not-found');
    const columns = await columnsOf(tx, scope, input, asOf);
    if (!columns.ok) return refused(columns.reason);
    // Of the same giver the role of that day stays.
    const after = { ...columns.value, giverRole: before.giverId === columns.value.giverId ? before.giverRole : columns.value.giverRole };
    const { count } = await tx.messageOccasion.updateMany({ where: { workspaceId, id, version: input.version ?? -1 }, data: { ...after, version: { increment: 1 } } });
    if (count === 0) return refused('changed-meanwhile');
    await recordAudit(tx, scope, { verb: 'message-occasion.update', entity: 'message-occasion', recordId: id, before: toLog(before), after: toLog(after) });
    return done();
  });
}

/** Takes out of the count what was written down by mistake, or puts it back. Twice the same is once. @returns its message */
export async function removeOccasion(scope: Scope, id: string, { isRemoved, asOf }: { isRemoved: boolean; asOf: Date }): Promise<Result<{ messageId: string }, 'not-allowed' | 'not-found'>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  if (!isUuid(id)) return refused('not-found');
  return inWorkspace(workspaceId, async (tx) => {
    const occasion = await tx.messageOccasion.findFirst({ where: { workspaceId, id, plannedId: null } });
    if (!occasion?.messageId) return refused('not-found');
    const { count } = await tx.messageOccasion.updateMany({ where: { workspaceId, id, removedAt: isRemoved ? null : { not: null } }, data: { removedAt: isRemoved ? asOf : null, version: { increment: 1 } } });
    if (count > 0) await recordAudit(tx, scope, { verb: isRemoved ? 'message-occasion.remove' : 'message-occasion.restore', entity: 'message-occasion', recordId: id, before: toLog(occasion) });
    return done({ messageId: occasion.messageId });
  });
}

type Columns = Pick<MessageOccasion, 'messageId' | 'onDay' | 'giverId' | 'giverRole' | 'channel' | 'audience' | 'link' | 'note'>;

async function columnsOf(tx: Transaction, scope: Scope, { messageId, on, giverId, channel, whom, audience, link, note }: OccasionInput, asOf: Date): Promise<Result<Columns, OccasionRefusal>> {
  const { workspaceId } = scope;
  const message = await tx.keyMessage.findFirst({ where: { workspaceId, id: messageId }, select: { audience: true } });
  if (!message) return refused('not-found');
  if (on > dayIn(asOf, scope.timeZone)) return refused('in-future');
  const giver = await tx.member.findFirst({ where: { workspaceId, id: giverId }, select: { role: true } });
  if (!giver) return refused('unknown-person');
  if (whom === 'chosen' && !(await areGroups(tx, scope, audience))) return refused('unknown-group');
  return done({ messageId, onDay: toDate(on), giverId, giverRole: giver.role, channel, audience: whom === 'meant' ? message.audience : audience, link: link || null, note: note || null });
}

function toLog({ onDay, ...given }: Columns) {
  const { messageId, giverId, giverRole, channel, audience, link, note } = given;
  return { messageId, on: dayOf(onDay), giverId, giverRole, channel, audience, link, note };
}

const WITH_PLANNED = { planned: { select: { id: true, subject: true } } } as const;

function toOccasion({ id, messageId, planned, onDay, giverId, giverRole, channel, audience, link, note, removedAt, version }: MessageOccasion & Pick<Occasion, 'planned'>): Occasion {
  return { id, messageId, planned, on: dayOf(onDay), giverId, giverRole, channel: CHANNELS.find((known) => known === channel) ?? 'other', audience, link, note, removedAt, version };
}
