import { inWorkspace } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';

/** Says which agreed behaviour an item practises, in every version of its list; null is none. Nothing changes for who is shown it. */
export async function tieItem(scope: Scope, itemKey: string, behaviourId: string | null): Promise<Result<undefined, 'not-found' | 'unknown-target'>> {
  const { workspaceId } = scope;
  return inWorkspace(workspaceId, async (tx) => {
    if ((await tx.checklistItem.count({ where: { workspaceId, key: itemKey } })) === 0) return refused('not-found');
    if (behaviourId === null) {
      await tx.checklistItemLink.deleteMany({ where: { workspaceId, itemKey } });
    } else {
      if ((await tx.agreedBehaviour.count({ where: { workspaceId, id: behaviourId, retiredAt: null } })) === 0) return refused('unknown-target');
      await tx.checklistItemLink.upsert({ where: { workspaceId_itemKey: { workspaceId, itemKey } }, create: { workspaceId, itemKey, behaviourId }, update: { behaviourId } });
    }
    await recordAudit(tx, scope, { verb: 'checklist-item.tie', entity: 'checklist-item', recordId: itemKey, after: { behaviourId } });
    return done();
  });
}
