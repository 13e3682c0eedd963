import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import type { KeyMessage as KeyMessageRow } from '#app/db/generated/client.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import { isRole } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import type { KeyMessageInput } from './key-message-form.ts';
import type { GroupKey, KeyMessage, Sender } from './key-message.ts';

export type KeyMessageRefusal = 'not-allowed' | 'not-found' | 'unknown-group' | 'unknown-person' | 'changed-meanwhile';

/** Every message, those still given first, each group in the order in which they were written down. */
export async function listKeyMessages({ workspaceId }: Scope): Promise<KeyMessage[]> {
  const rows = await inWorkspace(workspaceId, (tx) => tx.keyMessage.findMany({ where: { workspaceId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] }));
  const messages = rows.map(toKeyMessage);
  return [...messages.filter(({ withdrawnAt }) => !withdrawnAt), ...messages.filter(({ withdrawnAt }) => withdrawnAt)];
}

export async function addKeyMessage(scope: Scope, input: KeyMessageInput, { asOf }: { asOf: Date }): Promise<Result<{ id: string }, KeyMessageRefusal>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  return inWorkspace(workspaceId, async (tx) => {
    const wrong = await findUnknown(tx, scope, input);
    if (wrong) return refused(wrong);
    const { id } = await tx.keyMessage.create({ data: { workspaceId, createdAt: asOf, ...columnsOf(input) } });
    await recordAudit(tx, scope, { verb: 'key-message.create', entity: 'key-message', recordId: id, after: columnsOf(input) });
    return done({ id });
  });
}

export async function changeKeyMessage(scope: Scope, id: string, input: KeyMessageInput): Promise<Result<undefined, KeyMessageRefusal>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  if (!isUuid(id)) return refused('not-found');
  return inWorkspace(workspaceId, async (tx) => {
    const before = await tx.keyMessage.findFirst({ where: { workspaceId, id } });
    if (!before) return refused('not-found');
    const wrong = await findUnknown(tx, scope, input);
    if (wrong) return refused(wrong);
    const { count } = await tx.keyMessage.updateMany({ where: { workspaceId, id, version: input.version ?? -1 }, data: { ...columnsOf(input), version: { increment: 1 } } });
    if (count === 0) return refused('changed-meanwhile');
    const { text, audience, senderRole, senderId, least, most } = before;
    await recordAudit(tx, scope, { verb: 'key-message.update', entity: 'key-message', recordId: id, before: { text, audience, senderRole, senderId, least, most }, after: columnsOf(input) });
    return done();
  });
}

/** From now on it is given no more, or it is again; what was given stays. Twice the same is once. */
export async function withdrawKeyMessage(scope: Scope, id: string, { isWithdrawn, asOf }: { isWithdrawn: boolean; asOf: Date }): Promise<Result<undefined, 'not-allowed' | 'not-found'>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  if (!isUuid(id)) return refused('not-found');
  return inWorkspace(workspaceId, async (tx) => {
    if (!(await tx.keyMessage.findFirst({ where: { workspaceId, id } }))) return refused('not-found');
    const { count } = await tx.keyMessage.updateMany({ where: { workspaceId, id, withdrawnAt: isWithdrawn ? null : { not: null } }, data: { withdrawnAt: isWithdrawn ? asOf : null, version: { increment: 1 } } });
    if (count > 0) await recordAudit(tx, scope, { verb: isWithdrawn ? 'key-message.withdraw' : 'key-message.restore', entity: 'key-message', recordId: id });
    return done();
  });
}

/** Whether every team among the groups is one of this workspace. */
export async function areGroups(tx: Transaction, { workspaceId }: Scope, audience: readonly GroupKey[]): Promise<boolean> {
  const teamIds = [...new Set(audience)].filter(isUuid);
  return teamIds.length === 0 || (await tx.team.count({ where: { workspaceId, id: { in: teamIds } } })) === teamIds.length;
}

async function findUnknown(tx: Transaction, scope: Scope, { audience, sender }: KeyMessageInput): Promise<'unknown-group' | 'unknown-person' | null> {
  if (!(await areGroups(tx, scope, audience))) return 'unknown-group';
  const isKnown = sender.kind === 'role' || (await tx.member.findFirst({ where: { workspaceId: scope.workspaceId, id: sender.memberId }, select: { id: true } }));
  return isKnown ? null : 'unknown-person';
}

function columnsOf({ text, audience, sender, least, most }: KeyMessageInput) {
  return { text, audience, senderRole: sender.kind === 'role' ? sender.role : null, senderId: sender.kind === 'member' ? sender.memberId : null, least, most };
}

function toKeyMessage({ id, text, audience, senderRole, senderId, least, most, withdrawnAt, version }: KeyMessageRow): KeyMessage {
  const sender: Sender = senderId === null ? { kind: 'role', role: isRole(senderRole) ? senderRole : 'management' } : { kind: 'member', memberId: senderId };
  return { id, text, audience, sender, least, most, withdrawnAt, version };
}
