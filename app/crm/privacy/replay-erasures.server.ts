import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { newBatchId } from './new-batch-id.server.ts';
import { erasePerson } from './erase-person.server.ts';

/**
 * Erases again whoever was erased before and is back, as after restoring an older backup into which the erasures were put.
 * @returns how many people were erased again
 */
export async function replayErasures(scope: Scope, { asOf }: { asOf: Date }): Promise<number> {
  const back = await inWorkspaceSql(scope.workspaceId, (tx) => tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT c.id FROM erasures e JOIN contacts c ON c.workspace_id = e.workspace_id AND c.id = e.contact_id
    WHERE e.workspace_id = ${scope.workspaceId}::uuid AND (c.merged_into_id IS NULL OR c.merged_into_id <> '00000000-0000-0000-0000-000000000000')`);
  let erased = 0;
  for (const { id } of back) if ((await erasePerson({ ...scope, batchId: newBatchId() }, id, { asOf })).ok) erased++;
  return erased;
}
