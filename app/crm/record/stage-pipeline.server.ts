import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { isUuid } from '#app/values/uuid.ts';
import type { Entity } from '../entity/entity.ts';
import type { RecordProblem } from './record-problem.ts';

/** A stage says which pipeline it is of: who chooses a stage needs not choose the pipeline as well. */
export async function withPipeline(tx: SqlTransaction, scope: Scope, entity: Entity, raw: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> {
  const { stage_id: stage, pipeline_id: pipeline } = raw;
  if (entity.name !== 'deal' || typeof stage !== 'string' || !isUuid(stage) || (typeof pipeline === 'string' && pipeline !== '')) return { ...raw };
  const found = await pipelineOf(tx, scope, stage);
  return found ? { ...raw, pipeline_id: found } : { ...raw };
}

/** A deal stands in a stage of its own pipeline. */
export async function stageProblem(tx: SqlTransaction, scope: Scope, entity: Entity, record: Readonly<Record<string, unknown>>): Promise<RecordProblem | null> {
  const { stage_id: stage, pipeline_id: pipeline } = record;
  if (entity.name !== 'deal' || typeof stage !== 'string' || typeof pipeline !== 'string') return null;
  const found = await pipelineOf(tx, scope, stage);
  return found && found !== pipeline ? { field: 'stage_id', code: 'stage-elsewhere' } : null;
}

async function pipelineOf(tx: SqlTransaction, scope: Scope, stage: string): Promise<string | undefined> {
  const [found] = await tx.$queryRaw<{ pipeline_id: string }[]>`SELECT pipeline_id FROM stages WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${stage}::uuid AND deleted_at IS NULL`;
  return found?.pipeline_id;
}
