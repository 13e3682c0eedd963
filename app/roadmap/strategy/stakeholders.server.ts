import type { Transaction } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { onProgramme, type StrategyRefusal } from './change-strategy.server.ts';
import type { PositionInput, StakeholderInput } from './strategy-form.ts';

/** A group or role that has a say, with how it stands now. */
export async function addStakeholder(scope: Scope, { name, interest, influence, attitude }: StakeholderInput, asOf: Date): Promise<Result<{ id: string }, StrategyRefusal>> {
  const { workspaceId, member } = scope;
  if (!member) return refused('not-allowed');
  return onProgramme(scope, 'roadmap:write', async (tx, programmeId) => {
    if (await stakeholderStands(tx, workspaceId, programmeId, name)) return refused('already-there');
    const { id } = await tx.stakeholder.create({ data: { workspaceId, programmeId, name, interest: interest || null, createdAt: asOf } });
    await tx.stakeholderPosition.create({ data: { workspaceId, stakeholderId: id, influence, attitude, seenAt: asOf, seenById: member.id } });
    await recordAudit(tx, scope, { verb: 'stakeholder.create', entity: 'stakeholder', recordId: id, after: { name, interest, influence, attitude } });
    return done({ id });
  });
}

/** How a stakeholder stands by now; what was seen before stays. The same as it stood is no news. */
export async function placeStakeholder(scope: Scope, id: string, { influence, attitude, note }: PositionInput, asOf: Date): Promise<Result<{ id: string }, StrategyRefusal>> {
  const { workspaceId, member } = scope;
  if (!member) return refused('not-allowed');
  return onProgramme(scope, 'roadmap:write', async (tx) => {
    if (!isUuid(id) || (await tx.stakeholder.count({ where: { workspaceId, id, removedAt: null } })) === 0) return refused('not-found');
    const now = await tx.stakeholderPosition.findFirst({ where: { workspaceId, stakeholderId: id }, orderBy: [{ seenAt: 'desc' }, { id: 'desc' }] });
    if (now && now.influence === influence && now.attitude === attitude && (now.note ?? '') === note) return done({ id });
    await tx.stakeholderPosition.create({ data: { workspaceId, stakeholderId: id, influence, attitude, note: note || null, seenAt: asOf, seenById: member.id } });
    await recordAudit(tx, scope, { verb: 'stakeholder.place', entity: 'stakeholder', recordId: id, before: now && { influence: now.influence, attitude: now.attitude }, after: { influence, attitude, note } });
    return done({ id });
  });
}

/** Takes a stakeholder off the list, or back unless the same was written anew. Twice is once. */
export async function removeStakeholder(scope: Scope, id: string, { isRemoved, asOf }: { isRemoved: boolean; asOf: Date }): Promise<Result<{ id: string }, StrategyRefusal>> {
  const { workspaceId } = scope;
  return onProgramme(scope, 'roadmap:write', async (tx, programmeId) => {
    const stakeholder = isUuid(id) ? await tx.stakeholder.findFirst({ where: { workspaceId, id } }) : null;
    if (!stakeholder) return refused('not-found');
    if (!isRemoved && stakeholder.removedAt && (await stakeholderStands(tx, workspaceId, programmeId, stakeholder.name))) return refused('already-there');
    const { count } = await tx.stakeholder.updateMany({ where: { workspaceId, id, removedAt: isRemoved ? null : { not: null } }, data: { removedAt: isRemoved ? asOf : null } });
    if (count > 0) await recordAudit(tx, scope, { verb: isRemoved ? 'stakeholder.remove' : 'stakeholder.restore', entity: 'stakeholder', recordId: id });
    return done({ id });
  });
}

const stakeholderStands = async (tx: Transaction, workspaceId: string, programmeId: string, name: string) =>
  (await tx.stakeholder.count({ where: { workspaceId, programmeId, removedAt: null, name: { equals: name, mode: 'insensitive' } } })) > 0;
