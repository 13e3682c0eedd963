import { randomUUID } from 'node:crypto';
import { database } from '#app/db/client.server.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { EntityName } from '#app/crm/entity/entity.ts';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import { inBatch } from '#app/crm/record/batch.server.ts';
import { readInput } from '#app/crm/record/read-input.ts';
import type { CrmRecord, RecordInput } from '#app/crm/record/record.ts';
import { createRecords } from '#app/crm/record/write-records.server.ts';
import type { Scope } from '#app/people/scope.ts';

const NOW = new Date('2026-11-22T12:00:00Z');

/** The scope of a new act. */
export function act(scope: Scope): Scope {
  return { ...scope, batchId: randomUUID() };
}

export async function write<T>(scope: Scope, work: (tx: SqlTransaction, scope: Scope) => Promise<T>): Promise<T> {
  return inBatch(scope, { verb: 'record.test', entity: null }, (tx) => work(tx, scope));
}

/** Records as a form would make them, each call an act of its own; empty values are left out. */
export async function createRows(scope: Scope, name: EntityName, ...inputs: Record<string, unknown>[]): Promise<CrmRecord[]> {
  const entity = ENTITIES[name];
  const read = inputs.map((input) => readInput(entity, Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null)), { isNew: true, timeZone: scope.timeZone }));
  const refused = read.find((each) => !each.ok);
  if (refused) throw new Error(`${name}: ${JSON.stringify(refused.problems)}`);
  const made = await write(act(scope), (tx, own) => createRecords(tx, own, entity, read.flatMap((each): RecordInput[] => (each.ok ? [each.input] : [])), { asOf: NOW }));
  if (!made.ok) throw new Error(`${name}: ${JSON.stringify([...made.refusals])}`);
  return made.records;
}

/** Every row of every kind of record and the timeline, as the database has it. */
export async function everything(scope: Scope): Promise<Record<string, unknown[]>> {
  const tables: Record<string, unknown[]> = {};
  for (const { table } of Object.values(ENTITIES)) {
    tables[table] = await database().$queryRawUnsafe<unknown[]>(`SELECT to_jsonb(t) AS row FROM ${table} t WHERE workspace_id = $1::uuid ORDER BY id`, scope.workspaceId);
  }
  tables.feed = await database().$queryRawUnsafe<unknown[]>('SELECT to_jsonb(t) AS row FROM feed_items t WHERE workspace_id = $1::uuid ORDER BY holder_id, record_id', scope.workspaceId);
  return tables;
}
