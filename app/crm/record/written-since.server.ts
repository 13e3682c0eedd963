import { arrayLiteral } from '#app/db/array-literal.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';

/** Lines of the log that are read again: a transaction may end after one that took a later number. */
const OVERLAP = 10_000;

/** The records that others wrote since a batch began. Given from one part of an undoing to the next, so that the log is read once. */
export interface WrittenSince {
  records: Set<string>;
  /** How far the log was read; null when it was not. */
  upTo: string | null;
}

export const nothingRead = (): WrittenSince => ({ records: new Set(), upTo: null });

/** Reads on in the log, and puts the records in pacer_written for the open transaction. */
export async function readWrittenSince(tx: SqlTransaction, scope: Scope, batchId: string, written: WrittenSince): Promise<void> {
  const start = written.upTo ?? (await tx.$queryRaw<{ id: string | null }[]>`SELECT min(id)::text AS id FROM record_changes WHERE workspace_id = ${scope.workspaceId}::uuid AND batch_id = ${batchId}::uuid`)[0]?.id ?? '0';
  const [found] = await tx.$queryRaw<{ records: string[] | null; upTo: string | null }[]>`
    SELECT array_agg(DISTINCT record_id) FILTER (WHERE batch_id NOT IN (${batchId}::uuid, ${scope.batchId}::uuid)) AS records, max(id)::text AS "upTo"
    FROM record_changes WHERE workspace_id = ${scope.workspaceId}::uuid AND id >= ${start}::bigint - ${OVERLAP}`;
  for (const id of found?.records ?? []) written.records.add(id);
  written.upTo = found?.upTo ?? start;
  await tx.$executeRaw`CREATE TEMP TABLE IF NOT EXISTS pacer_written (record_id uuid PRIMARY KEY) ON COMMIT DROP`;
  if (written.records.size === 0) return;
  await tx.$executeRaw`INSERT INTO pacer_written SELECT unnest(${arrayLiteral([...written.records])}::uuid[]) ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`ANALYZE pacer_written`;
}
