import { inWorkspace } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { isMember, lockObjectives } from '../objectives.server.ts';
import { type EndRefusal, type PlaceRefusal, whyNotEnd, whyNotReopen, whyNotThere } from './objective-change.ts';

type Refusal = 'not-allowed' | 'not-found' | 'changed-meanwhile';
export type ChangeRefusal = Refusal | 'owner-not-found' | PlaceRefusal;
export type MoveRefusal = Refusal | PlaceRefusal;

interface ObjectiveWords {
  name: string;
  /** Null is not written down. */
  contribution: string | null;
  ownerId: string | null;
  /** How much it counts in the goal above: 0 to 3. */
  weight: number;
  /** The version that was looked at. */
  version: number;
}

/** Other words or another owner for a goal; where it stands stays. */
export async function changeObjective(scope: Scope, id: string, { version, ...words }: ObjectiveWords): Promise<Result<undefined, ChangeRefusal>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  if (!isUuid(id)) return refused('not-found');
  return inWorkspace(workspaceId, async (tx) => {
    const all = await lockObjectives(tx, scope);
    const before = await tx.objective.findFirst({ where: { workspaceId, id }, select: { name: true, contribution: true, ownerId: true, weight: true } });
    const placed = all.find((each) => each.id === id);
    if (!before || !placed) return refused('not-found');
    if (all.some((each) => each.id !== id && each.parentId === placed.parentId && each.name.toLowerCase() === words.name.toLowerCase())) return refused('already-there');
    if (words.ownerId !== null && !(await isMember(tx, scope, words.ownerId))) return refused('owner-not-found');
    const { count } = await tx.objective.updateMany({ where: { workspaceId, id, version }, data: { ...words, version: { increment: 1 } } });
    if (count === 0) return refused('changed-meanwhile');
    await recordAudit(tx, scope, { verb: 'objective.update', entity: 'objective', recordId: id, before, after: words });
    return done();
  });
}

/** Hangs a goal, with all that hangs under it, under another one of the level above. */
export async function moveObjective(scope: Scope, id: string, { parentId, version }: { parentId: string | null; version: number }): Promise<Result<undefined, MoveRefusal>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  if (!isUuid(id)) return refused('not-found');
  return inWorkspace(workspaceId, async (tx) => {
    const all = await lockObjectives(tx, scope);
    const before = all.find((each) => each.id === id);
    if (!before) return refused('not-found');
    const reason = whyNotThere(all, { ...before, parentId });
    if (reason) return refused(reason);
    const { count } = await tx.objective.updateMany({ where: { workspaceId, id, version }, data: { parentId, version: { increment: 1 } } });
    if (count === 0) return refused('changed-meanwhile');
    await recordAudit(tx, scope, { verb: 'objective.move', entity: 'objective', recordId: id, before: { parentId: before.parentId }, after: { parentId } });
    return done();
  });
}

/** Nobody works towards it from now on, or they do again; what was made for it stays. Twice the same is once. */
export async function endObjective(scope: Scope, id: string, { isEnded, asOf }: { isEnded: boolean; asOf: Date }): Promise<Result<undefined, 'not-allowed' | 'not-found' | EndRefusal>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  if (!isUuid(id)) return refused('not-found');
  return inWorkspace(workspaceId, async (tx) => {
    const all = await lockObjectives(tx, scope);
    if (!all.some((each) => each.id === id)) return refused('not-found');
    const reason = isEnded ? whyNotEnd(all, id) : whyNotReopen(all, id);
    if (reason) return refused(reason);
    const { count } = await tx.objective.updateMany({ where: { workspaceId, id, endedAt: isEnded ? null : { not: null } }, data: { endedAt: isEnded ? asOf : null, version: { increment: 1 } } });
    if (count > 0) await recordAudit(tx, scope, { verb: isEnded ? 'objective.end' : 'objective.reopen', entity: 'objective', recordId: id });
    return done();
  });
}
