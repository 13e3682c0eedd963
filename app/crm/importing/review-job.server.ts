import { createHash } from 'node:crypto';
import { z } from 'zod';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { defineJob } from '#app/jobs/define-job.ts';
import { enqueue } from '#app/jobs/enqueue.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { UnreadableTable } from '#app/values/table/read-table.ts';
import { importFileBytes, importFileSource } from '#app/web/uploads.server.ts';
import type { FileReview } from './file-review.ts';
import type { ImportJob } from './import-job.ts';
import type { ImportPlan } from './plan.ts';
import { ImportPlanSchema } from './plan-schema.ts';
import { type SeenFile, seeFile } from './receive-file.server.ts';
import { emptyReview, reviewFile } from './review-file.server.ts';
import { UnfitPlan } from './run-import.server.ts';

/** A file up to this size is looked at while the page waits: about 20,000 rows. */
const AT_ONCE_BYTES = 2_000_000;
const TELL_EVERY_MS = 1_000;

/** What was found, and of which plan: another plan asks for another look. */
interface KeptReview {
  plan: string;
  review: FileReview;
  /** Where the file breaks off being a table, which may be far into it. */
  unreadable?: Pick<UnreadableTable, 'code' | 'row'>;
}

/** Somebody changed the plan or began the import: what would be found is of no use any more. */
class Outdated extends Error {}

/** Looks at a whole file and keeps what importing it would do, as far as it is; writes no records. */
export const REVIEW_IMPORT = defineJob('crm.review-import', {
  schema: z.object({ importJobId: z.uuid() }),
  run: ({ importJobId }, { scope, asOf, signal }) => runReview(scope, importJobId, { asOf, signal }),
});

/**
 * What importing a file by its plan would do. Of a small file at once; of a large one what the background found so far
 * (`isPart` until it is through), which begins when it is first asked. @throws UnreadableTable, UnfitPlan
 */
export async function reviewImport(scope: Scope, job: ImportJob, seen: SeenFile, asOf: Date): Promise<FileReview> {
  if ((await importFileBytes(scope.workspaceId, job.id)) <= AT_ONCE_BYTES) {
    const review = await reviewFile(scope, job.plan, seen, asOf);
    await keepTotal(scope, job.id, review.rows);
    return review;
  }
  const plan = nameOf(job.plan);
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const [row] = await tx.$queryRaw<{ review: KeptReview | null }[]>`SELECT review FROM import_jobs WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${job.id}::uuid`;
    if (row?.review?.plan === plan) {
      const { review, unreadable } = row.review;
      if (unreadable) throw new UnreadableTable(unreadable.code, unreadable.row);
      return review;
    }
    const begun: KeptReview = { plan, review: { ...emptyReview(), isPart: true } };
    const count = await tx.$executeRaw`UPDATE import_jobs SET review = ${JSON.stringify(begun)}::jsonb WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${job.id}::uuid AND status = 'planned' AND review ->> 'plan' IS DISTINCT FROM ${plan}`;
    if (count > 0) await enqueue(tx, scope, REVIEW_IMPORT, { importJobId: job.id }, { singletonKey: job.id });
    return begun.review;
  });
}

export async function runReview(scope: Scope, id: string, { asOf, signal }: { asOf: Date; signal: AbortSignal }): Promise<void> {
  const { workspaceId } = scope;
  const [job] = await inWorkspaceSql(workspaceId, (tx) => tx.$queryRaw<{ plan: unknown; fileName: string; status: string }[]>`
    SELECT plan, file_name AS "fileName", status FROM import_jobs WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid`);
  if (job?.status !== 'planned') return;
  const plan = ImportPlanSchema.parse(job.plan);
  const keep = async (found: Omit<KeptReview, 'plan'>) => {
    const kept: KeptReview = { plan: nameOf(plan), ...found };
    const count = await inWorkspaceSql(workspaceId, (tx) => tx.$executeRaw`
      UPDATE import_jobs SET review = ${JSON.stringify(kept)}::jsonb WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid AND status = 'planned' AND review ->> 'plan' = ${kept.plan}`);
    if (count === 0) throw new Outdated();
  };
  let toldAt = Date.now();
  try {
    const seen = await seeFile(importFileSource(workspaceId, id, job.fileName), plan);
    const review = await reviewFile(scope, plan, seen, asOf, {
      signal,
      onChunk: async (found) => {
        if (Date.now() - toldAt < TELL_EVERY_MS) return;
        toldAt = Date.now();
        await keep({ review: found });
      },
    });
    await keep({ review });
    await keepTotal(scope, id, review.rows);
  } catch (error) {
    // The page tells itself what is wrong with the plan, and with the beginning of the file.
    if (error instanceof Outdated || error instanceof UnfitPlan) return;
    if (!(error instanceof UnreadableTable)) throw error;
    await keep({ review: emptyReview(), unreadable: { code: error.code, row: error.row } }).catch((late: unknown) => {
      if (!(late instanceof Outdated)) throw late;
    });
  }
}

/** So that the import can tell how far it is. */
async function keepTotal({ workspaceId }: Scope, id: string, rows: number): Promise<void> {
  await inWorkspaceSql(workspaceId, (tx) => tx.$executeRaw`UPDATE import_jobs SET rows_total = ${rows} WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid AND status = 'planned' AND rows_total IS DISTINCT FROM ${rows}`);
}

function nameOf(plan: ImportPlan): string {
  return createHash('sha256').update(JSON.stringify(ImportPlanSchema.parse(plan))).digest('base64url').slice(0, 22);
}
