import { inWorkspace } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';

/** Lets a specification serve another goal; what it asks stays as it was accepted. @param known goals that are pursued: this room does not know them. */
export async function serveObjective(scope: Scope, id: string, objectiveId: string | null, known: ReadonlySet<string>): Promise<Result<undefined, 'not-found' | 'unknown-target'>> {
  const { workspaceId } = scope;
  return inWorkspace(workspaceId, async (tx) => {
    const before = await tx.specification.findFirst({ where: { workspaceId, id }, select: { objectiveId: true } });
    if (!before) return refused('not-found');
    if (objectiveId === null || !known.has(objectiveId)) return refused('unknown-target');
    await tx.specification.updateMany({ where: { workspaceId, id }, data: { objectiveId } });
    await recordAudit(tx, scope, { verb: 'specification.serve', entity: 'specification', recordId: id, before, after: { objectiveId } });
    return done();
  });
}
