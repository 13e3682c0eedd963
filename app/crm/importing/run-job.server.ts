import { z } from 'zod';
import { recordActs } from '#app/events/acts.server.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { refreshStatistics } from '#app/db/statistics.server.ts';
import { defineJob, type JobContext } from '#app/jobs/define-job.ts';
import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { inspectTable, UnreadableTable } from '#app/values/table/read-table.ts';
import { importFileSource } from '#app/web/uploads.server.ts';
import { ENTITIES } from '../entity/entities.ts';
import type { ChunkOutcome } from './import-run.ts';
import { ImportPlanSchema } from './plan-schema.ts';
import { makeNewFields } from './new-fields.server.ts';
import { prepareRun, rowsOfTable, UnfitPlan, writeRows } from './run-import.server.ts';

/** Somebody stopped the import, or another process has gone on with it. */
class Interrupted extends Error {}

const ANALYZE_AFTER = [2_000, 20_000, 200_000];

/** Runs an import from where it is to its end; safe to begin again at any moment. */
export const IMPORT_RECORDS = defineJob('crm.import', {
  schema: z.object({ importJobId: z.uuid() }),
  // A process that dies over and over is not the import's fault: each attempt goes on after the last rows that are in.
  maxAttempts: 1_000,
  retryAfterMs: 1_000,
  run: ({ importJobId }, context) => runImportJob(context.scope, importJobId, context),
});

type Steering = Pick<JobContext, 'asOf' | 'signal' | 'report'>;

export async function runImportJob(given: Scope, id: string, { asOf, signal, report }: Steering): Promise<void> {
  const { workspaceId } = given;
  const [job] = await inWorkspaceSql(
    workspaceId,
    (tx) => tx.$queryRaw<{ plan: unknown; status: string; batchId: string; rowsDone: number; rowsTotal: number | null; fileName: string; actor: string; source: Scope['source']; memberId: string | null; memberName: string | null; role: Role | null; startedAt: Date | null }[]>`
      SELECT j.plan, j.status, j.batch_id AS "batchId", j.rows_done AS "rowsDone", j.rows_total AS "rowsTotal", j.file_name AS "fileName", j.actor, j.source, j.started_at AS "startedAt", m.id AS "memberId", m.name AS "memberName", m.role
      FROM import_jobs j LEFT JOIN members m ON m.id = j.member_id WHERE j.workspace_id = ${workspaceId}::uuid AND j.id = ${id}::uuid`,
  );
  if (job?.status !== 'running') return;
  const member = job.memberId && job.memberName !== null && job.role ? { id: job.memberId, name: job.memberName, role: job.role } : null;
  const scope: Scope = { ...given, batchId: job.batchId, actor: job.actor, source: job.source, member };
  const plan = ImportPlanSchema.parse(job.plan);
  try {
    await makeNewFields(scope, plan);
    const table = await inspectTable(importFileSource(workspaceId, id, job.fileName), { ...(plan.encoding ? { encoding: plan.encoding } : {}), ...(plan.delimiter ? { delimiter: plan.delimiter } : {}) });
    const source = rowsOfTable(table);
    const run = await prepareRun(scope, plan, source, { asOf: job.startedAt ?? asOf, isDryRun: false });
    let expected = job.rowsDone;
    await writeRows(run, source, {
      fileName: job.fileName,
      skip: job.rowsDone,
      signal,
      after: async (tx, outcome) => {
        await keepRefused(tx, workspaceId, id, source.header, outcome);
        const { created, updated, unchanged, duplicate, rejected } = outcome;
        const count = await tx.$executeRaw`
          UPDATE import_jobs SET rows_done = rows_done + ${outcome.rows}, created = created + ${created}, updated = updated + ${updated}, unchanged = unchanged + ${unchanged}, duplicate = duplicate + ${duplicate},
            rejected = rejected + ${rejected}, header = ${JSON.stringify(source.header)}::jsonb, notes = pacer_add_counts(notes, ${JSON.stringify(outcome.notes)}::jsonb)
          WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid AND status = 'running' AND rows_done = ${expected}`;
        if (count === 0) throw new Interrupted();
      },
      onChunk: async (outcome, done) => {
        expected = done;
        await report(done, job.rowsTotal);
        if (ANALYZE_AFTER.some((mark) => done >= mark && done - outcome.rows < mark)) await refreshStatistics([...new Set([ENTITIES[plan.entity].table, 'contact_points', ...run.root.children.map(({ entity }) => entity.table)])]);
      },
    });
    await inWorkspaceSql(workspaceId, async (tx) => {
      const count = await tx.$executeRaw`UPDATE import_jobs SET status = 'done', rows_total = rows_done, finished_at = clock_timestamp() WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid AND status = 'running'`;
      if (count > 0) await recordActs(tx, scope, [{ activity: 'import.run', object: job.fileName }], asOf);
    });
  } catch (error) {
    if (error instanceof Interrupted) return;
    if (signal.aborted || isLostConnection(error)) throw error;
    const why = error instanceof UnreadableTable ? error.code : error instanceof UnfitPlan ? error.message : error instanceof Error ? error.message.slice(0, 500) : String(error);
    await inWorkspaceSql(workspaceId, (tx) => tx.$executeRaw`UPDATE import_jobs SET status = 'failed', error = ${why}, finished_at = clock_timestamp() WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid AND status = 'running'`);
    if (!(error instanceof UnreadableTable) && !(error instanceof UnfitPlan)) throw error;
  }
}

async function keepRefused(tx: Parameters<Parameters<typeof inWorkspaceSql>[1]>[0], workspaceId: string, id: string, header: readonly string[], { refused }: ChunkOutcome): Promise<void> {
  if (refused.length === 0) return;
  const rows = refused.map(({ row, cells, problem }) => ({ row_no: row, raw: Object.fromEntries(header.map((name, at) => [name, withoutNul(cells[at] ?? '')])), column: problem.column, code: problem.code, value: withoutNul(problem.value.slice(0, 200)) }));
  await tx.$executeRaw`
    INSERT INTO import_rows (job_id, workspace_id, row_no, raw, "column", code, value)
    SELECT ${id}::uuid, ${workspaceId}::uuid, r.row_no, r.raw, r."column", r.code, r.value
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(row_no int, raw jsonb, "column" text, code text, value text)`;
}

/** What a column of text cannot hold. */
function withoutNul(text: string): string {
  return text.replaceAll('\0', '').replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

function isLostConnection(error: unknown): boolean {
  const told = error as { code?: string; message?: string } | null;
  return ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '08006', '08003', '40001', '40P01'].includes(told?.code ?? '') || /connection terminated|timeout exceeded when trying to connect/i.test(told?.message ?? '');
}
