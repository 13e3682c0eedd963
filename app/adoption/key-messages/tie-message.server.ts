import { inWorkspace } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';

/** Says which agreed behaviour a message asks for; null is none in particular. What was given of it stays. */
export async function tieMessage(scope: Scope, id: string, behaviourId: string | null): Promise<Result<undefined, 'not-found' | 'unknown-target'>> {
  const { workspaceId } = scope;
  return inWorkspace(workspaceId, async (tx) => {
    if ((await tx.keyMessage.count({ where: { workspaceId, id } })) === 0) return refused('not-found');
    if (behaviourId !== null && (await tx.agreedBehaviour.count({ where: { workspaceId, id: behaviourId, retiredAt: null } })) === 0) return refused('unknown-target');
    await tx.keyMessage.updateMany({ where: { workspaceId, id }, data: { behaviourId } });
    await recordAudit(tx, scope, { verb: 'key-message.tie', entity: 'key-message', recordId: id, after: { behaviourId } });
    return done();
  });
}
