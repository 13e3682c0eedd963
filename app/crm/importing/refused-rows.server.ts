import { z } from 'zod';
import { arrayLiteral } from '#app/db/array-literal.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import type { CellFormat } from '#app/values/table/cell-format.ts';
import { inferFormat } from '#app/values/table/cell-format.ts';
import { inBatch } from '../record/batch.server.ts';
import { importChunk } from './import-chunk.server.ts';
import { fileFormats } from './file-formats.server.ts';
import { findImportJob } from './import-jobs.server.ts';
import { readImportRow } from './read-import-row.server.ts';
import type { RefusedPage, RefusedPlace, RefusedRow } from './refused-row.ts';
import { prepareRun } from './run-import.server.ts';

const RowsSchema = z.array(z.object({ rowNo: z.number(), raw: z.record(z.string(), z.string()), column: z.string().nullable(), code: z.string(), value: z.string() }));

/** The refused rows that nobody mended yet, in the order of the file, after a row. */
export async function listRefused(scope: Scope, jobId: string, { after = 0, most }: { after?: number; most: number }): Promise<RefusedRow[]> {
  const rows = await inWorkspaceSql(
    scope.workspaceId,
    (tx) => tx.$queryRaw`
      SELECT row_no AS "rowNo", raw, "column", code, value FROM import_rows
      WHERE workspace_id = ${scope.workspaceId}::uuid AND job_id = ${jobId}::uuid AND mended_at IS NULL AND row_no > ${after} ORDER BY row_no LIMIT ${most}`,
  );
  return RowsSchema.parse(rows);
}

/** A page of them; where nothing is left at the place, the one before it, or else the first. */
export async function refusedPage(scope: Scope, jobId: string, place: RefusedPlace, most: number): Promise<RefusedPage> {
  if ('after' in place) {
    const found = await listRefused(scope, jobId, { after: place.after, most: most + 1 });
    const rows = found.slice(0, most);
    if (rows.length === 0 && place.after > 0) return refusedPage(scope, jobId, { before: place.after + 1 }, most);
    return { rows, nextAfter: found.length > most ? (rows.at(-1)?.rowNo ?? null) : null, previousBefore: place.after > 0 ? (rows[0]?.rowNo ?? null) : null };
  }
  const found = RowsSchema.parse(await inWorkspaceSql(
    scope.workspaceId,
    (tx) => tx.$queryRaw`
      SELECT row_no AS "rowNo", raw, "column", code, value FROM import_rows
      WHERE workspace_id = ${scope.workspaceId}::uuid AND job_id = ${jobId}::uuid AND mended_at IS NULL AND row_no < ${place.before} ORDER BY row_no DESC LIMIT ${most + 1}`,
  ));
  // Too few for a page: then it is the first one, filled up with what follows.
  if (found.length <= most) return refusedPage(scope, jobId, { after: 0 }, most);
  const rows = found.slice(0, most).reverse();
  return { rows, nextAfter: (await listRefused(scope, jobId, { after: rows.at(-1)?.rowNo ?? 0, most: 1 })).length > 0 ? (rows.at(-1)?.rowNo ?? null) : null, previousBefore: rows[0]?.rowNo ?? null };
}

/** Keeps what was typed over cells of refused rows, for taking them in later. */
export async function keepTyped(scope: Scope, jobId: string, mends: readonly Mend[]): Promise<void> {
  const job = await findImportJob(scope, jobId);
  if (!job) return;
  const typed = mends.map(({ rowNo, cells }) => ({ row_no: rowNo, cells: Object.fromEntries(Object.entries(cells).filter(([name]) => job.header.includes(name))) }));
  await inWorkspaceSql(scope.workspaceId, (tx) => tx.$executeRaw`
    UPDATE import_rows i SET raw = i.raw || r.cells FROM jsonb_to_recordset(${JSON.stringify(typed)}::jsonb) AS r(row_no int, cells jsonb)
    WHERE i.workspace_id = ${scope.workspaceId}::uuid AND i.job_id = ${jobId}::uuid AND i.row_no = r.row_no AND i.mended_at IS NULL AND NOT i.raw @> r.cells`);
}

/** The row that stands earlier in the file came in: this one would overwrite it, as long as it says it is the same record. */
function isStillRepeated({ code, column, value, raw }: RefusedRow, cells: Mend['cells']): boolean {
  return code === 'key-repeated' && column !== null && (cells[column] ?? raw[column] ?? '').slice(0, 200) === value;
}

export interface Mend {
  rowNo: number;
  /** New texts by header; the other cells stay. */
  cells: Record<string, string>;
}

/** Takes refused rows in with some cells mended, as part of the same import. @returns how many came in; those refused again keep what was typed. */
export async function mendRows(scope: Scope, jobId: string, mends: readonly Mend[], asOf: Date): Promise<Result<{ accepted: number; refused: number }, 'not-found' | 'still-running'>> {
  const job = await findImportJob(scope, jobId);
  if (!job || job.status === 'reverted') return refused('not-found');
  if (job.status === 'running' || job.status === 'planned' || job.status === 'reverting') return refused('still-running');
  const { header, plan } = job;
  const own: Scope = { ...scope, batchId: job.batchId };
  const known = new Map((await inWorkspaceSql(scope.workspaceId, async (tx) => RowsSchema.parse(await tx.$queryRaw`
    SELECT row_no AS "rowNo", raw, "column", code, value FROM import_rows
    WHERE workspace_id = ${scope.workspaceId}::uuid AND job_id = ${jobId}::uuid AND mended_at IS NULL AND row_no = ANY (${arrayLiteral(mends.map(({ rowNo }) => rowNo))}::int[])`))).map((row) => [row.rowNo, row]));
  const given = mends.flatMap(({ rowNo, cells }) => {
    const row = known.get(rowNo);
    return row && !isStillRepeated(row, cells) ? [{ row: rowNo, cells: header.map((name) => cells[name] ?? row.raw[name] ?? '') }] : [];
  });
  // As the whole file writes them: a few rows say too little of dates and numbers.
  const inFile = await fileFormats(scope, job);
  const formats: CellFormat[] = header.map((name, at) => plan.formats?.[name] ?? inFile[name] ?? inferFormat(given.map(({ cells }) => cells[at] ?? ''), plan.delimiter ?? ','));
  const run = await prepareRun(own, plan, { header, formats }, { asOf, isDryRun: false });
  const rows = given.map((row) => readImportRow(run, row));
  return inBatch(own, { verb: `${job.entity}.import`, entity: job.entity, summary: { file: job.fileName } }, async (tx) => {
    const outcome = await importChunk(tx, run, rows);
    const again = outcome.refused.map(({ row, cells, problem }) => ({ row_no: row, raw: Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])), column: problem.column, code: problem.code, value: problem.value.slice(0, 200) }));
    const accepted = rows.map(({ row }) => row).filter((row) => again.every(({ row_no }) => row_no !== row));
    await tx.$executeRaw`UPDATE import_rows SET mended_at = ${asOf.toISOString()}::timestamptz WHERE workspace_id = ${scope.workspaceId}::uuid AND job_id = ${jobId}::uuid AND row_no = ANY (${arrayLiteral(accepted)}::int[])`;
    await tx.$executeRaw`
      UPDATE import_rows i SET raw = r.raw, "column" = r."column", code = r.code, value = r.value
      FROM jsonb_to_recordset(${JSON.stringify(again)}::jsonb) AS r(row_no int, raw jsonb, "column" text, code text, value text)
      WHERE i.workspace_id = ${scope.workspaceId}::uuid AND i.job_id = ${jobId}::uuid AND i.row_no = r.row_no`;
    const { created, updated, unchanged, duplicate } = outcome;
    await tx.$executeRaw`
      UPDATE import_jobs SET created = created + ${created}, updated = updated + ${updated}, unchanged = unchanged + ${unchanged}, duplicate = duplicate + ${duplicate}, rejected = rejected - ${accepted.length},
        notes = pacer_add_counts(notes, ${JSON.stringify(outcome.notes)}::jsonb)
      WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${jobId}::uuid`;
    return done({ accepted: accepted.length, refused: again.length + known.size - given.length });
  });
}
