import { createHash } from 'node:crypto';
import { answerOfMany, answerOfOne, etagOf } from '#app/crm/api/answer-of.server.ts';
import { answerOnce, type Once } from '#app/crm/api/answer-once.server.ts';
import { doOperations } from '#app/crm/api/do-operations.server.ts';
import type { ItemOutcome } from '#app/crm/api/item-outcome.ts';
import { type BodyProblem, MOST_RECORDS, type Operation } from '#app/crm/api/operation.ts';
import { recordJson } from '#app/crm/api/record-json.ts';
import type { Entity } from '#app/crm/entity/entity.ts';
import { entityBySegment } from '#app/crm/entity/entities.ts';
import type { CrmRecord } from '#app/crm/record/record.ts';
import type { Scope } from '#app/people/scope.ts';
import { json } from '#app/web/api-route.server.ts';
import { problem } from '#app/web/problem.ts';
import { readJsonBody } from '#app/web/read-json.server.ts';
import { requireApiScope } from '#app/web/require-scope.server.ts';

const LIMIT_BYTES = 8 * 1024 * 1024;

type Params = Record<string, string | undefined>;

interface Asked {
  scope: Scope;
  entity: Entity;
}

/** Who asks, and about which kind of record. @throws a problem+json response: 401, 403, 404 or 429. */
export async function requireRecords(request: Request, params: Params, permission: 'crm:read' | 'crm:write'): Promise<Asked> {
  const scope = await requireApiScope(request, permission);
  const entity = entityBySegment(params.segment);
  if (!entity) throw problem({ status: 404, code: 'not-found', title: 'There is no such kind of record', detail: 'See /api/v1/openapi.json.' });
  return { scope, entity };
}

/** The JSON that was sent, with a hash of it. */
export async function readBody(request: Request): Promise<{ value: unknown; hash: string }> {
  const { value, bytes } = await readJsonBody(request, LIMIT_BYTES);
  return { value, hash: createHash('sha256').update(bytes).digest('hex') };
}

interface Work extends Asked {
  operations: readonly Operation[];
  /** Where each stood in the body; null when the request is about one record alone. */
  under: ((at: number) => string) | null;
  /** Of the body. */
  hash?: string;
}

/** Does what is asked in one transaction and answers it; with an Idempotency-Key, once. */
export async function answerWork(request: Request, { scope, entity, operations, under, hash = '' }: Work): Promise<Response> {
  const asOf = new Date();
  const once = onceOf(request, hash);
  const op = operations.length === 1 ? operations[0]!.op : operations.every((each) => each.op === operations[0]!.op) ? operations[0]!.op : 'batch';
  const recordId = operations.length === 1 && 'id' in operations[0]! ? operations[0].id : undefined;
  const act = { verb: `${entity.name}.${VERBS[op]}`, entity: entity.name, ...(recordId ? { recordId } : {}), summary: { records: operations.length } };
  const done = await answerOnce(scope, act, { once, asOf }, async (tx) => {
    const outcomes = await doOperations(tx, scope, entity, operations, asOf);
    const answer = under ? answerOfMany(entity, outcomes, under) : answerOfOne(entity, outcomes[0]!);
    return { answer, hasWritten: outcomes.some((outcome) => outcome.ok && outcome.result !== 'unchanged') };
  });
  if (done === 'mismatch') return problem({ status: 422, code: 'idempotency-key-reused', title: 'This Idempotency-Key came with another request before' });
  const { status, headers, body } = done.answer;
  const all = { ...headers, 'cache-control': 'no-store', ...(done.isRepeated ? { 'idempotent-replayed': 'true' } : {}) };
  return new Response(status === 204 ? null : body, { status, headers: all });
}

const VERBS = { create: 'create', update: 'update', upsert: 'upsert', delete: 'delete', restore: 'restore', batch: 'batch' } as const;

/** A record with its ETag; 304 when the client has it as it is. */
export function answerRecord(request: Request, entity: Entity, record: CrmRecord): Response {
  const headers = etagOf(record);
  const known = (request.headers.get('if-none-match') ?? '').split(',').map(bareTag);
  if (known.includes(bareTag(headers.etag)) || known.includes('*')) return new Response(null, { status: 304, headers });
  const answer = json(recordJson(entity, record));
  answer.headers.set('etag', headers.etag);
  return answer;
}

/** What became of a record that is not there: 404, 410, or 301 to where a merged one went. */
export function answerLost(entity: Entity, lost: ItemOutcome & { ok: false }): Response {
  const { status, headers, body } = answerOfOne(entity, lost);
  return new Response(body, { status: lost.mergedInto ? 301 : status, headers: { ...headers, 'cache-control': 'no-store' } });
}

/** The stamp in If-Match; null when any state will do (`*`). @throws 428 when it is required and not there, 400 when it holds several. */
export function stampFrom(request: Request, { isRequired }: { isRequired: boolean }): string | null {
  const given = request.headers.get('if-match')?.trim() ?? '';
  if (given === '' && isRequired) {
    throw problem({ status: 428, code: 'if-match-missing', title: 'Say which state you looked at', detail: 'Send If-Match with the ETag of the record, or * to write over whatever stands there.' });
  }
  if (given === '' || given === '*') return null;
  if (given.includes(',')) throw problem({ status: 400, code: 'if-match-unreadable', title: 'If-Match holds one ETag' });
  return bareTag(given);
}

/** @throws a problem+json response that points at what is wrong. */
export function refuseBody({ code, pointer }: BodyProblem): Response {
  const isTooMany = code === 'too-many';
  return problem({
    ...{ status: isTooMany ? 413 : 400, code: isTooMany ? 'too-many' : 'invalid-body', title: isTooMany ? 'Too many at once' : 'The body is not understood' },
    ...(isTooMany ? { detail: `Send at most ${MOST_RECORDS} in one request.` } : {}),
    errors: [{ path: pointer.split('/').at(-1) ?? '', pointer, code }],
  });
}

function bareTag(tag: string): string {
  return tag.trim().replace(/^W\//, '').replace(/^"(.*)"$/, '$1');
}

/** @throws 400 when the key is not 1 to 255 visible characters. */
function onceOf(request: Request, hash: string): Once | null {
  const key = request.headers.get('idempotency-key');
  if (key === null || request.method !== 'POST') return null;
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) throw problem({ status: 400, code: 'idempotency-key-unreadable', title: 'The Idempotency-Key is 1 to 255 visible ASCII characters' });
  const who = request.headers.get('authorization') ?? '';
  const { pathname, search } = new URL(request.url);
  return { id: hashOf(who, key), fingerprint: hashOf(request.method, pathname, search, hash) };
}

function hashOf(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
