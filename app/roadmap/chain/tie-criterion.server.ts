import { inWorkspace } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';

/** Says which specification a criterion judges; null is the programme as a whole, or what it measures. What it asks stays. */
export async function tieCriterion(scope: Scope, id: string, specificationId: string | null): Promise<Result<undefined, 'not-found' | 'unknown-target'>> {
  const { workspaceId } = scope;
  return inWorkspace(workspaceId, async (tx) => {
    if ((await tx.gateCriterion.count({ where: { workspaceId, id } })) === 0) return refused('not-found');
    if (specificationId !== null && (await tx.specification.count({ where: { workspaceId, id: specificationId } })) === 0) return refused('unknown-target');
    await tx.gateCriterion.updateMany({ where: { workspaceId, id }, data: { specificationId } });
    await recordAudit(tx, scope, { verb: 'criterion.tie', entity: 'gate-criterion', recordId: id, after: { specificationId } });
    return done();
  });
}
