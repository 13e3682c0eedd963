import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Localized } from '#app/values/localized.ts';

/** What a rule can be about: acts that were ever measured, and items of checklists with whose they are. */
export async function listNudgeChoices({ workspaceId }: Scope): Promise<{ activities: string[]; items: { id: string; role: string; title: Localized }[] }> {
  return inWorkspaceSql(workspaceId, async (tx) => {
    const activities = await tx.$queryRaw<{ key: string }[]>`SELECT key FROM activities WHERE workspace_id = ${workspaceId}::uuid AND kind = 'act' ORDER BY key`;
    const items = await tx.$queryRaw<{ id: string; role: string; title: Localized }[]>`
      SELECT i.id, c.role, i.title FROM checklists c JOIN checklist_versions v ON v.workspace_id = c.workspace_id AND v.checklist_id = c.id AND v.version = c.version
      JOIN checklist_items i ON i.workspace_id = v.workspace_id AND i.version_id = v.id
      WHERE c.workspace_id = ${workspaceId}::uuid AND c.withdrawn_at IS NULL AND i.rule IN ('hand', 'events', 'records') AND i.within_days IS NULL ORDER BY c.role, c.created_at, i.position`;
    return { activities: activities.map(({ key }) => key), items };
  });
}
