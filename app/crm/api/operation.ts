import { isUuid } from '#app/values/uuid.ts';
import { inputOf, isObject } from './record-json.ts';

export const OPERATIONS = ['create', 'update', 'upsert', 'delete', 'restore'] as const;
export const MOST_RECORDS = 1_000;

/** One thing that is asked to be done; `record` is as it was sent, own fields as `custom.<key>`. A stamp of null does not ask. */
export type Operation =
  | { op: 'create'; record: Record<string, unknown> }
  | { op: 'update'; id: string; record: Record<string, unknown>; stamp: string | null }
  | { op: 'upsert'; system: string; externalId: string; record: Record<string, unknown>; stamp: string | null; isNewOnly?: boolean }
  | { op: 'delete' | 'restore'; id: string; stamp: string | null };

export interface BodyProblem {
  code: 'records-missing' | 'operations-missing' | 'too-many' | 'not-an-object' | 'operation-unknown' | 'id-missing' | 'external-id-missing' | 'member-unknown' | 'stamp-unreadable';
  pointer: string;
}

type Read = { ok: true; operations: Operation[] } | { ok: false; problem: BodyProblem };

/** Of a POST that makes records: one record, or `{ "records": [ … ] }`. */
export function readCreates(body: unknown): Read & { isMany?: boolean } {
  if (isObject(body) && 'records' in body) {
    if (!Array.isArray(body.records)) return no('records-missing', '/records');
    const other = Object.keys(body).find((key) => key !== 'records');
    if (other !== undefined) return no('member-unknown', `/${other.slice(0, 200)}`);
    return { ...readList(body.records, '/records', (_pointer, record) => ({ op: 'create', record })), isMany: true };
  }
  const record = inputOf(body);
  return record ? { ok: true, operations: [{ op: 'create', record }] } : no('not-an-object', '');
}

const MEMBERS: Readonly<Record<Operation['op'], readonly string[]>> = {
  create: ['op', 'record'],
  update: ['op', 'id', 'stamp', 'record'],
  upsert: ['op', 'external_system', 'external_id', 'stamp', 'record'],
  delete: ['op', 'id', 'stamp'],
  restore: ['op', 'id', 'stamp'],
};

/** Of a POST that does different things: `{ "operations": [{ "op": "update", "id": …, "stamp": …, "record": { … } }, …] }`. */
export function readBatch(body: unknown): Read {
  if (!isObject(body) || !Array.isArray(body.operations)) return no('operations-missing', '/operations');
  const other = Object.keys(body).find((key) => key !== 'operations');
  if (other !== undefined) return no('member-unknown', `/${other.slice(0, 200)}`);
  const at = (pointer: string, given: Record<string, unknown>): Operation | BodyProblem => {
    const op = OPERATIONS.find((each) => each === given.op);
    if (!op) return { code: 'operation-unknown', pointer: `${pointer}/op` };
    // A name written wrong, or a stamp that is none, would let the state that was looked at go unasked.
    const unknown = Object.keys(given).find((key) => !MEMBERS[op].includes(key));
    if (unknown !== undefined) return { code: 'member-unknown', pointer: `${pointer}/${unknown.slice(0, 200)}` };
    if (given.stamp !== undefined && given.stamp !== null && typeof given.stamp !== 'string') return { code: 'stamp-unreadable', pointer: `${pointer}/stamp` };
    const stamp = given.stamp ?? null;
    const id = typeof given.id === 'string' && isUuid(given.id) ? given.id.toLowerCase() : null;
    if (op === 'delete' || op === 'restore') return id === null ? { code: 'id-missing', pointer: `${pointer}/id` } : { op, id, stamp };
    const record = inputOf(given.record);
    if (!record) return { code: 'not-an-object', pointer: `${pointer}/record` };
    if (op === 'create') return { op, record };
    if (op === 'update') return id === null ? { code: 'id-missing', pointer: `${pointer}/id` } : { op, id, record, stamp };
    const { external_system: system = '', external_id: externalId } = given;
    if (typeof system !== 'string' || typeof externalId !== 'string' || externalId.trim() === '') return { code: 'external-id-missing', pointer: `${pointer}/external_id` };
    return { op, system, externalId, record, stamp };
  };
  return readList(body.operations, '/operations', at);
}

function readList(list: unknown[], under: string, read: (pointer: string, given: Record<string, unknown>) => Operation | BodyProblem): Read {
  if (list.length === 0) return no(under === '/records' ? 'records-missing' : 'operations-missing', under);
  if (list.length > MOST_RECORDS) return no('too-many', under);
  const operations: Operation[] = [];
  for (const [at, given] of list.entries()) {
    const pointer = `${under}/${at}`;
    const item = under === '/records' ? inputOf(given) : isObject(given) ? given : null;
    if (!item) return no('not-an-object', pointer);
    const one = read(pointer, item);
    if ('pointer' in one) return no(one.code, one.pointer);
    operations.push(one);
  }
  return { ok: true, operations };
}

function no(code: BodyProblem['code'], pointer: string): { ok: false; problem: BodyProblem } {
  return { ok: false, problem: { code, pointer } };
}

/** Operations that can be done with one statement: of one kind, next to each other, each about a record of its own. */
export function runsOf(operations: readonly Operation[]): { from: number; operations: Operation[] }[] {
  const runs: { from: number; operations: Operation[] }[] = [];
  let seen = new Set<string>();
  for (const [at, operation] of operations.entries()) {
    const target = operation.op === 'create' ? null : operation.op === 'upsert' ? JSON.stringify([operation.system, operation.externalId]) : operation.id;
    const last = runs.at(-1);
    if (last?.operations[0]?.op === operation.op && (target === null || !seen.has(target))) last.operations.push(operation);
    else {
      runs.push({ from: at, operations: [operation] });
      seen = new Set();
    }
    if (target !== null) seen.add(target);
  }
  return runs;
}
