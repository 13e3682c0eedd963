import { z } from 'zod';
import { arrayLiteral } from '#app/db/array-literal.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { Scope } from '#app/people/scope.ts';
import { refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { ENTITY_NAMES } from '../entity/entity.ts';
import { ENTITIES } from '../entity/entities.ts';
import { inBatch } from './batch.server.ts';
import { lastLogged, tellUndone } from './tell-undone.server.ts';

/** A record that somebody changed again after the batch; it stays as it is. */
export interface UndoConflict {
  table: string;
  recordId: string;
  /** The fields that are now different from what the batch wrote; empty when the record was made by the batch and is used by now. */
  fields: string[];
}

export interface UndoOutcome {
  undone: number;
  conflicts: UndoConflict[];
}

const TABLES = ENTITY_NAMES.map((name) => ENTITIES[name].table);
const CONFLICTS_TOLD = 200;
/** What is forgotten does not come back. */
const FINAL = ['contact.erase', 'records.expire', 'trash.purge'];

/**
 * Takes back what a batch did, row by row, as the database logged it: every byte of a row as it was, rows that it made are
 * gone, rows that it removed are back. A row that somebody changed since is left and told. Undoing is a batch itself: it can
 * be undone.
 */
export async function undoBatch(scope: Scope, batchId: string, { timeoutMs = 600_000 } = {}): Promise<Result<UndoOutcome, 'not-found' | 'already-undone' | 'final'>> {
  if (!isUuid(batchId)) return refused('not-found');
  // Looked at first without writing: a refusal leaves no act in the log.
  const [known] = await inWorkspaceSql(scope.workspaceId, (tx) => tx.$queryRaw<{ undone_by_id: string | null }[]>`SELECT undone_by_id FROM batches WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${batchId}::uuid`);
  if (!known) return refused('not-found');
  if (known.undone_by_id) return refused('already-undone');
  return inBatch(scope, { verb: 'batch.undo', entity: null, summary: { batch: batchId }, timeoutMs }, async (tx) => {
    const [batch] = await tx.$queryRaw<{ undone_by_id: string | null; verb: string }[]>`SELECT undone_by_id, verb FROM batches WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${batchId}::uuid FOR UPDATE`;
    if (!batch) return refused('not-found');
    if (batch.undone_by_id) return refused('already-undone');
    if (FINAL.includes(batch.verb)) return refused('final');
    const outcome = await undoRecords(tx, scope, batchId, null);
    await tx.$executeRaw`UPDATE batches SET undone_by_id = ${scope.batchId}::uuid WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${batchId}::uuid`;
    await tx.$executeRaw`UPDATE batches SET undoes_id = ${batchId}::uuid, summary = summary || ${JSON.stringify({ undone: outcome.undone, conflicts: outcome.conflicts })}::jsonb WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${scope.batchId}::uuid`;
    return { ok: true, value: outcome };
  });
}

/** Takes back, in the open transaction and as part of the scope's batch, what a batch did to these records; to all of them when none are named. */
export async function undoRecords(tx: SqlTransaction, scope: Scope, batchId: string, only: readonly string[] | null): Promise<UndoOutcome> {
  const outcome: UndoOutcome = { undone: 0, conflicts: [] };
  const among = only ? Prisma.sql`AND record_id = ANY (${arrayLiteral(only)}::uuid[])` : Prisma.empty;
  await tx.$queryRaw`SELECT set_config('app.is_undoing', 'on', true)`;
  await tx.$executeRaw`SET CONSTRAINTS ALL DEFERRED`;
  const touched = await tx.$queryRaw<{ entity: string }[]>`SELECT DISTINCT entity FROM record_changes WHERE workspace_id = ${scope.workspaceId}::uuid AND batch_id = ${batchId}::uuid ${among}`;
  // Parts before what they are parts of: a record that was made is only removed when nothing is left that points at it.
  const tables = TABLES.filter((table) => touched.some(({ entity }) => entity === table)).reverse();
  await tx.$executeRaw(Prisma.raw('CREATE TEMP TABLE IF NOT EXISTS pacer_undo (record_id uuid PRIMARY KEY, kind text, image jsonb, after jsonb, last bigint) ON COMMIT DROP'));
  const since = await lastLogged(tx, scope);
  for (const table of tables) await undoTable(tx, scope, { batchId, table, among }, outcome);
  await tellUndone(tx, scope, since);
  return outcome;
}

/** The state before the batch of each row it touched, then: rows that were changed since are told, the others put back. */
async function undoTable(tx: SqlTransaction, scope: Scope, { batchId, table, among }: { batchId: string; table: string; among: Prisma.Sql }, outcome: UndoOutcome): Promise<void> {
  const name = Prisma.raw(`"${table}"`);
  await tx.$executeRaw`DELETE FROM pacer_undo`;
  // The first change of a row says whether it was there before; of each column the oldest value is what it was, the newest what the batch left.
  await tx.$executeRaw`
    INSERT INTO pacer_undo (record_id, kind, image, after, last)
    SELECT c.record_id,
      CASE WHEN (array_agg(c.action ORDER BY c.id))[1] = 'i' THEN CASE WHEN (array_agg(c.action ORDER BY c.id DESC))[1] = 'd' THEN 'nothing' ELSE 'made' END
           WHEN (array_agg(c.action ORDER BY c.id DESC))[1] = 'd' THEN 'removed' ELSE 'changed' END,
      pacer_merge_older(c.before ORDER BY c.id DESC), pacer_merge_older(c.after ORDER BY c.id), max(c.id)
    FROM record_changes c WHERE c.workspace_id = ${scope.workspaceId}::uuid AND c.batch_id = ${batchId}::uuid AND c.entity = ${table} ${among}
    GROUP BY c.record_id`;
  await tx.$executeRaw(Prisma.raw('ANALYZE pacer_undo'));
  const conflicts: unknown[] = await tx.$queryRaw`
    DELETE FROM pacer_undo u USING (
      SELECT u.record_id, CASE WHEN u.kind = 'changed' THEN (SELECT array_agg(k.key) FROM jsonb_each(u.after - '{version,updated_at}'::text[]) k WHERE t.id IS NULL OR k.value IS DISTINCT FROM to_jsonb(t) -> k.key) ELSE '{}' END AS fields
      FROM pacer_undo u LEFT JOIN ${name} t ON t.workspace_id = ${scope.workspaceId}::uuid AND t.id = u.record_id
      WHERE (u.kind = 'changed' AND (t.id IS NULL OR EXISTS (SELECT 1 FROM jsonb_each(u.after - '{version,updated_at}'::text[]) k WHERE k.value IS DISTINCT FROM to_jsonb(t) -> k.key)))
         OR (u.kind = 'made' AND EXISTS (
              SELECT 1 FROM record_changes later WHERE later.workspace_id = ${scope.workspaceId}::uuid AND later.record_id = u.record_id AND later.batch_id <> ${batchId}::uuid AND later.id > u.last))
         OR (u.kind = 'removed' AND t.id IS NOT NULL)
    ) found WHERE found.record_id = u.record_id
    RETURNING u.record_id AS "recordId", coalesce(found.fields, '{}') AS fields`;
  for (const { recordId, fields } of ConflictsSchema.parse(conflicts)) {
    if (outcome.conflicts.length < CONFLICTS_TOLD) outcome.conflicts.push({ table, recordId, fields: fields.filter((field) => !['version', 'updated_at'].includes(field)) });
  }
  await referredTo(tx, scope, table, outcome);
  outcome.undone += await tx.$executeRaw`DELETE FROM ${name} t USING pacer_undo u WHERE u.kind = 'made' AND t.workspace_id = ${scope.workspaceId}::uuid AND t.id = u.record_id`;
  await revise(tx, scope, name, { outcome, table });
  await putBack(tx, name, { outcome, table });
}

interface Undoing {
  outcome: UndoOutcome;
  table: string;
}

/** Gives changed rows their old values. */
async function revise(tx: SqlTransaction, scope: Scope, name: Prisma.Sql, undoing: Undoing): Promise<void> {
  const columns = await tx.$queryRaw<{ key: string }[]>`SELECT DISTINCT k.key FROM pacer_undo u CROSS JOIN LATERAL jsonb_object_keys(u.image) AS k(key) WHERE u.kind = 'changed'`;
  if (columns.length === 0) return;
  // Somebody changed other fields since: those stay, and the record's version goes on instead of back.
  await tx.$executeRaw`
    UPDATE pacer_undo u SET image = u.image || jsonb_build_object('version', t.version + 1, 'updated_at', now())
    FROM ${name} t WHERE u.kind = 'changed' AND t.id = u.record_id AND u.image ? 'version' AND to_jsonb(t) -> 'version' <> u.after -> 'version'`;
  const set = Prisma.join(columns.map(({ key }) => Prisma.raw(`"${key.replaceAll('"', '')}" = r."${key.replaceAll('"', '')}"`)));
  const update = (only: Prisma.Sql) => tx.$executeRaw`
    UPDATE ${name} t SET ${set} FROM (
      SELECT r.* FROM pacer_undo u JOIN ${name} now_is ON now_is.id = u.record_id CROSS JOIN LATERAL jsonb_populate_record(now_is, u.image) r WHERE u.kind = 'changed' ${only}
    ) r WHERE t.workspace_id = ${scope.workspaceId}::uuid AND t.id = r.id`;
  await allOrEach(tx, 'changed', update, undoing);
}

/** Brings rows back that the batch removed for good. */
async function putBack(tx: SqlTransaction, name: Prisma.Sql, undoing: Undoing): Promise<void> {
  await allOrEach(tx, 'removed', (only) => tx.$executeRaw`INSERT INTO ${name} SELECT r.* FROM pacer_undo u CROSS JOIN LATERAL jsonb_populate_record(NULL::${name}, u.image) r WHERE u.kind = 'removed' ${only}`, undoing);
}

/** One statement; when a value that may occur once is in its way, row by row, twice: the first may make room for the last. What is still in the way is told. */
async function allOrEach(tx: SqlTransaction, kind: string, write: (only: Prisma.Sql) => Promise<number>, { outcome, table }: Undoing): Promise<void> {
  const all = await attempt(tx, () => write(Prisma.empty));
  if (all !== null) {
    outcome.undone += all;
    return;
  }
  let left = (await tx.$queryRaw<{ id: string }[]>`SELECT record_id AS id FROM pacer_undo WHERE kind = ${kind}`).map(({ id }) => id);
  for (let round = 0; round < 2; round++) {
    const refused: string[] = [];
    for (const id of left) {
      const done = await attempt(tx, () => write(Prisma.sql`AND u.record_id = ${id}::uuid`));
      if (done === null) refused.push(id);
      else outcome.undone += done;
    }
    left = refused;
  }
  for (const recordId of left) if (outcome.conflicts.length < CONFLICTS_TOLD) outcome.conflicts.push({ table, recordId, fields: [] });
}

/** Null when a unique value is taken; the transaction goes on. */
async function attempt(tx: SqlTransaction, work: () => Promise<number>): Promise<number | null> {
  await tx.$executeRaw`SAVEPOINT undoing`;
  try {
    const done = await work();
    await tx.$executeRaw`RELEASE SAVEPOINT undoing`;
    return done;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && (error.code === '23505' || error.code === '23P01'))) throw error;
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT undoing`;
    return null;
  }
}

/** A record that the batch made and that others point at by now cannot go. */
async function referredTo(tx: SqlTransaction, scope: Scope, table: string, outcome: UndoOutcome): Promise<void> {
  for (const entity of Object.values(ENTITIES)) {
    for (const field of entity.fields) {
      if (field.kind !== 'reference' || !field.target || ENTITIES[field.target].table !== table) continue;
      const column = Prisma.raw(`"${field.name}"`);
      const kept: unknown[] = await tx.$queryRaw`
        DELETE FROM pacer_undo u WHERE u.kind = 'made' AND EXISTS (
          SELECT 1 FROM ${Prisma.raw(`"${entity.table}"`)} r WHERE r.workspace_id = ${scope.workspaceId}::uuid AND r.${column} = u.record_id
            AND (r.id NOT IN (SELECT record_id FROM pacer_undo WHERE kind = 'made')))
        RETURNING u.record_id AS "recordId", '{}'::text[] AS fields`;
      for (const { recordId } of ConflictsSchema.parse(kept)) if (outcome.conflicts.length < CONFLICTS_TOLD) outcome.conflicts.push({ table, recordId, fields: [] });
    }
  }
}

const ConflictsSchema = z.array(z.object({ recordId: z.string(), fields: z.array(z.string()) }));
