import { arrayLiteral } from '#app/db/array-literal.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';

/** What can be asked of a deal before it may be in a stage. */
export const CRITERION_FIELDS = ['contact_id', 'amount_cents', 'expected_on', 'next_step', 'next_step_on', 'product_id', 'deal_source', 'description', 'lost_reason', 'owner_id'] as const;

export interface StageCriteria {
  id: string;
  stage: string;
  pipeline: string;
  fields: string[];
}

/** Every stage in its order, with what has to be known by then. */
export async function listStageCriteria(scope: Scope): Promise<StageCriteria[]> {
  return inWorkspaceSql(scope.workspaceId, (tx) => tx.$queryRaw<StageCriteria[]>`
    SELECT s.id, s.name AS stage, p.name AS pipeline, coalesce(c.fields, '{}') AS fields FROM stages s JOIN pipelines p ON p.workspace_id = s.workspace_id AND p.id = s.pipeline_id AND p.deleted_at IS NULL
    LEFT JOIN stage_criteria c ON c.workspace_id = s.workspace_id AND c.stage_id = s.id
    WHERE s.workspace_id = ${scope.workspaceId}::uuid AND s.deleted_at IS NULL ORDER BY p.position, p.id, s.position, s.id LIMIT 200`);
}

/** Says what has to be known of a deal in each of the stages; fields that are no criterion are dropped. */
export async function setStageCriteria(scope: Scope, criteria: ReadonlyMap<string, readonly string[]>): Promise<Result<undefined, 'not-found'>> {
  const known = new Set((await listStageCriteria(scope)).map(({ id }) => id));
  if ([...criteria.keys()].some((id) => !known.has(id))) return refused('not-found');
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    for (const [stageId, fields] of criteria) {
      const kept = CRITERION_FIELDS.filter((field) => fields.includes(field));
      await tx.$executeRaw`
        INSERT INTO stage_criteria (workspace_id, stage_id, fields) VALUES (${scope.workspaceId}::uuid, ${stageId}::uuid, ${arrayLiteral(kept)}::text[])
        ON CONFLICT (workspace_id, stage_id) DO UPDATE SET fields = excluded.fields, updated_at = now()`;
    }
    await recordAudit(tx, scope, { verb: 'stage-criteria.set', entity: 'stage', after: Object.fromEntries(criteria) });
    return done();
  });
}
