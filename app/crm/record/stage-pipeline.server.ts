import { arrayLiteral } from '#app/db/array-literal.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { isUuid } from '#app/values/uuid.ts';
import type { Entity } from '../entity/entity.ts';
import type { RecordProblem } from './record-problem.ts';
import type { RowRefusal } from './row-refusal.ts';

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

/** Deals that would stand in a stage of another pipeline, by their place. One statement; none for another kind of record. */
export async function strayStages(tx: SqlTransaction, scope: Scope, entity: Entity, rows: readonly Readonly<Record<string, unknown>>[], changed?: ReadonlySet<string>): Promise<Map<number, RowRefusal>> {
  if (entity.name !== 'deal' || (changed && !changed.has('stage_id') && !changed.has('pipeline_id'))) return new Map();
  const ids = [...new Set(rows.flatMap(({ stage_id: id }) => (typeof id === 'string' ? [id] : [])))];
  const stages = await tx.$queryRaw<{ id: string; pipeline_id: string }[]>`SELECT id, pipeline_id FROM stages WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ANY (${arrayLiteral(ids)}::uuid[]) AND deleted_at IS NULL`;
  const pipelines = new Map(stages.map(({ id, pipeline_id }) => [id, pipeline_id]));
  return new Map(rows.flatMap((row, at): [number, RowRefusal][] => {
    const found = pipelines.get(String(row.stage_id));
    return found && found !== row.pipeline_id ? [[at, { code: 'stage-elsewhere', field: 'stage_id' }]] : [];
  }));
}

async function pipelineOf(tx: SqlTransaction, scope: Scope, stage: string): Promise<string | undefined> {
  const [found] = await tx.$queryRaw<{ pipeline_id: string }[]>`SELECT pipeline_id FROM stages WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${stage}::uuid AND deleted_at IS NULL`;
  return found?.pipeline_id;
}
