import { z } from 'zod';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { RETAINED, type Retained, type RetentionRule } from './retention.ts';

const RowsSchema = z.array(z.object({ entity: z.enum(RETAINED), keepMonths: z.number(), version: z.number() }));

/** The rule of every kind; without one it is kept for good. */
export async function listRetentionRules(scope: Scope): Promise<RetentionRule[]> {
  const rows = RowsSchema.parse(await inWorkspaceSql(scope.workspaceId, (tx) => tx.$queryRaw`SELECT entity, keep_months AS "keepMonths", version FROM retention_rules WHERE workspace_id = ${scope.workspaceId}::uuid`));
  return RETAINED.map((entity) => rows.find((row) => row.entity === entity) ?? { entity, keepMonths: null, version: 0 });
}

/** Sets how long a kind is kept, or with null that it is kept for good. */
export async function setRetentionRule(scope: Scope, { entity, keepMonths, version }: { entity: Retained; keepMonths: number | null; version: number }): Promise<Result<undefined, 'changed-meanwhile'>> {
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const [before] = await tx.$queryRaw<{ keep_months: number; version: number }[]>`SELECT keep_months, version FROM retention_rules WHERE workspace_id = ${scope.workspaceId}::uuid AND entity = ${entity} FOR UPDATE`;
    if ((before?.version ?? 0) !== version) return refused('changed-meanwhile');
    if (keepMonths === null) await tx.$executeRaw`DELETE FROM retention_rules WHERE workspace_id = ${scope.workspaceId}::uuid AND entity = ${entity}`;
    else
      await tx.$executeRaw`
        INSERT INTO retention_rules (workspace_id, entity, keep_months) VALUES (${scope.workspaceId}::uuid, ${entity}, ${keepMonths})
        ON CONFLICT (workspace_id, entity) DO UPDATE SET keep_months = excluded.keep_months, version = retention_rules.version + 1, updated_at = now()`;
    await recordAudit(tx, scope, { verb: 'retention.set', entity: 'retention', recordId: entity, before: { months: before?.keep_months ?? null }, after: { months: keepMonths } });
    return done();
  });
}
