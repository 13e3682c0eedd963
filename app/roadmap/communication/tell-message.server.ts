import type { Transaction } from '#app/db/client.server.ts';
import type { PlannedMessage as PlannedMessageRow } from '#app/db/generated/client.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayIn, dayOf, toDate } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { onProgramme } from '../strategy/change-strategy.server.ts';
import { findRow, isTold } from './change-messages.server.ts';
import { nextTelling } from './repetition.ts';

export type TellRefusal = 'not-allowed' | 'no-programme' | 'not-found' | 'cancelled' | 'in-future';

export interface Told {
  subject: string;
  /** The day for which it was planned again; null is not. */
  nextOn: Day | null;
}

/** Writes down that a message was told, which ends the silence of its groups and plans the next one where it repeats. Twice is once. */
export async function tellMessage(scope: Scope, id: string, { on, asOf }: { on: Day; asOf: Date }): Promise<Result<Told, TellRefusal>> {
  return onProgramme<Told, TellRefusal>(scope, 'roadmap:write', async (tx) => {
    const row = await findRow(tx, scope, id);
    if (!row) return refused('not-found');
    if (row.cancelledAt) return refused('cancelled');
    if (on > dayIn(asOf, scope.timeZone)) return refused('in-future');
    if (await isTold(tx, scope, id)) return done({ subject: row.subject, nextOn: null });
    await writeDown(tx, scope, row, { on, asOf });
    const nextOn = await planNext(tx, scope, row, { on, asOf });
    await recordAudit(tx, scope, { verb: 'planned-message.tell', entity: 'planned-message', recordId: id, after: { on, nextOn } });
    return done({ subject: row.subject, nextOn });
  });
}

/** It was not told after all: the silence goes on, and what its telling planned goes, unless somebody changed or told that since. Twice is once. */
export async function untellMessage(scope: Scope, id: string, { asOf }: { asOf: Date }): Promise<Result<{ subject: string }, TellRefusal>> {
  const { workspaceId } = scope;
  return onProgramme<{ subject: string }, TellRefusal>(scope, 'roadmap:write', async (tx) => {
    const row = await findRow(tx, scope, id);
    if (!row) return refused('not-found');
    const { count } = await tx.messageOccasion.updateMany({ where: { workspaceId, plannedId: id, removedAt: null }, data: { removedAt: asOf, version: { increment: 1 } } });
    if (count === 0) return done({ subject: row.subject });
    const next = await tx.plannedMessage.findFirst({ where: { workspaceId, followsId: id, version: 1 } });
    if (next && !(await isTold(tx, scope, next.id))) await tx.plannedMessage.updateMany({ where: { workspaceId, id: next.id }, data: { cancelledAt: asOf } });
    await recordAudit(tx, scope, { verb: 'planned-message.untell', entity: 'planned-message', recordId: id });
    return done({ subject: row.subject });
  });
}

/** Takes back that it was not told: it was, on the day that was written down first. */
export async function retellMessage(scope: Scope, id: string, { asOf }: { asOf: Date }): Promise<Result<Told, TellRefusal>> {
  const found = await onProgramme<Day, TellRefusal>(scope, 'roadmap:write', async (tx) => {
    const row = await findRow(tx, scope, id);
    const occasion = row && (await tx.messageOccasion.findFirst({ where: { workspaceId: scope.workspaceId, plannedId: row.id }, select: { onDay: true } }));
    return occasion ? done(dayOf(occasion.onDay)) : refused('not-found');
  });
  return found.ok ? tellMessage(scope, id, { on: found.value, asOf }) : found;
}

/** One occasion a message: what was taken back before is written anew. */
async function writeDown(tx: Transaction, { workspaceId }: Scope, { id, keyMessageId, senderId, channel, audience }: PlannedMessageRow, { on, asOf }: { on: Day; asOf: Date }): Promise<void> {
  const { role } = await tx.member.findFirstOrThrow({ where: { workspaceId, id: senderId }, select: { role: true } });
  const told = { messageId: keyMessageId, onDay: toDate(on), giverId: senderId, giverRole: role, channel, audience, removedAt: null };
  const { count } = await tx.messageOccasion.updateMany({ where: { workspaceId, plannedId: id }, data: { ...told, version: { increment: 1 } } });
  if (count === 0) await tx.messageOccasion.create({ data: { workspaceId, plannedId: id, createdAt: asOf, ...told } });
}

/** The next telling of a message that repeats; null when it does not, or not any more. */
async function planNext(tx: Transaction, scope: Scope, row: PlannedMessageRow, { on, asOf }: { on: Day; asOf: Date }): Promise<Day | null> {
  const { workspaceId } = scope;
  const { id, plannedOn, everyWeeks, repeatUntil, createdAt: _, cancelledAt: __, version: ___, ...words } = row;
  const next = everyWeeks && repeatUntil ? nextTelling(dayOf(plannedOn), { everyWeeks, until: dayOf(repeatUntil) }, on) : null;
  if (!next) return null;
  const before = await tx.plannedMessage.findFirst({ where: { workspaceId, followsId: id } });
  if (!before) await tx.plannedMessage.create({ data: { ...words, everyWeeks, repeatUntil, plannedOn: toDate(next), followsId: id, createdAt: asOf } });
  // Planned before and changed by somebody since: it stays as they left it.
  else if (before.version > 1 || (await isTold(tx, scope, before.id))) return null;
  else await tx.plannedMessage.updateMany({ where: { workspaceId, id: before.id }, data: { plannedOn: toDate(next), cancelledAt: null } });
  return next;
}
