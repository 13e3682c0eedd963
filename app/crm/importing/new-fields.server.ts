import type { Scope } from '#app/people/scope.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { ImportPlan } from './plan.ts';

/** Makes the fields that a plan adds to kinds of records; those that are there already stay as they are. */
export async function makeNewFields(scope: Scope, plan: ImportPlan): Promise<void> {
  if (!plan.newFields?.length) return;
  const rows = plan.newFields.map(({ entity, key, label, kind, choices = [] }, at) => ({ entity, key, label, kind, choices, position: 1_000 + at }));
  await inWorkspaceSql(
    scope.workspaceId,
    (tx) => tx.$executeRaw`
      INSERT INTO custom_fields (id, workspace_id, entity, key, label, kind, choices, position)
      SELECT pacer_uuid7(), ${scope.workspaceId}::uuid, r.entity, r.key, r.label, r.kind, coalesce(r.choices, '{}'), r.position
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(entity text, key text, label text, kind text, choices text[], position int)
      ON CONFLICT (workspace_id, entity, key) DO NOTHING`,
  );
}
