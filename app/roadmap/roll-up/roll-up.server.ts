import { inWorkspace } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';

/** Which goal each KPI serves, by the id of the KPI. */
export async function readServed({ workspaceId }: Scope): Promise<ReadonlyMap<string, string>> {
  const rows = await inWorkspace(workspaceId, (tx) => tx.$queryRaw<{ id: string; objective_id: string }[]>`
    SELECT k.id, s.objective_id FROM kpis k JOIN specifications s ON s.workspace_id = k.workspace_id AND s.id = k.specification_id
    WHERE k.workspace_id = ${workspaceId}::uuid`);
  return new Map(rows.map(({ id, objective_id }) => [id, objective_id]));
}
