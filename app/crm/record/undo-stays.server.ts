import { z } from 'zod';
import { arrayLiteral } from '#app/db/array-literal.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { Scope } from '#app/people/scope.ts';
import { ENTITIES } from '../entity/entities.ts';
import type { Entity } from '../entity/entity.ts';
import type { UndoConflict } from './undo-outcome.ts';

interface Touched {
  batchId: string;
  entity: Entity;
  /** Which lines of the log: see `linesOf`. */
  lines: Prisma.Sql;
}

/**
 * The lines of the log of a batch, of these records or of all. With records named the batch is compared as text, so that the lines are found
 * by the record: right after a large act the database has no statistics yet and would go through the whole batch for each part.
 */
export function linesOf(batchId: string, only: readonly string[] | null): Prisma.Sql {
  return only ? Prisma.sql`batch_id::text = ${batchId} AND record_id = ANY (${arrayLiteral(only)}::uuid[])` : Prisma.sql`batch_id = ${batchId}::uuid`;
}

const UNDO = Prisma.raw('pacer_undo');
const WHOLE = Prisma.raw('pacer_whole');
/** What holds a record when it is its turn: all that is not about to go itself. */
const NOT_TO_GO = Prisma.sql`NOT EXISTS (SELECT 1 FROM ${UNDO} m WHERE m.record_id = r.id AND m.kind = 'made')`;

/** Puts in pacer_undo the state before the batch of each row of a kind that it touched; what was changed or is used since is taken out again. @returns that */
export async function takeOutWhatStays(tx: SqlTransaction, scope: Scope, touched: Touched): Promise<UndoConflict[]> {
  await gather(tx, scope, touched, UNDO);
  return [...(await takeOutChanged(tx, scope, touched, UNDO)), ...(await takeOutUsed(tx, scope, touched, UNDO, NOT_TO_GO))];
}

/**
 * The address of a person who stays, stays, and so does the way a deal went that was moved on: parts are not taken from what
 * is left as it is. A part that the batch moved from one record to another goes back all the same. They are not told apart.
 * @param held what holds a record ahead of its turn: only what others wrote since, for what the batch itself wrote is still to be taken back. Null is nothing
 */
export async function keepPartsOfWhatStays(tx: SqlTransaction, scope: Scope, batchId: string, part: Entity, held: Prisma.Sql | null): Promise<void> {
  const table = Prisma.raw(`"${part.table}"`);
  for (const { column, whole } of wholesOf(part)) {
    const name = Prisma.raw(`"${column}"`);
    const stood = Prisma.sql`FROM ${table} t WHERE t.workspace_id = ${scope.workspaceId}::uuid AND t.id = u.record_id AND u.kind IN ('made', 'changed') AND NOT coalesce(u.image ? ${column}, false)`;
    const ids = (await tx.$queryRaw<{ id: string }[]>`SELECT DISTINCT w.id FROM pacer_undo u CROSS JOIN LATERAL (SELECT t.${name} AS id ${stood}) w WHERE w.id IS NOT NULL`).map(({ id }) => id);
    if (ids.length === 0) continue;
    const touched = { batchId, entity: whole, lines: linesOf(batchId, ids) };
    await gather(tx, scope, touched, WHOLE);
    const stays = [...(await takeOutChanged(tx, scope, touched, WHOLE)), ...(held ? await takeOutUsed(tx, scope, touched, WHOLE, held) : [])].map(({ recordId }) => recordId);
    if (stays.length > 0) await tx.$executeRaw`DELETE FROM pacer_undo u WHERE EXISTS (SELECT 1 ${stood} AND t.${name} = ANY (${arrayLiteral(stays)}::uuid[]))`;
  }
}

/** The columns by which a kind of part points at what it is a part of. */
function wholesOf(part: Entity): { column: string; whole: Entity }[] {
  if (!part.partOf) return [];
  const wholes = part.needsHolder ? ['account', 'contact'] : [part.partOf];
  return part.fields.flatMap(({ name, target }) => (target && wholes.includes(target) ? [{ column: name, whole: ENTITIES[target] }] : []));
}

/** The first change of a row says whether it was there before; of each column the oldest value is what it was, the newest what the batch left. */
async function gather(tx: SqlTransaction, scope: Scope, { entity, lines }: Touched, into: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`DELETE FROM ${into}`;
  await tx.$executeRaw`
    INSERT INTO ${into} (record_id, kind, image, after, last)
    SELECT c.record_id,
      CASE WHEN (array_agg(c.action ORDER BY c.id))[1] = 'i' THEN CASE WHEN (array_agg(c.action ORDER BY c.id DESC))[1] = 'd' THEN 'nothing' ELSE 'made' END
           WHEN (array_agg(c.action ORDER BY c.id DESC))[1] = 'd' THEN 'removed' ELSE 'changed' END,
      pacer_merge_older(c.before ORDER BY c.id DESC), pacer_merge_older(c.after ORDER BY c.id), max(c.id)
    FROM record_changes c WHERE c.workspace_id = ${scope.workspaceId}::uuid AND c.entity = ${entity.table} AND ${lines}
    GROUP BY c.record_id`;
  if (entity.hasPage) await oneByOne(tx, scope, entity, into);
  await tx.$executeRaw`ANALYZE ${into}`;
}

/**
 * The fields of the workspace lie together in one column: those that the batch did not touch are taken as they are now, so that
 * what somebody wrote in another of them neither stands in the way nor is overwritten.
 */
async function oneByOne(tx: SqlTransaction, scope: Scope, { table }: Entity, into: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    UPDATE ${into} u SET
      image = u.image || jsonb_build_object('custom', t.custom - touched.keys || (SELECT coalesce(jsonb_object_agg(k.key, k.value), '{}') FROM jsonb_each(u.image -> 'custom') k WHERE k.key = ANY (touched.keys))),
      after = u.after || jsonb_build_object('custom', t.custom - touched.keys || (SELECT coalesce(jsonb_object_agg(k.key, k.value), '{}') FROM jsonb_each(u.after -> 'custom') k WHERE k.key = ANY (touched.keys)))
    FROM ${Prisma.raw(`"${table}"`)} t, LATERAL (SELECT ${differing(Prisma.sql`u0.image -> 'custom'`, Prisma.sql`u0.after -> 'custom'`)} AS keys FROM ${into} u0 WHERE u0.record_id = t.id) touched
    WHERE t.workspace_id = ${scope.workspaceId}::uuid AND t.id = u.record_id AND u.kind = 'changed' AND u.after ? 'custom' AND t.custom <> u.after -> 'custom'`;
}

/** The keys in which two objects differ, one of them perhaps missing. */
function differing(one: Prisma.Sql, other: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`ARRAY(SELECT coalesce(x.key, y.key) FROM jsonb_each(coalesce(${one}, '{}')) x FULL JOIN jsonb_each(coalesce(${other}, '{}')) y ON y.key = x.key WHERE x.value IS DISTINCT FROM y.value)`;
}

/** What somebody wrote again since, in the same fields; what the batch made, in whatever field. */
async function takeOutChanged(tx: SqlTransaction, scope: Scope, { batchId, entity }: Touched, from: Prisma.Sql): Promise<UndoConflict[]> {
  const found: unknown = await tx.$queryRaw`
    DELETE FROM ${from} u USING (
      SELECT u.record_id, CASE WHEN u.kind = 'changed' THEN (SELECT array_agg(k.key) FROM jsonb_each(u.after - '{version,updated_at,custom}'::text[]) k WHERE t.id IS NULL OR k.value IS DISTINCT FROM to_jsonb(t) -> k.key) ELSE '{}' END
        || CASE WHEN u.kind = 'changed' AND u.after ? 'custom' THEN ARRAY(SELECT 'custom.' || own.key FROM unnest(${differing(Prisma.sql`u.after -> 'custom'`, Prisma.sql`to_jsonb(t) -> 'custom'`)}) own (key)) END AS fields
      FROM ${from} u LEFT JOIN ${Prisma.raw(`"${entity.table}"`)} t ON t.workspace_id = ${scope.workspaceId}::uuid AND t.id = u.record_id
      WHERE (u.kind = 'changed' AND (t.id IS NULL OR EXISTS (SELECT 1 FROM jsonb_each(u.after - '{version,updated_at}'::text[]) k WHERE k.value IS DISTINCT FROM to_jsonb(t) -> k.key)))
         OR (u.kind = 'made' AND EXISTS (
              SELECT 1 FROM record_changes later WHERE later.workspace_id = ${scope.workspaceId}::uuid AND later.record_id = u.record_id AND later.batch_id <> ${batchId}::uuid AND later.id > u.last))
         OR (u.kind = 'removed' AND t.id IS NOT NULL)
    ) found WHERE found.record_id = u.record_id
    RETURNING u.record_id AS "recordId", coalesce(found.fields, '{}') AS fields`;
  return told(entity, found);
}

/** A record that the batch made and that something points at which holds it cannot go. @param holding a condition on what points at it, r */
async function takeOutUsed(tx: SqlTransaction, scope: Scope, { entity }: Touched, from: Prisma.Sql, holding: Prisma.Sql): Promise<UndoConflict[]> {
  const kept: UndoConflict[] = [];
  for (const other of Object.values(ENTITIES)) {
    for (const field of other.fields) {
      if (field.kind !== 'reference' || field.target !== entity.name) continue;
      const found: unknown = await tx.$queryRaw`
        DELETE FROM ${from} u WHERE u.kind = 'made' AND EXISTS (
          SELECT 1 FROM ${Prisma.raw(`"${other.table}"`)} r WHERE r.workspace_id = ${scope.workspaceId}::uuid AND r.${Prisma.raw(`"${field.name}"`)} = u.record_id AND ${holding})
        RETURNING u.record_id AS "recordId", '{}'::text[] AS fields`;
      kept.push(...told(entity, found));
    }
  }
  return kept;
}

const RowsSchema = z.array(z.object({ recordId: z.string(), fields: z.array(z.string()) }));

/** What follows from other fields says nothing to a reader. */
function told({ table, derived }: Entity, rows: unknown): UndoConflict[] {
  return RowsSchema.parse(rows).map(({ recordId, fields }) => ({ table, recordId, fields: fields.filter((field) => !derived.includes(field)) }));
}
