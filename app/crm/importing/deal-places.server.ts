import { m } from '#app/messages/compiled/messages.js';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import { v7 as uuid } from 'uuid';
import { ENTITIES } from '../entity/entities.ts';
import { inLocale } from '#app/web/locale.server.ts';
import { fold } from '../identity/fold.ts';
import type { RecordInput } from '../record/record.ts';
import { createRecords } from '../record/write-records.server.ts';
import { fillIn } from './fill-in.ts';
import type { ImportRun } from './import-run.ts';

interface Stage {
  id: string;
  name: string;
  kind: string;
  pipeline_id: string;
}

/** Where deals can stand: pipelines, the default one first, and their stages in order. */
interface DealPlaces {
  pipelines: string[];
  stages: Stage[];
}

const places = new WeakMap<ImportRun, DealPlaces>();

/** For when what was made in this transaction is taken back. */
export function forgetDealPlaces(run: ImportRun): void {
  places.delete(run);
}

async function dealPlaces(tx: SqlTransaction, run: ImportRun): Promise<DealPlaces> {
  let known = places.get(run);
  if (!known) {
    const { workspaceId } = run.scope;
    const pipelines = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM pipelines WHERE workspace_id = ${workspaceId}::uuid AND deleted_at IS NULL ORDER BY is_default DESC, position, id`;
    const stages = await tx.$queryRaw<Stage[]>`SELECT id, name, kind, pipeline_id FROM stages WHERE workspace_id = ${workspaceId}::uuid AND deleted_at IS NULL ORDER BY position, id`;
    known = { pipelines: pipelines.map(({ id }) => id), stages };
    places.set(run, known);
  }
  return known;
}

/**
 * The stage of a name, in the pipeline that the row says, else the default one, else any; made when the plan allows it, in
 * the default pipeline, which is made too when there is none. Null when there is no such stage.
 */
export async function findStage(tx: SqlTransaction, run: ImportRun, text: string, pipelineId: string | null, given: RecordInput): Promise<{ id: string; isNew: boolean } | null> {
  const known = await dealPlaces(tx, run);
  const name = fold(text);
  const named = known.stages.filter((stage) => stage.id === text || fold(stage.name) === name);
  const wanted = pipelineId ?? known.pipelines[0];
  const stage = named.find((each) => each.pipeline_id === wanted) ?? (pipelineId === null ? named[0] : undefined);
  if (stage) return { id: stage.id, isNew: false };
  if (!run.plan.createMissing.includes('stage')) return null;
  const pipeline = wanted ?? (await makePipeline(tx, run, known));
  const position = known.stages.filter((each) => each.pipeline_id === pipeline).length;
  const input = { ...fillIn('stage', given, text), pipeline_id: pipeline, position };
  const id = await makeOne(tx, run, 'stage', input);
  known.stages.push({ id, name: text, kind: String((input as RecordInput).kind), pipeline_id: pipeline });
  return { id, isNew: true };
}

/** Completes a deal: a stage brings its pipeline; a new deal without one begins in the first open stage of the default pipeline. */
export async function placeDeal(tx: SqlTransaction, run: ImportRun, input: RecordInput, isNew: boolean): Promise<void> {
  const known = await dealPlaces(tx, run);
  const stage = known.stages.find(({ id }) => id === input.stage_id);
  if (stage) input.pipeline_id = stage.pipeline_id;
  if (!isNew) return;
  input.pipeline_id ??= known.pipelines[0] ?? null;
  input.stage_id ??= known.stages.find(({ kind, pipeline_id }) => kind === 'open' && pipeline_id === input.pipeline_id)?.id ?? null;
  // A deal of long ago has been in its stage since then, not since the import.
  const since = stage && stage.kind !== 'open' ? (input.closed_on ?? input.opened_on) : input.opened_on;
  if (typeof since === 'string') input.stage_since = `${since}T12:00:00.000Z`;
}

async function makePipeline(tx: SqlTransaction, run: ImportRun, known: DealPlaces): Promise<string> {
  // In the background and on the command line nobody's language is known.
  const name = run.plan.firstPipeline ?? inLocale('nl', () => m.importing_first_pipeline());
  const id = await makeOne(tx, run, 'pipeline', { name, position: 0, is_default: true });
  known.pipelines.push(id);
  return id;
}

async function makeOne(tx: SqlTransaction, run: ImportRun, entity: 'pipeline' | 'stage', input: RecordInput): Promise<string> {
  if (run.isDryRun) return uuid();
  const made = await createRecords(tx, run.scope, ENTITIES[entity], [input], { asOf: run.asOf, source: 'import', areReferencesKnown: true });
  if (!made.ok) throw new Error(`A ${entity} could not be made: ${[...made.refusals.values()].map(({ code }) => code).join(', ')}`);
  return made.records[0]!.id;
}
