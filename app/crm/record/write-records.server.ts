import { arrayLiteral } from '#app/db/array-literal.ts';
import { Prisma } from '#app/db/generated/client.ts';
import { newIds } from '#app/db/new-ids.server.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import { markOrdersLoaded } from '#app/events/loads.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { unwillingMembers } from '../campaigns/who-fits.server.ts';
import { caseMoments } from '../cases/case-moments.ts';
import { ANSWERING, answerOpen } from '../customer/answer-open.server.ts';
import { unreasonedLosses } from '../deals/unreasoned-losses.server.ts';
import type { Entity } from '../entity/entity.ts';
import { ENTITIES } from '../entity/entities.ts';
import { belowPaid } from '../invoices/below-paid.server.ts';
import { overAllocations } from '../invoices/over-allocation.server.ts';
import { type CrmRecord, type RecordInput, stampOf } from './record.ts';
import { deriveColumns } from './derive.ts';
import { impossibleRows } from './impossible-rows.server.ts';
import { insertRows } from './insert-rows.server.ts';
import { isTaken, type RowRefusal } from './row-refusal.ts';
import { keepOnePrimary } from './only-primary.server.ts';
import { readRecords, tidy } from './read-records.server.ts';
import { toRow } from './record-row.ts';
import { strayStages } from './stage-pipeline.server.ts';
import { tellWebhooks } from './tell-webhooks.server.ts';

export interface WriteOptions {
  /** Now. */
  asOf: Date;
  /** user unless said otherwise. */
  source?: 'user' | 'import' | 'api' | 'rule' | 'job';
  /** The ids that references name were found in this transaction; they are not looked up again. */
  areReferencesKnown?: boolean;
}

/**
 * Makes records of one kind with one statement. The inputs have been through `readInput`; what remains is refused here:
 * a reference to nothing, a member of a campaign who wants no part in it, a unique value that is taken (the whole statement,
 * told once).
 * @returns the records in the order given.
 */
export async function createRecords(tx: SqlTransaction, scope: Scope, entity: Entity, inputs: readonly RecordInput[], options: WriteOptions): Promise<{ ok: true; records: CrmRecord[] } | { ok: false; refusals: Map<number, RowRefusal> }> {
  const now = options.asOf.toISOString();
  const ids = newIds(inputs.length);
  const standard = { ...standards(entity, scope), id: '', workspace_id: scope.workspaceId, source: options.source ?? 'user', version: 1, created_at: now, created_by_id: scope.member?.id ?? null, updated_at: now, external_system: '' };
  const row = (input: RecordInput, at: number) => complete(entity, scope, Object.assign(toRow(entity, input, standard), { id: ids[at] }), null, { now, source: options.source });
  const isFile = options.source === 'import';
  // Nothing of a file is asked of its rows together: they are made while those before them are being written.
  const rows = isFile && options.areReferencesKnown ? [] : inputs.map(row);
  const making = rows.length > 0 ? rows : madeInto(rows, inputs, row);
  if (!options.areReferencesKnown) {
    const refusals = await refusalsOf(tx, scope, entity, rows);
    if (refusals.size > 0) return { ok: false, refusals };
  }
  // A file says itself which is the first.
  if (!isFile) await keepOnePrimary(tx, scope, entity, rows, now);
  if (inputs.length > 0) {
    const made = await guarded(tx, entity, () => insertRows(tx, entity, making));
    if (!made.ok) return { ok: false, refusals: new Map([[0, made.refusal]]) };
    // Orders that were written here, whatever way, are as good as loaded: their figures can be judged.
    if (entity.name === 'order') await markOrdersLoaded(tx, scope, options.asOf);
  }
  await rememberTags(tx, scope, rows);
  await tellWebhooks(tx, scope, entity, 'created', rows);
  // A file says itself what was answered.
  if (!isFile) await answerOpen(tx, scope, entity, rows, { asOf: options.asOf, change: changeRecords });
  return { ok: true, records: rows };
}

/** Makes rows one by one as they are asked for, and keeps them. */
function* madeInto(rows: CrmRecord[], inputs: readonly RecordInput[], make: (input: RecordInput, at: number) => CrmRecord): Iterable<CrmRecord> {
  for (const [at, input] of inputs.entries()) {
    const row = make(input, at);
    rows.push(row);
    yield row;
  }
}

export interface RecordChange {
  id: string;
  set: RecordInput;
  /** What the writer looked at; refused when the record is another by now. Null does not ask. */
  stamp: string | null;
}

export type ChangeOutcome = { id: string; status: 'changed' | 'same'; record: CrmRecord } | { id: string; status: 'refused'; refusal: RowRefusal };

/** Changes records of one kind with one statement; those that are refused do not stop the others. @returns in the order given. */
export async function changeRecords(tx: SqlTransaction, scope: Scope, entity: Entity, changes: readonly RecordChange[], options: WriteOptions): Promise<ChangeOutcome[]> {
  const now = options.asOf.toISOString();
  const known = await readRecords(tx, scope, entity, changes.map(({ id }) => id), { isLocked: true });
  const next: CrmRecord[] = [];
  const columns = new Set<string>();
  const outcomes = changes.map(({ id, set, stamp }): ChangeOutcome => {
    const before = known.get(id);
    if (!before || before.deleted_at) return { id, status: 'refused', refusal: { code: 'gone', field: null } };
    if (entity.isAppendOnly) return { id, status: 'refused', refusal: { code: 'append-only', field: null } };
    if (stamp !== null && stamp !== stampOf(before)) return { id, status: 'refused', refusal: { code: 'changed-meanwhile', field: null, record: before } };
    const wanted = toRow(entity, set, before);
    const row = complete(entity, scope, wanted, before, { now, source: options.source });
    const changed = Object.keys(row).filter((column) => !isSame(row[column], before[column]));
    if (changed.length === 0) return { id, status: 'same', record: before };
    const record = { ...row, version: before.version + 1, updated_at: now };
    for (const column of changed) columns.add(column);
    next.push(record);
    return { id, status: 'changed', record };
  });
  if (next.length === 0) return outcomes;
  const refuse = (refusals: Map<string, RowRefusal>) => outcomes.map((outcome): ChangeOutcome => {
    const refusal = refusals.get(outcome.id);
    return outcome.status === 'changed' && refusal ? { id: outcome.id, status: 'refused', refusal } : outcome;
  });
  const unknown = options.areReferencesKnown ? new Map<number, RowRefusal>() : await refusalsOf(tx, scope, entity, next, columns);
  const written = next.filter((_, at) => !unknown.has(at));
  if (options.source !== 'import' && columns.has('is_primary')) await keepOnePrimary(tx, scope, entity, written, now);
  const taken = await updateRows(tx, scope, entity, written, [...columns, 'version', 'updated_at']);
  await rememberTags(tx, scope, written);
  const refusals = new Map([...unknown].map(([at, refusal]) => [next[at]?.id ?? '', refusal] as const));
  if (taken) for (const { id } of written) refusals.set(id, taken);
  else {
    await tellWebhooks(tx, scope, entity, 'updated', written);
    if (options.source !== 'import' && ANSWERING.some((column) => columns.has(column))) await answerOpen(tx, scope, entity, written, { asOf: options.asOf, change: changeRecords });
  }
  return refuse(refusals);
}

/** Puts records in the trash, or takes them out again. @returns how many there were to move. */
export async function moveToTrash(tx: SqlTransaction, scope: Scope, entity: Entity, ids: readonly string[], { asOf, isBack = false }: { asOf: Date; isBack?: boolean }): Promise<Result<number>> {
  const to = isBack ? null : asOf.toISOString();
  const moved = await guarded(tx, entity, () => tx.$queryRaw<{ record: CrmRecord }[]>`
    UPDATE ${table(entity)} t SET deleted_at = ${to}::timestamptz, version = version + 1, updated_at = ${asOf.toISOString()}::timestamptz
    WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ANY (${arrayLiteral(ids)}::uuid[]) AND (deleted_at IS NOT NULL) = ${isBack}
      ${entity.canMerge ? Prisma.sql`AND merged_into_id IS NULL` : Prisma.empty}
    RETURNING to_jsonb(t) AS record`);
  if (!moved.ok) return moved;
  await tellWebhooks(tx, scope, entity, isBack ? 'updated' : 'deleted', moved.value.map(({ record }) => tidy(entity, record)));
  return { ok: true, value: moved.value.length };
}

type Result<T> = { ok: true; value: T } | { ok: false; refusal: RowRefusal };

/** The name of an entity's table, for SQL. */
export function table(entity: Entity): Prisma.Sql {
  return Prisma.raw(`"${entity.table}"`);
}

async function updateRows(tx: SqlTransaction, scope: Scope, entity: Entity, rows: CrmRecord[], columns: string[]): Promise<RowRefusal | null> {
  if (rows.length === 0) return null;
  const set = Prisma.join(columns.map((column) => Prisma.raw(`"${column}" = r."${column}"`)));
  const done = await guarded(tx, entity, () => tx.$executeRaw`
    UPDATE ${table(entity)} t SET ${set} FROM jsonb_populate_recordset(NULL::${table(entity)}, ${JSON.stringify(rows)}::jsonb) r
    WHERE t.workspace_id = ${scope.workspaceId}::uuid AND t.id = r.id`);
  return done.ok ? null : done.refusal;
}

/** A statement that may meet a unique value that is taken: the transaction goes on, the caller hears which. */
async function guarded<T>(tx: SqlTransaction, entity: Entity, work: () => Promise<T>): Promise<Result<T>> {
  await tx.$executeRaw`SAVEPOINT writing`;
  try {
    const value = await work();
    await tx.$executeRaw`RELEASE SAVEPOINT writing`;
    return { ok: true, value };
  } catch (error) {
    const refusal = isTaken(entity, error);
    if (!refusal) throw error;
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT writing`;
    return { ok: false, refusal };
  }
}

/** What the database itself does not refuse, by the place of the row. */
async function refusalsOf(tx: SqlTransaction, scope: Scope, entity: Entity, rows: readonly CrmRecord[], changed?: ReadonlySet<string>): Promise<Map<number, RowRefusal>> {
  const refusals = new Map<number, RowRefusal>();
  for (const rule of [impossibleRows, strayStages, unreasonedLosses, unwillingMembers, overAllocations, belowPaid, unknownReferences]) {
    for (const [at, refusal] of await rule(tx, scope, entity, rows, changed)) refusals.set(at, refusal);
  }
  return refusals;
}

/** A foreign key sees other workspaces; this does not. One statement per kind referred to. What points into the trash may stay, and is not newly pointed there. */
async function unknownReferences(tx: SqlTransaction, scope: Scope, entity: Entity, rows: readonly CrmRecord[], changed?: ReadonlySet<string>): Promise<Map<number, RowRefusal>> {
  const refusals = new Map<number, RowRefusal>();
  for (const field of entity.fields) {
    if ((field.kind !== 'reference' && field.kind !== 'member') || (changed && !changed.has(field.name))) continue;
    const ids = [...new Set(rows.flatMap((row) => (typeof row[field.name] === 'string' ? [row[field.name] as string] : [])))];
    if (ids.length === 0) continue;
    const target = field.target ? ENTITIES[field.target] : null;
    const found = target
      ? await tx.$queryRaw<{ id: string }[]>`SELECT id FROM ${table(target)} WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ANY (${arrayLiteral(ids)}::uuid[]) AND deleted_at IS NULL`
      : await tx.$queryRaw<{ id: string }[]>`SELECT id FROM members WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ANY (${arrayLiteral(ids)}::uuid[])`;
    const known = new Set(found.map(({ id }) => id));
    rows.forEach((row, at) => {
      const id = row[field.name];
      if (typeof id === 'string' && !known.has(id)) refusals.set(at, { code: 'reference-unknown', field: field.name });
    });
  }
  return refusals;
}

async function rememberTags(tx: SqlTransaction, scope: Scope, rows: readonly CrmRecord[]): Promise<void> {
  const tags = [...new Set(rows.flatMap((row) => row.tags ?? []))];
  if (tags.length === 0) return;
  await tx.$executeRaw`INSERT INTO tags (workspace_id, name) SELECT ${scope.workspaceId}::uuid, unnest(${arrayLiteral(tags)}::text[]) ON CONFLICT DO NOTHING`;
}

/** The row given, with what follows from the rest; an amount is never without a currency. A file says itself when a case was answered and solved. */
function complete(entity: Entity, scope: Scope, row: Record<string, unknown>, before: CrmRecord | null, { now, source }: { now: string; source: WriteOptions['source'] }): CrmRecord {
  const moments = entity.name === 'case' && source !== 'import' ? caseMoments(row, before, now) : {};
  const whole = Object.assign(row, moments);
  if ('currency' in whole && whole.currency === null) whole.currency = scope.currency;
  return Object.assign(whole, deriveColumns(entity.name, whole, { before, now })) as CrmRecord;
}

function standards(entity: Entity, scope: Scope): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const field of entity.fields) values[field.name] = field.kind === 'flag' ? (field.standard ?? false) : field.name === 'currency' ? scope.currency : (field.standard ?? null);
  for (const column of entity.derived) values[column] ??= column === 'board_position' ? 0 : column.endsWith('_norm') || column === 'stage_since' ? null : '';
  if (entity.hasTags) values.tags = [];
  if (entity.hasPage) values.custom = {};
  if (entity.name === 'invoice') values.open_cents = 0;
  return JSON.parse(JSON.stringify(values)) as Record<string, unknown>; // an object read whole is copied many times faster than one that grew
}

function isSame(left: CrmRecord[string], right: CrmRecord[string]): boolean {
  if (left === right) return true;
  return JSON.stringify(left ?? null) === JSON.stringify(right ?? null);
}

