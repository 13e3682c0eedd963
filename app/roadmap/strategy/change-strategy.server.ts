import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import type { ScopeItemInput, UrgencyInput } from './strategy-form.ts';

export type StrategyRefusal = 'not-allowed' | 'not-found' | 'no-programme' | 'already-there' | 'kpi-not-found' | 'no-partner';

/** Writes down why the change cannot wait. The same words twice are a double click: refused. */
export async function addUrgency(scope: Scope, { text, link, kpiId }: UrgencyInput, asOf: Date): Promise<Result<{ id: string }, StrategyRefusal>> {
  const { workspaceId, member } = scope;
  if (!member) return refused('not-allowed');
  return onProgramme(scope, 'roadmap:write', async (tx, programmeId) => {
    if (kpiId && (await tx.kpi.count({ where: { workspaceId, id: kpiId } })) === 0) return refused('kpi-not-found');
    if (await urgencyStands(tx, workspaceId, programmeId, text)) return refused('already-there');
    const { id } = await tx.urgencyStatement.create({ data: { workspaceId, programmeId, text, link: link || null, kpiId: kpiId || null, writtenById: member.id, createdAt: asOf } });
    await recordAudit(tx, scope, { verb: 'urgency.create', entity: 'urgency', recordId: id, after: { text, link, kpiId } });
    return done({ id });
  });
}

/** Takes a statement away with its votes kept, or back again unless the same was written anew. Twice is once. */
export async function removeUrgency(scope: Scope, id: string, { isRemoved, asOf }: { isRemoved: boolean; asOf: Date }): Promise<Result<{ id: string }, StrategyRefusal>> {
  const { workspaceId } = scope;
  return onProgramme(scope, 'roadmap:write', async (tx, programmeId) => {
    const statement = isUuid(id) ? await tx.urgencyStatement.findFirst({ where: { workspaceId, id } }) : null;
    if (!statement) return refused('not-found');
    if (!isRemoved && statement.removedAt && (await urgencyStands(tx, workspaceId, programmeId, statement.text))) return refused('already-there');
    const { count } = await tx.urgencyStatement.updateMany({ where: { workspaceId, id, removedAt: isRemoved ? null : { not: null } }, data: { removedAt: isRemoved ? asOf : null } });
    if (count > 0) await recordAudit(tx, scope, { verb: isRemoved ? 'urgency.remove' : 'urgency.restore', entity: 'urgency', recordId: id });
    return done({ id });
  });
}

/** Says that one recognises it, or takes that back: everybody who sees the roadmap, once. */
export async function voteUrgency(scope: Scope, id: string, { isGiven, asOf }: { isGiven: boolean; asOf: Date }): Promise<Result<{ id: string }, StrategyRefusal>> {
  const { workspaceId, member } = scope;
  if (!member) return refused('not-allowed');
  return onProgramme(scope, 'roadmap:read', async (tx) => {
    if (!isUuid(id) || (await tx.urgencyStatement.count({ where: { workspaceId, id, removedAt: null } })) === 0) return refused('not-found');
    const vote = { workspaceId, statementId: id, memberId: member.id };
    if (isGiven) await tx.urgencyVote.createMany({ data: { ...vote, votedAt: asOf }, skipDuplicates: true });
    else await tx.urgencyVote.deleteMany({ where: vote });
    return done({ id });
  });
}

/** Says that something belongs to the programme, or that it does not. */
export async function addScopeItem(scope: Scope, { side, text }: ScopeItemInput, asOf: Date): Promise<Result<{ id: string }, StrategyRefusal>> {
  const { workspaceId } = scope;
  return onProgramme(scope, 'roadmap:write', async (tx, programmeId) => {
    if (await scopeItemStands(tx, workspaceId, programmeId, text)) return refused('already-there');
    const { id } = await tx.scopeItem.create({ data: { workspaceId, programmeId, side, text, createdAt: asOf } });
    await recordAudit(tx, scope, { verb: 'scope-item.create', entity: 'scope-item', recordId: id, after: { side, text } });
    return done({ id });
  });
}

/** Takes it off the list, or back unless the same was written anew. Twice is once. */
export async function removeScopeItem(scope: Scope, id: string, { isRemoved, asOf }: { isRemoved: boolean; asOf: Date }): Promise<Result<{ id: string }, StrategyRefusal>> {
  const { workspaceId } = scope;
  return onProgramme(scope, 'roadmap:write', async (tx, programmeId) => {
    const item = isUuid(id) ? await tx.scopeItem.findFirst({ where: { workspaceId, id } }) : null;
    if (!item) return refused('not-found');
    if (!isRemoved && item.removedAt && (await scopeItemStands(tx, workspaceId, programmeId, item.text))) return refused('already-there');
    const { count } = await tx.scopeItem.updateMany({ where: { workspaceId, id, removedAt: isRemoved ? null : { not: null } }, data: { removedAt: isRemoved ? asOf : null } });
    if (count > 0) await recordAudit(tx, scope, { verb: isRemoved ? 'scope-item.remove' : 'scope-item.restore', entity: 'scope-item', recordId: id });
    return done({ id });
  });
}

/** A CRM partner of the register stands behind the strategy, or takes that back. Twice is once. */
export async function signStrategy(scope: Scope, { isSigned, asOf }: { isSigned: boolean; asOf: Date }): Promise<Result<{ id: string }, StrategyRefusal>> {
  const { workspaceId, member } = scope;
  return onProgramme(scope, 'roadmap:read', async (tx, programmeId) => {
    const memberId = member?.id;
    if (!memberId || (await tx.crmPartner.count({ where: { workspaceId, memberId, endedAt: null } })) === 0) return refused('no-partner');
    const signature = { workspaceId, programmeId, memberId };
    const { count } = isSigned ? await tx.strategySignature.createMany({ data: { ...signature, signedAt: asOf }, skipDuplicates: true }) : await tx.strategySignature.deleteMany({ where: signature });
    if (count > 0) await recordAudit(tx, scope, { verb: isSigned ? 'strategy.sign' : 'strategy.unsign', entity: 'programme', recordId: programmeId });
    return done({ id: programmeId });
  });
}

/** Which share of the partners has to sign: for who decides on gates. */
export async function setQuorum(scope: Scope, quorum: number): Promise<Result<{ id: string }, StrategyRefusal>> {
  const { workspaceId } = scope;
  return onProgramme(scope, 'gates:decide', async (tx, programmeId) => {
    const { partnerQuorum: before } = await tx.programme.findFirstOrThrow({ where: { workspaceId, id: programmeId } });
    if (before === quorum) return done({ id: programmeId });
    await tx.programme.updateMany({ where: { workspaceId, id: programmeId }, data: { partnerQuorum: quorum } });
    await recordAudit(tx, scope, { verb: 'programme.partner-quorum', entity: 'programme', recordId: programmeId, before: { quorum: before }, after: { quorum } });
    return done({ id: programmeId });
  });
}

/** Hands the programme, locked, to who may. */
export async function onProgramme<Value, Refusal extends string>(
  scope: Scope,
  permission: 'roadmap:read' | 'roadmap:write' | 'gates:decide' | 'specs:read',
  act: (tx: Transaction, programmeId: string) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | 'not-allowed' | 'no-programme'>> {
  if (!scope.permissions.has(permission)) return refused('not-allowed');
  return inWorkspace(scope.workspaceId, async (tx) => {
    const [row] = await tx.$queryRaw<{ id: string }[]>`SELECT id::text FROM programmes WHERE workspace_id = ${scope.workspaceId}::uuid ORDER BY created_at LIMIT 1 FOR UPDATE`;
    return row ? act(tx, row.id) : refused('no-programme');
  });
}

const urgencyStands = async (tx: Transaction, workspaceId: string, programmeId: string, text: string) =>
  (await tx.urgencyStatement.count({ where: { workspaceId, programmeId, removedAt: null, text: { equals: text, mode: 'insensitive' } } })) > 0;

/** On either side: what is in cannot be out too. */
const scopeItemStands = async (tx: Transaction, workspaceId: string, programmeId: string, text: string) =>
  (await tx.scopeItem.count({ where: { workspaceId, programmeId, removedAt: null, text: { equals: text, mode: 'insensitive' } } })) > 0;
