import { arrayLiteral } from '#app/db/array-literal.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';

/** Lines of the log that are read again: a transaction may end after one that took a later number. */
const OVERLAP = 10_000;
/** More records are not named but looked up one by one. */
const MOST_NAMED = 50_000;

/**
 * The records that others wrote since a batch began. An undoing in many parts gives it from one part to the next, so that the log is read
 * once and what points at an organisation is not gone through for every part.
 */
export interface WrittenSince {
  /** Null when there are too many to name. */
  records: Set<string> | null;
  /** How far the log was read; null when it was not. */
  upTo: string | null;
}

export const nothingRead = (): WrittenSince => ({ records: new Set(), upTo: null });

/**
 * A condition on a row r: that others wrote it since the batch began. Null when they wrote nothing.
 * @param written null reads nothing ahead: for an undoing in one part each row that is asked for is looked up in the log
 */
export async function writtenByOthers(tx: SqlTransaction, scope: Scope, batchId: string, written: WrittenSince | null): Promise<Prisma.Sql | null> {
  const [first] = await tx.$queryRaw<{ id: string | null }[]>`SELECT min(id)::text AS id FROM record_changes WHERE workspace_id = ${scope.workspaceId}::uuid AND batch_id = ${batchId}::uuid`;
  const began = first?.id ?? '0';
  if (written?.records) await readOn(tx, scope, batchId, written, began);
  if (written?.records?.size === 0) return null;
  if (!written?.records) {
    // OFFSET keeps it a look-up by the row: right after a large act the database has no statistics and would go through the whole log instead.
    return Prisma.sql`EXISTS (SELECT 1 FROM record_changes o WHERE o.workspace_id = r.workspace_id AND o.record_id = r.id AND o.id > ${began}::bigint AND o.batch_id::text NOT IN (${batchId}, ${scope.batchId}) OFFSET 0)`;
  }
  await tx.$executeRaw`CREATE TEMP TABLE IF NOT EXISTS pacer_written (record_id uuid PRIMARY KEY) ON COMMIT DROP`;
  await tx.$executeRaw`INSERT INTO pacer_written SELECT unnest(${arrayLiteral([...written.records])}::uuid[]) ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`ANALYZE pacer_written`;
  return Prisma.sql`r.id IN (SELECT record_id FROM pacer_written)`;
}

async function readOn(tx: SqlTransaction, { workspaceId, batchId: own }: Scope, batchId: string, written: WrittenSince, began: string): Promise<void> {
  const from = Prisma.sql`FROM record_changes WHERE workspace_id = ${workspaceId}::uuid AND id >= ${written.upTo ?? began}::bigint - ${OVERLAP}`;
  const found = await tx.$queryRaw<{ id: string }[]>`SELECT DISTINCT record_id AS id ${from} AND batch_id NOT IN (${batchId}::uuid, ${own}::uuid) LIMIT ${MOST_NAMED + 1}`;
  const [last] = await tx.$queryRaw<{ id: string | null }[]>`SELECT max(id)::text AS id ${from}`;
  for (const { id } of found) written.records!.add(id);
  written.upTo = last?.id ?? began;
  if (written.records!.size > MOST_NAMED) written.records = null;
}
