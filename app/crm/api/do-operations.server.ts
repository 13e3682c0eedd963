import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Entity, Field } from '../entity/entity.ts';
import { listCustomFields } from '../record/custom-fields.server.ts';
import { readRecords } from '../record/read-records.server.ts';
import type { ItemOutcome } from './item-outcome.ts';
import { doCreates } from './do-creates.server.ts';
import { doTrash } from './do-trash.server.ts';
import { doUpdates } from './do-updates.server.ts';
import { doUpserts } from './do-upserts.server.ts';
import { type Operation, runsOf } from './operation.ts';
import { whereItWent } from './where-it-went.server.ts';

export interface Doing {
  entity: Entity;
  customFields: readonly Field[];
  asOf: Date;
}

/**
 * Does one thing after the other, what is alike and stands together with one statement; what is refused does not stop the
 * rest. @returns what came of each, in the order given; the records are as they stand in the database afterwards.
 */
export async function doOperations(tx: SqlTransaction, scope: Scope, entity: Entity, operations: readonly Operation[], asOf: Date): Promise<ItemOutcome[]> {
  const customFields = entity.hasPage ? await listCustomFields(tx, scope, entity.name) : [];
  const doing = { entity, customFields, asOf };
  const outcomes: ItemOutcome[] = [];
  for (const run of runsOf(operations)) outcomes.push(...(await doRun(tx, scope, doing, run.operations)));
  return finish(tx, scope, entity, operations, outcomes);
}

function doRun(tx: SqlTransaction, scope: Scope, doing: Doing, operations: readonly Operation[]): Promise<ItemOutcome[]> {
  const op = operations[0]!.op;
  switch (op) {
    case 'create':
      return doCreates(tx, scope, doing, operations.flatMap((each) => (each.op === op ? [each.record] : [])));
    case 'update':
      return doUpdates(tx, scope, doing, operations.flatMap((each) => (each.op === op ? [each] : [])));
    case 'upsert':
      return doUpserts(tx, scope, doing, operations.flatMap((each) => (each.op === op ? [each] : [])));
    case 'delete':
    case 'restore':
      return doTrash(tx, scope, doing, operations.flatMap((each) => (each.op === op ? [each] : [])), op);
  }
}

/** The database has a hand in what is written (open amounts, contact points): told is what stands there. */
async function finish(tx: SqlTransaction, scope: Scope, entity: Entity, operations: readonly Operation[], outcomes: ItemOutcome[]): Promise<ItemOutcome[]> {
  const written = outcomes.flatMap((outcome) => (outcome.ok && outcome.result !== 'unchanged' ? [outcome.record.id] : []));
  const stands = await readRecords(tx, scope, entity, written);
  const lost = operations.flatMap((operation, at) => {
    const outcome = outcomes[at];
    return outcome && !outcome.ok && outcome.code === 'gone' && 'id' in operation ? [operation.id] : [];
  });
  const went = await whereItWent(tx, scope, entity, lost);
  return outcomes.map((outcome, at) => {
    const operation = operations[at];
    if (outcome.ok) return { ...outcome, record: stands.get(outcome.record.id) ?? outcome.record };
    return (outcome.code === 'gone' && operation && 'id' in operation && went.get(operation.id)) || outcome;
  });
}
