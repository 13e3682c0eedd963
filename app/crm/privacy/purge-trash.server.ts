import { arrayLiteral } from '#app/db/array-literal.ts';
import { Prisma } from '#app/db/generated/client.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { linksTo } from '../duplicates/links.server.ts';
import { type Entity, ENTITY_NAMES, type EntityName } from '../entity/entity.ts';
import { ENTITIES } from '../entity/entities.ts';
import { KEEP_DAYS } from '../history/trash.server.ts';
import { inBatch } from '../record/batch.server.ts';
import { erasePerson } from './erase-person.server.ts';
import { cleared, NOBODY } from './erase-records.server.ts';
import { newBatchId } from './new-batch-id.server.ts';
import { stripLog } from './strip-log.server.ts';

const AT_ONCE = 200;
const LOG_AT_ONCE = 5_000;
const DAY_MS = 86_400_000;
/** What must still add up: as long as one of these points at a record, that record stays. */
const LEDGER: readonly EntityName[] = ['order', 'order_line', 'invoice', 'invoice_line', 'payment', 'payment_allocation', 'membership', 'membership_period'];

interface Running {
  asOf: Date;
  signal?: AbortSignal;
  report?: (done: number) => Promise<void>;
}

/**
 * Removes for good what lay in the trash for longer than is promised. People are erased; what the ledger points at stays
 * without a name; tombstones of merged records stay. Cut off anywhere, it goes on where it was. @returns how many went
 */
export async function purgeTrash(scope: Scope, { asOf, signal, report }: Running): Promise<number> {
  const before = new Date(asOf.getTime() - KEEP_DAYS * DAY_MS);
  let gone = 0;
  // Parts before what they are parts of, contacts and accounts last.
  for (const entity of ENTITY_NAMES.map((name) => ENTITIES[name]).reverse()) {
    const tried = new Set<string>();
    for (;;) {
      signal?.throwIfAborted();
      const ids = (await inWorkspaceSql(scope.workspaceId, (tx) => oldTrash(tx, scope, entity, before))).filter((id) => !tried.has(id));
      if (ids.length === 0) break;
      for (const id of ids) tried.add(id);
      if (entity.name === 'contact') for (const id of ids) await erasePerson({ ...scope, batchId: newBatchId() }, id, { asOf });
      else await removeAll(scope, entity, ids);
      gone += ids.length;
      await report?.(gone);
    }
  }
  await stripRemoved(scope, before, signal);
  return gone;
}

async function oldTrash(tx: SqlTransaction, scope: Scope, entity: Entity, before: Date): Promise<string[]> {
  const needed = linksTo(entity.name).filter((link) => (LEDGER.includes(link.entity.name) || isRequired(link.entity, link.column)) && link.entity.partOf !== entity.name && entity.name !== 'contact' && entity.name !== 'account');
  const free = needed.map(({ entity: other, column }) => Prisma.sql`AND NOT EXISTS (SELECT 1 FROM ${Prisma.raw(`"${other.table}"`)} r WHERE r.workspace_id = t.workspace_id AND r.${Prisma.raw(`"${column}"`)} = t.id)`);
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT t.id FROM ${Prisma.raw(`"${entity.table}"`)} t WHERE t.workspace_id = ${scope.workspaceId}::uuid AND t.deleted_at < ${before.toISOString()}::timestamptz
      ${entity.canMerge ? Prisma.sql`AND t.merged_into_id IS NULL` : Prisma.empty} ${free.length > 0 ? Prisma.join(free, ' ') : Prisma.empty} ORDER BY t.id LIMIT ${AT_ONCE}`;
  return rows.map(({ id }) => id);
}

/** All at once; when something unforeseen still points at one of them, one by one, leaving that one. */
async function removeAll(scope: Scope, entity: Entity, ids: readonly string[]): Promise<void> {
  try {
    await removeRecords(scope, entity, ids);
  } catch (error) {
    if (!isReferred(error)) throw error;
    if (ids.length > 1) for (const id of ids) await removeAll(scope, entity, [id]);
  }
}

async function removeRecords(scope: Scope, entity: Entity, ids: readonly string[]): Promise<void> {
  await inBatch({ ...scope, batchId: newBatchId() }, { verb: 'trash.purge', entity: entity.name, timeoutMs: 300_000 }, async (tx) => {
    const goes = entity.name === 'account' ? await leaveNameless(tx, scope, entity, ids) : [...ids];
    const all = arrayLiteral(goes);
    const removed = [...ids];
    for (const { entity: other, column } of linksTo(entity.name)) {
      const [table, name] = [Prisma.raw(`"${other.table}"`), Prisma.raw(`"${column}"`)];
      const points = Prisma.sql`r.workspace_id = ${scope.workspaceId}::uuid AND r.${name} = ANY (${all}::uuid[])`;
      const holds = other.needsHolder ? Prisma.sql`AND r.${Prisma.raw(column === 'account_id' ? 'contact_id' : 'account_id')} IS NULL` : Prisma.empty;
      if (isRequired(other, column) || other.needsHolder) removed.push(...(await tx.$queryRaw<{ id: string }[]>`DELETE FROM ${table} r WHERE ${points} ${holds} RETURNING r.id`).map(({ id }) => id));
      if (!isRequired(other, column)) await tx.$executeRaw`UPDATE ${table} r SET ${name} = NULL, version = r.version + 1, updated_at = now() WHERE ${points}`;
    }
    await tx.$executeRaw`DELETE FROM ${Prisma.raw(`"${entity.table}"`)} WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ANY (${all}::uuid[])`;
    await tx.$executeRaw`DELETE FROM feed_items WHERE workspace_id = ${scope.workspaceId}::uuid AND holder_id = ANY (${arrayLiteral(ids)}::uuid[])`;
    await stripLog(tx, scope, Prisma.sql`record_id = ANY (${arrayLiteral(removed)}::uuid[])`);
  });
}

/** Accounts that the ledger points at lose their name and stay. @returns the others */
async function leaveNameless(tx: SqlTransaction, scope: Scope, entity: Entity, ids: readonly string[]): Promise<string[]> {
  const ledger = linksTo(entity.name).filter((link) => LEDGER.includes(link.entity.name)).map(({ entity: other, column }) => Prisma.sql`EXISTS (SELECT 1 FROM ${Prisma.raw(`"${other.table}"`)} r WHERE r.workspace_id = a.workspace_id AND r.${Prisma.raw(`"${column}"`)} = a.id)`);
  const stays = await tx.$queryRaw<{ id: string }[]>`
    UPDATE accounts a SET ${Prisma.join(cleared(entity))}, parent_id = NULL, owner_id = NULL, merged_into_id = ${NOBODY}::uuid
    WHERE a.workspace_id = ${scope.workspaceId}::uuid AND a.id = ANY (${arrayLiteral(ids)}::uuid[]) AND (${Prisma.join(ledger, ' OR ')}) RETURNING a.id`;
  const kept = new Set(stays.map(({ id }) => id));
  await tx.$executeRaw`DELETE FROM contact_points WHERE workspace_id = ${scope.workspaceId}::uuid AND account_id = ANY (${arrayLiteral([...kept])}::uuid[]) AND contact_id IS NULL`;
  return ids.filter((id) => !kept.has(id));
}

/** Whole rows in the log of what was removed, by undoing an import for example, go after the same time. */
async function stripRemoved(scope: Scope, before: Date, signal: AbortSignal | undefined): Promise<void> {
  for (;;) {
    signal?.throwIfAborted();
    const stripped = await inWorkspaceSql(scope.workspaceId, (tx) => stripLog(tx, scope, Prisma.sql`id IN (SELECT id FROM record_changes WHERE workspace_id = ${scope.workspaceId}::uuid AND action = 'd' AND at < ${before.toISOString()}::timestamptz LIMIT ${LOG_AT_ONCE})`));
    if (stripped < LOG_AT_ONCE) return;
  }
}

function isRequired(entity: Entity, column: string): boolean {
  return entity.fields.some(({ name, isRequired: required }) => name === column && required);
}

function isReferred(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === '23503' || error.code === '23514');
}
