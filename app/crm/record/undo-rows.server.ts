import type { SqlTransaction } from '#app/db/sql.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import type { Scope } from '#app/people/scope.ts';
import { staying, type Undoing } from './undo-outcome.ts';

/** Removes the rows that the batch made. */
export async function takeAway(tx: SqlTransaction, scope: Scope, table: string, { outcome }: Undoing): Promise<void> {
  outcome.undone += await tx.$executeRaw`DELETE FROM ${nameOf(table)} t USING pacer_undo u WHERE u.kind = 'made' AND t.workspace_id = ${scope.workspaceId}::uuid AND t.id = u.record_id`;
}

/** Gives changed rows their old values. */
export async function revise(tx: SqlTransaction, scope: Scope, table: string, undoing: Undoing): Promise<void> {
  const name = nameOf(table);
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
  await allOrEach(tx, 'changed', update, table, undoing);
}

/** Brings rows back that the batch removed for good. */
export async function putBack(tx: SqlTransaction, table: string, undoing: Undoing): Promise<void> {
  const name = nameOf(table);
  await allOrEach(tx, 'removed', (only) => tx.$executeRaw`INSERT INTO ${name} SELECT r.* FROM pacer_undo u CROSS JOIN LATERAL jsonb_populate_record(NULL::${name}, u.image) r WHERE u.kind = 'removed' ${only}`, table, undoing);
}

/** One statement; when a value that may occur once is in its way, row by row, twice: the first may make room for the last. What is still in the way is told. */
async function allOrEach(tx: SqlTransaction, kind: string, write: (only: Prisma.Sql) => Promise<number>, table: string, undoing: Undoing): Promise<void> {
  const all = await attempt(tx, () => write(Prisma.empty));
  if (all !== null) {
    undoing.outcome.undone += all;
    return;
  }
  let left = (await tx.$queryRaw<{ id: string }[]>`SELECT record_id AS id FROM pacer_undo WHERE kind = ${kind}`).map(({ id }) => id);
  for (let round = 0; round < 2; round++) {
    const refused: string[] = [];
    for (const id of left) {
      const done = await attempt(tx, () => write(Prisma.sql`AND u.record_id = ${id}::uuid`));
      if (done === null) refused.push(id);
      else undoing.outcome.undone += done;
    }
    left = refused;
  }
  for (const recordId of left) staying(undoing, { table, recordId, fields: [] });
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

function nameOf(table: string): Prisma.Sql {
  return Prisma.raw(`"${table}"`);
}
