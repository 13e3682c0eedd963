import { inWorkspace } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { readProgrammeId } from '../programme-id.server.ts';
import { onProgramme } from '../strategy/change-strategy.server.ts';
import type { NormInput } from './load-form.ts';

/** From how many points on a group carries too much. */
export async function setLoadNorm(scope: Scope, { week, month }: NormInput): Promise<Result<undefined, 'not-allowed' | 'no-programme'>> {
  const { workspaceId } = scope;
  return onProgramme<undefined, 'not-allowed' | 'no-programme'>(scope, 'roadmap:write', async (tx, id) => {
    const before = await tx.programme.findFirst({ where: { workspaceId, id }, select: { loadNormWeek: true, loadNormMonth: true } });
    if (before?.loadNormWeek === week && before.loadNormMonth === month) return done();
    await tx.programme.updateMany({ where: { workspaceId, id }, data: { loadNormWeek: week, loadNormMonth: month } });
    await recordAudit(tx, scope, { verb: 'change-load.norm', entity: 'programme', recordId: id, ...(before ? { before } : {}), after: { loadNormWeek: week, loadNormMonth: month } });
    return done();
  });
}

/** Which affected groups an item of the plan touches: these and no others. */
export async function setTouchedGroups(scope: Scope, itemId: string, groupIds: readonly string[]): Promise<Result<undefined, 'not-allowed' | 'no-programme' | 'not-found'>> {
  const { workspaceId } = scope;
  return onProgramme<undefined, 'not-allowed' | 'no-programme' | 'not-found'>(scope, 'roadmap:write', async (tx, programmeId) => {
    const asked = [...new Set(groupIds)].sort();
    const item = isUuid(itemId) ? await tx.planItem.findFirst({ where: { workspaceId, programmeId, id: itemId }, select: { id: true } }) : null;
    if (!item || (await tx.impactGroup.count({ where: { workspaceId, programmeId, removedAt: null, id: { in: asked } } })) < asked.length) return refused('not-found');
    const before = (await tx.planItemGroup.findMany({ where: { workspaceId, itemId }, orderBy: { groupId: 'asc' } })).map(({ groupId }) => groupId);
    if (before.join() === asked.join()) return done();
    await tx.planItemGroup.deleteMany({ where: { workspaceId, itemId } });
    await tx.planItemGroup.createMany({ data: asked.map((groupId) => ({ workspaceId, itemId, groupId })) });
    await recordAudit(tx, scope, { verb: 'plan-item.touch', entity: 'plan-item', recordId: itemId, before: { groupIds: before }, after: { groupIds: asked } });
    return done();
  });
}

/** An affected group, with whether an item of the plan touches it. */
export interface TouchedGroup {
  id: string;
  name: string;
  isTouched: boolean;
}

/** Every affected group, with whether the item touches it. */
export async function listTouchedGroups(scope: Scope, itemId: string): Promise<TouchedGroup[]> {
  const { workspaceId } = scope;
  return inWorkspace(workspaceId, async (tx) => {
    const programmeId = await readProgrammeId(tx, scope);
    if (!programmeId || !isUuid(itemId)) return [];
    const groups = await tx.impactGroup.findMany({ where: { workspaceId, programmeId, removedAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { id: true, name: true } });
    const touched = await tx.planItemGroup.findMany({ where: { workspaceId, itemId }, select: { groupId: true } });
    return groups.map((group) => ({ ...group, isTouched: touched.some(({ groupId }) => groupId === group.id) }));
  });
}
