import { z } from 'zod';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import { defineJob, type JobContext } from '#app/jobs/define-job.ts';
import { enqueue } from '#app/jobs/enqueue.server.ts';
import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { ENTITY_NAMES, type EntityName } from '../entity/entity.ts';
import { ENTITIES } from '../entity/entities.ts';
import { inBatch } from '../record/batch.server.ts';
import { undoRecords } from '../record/undo-batch.server.ts';
import { nothingRead, type WrittenSince } from '../record/written-since.server.ts';

/** Records a transaction. */
const PART = 2_000;
const MOST_ROUNDS = 5;
const CONFLICTS_TOLD = 200;
const TABLES = ENTITY_NAMES.map((name) => ENTITIES[name].table).reverse();

const ConflictSchema = z.object({ table: z.string(), recordId: z.string(), fields: z.array(z.string()) });
const StateSchema = z.object({
  actor: z.string(),
  source: z.enum(['screen', 'api', 'command-line', 'job']),
  memberId: z.string().nullable(),
  file: z.string(),
  done: z.number(),
  total: z.number(),
  undone: z.number(),
  left: z.number(),
  round: z.number(),
  /** Put back in this round. */
  gained: z.number(),
  /** Where it goes on: the place of the table, and the change before which; null at the start of a table. */
  table: z.number(),
  before: z.string().nullable(),
  conflicts: z.array(ConflictSchema),
});
type State = z.infer<typeof StateSchema>;

/** Takes an import back in the background; a part is one transaction, so it goes on after the last one whenever it is cut off. */
export const REVERT_IMPORT = defineJob('crm.revert-import', {
  schema: z.object({ importJobId: z.uuid() }),
  maxAttempts: 50,
  retryAfterMs: 1_000,
  run: ({ importJobId }, context) => runRevert(context.scope, importJobId, context),
});

/** Asks for everything that an import brought in to be taken back; what somebody changes or uses since then stays and is told. */
export async function revertImport(scope: Scope, id: string): Promise<Result<undefined, 'not-found' | 'still-running'>> {
  if (!isUuid(id)) return refused('not-found');
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const [job] = await tx.$queryRaw<{ status: string; batchId: string; undoBatchId: string | null; fileName: string; undoneById: string | null; isThere: boolean }[]>`
      SELECT j.status, j.batch_id AS "batchId", j.undo_batch_id AS "undoBatchId", j.file_name AS "fileName", b.undone_by_id AS "undoneById", b.id IS NOT NULL AS "isThere"
      FROM import_jobs j LEFT JOIN batches b ON b.workspace_id = j.workspace_id AND b.id = j.batch_id
      WHERE j.workspace_id = ${scope.workspaceId}::uuid AND j.id = ${id}::uuid FOR UPDATE OF j`;
    if (!job) return refused('not-found');
    if (!['stopped', 'done', 'failed'].includes(job.status)) return refused('still-running');
    const own = Prisma.sql`WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${id}::uuid`;
    // Nothing came in, or it was taken back from the log.
    if (!job.isThere || (job.undoneById !== null && job.undoneById !== job.undoBatchId)) {
      await tx.$executeRaw`UPDATE import_jobs SET status = 'reverted' ${own}`;
      return done();
    }
    const [touched] = await tx.$queryRaw<{ count: number }[]>`SELECT count(DISTINCT record_id)::int AS count FROM record_changes WHERE workspace_id = ${scope.workspaceId}::uuid AND batch_id = ${job.batchId}::uuid`;
    const state: State = { actor: scope.actor, source: scope.source, memberId: scope.member?.id ?? null, file: job.fileName, done: 0, total: touched?.count ?? 0, undone: 0, left: 0, round: 0, gained: 0, table: 0, before: null, conflicts: [] };
    await tx.$executeRaw`UPDATE import_jobs SET status = 'reverting', error = NULL, undo_batch_id = coalesce(undo_batch_id, ${scope.batchId}::uuid), undo = ${JSON.stringify(state)}::jsonb ${own}`;
    await enqueue(tx, scope, REVERT_IMPORT, { importJobId: id }, { singletonKey: id });
    return done();
  });
}

type Steering = Pick<JobContext, 'signal' | 'report' | 'attempt'>;

/** Goes on taking an import back, to its end. */
export async function runRevert(given: Scope, id: string, { signal, report, attempt }: Steering): Promise<void> {
  const written = nothingRead();
  try {
    for (;;) {
      signal.throwIfAborted();
      const state = await revertPart(given, id, written);
      if (!state) return;
      await report(Math.min(state.done, state.total), state.total);
    }
  } catch (error) {
    if (!signal.aborted && attempt >= REVERT_IMPORT.maxAttempts) {
      const why = error instanceof Error ? error.message.slice(0, 500) : String(error);
      await inWorkspaceSql(given.workspaceId, (tx) => tx.$executeRaw`UPDATE import_jobs SET status = 'failed', error = ${why} WHERE workspace_id = ${given.workspaceId}::uuid AND id = ${id}::uuid AND status = 'reverting'`);
    }
    throw error;
  }
}

interface Reverting {
  state: State;
  batchId: string;
  undoBatchId: string;
  /** What the file was of. */
  entity: EntityName | null;
}

/** Takes the next part back, in one transaction with how far it is then. Null when there is nothing left to do. */
export async function revertPart(given: Scope, id: string, written: WrittenSince): Promise<State | null> {
  const { workspaceId } = given;
  const asked = await inWorkspaceSql(workspaceId, (tx) => readReverting(tx, workspaceId, id, Prisma.empty));
  if (!asked) return null;
  const scope: Scope = { ...given, batchId: asked.undoBatchId, actor: asked.state.actor, source: asked.state.source, member: await inWorkspaceSql(workspaceId, (tx) => memberOf(tx, workspaceId, asked.state.memberId)) };
  return inBatch(scope, { verb: 'batch.undo', entity: asked.entity, summary: { batch: asked.batchId, file: asked.state.file }, timeoutMs: 300_000 }, async (tx) => {
    // Locked: a process that was thought dead cannot do the same part.
    const reverting = await readReverting(tx, workspaceId, id, Prisma.sql`FOR UPDATE`);
    if (!reverting) return null;
    const { state, batchId } = reverting;
    await tx.$executeRaw`UPDATE batches SET undone_by_id = ${scope.batchId}::uuid WHERE workspace_id = ${workspaceId}::uuid AND id = ${batchId}::uuid AND undone_by_id IS NULL`;
    await tx.$executeRaw`UPDATE batches SET undoes_id = ${batchId}::uuid WHERE workspace_id = ${workspaceId}::uuid AND id = ${scope.batchId}::uuid AND undoes_id IS NULL`;
    const part = await nextPart(tx, workspaceId, reverting);
    const next = part ? await takeBack(tx, scope, batchId, { state, written }, part) : nextRound(state);
    if (next) {
      await tx.$executeRaw`UPDATE import_jobs SET undo = ${JSON.stringify(next)}::jsonb WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid`;
      return next;
    }
    const { undone, conflicts } = state;
    await tx.$executeRaw`UPDATE import_jobs SET status = 'reverted' WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid`;
    await tx.$executeRaw`UPDATE batches SET summary = summary || ${JSON.stringify({ undone, conflicts })}::jsonb WHERE workspace_id = ${workspaceId}::uuid AND id = ${scope.batchId}::uuid`;
    return null;
  });
}

async function readReverting(tx: SqlTransaction, workspaceId: string, id: string, lock: Prisma.Sql): Promise<Reverting | null> {
  const [row] = await tx.$queryRaw<{ undo: unknown; batchId: string; undoBatchId: string; entity: string }[]>`
    SELECT undo, entity, batch_id AS "batchId", undo_batch_id AS "undoBatchId" FROM import_jobs
    WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid AND status = 'reverting' ${lock}`;
  return row ? { state: StateSchema.parse(row.undo), batchId: row.batchId, undoBatchId: row.undoBatchId, entity: ENTITY_NAMES.find((name) => name === row.entity) ?? null } : null;
}

async function memberOf(tx: SqlTransaction, workspaceId: string, id: string | null): Promise<Scope['member']> {
  if (id === null) return null;
  const [row] = await tx.$queryRaw<{ id: string; name: string; role: Role }[]>`SELECT id, name, role FROM members WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid`;
  return row ?? null;
}

interface Part {
  table: number;
  records: { recordId: string; at: string }[];
}

/**
 * Parts before what they are parts of, and of a kind what the import came to last first: what is taken away then is hardly ever
 * in use by what is still to go. Records that are back already are not among them. Null when there are no more.
 */
async function nextPart(tx: SqlTransaction, workspaceId: string, { state, batchId, undoBatchId }: Reverting): Promise<Part | null> {
  // Compared as text, so that the changes of a record are found by the record and not by the whole batch.
  for (let { table, before } = state; table < TABLES.length; table++, before = null) {
    const records = await tx.$queryRaw<Part['records']>`
      SELECT c.record_id AS "recordId", c.id::text AS at FROM record_changes c
      WHERE c.workspace_id = ${workspaceId}::uuid AND c.batch_id = ${batchId}::uuid AND c.entity = ${TABLES[table]} ${before === null ? Prisma.empty : Prisma.sql`AND c.id < ${before}::bigint`}
        AND NOT EXISTS (SELECT 1 FROM record_changes u WHERE u.workspace_id = c.workspace_id AND u.record_id = c.record_id AND u.batch_id::text = ${undoBatchId})
        AND NOT EXISTS (SELECT 1 FROM record_changes o WHERE o.workspace_id = c.workspace_id AND o.record_id = c.record_id AND o.batch_id::text = c.batch_id::text AND o.id < c.id)
      ORDER BY c.id DESC LIMIT ${PART}`;
    if (records.length > 0) return { table, records };
  }
  return null;
}

async function takeBack(tx: SqlTransaction, scope: Scope, batchId: string, { state, written }: { state: State; written: WrittenSince }, { table, records }: Part): Promise<State> {
  const { undone, conflicts } = await undoRecords(tx, scope, batchId, records.map(({ recordId }) => recordId), written);
  return {
    ...state,
    table,
    before: records.at(-1)?.at ?? null,
    done: state.round === 0 ? state.done + records.length : state.done,
    undone: state.undone + undone,
    gained: state.gained + undone,
    left: state.left + records.length - undone,
    conflicts: [...state.conflicts, ...conflicts].slice(0, CONFLICTS_TOLD),
  };
}

/** What stayed is tried again, as long as that helps: it may have been held by what has gone since. Null at the end. */
function nextRound(state: State): State | null {
  if (state.left === 0 || state.gained === 0 || state.round + 1 === MOST_ROUNDS) return null;
  return { ...state, round: state.round + 1, gained: 0, left: 0, table: 0, before: null, conflicts: [] };
}
