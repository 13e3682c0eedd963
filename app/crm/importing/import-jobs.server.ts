import { randomUUID } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { enqueue } from '#app/jobs/enqueue.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { ENTITY_NAMES } from '../entity/entity.ts';
import type { ImportJob } from './import-job.ts';
import type { ImportPlan } from './plan.ts';
import { ImportPlanSchema } from './plan-schema.ts';
import { IMPORT_RECORDS } from './run-job.server.ts';

const RowSchema = z.object({
  id: z.string(),
  entity: z.enum(ENTITY_NAMES),
  fileName: z.string(),
  plan: ImportPlanSchema,
  header: z.array(z.string()),
  status: z.enum(['planned', 'running', 'stopped', 'done', 'failed', 'reverting', 'reverted']),
  batchId: z.string(),
  undoBatchId: z.string().nullable(),
  undo: z.object({ done: z.number(), total: z.number(), undone: z.number(), left: z.number() }).nullable(),
  rows: z.number(),
  rowsTotal: z.number().nullable(),
  created: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  duplicate: z.number(),
  rejected: z.number(),
  notes: z.object({ ownersUnknown: z.number().optional(), made: z.partialRecord(z.enum(ENTITY_NAMES), z.number()).optional(), unlinked: z.partialRecord(z.enum(ENTITY_NAMES), z.number()).optional(), alike: z.number().optional() }),
  error: z.string().nullable(),
  memberId: z.string().nullable(),
  actor: z.string(),
  createdAt: z.date(),
  startedAt: z.date().nullable(),
  finishedAt: z.date().nullable(),
});

interface NewImport {
  plan: ImportPlan;
  fileName: string;
  fileHash: string;
  header: string[];
  rowsTotal: number | null;
}

/** Keeps a file's import, to be planned further and run; the file itself is kept under the id. */
export async function createImportJob(scope: Scope, given: NewImport): Promise<string> {
  const id = uuid();
  const plan = ImportPlanSchema.parse(given.plan);
  await inWorkspaceSql(
    scope.workspaceId,
    (tx) => tx.$executeRaw`
      INSERT INTO import_jobs (id, workspace_id, entity, file_name, upload_id, file_hash, plan, header, status, batch_id, rows_total, member_id, actor, source)
      VALUES (${id}::uuid, ${scope.workspaceId}::uuid, ${plan.entity}, ${given.fileName}, ${id}::uuid, ${given.fileHash}, ${JSON.stringify(plan)}::jsonb, ${JSON.stringify(given.header)}::jsonb, 'planned',
        ${randomUUID()}::uuid, ${given.rowsTotal}, ${scope.member?.id ?? null}::uuid, ${scope.actor}, ${scope.source})`,
  );
  return id;
}

/** Null when there is none of that id in the workspace. */
export async function findImportJob(scope: Scope, id: string): Promise<ImportJob | null> {
  if (!isUuid(id)) return null;
  return inWorkspaceSql(scope.workspaceId, (tx) => readJob(tx, scope, id));
}

async function readJob(tx: SqlTransaction, scope: Scope, id: string): Promise<ImportJob | null> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT id, entity, file_name AS "fileName", plan, header, status, batch_id AS "batchId", undo_batch_id AS "undoBatchId", undo, rows_done AS rows, rows_total AS "rowsTotal", created, updated, unchanged, duplicate, rejected, notes, error,
      member_id AS "memberId", actor, created_at AS "createdAt", started_at AS "startedAt", finished_at AS "finishedAt"
    FROM import_jobs WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${id}::uuid`;
  return rows[0] ? RowSchema.parse(rows[0]) : null;
}

/** The last import that brought in the very file of this one as the same kind of record, whole or in part, and was not taken back. */
export async function findEarlier({ workspaceId }: Scope, id: string): Promise<{ id: string; at: Date; created: number } | null> {
  const [found] = await inWorkspaceSql(workspaceId, (tx) => tx.$queryRaw<{ id: string; at: Date; created: number }[]>`
    SELECT e.id, coalesce(e.finished_at, e.started_at, e.created_at) AS at, e.created FROM import_jobs j
    JOIN import_jobs e ON e.workspace_id = j.workspace_id AND e.file_hash = j.file_hash AND e.entity = j.entity AND e.id <> j.id
    WHERE j.workspace_id = ${workspaceId}::uuid AND j.id = ${id}::uuid AND e.created > 0 AND e.undo_batch_id IS NULL ORDER BY e.created_at DESC LIMIT 1`);
  return found ?? null;
}

/** The newest first. */
export async function listImportJobs(scope: Scope, most: number): Promise<ImportJob[]> {
  const rows = await inWorkspaceSql(
    scope.workspaceId,
    (tx) => tx.$queryRaw<unknown[]>`
      SELECT id, entity, file_name AS "fileName", plan, header, status, batch_id AS "batchId", undo_batch_id AS "undoBatchId", undo, rows_done AS rows, rows_total AS "rowsTotal", created, updated, unchanged, duplicate, rejected, notes, error,
        member_id AS "memberId", actor, created_at AS "createdAt", started_at AS "startedAt", finished_at AS "finishedAt"
      FROM import_jobs WHERE workspace_id = ${scope.workspaceId}::uuid ORDER BY created_at DESC, id LIMIT ${most}`,
  );
  return rows.map((row) => RowSchema.parse(row));
}

/** Changes how a file will be read, as long as nothing of it has come in. */
export async function savePlan(scope: Scope, id: string, plan: ImportPlan, header?: string[]): Promise<Result<undefined, 'not-planned'>> {
  const read = ImportPlanSchema.parse(plan);
  const count = await inWorkspaceSql(
    scope.workspaceId,
    (tx) => tx.$executeRaw`
      UPDATE import_jobs SET plan = ${JSON.stringify(read)}::jsonb, header = coalesce(${header ? JSON.stringify(header) : null}::jsonb, header)
      WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${id}::uuid AND status = 'planned'`,
  );
  return count > 0 ? done() : refused('not-planned');
}

/** Begins an import, or goes on with one that was stopped or failed, in the background. */
export async function startImport(scope: Scope, id: string, asOf: Date): Promise<Result<undefined, 'not-startable'>> {
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const count = await tx.$executeRaw`
      UPDATE import_jobs SET status = 'running', error = NULL, finished_at = NULL, started_at = coalesce(started_at, ${asOf.toISOString()}::timestamptz)
      WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${id}::uuid AND status IN ('planned', 'stopped', 'failed') AND undo_batch_id IS NULL`;
    if (count === 0) return refused('not-startable');
    await enqueue(tx, scope, IMPORT_RECORDS, { importJobId: id }, { singletonKey: id });
    return done();
  });
}

/** Stops an import after the rows it is busy with: what came in stays in, and it can go on later. */
export async function stopImport(scope: Scope, id: string, asOf: Date): Promise<Result<undefined, 'not-running'>> {
  const count = await inWorkspaceSql(
    scope.workspaceId,
    (tx) => tx.$executeRaw`
      UPDATE import_jobs SET status = 'stopped', finished_at = ${asOf.toISOString()}::timestamptz WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${id}::uuid AND status = 'running'`,
  );
  return count > 0 ? done() : refused('not-running');
}

/** Forgets an import that never ran. */
export async function removeImportJob(scope: Scope, id: string): Promise<Result<undefined, 'not-planned'>> {
  const count = await inWorkspaceSql(scope.workspaceId, (tx) => tx.$executeRaw`DELETE FROM import_jobs WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${id}::uuid AND status = 'planned'`);
  return count > 0 ? done() : refused('not-planned');
}
