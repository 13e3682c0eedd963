import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { mergeRecords } from '#app/crm/duplicates/merge-records.server.ts';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import { ENTITY_NAMES } from '#app/crm/entity/entity.ts';
import { database } from '#app/db/client.server.ts';
import { createApiKey } from '#app/people/api-keys.server.ts';
import type { Permission } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import * as batch from '#app/routes/api/v1/record-batch.ts';
import * as byExternalId from '#app/routes/api/v1/record-by-external-id.ts';
import * as restore from '#app/routes/api/v1/record-restore.ts';
import * as one from '#app/routes/api/v1/record.ts';
import * as many from '#app/routes/api/v1/records.ts';
import { makeScope } from '#test/factories/workspace.ts';

let scope: Scope;
let key: string;
beforeEach(async () => {
  scope = await makeScope();
  key = await keyWith(scope, 'crm:read', 'crm:write');
});

async function keyWith(own: Scope, ...permissions: Permission[]): Promise<string> {
  const made = await createApiKey(own, { name: 'Test', permissions });
  if (!made.ok) throw new Error(made.reason);
  return made.value.key;
}

interface Sending {
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

type Json = Record<string, unknown> & { id: string; stamp: string; records: Json[]; results: Json[]; errors: Json[]; next: string | null };

/** As the server does it: the address finds the route. */
async function call(path: string, { method = 'GET', body, headers = {} }: Sending = {}): Promise<Response> {
  const url = new URL(`http://localhost/api/v1${path}`);
  const steps = url.pathname.split('/').slice(3).map((step) => decodeURIComponent(step));
  const [segment, second, third, fourth] = steps;
  const [route, params] =
    steps.length === 1 ? [many, { segment }]
    : second === 'batch' && steps.length === 2 ? [batch, { segment }]
    : second === 'by-external-id' ? [byExternalId, { segment, system: third, externalId: fourth }]
    : steps.length === 2 ? [one, { segment, record: second }]
    : [restore, { segment, record: second }];
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const request = new Request(url, { method, ...(text === undefined ? {} : { body: text }), headers: { authorization: `Bearer ${key}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers } });
  const context = { nonce: '', requestId: 'test', clientAddress: '' };
  const given = { request, params: params as Record<string, string>, context };
  return method === 'GET' ? route.loader(given) : route.action(given);
}

const bodyOf = async (answer: Response) => (await answer.json()) as Json;
const ask = async (path: string, sending?: Sending) => {
  const answer = await call(path, sending);
  return { status: answer.status, headers: answer.headers, body: answer.status === 204 ? ({} as Json) : await bodyOf(answer) };
};
const post = (path: string, body: unknown, headers = {}) => ask(path, { method: 'POST', body, headers });

test('a record is made, read, changed, trashed and put back, with its ETag all along', async () => {
  const made = await post('/contacts', { given_name: 'Jan', surname_prefix: 'van den', surname: 'Berg', email: 'jan@example.com', tags: ['beurs'] });
  expect(made).toMatchObject({ status: 201, body: { full_name: 'Jan van den Berg', email: 'jan@example.com', tags: ['beurs'], custom: {}, source: 'api' } });
  const path = `/contacts/${made.body.id}`;
  expect(made.headers.get('location')).toBe(`/api/v1${path}`);
  expect(made.headers.get('etag')).toBe(`"${made.body.stamp}"`);
  expect(made.body).not.toHaveProperty('search_text');
  expect(made.body).not.toHaveProperty('workspace_id');

  const read = await ask(path);
  expect(read).toMatchObject({ status: 200, body: made.body });
  expect((await call(path, { headers: { 'if-none-match': read.headers.get('etag')! } })).status).toBe(304);

  const changed = await ask(path, { method: 'PATCH', body: { given_name: 'Johan' }, headers: { 'if-match': read.headers.get('etag')! } });
  expect(changed).toMatchObject({ status: 200, body: { full_name: 'Johan van den Berg' } });
  expect(changed.headers.get('etag')).not.toBe(read.headers.get('etag'));

  expect((await ask(path, { method: 'DELETE', headers: { 'if-match': '"1-old"' } })).status).toBe(412);
  expect((await ask(path, { method: 'DELETE' })).status).toBe(204);
  expect(await ask(path)).toMatchObject({ status: 410, body: { code: 'in-trash' } });
  expect(await ask(path, { method: 'PATCH', body: {}, headers: { 'if-match': '*' } })).toMatchObject({ status: 410 });
  expect((await ask(path, { method: 'DELETE' })).status).toBe(410);
  expect(await post(`${path}/restore`, undefined)).toMatchObject({ status: 200, body: { id: made.body.id, full_name: 'Johan van den Berg' } });
  expect((await ask(path)).status).toBe(200);
  const verbs = await database().auditEvent.findMany({ where: { workspaceId: scope.workspaceId, entity: 'contact' }, orderBy: { id: 'asc' }, select: { verb: true } });
  expect(verbs.map(({ verb }) => verb)).toEqual(['contact.create', 'contact.update', 'contact.delete', 'contact.restore']);
});

test('two clients with one record: the second is told how it stands and loses nothing', async () => {
  const { body: made } = await post('/accounts', { name: 'Alfa', city: 'Delft' });
  const path = `/accounts/${made.id}`;
  const etag = `"${made.stamp}"`;
  expect((await ask(path, { method: 'PATCH', body: { city: 'Utrecht' } })).status).toBe(428);
  expect((await ask(path, { method: 'PATCH', body: { city: 'Utrecht' }, headers: { 'if-match': etag } })).status).toBe(200);
  const second = await ask(path, { method: 'PATCH', body: { city: 'Leiden' }, headers: { 'if-match': etag } });
  expect(second).toMatchObject({ status: 412, body: { code: 'changed-meanwhile', record: { id: made.id, city: 'Utrecht' } } });
  expect(second.headers.get('etag')).toBe(`"${(second.body.record as Json).stamp}"`);
  expect((await ask(path, { method: 'PATCH', body: { city: 'Leiden' }, headers: { 'if-match': second.headers.get('etag')! } })).body.city).toBe('Leiden');
  const race = await Promise.all(['a', 'b', 'c'].map(async (city) => ask(path, { method: 'PATCH', body: { city }, headers: { 'if-match': (await call(path)).headers.get('etag')! } })));
  expect(race.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(1);
  const { status, body } = await ask(path, { method: 'PATCH', body: {}, headers: { 'if-match': '*' } });
  expect([status, body.stamp]).toEqual([200, (await ask(path)).body.stamp]);
});

test('what is wrong is told field by field, with its place in the body', async () => {
  expect(await post('/contacts', { given_name: 5, email: 'nobody', nonsense: 1, full_name: 'X', custom: { unknown: 1 } })).toMatchObject({
    status: 422,
    body: {
      code: 'invalid',
      errors: [
        { path: 'given_name', pointer: '/given_name', code: 'not-text' },
        { path: 'email', pointer: '/email', code: 'not-email' },
        { path: 'nonsense', pointer: '/nonsense', code: 'field-unknown' },
        { path: 'full_name', pointer: '/full_name', code: 'read-only' },
        { path: 'custom.unknown', pointer: '/custom/unknown', code: 'field-unknown' },
        { path: 'surname', pointer: '/surname', code: 'missing' },
      ],
    },
  });
  expect(await post('/orders', { number: '1', ordered_on: '2026-02-30', total_cents: 1.5 })).toMatchObject({ status: 422 });
  expect(await post('/nonsense', {})).toMatchObject({ status: 404 });
  expect(await post('/accounts', [])).toMatchObject({ status: 400, body: { code: 'invalid-body' } });
  expect(await post('/accounts', { records: [] })).toMatchObject({ status: 400, body: { errors: [{ pointer: '/records', code: 'records-missing' }] } });
  expect(await post('/accounts', { records: Array.from({ length: 1001 }, () => ({ name: 'x' })) })).toMatchObject({ status: 413 });
  expect(await database().account.count({ where: { workspaceId: scope.workspaceId } })).toBe(0);
});

test('of many, each is answered for itself and the good ones are made', async () => {
  await post('/accounts', { name: 'There', kvk_number: '12345678' });
  const stranger = (await database().account.findFirstOrThrow({ where: { workspaceId: scope.workspaceId } })).id.replace(/^./, 'f');
  const answer = await post('/accounts', { records: [{ name: 'One' }, { name: '' }, { name: 'Taken', kvk_number: '12345678' }, { name: 'Lost', parent_id: stranger }, { name: 'Two', domain: 'two.example.com' }, { name: 'Twice', domain: 'https://www.two.example.com' }] });
  expect(answer).toMatchObject({ status: 207, body: { created: 2, refused: 4 } });
  expect(answer.body.results.map(({ status, result, code }) => [status, result, code])).toEqual([
    [201, 'created', undefined],
    [422, 'refused', 'invalid'],
    [409, 'refused', 'taken'],
    [422, 'refused', 'reference-unknown'],
    [201, 'created', undefined],
    [409, 'refused', 'taken'],
  ]);
  expect(answer.body.results[2]!.errors).toEqual([{ path: 'kvk_number', pointer: '/records/2/kvk_number', code: 'taken' }]);
  expect(await database().account.count({ where: { workspaceId: scope.workspaceId } })).toBe(3);
  expect(await post('/accounts', { records: [{ name: 'A' }, { name: 'B' }] })).toMatchObject({ status: 200, body: { created: 2, refused: 0 } });
});

test('an upsert makes the record, then changes it, then leaves it alone', async () => {
  const path = '/accounts/by-external-id/exact/A%2F1';
  const put = (body: unknown, headers = {}) => ask(path, { method: 'PUT', body, headers });
  expect((await put({ city: 'Delft' })).status).toBe(422);
  const made = await put({ name: 'Alfa' });
  expect(made).toMatchObject({ status: 201, body: { external_system: 'exact', external_id: 'A/1', name: 'Alfa' } });
  expect(await put({ city: 'Delft' })).toMatchObject({ status: 200, body: { id: made.body.id, city: 'Delft' } });
  const [third, fourth] = [await put({ name: 'Alfa', city: 'Delft' }), await put({ name: 'Alfa', city: 'Delft' })];
  expect(fourth.body).toEqual(third.body);
  expect((await put({ name: 'Other' }, { 'if-none-match': '*' })).status).toBe(412);
  expect((await put({ name: 'Other' }, { 'if-match': '"1-zz"' })).status).toBe(412);
  expect((await ask(path)).body.id).toBe(made.body.id);
  expect((await ask('/accounts/by-external-id/exact/none')).status).toBe(404);
  const together = await Promise.all(Array.from({ length: 6 }, () => ask('/accounts/by-external-id/-/one', { method: 'PUT', body: { name: 'At once' } })));
  expect(together.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 201]);
  expect(new Set(together.map(({ body }) => body.id)).size).toBe(1);
});

test('a batch does different things in order, each for itself', async () => {
  const { body: alfa } = await post('/accounts', { name: 'Alfa', kvk_number: '12345678' });
  const { body: beta } = await post('/accounts', { name: 'Beta' });
  const gone = beta.id.replace(/^./, 'f');
  const answer = await post('/accounts/batch', {
    operations: [
      { op: 'update', id: alfa.id, stamp: alfa.stamp, record: { city: 'Delft' } },
      { op: 'update', id: alfa.id, stamp: alfa.stamp, record: { city: 'Leiden' } },
      { op: 'update', id: gone, record: { city: 'Leiden' } },
      { op: 'delete', id: alfa.id },
      { op: 'create', record: { name: 'Gamma', kvk_number: '12345678' } },
      { op: 'upsert', external_system: 'exact', external_id: '7', record: { name: 'Delta' } },
      { op: 'upsert', external_system: 'exact', external_id: '7', record: { city: 'Assen' } },
      { op: 'update', id: beta.id, record: { kvk_number: '12345678' } },
      { op: 'update', id: beta.id, record: { name: '' } },
      { op: 'delete', id: beta.id },
      { op: 'restore', id: beta.id },
      { op: 'restore', id: alfa.id },
    ],
  });
  expect(answer.status).toBe(207);
  expect(answer.body.results.map(({ status, result, code }) => [status, code ?? result])).toEqual([
    [200, 'updated'], [412, 'changed-meanwhile'], [404, 'not-found'], [200, 'deleted'], [201, 'created'], [201, 'created'], [200, 'updated'],
    [409, 'taken'], [422, 'invalid'], [200, 'deleted'], [200, 'restored'], [409, 'taken'],
  ]);
  expect(answer.body.results[8]!.errors).toEqual([{ path: 'name', pointer: '/operations/8/record/name', code: 'missing' }]);
  expect(await post('/accounts/batch', { operations: [{ op: 'fly' }] })).toMatchObject({ status: 400, body: { errors: [{ pointer: '/operations/0/op', code: 'operation-unknown' }] } });
});

test('two ids of one record in one batch are written one after the other, and nothing of either is lost', async () => {
  const [first, second] = [await post('/accounts', { name: 'Alfa', external_system: 'exact', external_id: '1' }), await post('/accounts', { name: 'Alfa bv', external_system: 'exact', external_id: '2' })];
  await mergeRecords({ ...scope, batchId: randomUUID() }, 'account', { survivorId: second.body.id, loserId: first.body.id, choices: {}, stamps: null }, { asOf: new Date() });
  const upsert = (id: string, record: Record<string, string>) => ({ op: 'upsert', external_system: 'exact', external_id: id, record });
  const answer = await post('/accounts/batch', { operations: [upsert('1', { city: 'Delft' }), upsert('2', { industry: 'Bakkerij' }), upsert(' 2', { country: 'NL' })] });
  expect(answer.body.results.map(({ result, id }) => [result, id])).toEqual([['updated', second.body.id], ['updated', second.body.id], ['updated', second.body.id]]);
  expect((await ask(`/accounts/${second.body.id}`)).body).toMatchObject({ city: 'Delft', industry: 'Bakkerij', country: 'NL' });
});

test('what is misspelt in a batch is refused, so that no state goes unasked', async () => {
  const { body: made } = await post('/accounts', { name: 'Alfa' });
  const change = (more: Record<string, unknown>) => post('/accounts/batch', { operations: [{ op: 'update', id: made.id, record: { city: 'Delft' }, ...more }] });
  expect(await change({ stmap: '1-x' })).toMatchObject({ status: 400, body: { errors: [{ pointer: '/operations/0/stmap', code: 'member-unknown' }] } });
  expect(await change({ stamp: 1 })).toMatchObject({ status: 400, body: { errors: [{ pointer: '/operations/0/stamp', code: 'stamp-unreadable' }] } });
  expect(await post('/accounts/batch', { operations: [], atomic: true })).toMatchObject({ status: 400, body: { errors: [{ pointer: '/atomic' }] } });
  expect((await ask(`/accounts/${made.id}`)).body).toMatchObject({ city: null, stamp: made.stamp });
});

test('a deal is not put in a stage of another pipeline', async () => {
  const [one, other] = [(await post('/pipelines', { name: 'Verkoop', position: 1 })).body, (await post('/pipelines', { name: 'Service', position: 2 })).body];
  const stageOf = async (pipeline: string, name: string) => (await post('/stages', { pipeline_id: pipeline, name, position: 1, probability: 10, kind: 'open' })).body.id;
  const [own, next, foreign] = [await stageOf(one.id, 'Begin'), await stageOf(one.id, 'Verder'), await stageOf(other.id, 'Begin')];
  const made = await post('/deals', { records: [{ name: 'Goed', pipeline_id: one.id, stage_id: own }, { name: 'Fout', pipeline_id: one.id, stage_id: foreign }] });
  expect(made.body.results).toMatchObject([{ status: 201 }, { status: 422, code: 'stage-elsewhere', errors: [{ pointer: '/records/1/stage_id' }] }]);
  const move = (body: unknown) => ask(`/deals/${made.body.results[0]!.id}`, { method: 'PATCH', body, headers: { 'if-match': '*' } });
  expect(await move({ stage_id: foreign })).toMatchObject({ status: 422, body: { code: 'stage-elsewhere' } });
  expect(await move({ pipeline_id: other.id })).toMatchObject({ status: 422, body: { code: 'stage-elsewhere' } });
  expect((await move({ stage_id: next })).status).toBe(200);
  expect((await move({ pipeline_id: other.id, stage_id: foreign })).status).toBe(200);
});

test('a deal is lost with a reason or not at all: made, changed, in a batch and by external id', async () => {
  const pipeline = (await post('/pipelines', { name: 'Verkoop', position: 1 })).body;
  const stageOf = async (name: string, kind: string) => (await post('/stages', { pipeline_id: pipeline.id, name, position: 1, probability: 10, kind })).body.id;
  const [open, lost] = [await stageOf('Begin', 'open'), await stageOf('Verloren', 'lost')];
  const deal = { name: 'Dak', pipeline_id: pipeline.id, stage_id: open };
  const refused = { status: 422, code: 'lost-reason-missing' };
  const made = await post('/deals', { records: [deal, { ...deal, name: 'Goot', stage_id: lost }, { ...deal, name: 'Pan', stage_id: lost, lost_reason: 'price' }] });
  expect(made.body.results).toMatchObject([{ status: 201 }, { ...refused, errors: [{ pointer: '/records/1/lost_reason' }] }, { status: 201 }]);
  const path = `/deals/${made.body.results[0]!.id}`;
  const change = (body: unknown) => ask(path, { method: 'PATCH', body, headers: { 'if-match': '*' } });
  expect(await change({ stage_id: lost })).toMatchObject({ status: 422, body: { code: 'lost-reason-missing', errors: [{ pointer: '/lost_reason', code: 'lost-reason-missing' }] } });
  expect((await ask(path)).body).toMatchObject({ stage_id: open, lost_reason: null });
  expect((await post('/deals/batch', { operations: [{ op: 'update', id: made.body.results[0]!.id, record: { stage_id: lost } }] })).body.results).toMatchObject([refused]);
  expect((await ask('/deals/by-external-id/oud/7', { method: 'PUT', body: { ...deal, stage_id: lost } })).status).toBe(422);
  expect((await change({ stage_id: lost, lost_reason: 'timing' })).status).toBe(200);
  expect(await change({ lost_reason: null })).toMatchObject({ status: 422, body: { code: 'lost-reason-missing' } });
});

test('the id and the external id of a merged record lead to where it went', async () => {
  const { body: loser } = await post('/accounts', { name: 'Alfa', external_system: 'exact', external_id: '1' });
  const { body: survivor } = await post('/accounts', { name: 'Alfa bv' });
  await database().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('app.is_unlogged', 'on', true)`;
    await tx.$executeRaw`UPDATE accounts SET merged_into_id = ${survivor.id}::uuid, deleted_at = now() WHERE id = ${loser.id}::uuid`;
  });
  const answer = await ask(`/accounts/${loser.id}`);
  expect(answer).toMatchObject({ status: 301, body: { code: 'merged', merged_into: survivor.id } });
  expect(answer.headers.get('location')).toBe(`/api/v1/accounts/${survivor.id}`);
  expect(await ask(`/accounts/${loser.id}`, { method: 'PATCH', body: { name: 'X' }, headers: { 'if-match': '*' } })).toMatchObject({ status: 409, body: { code: 'merged', merged_into: survivor.id } });
  expect(await post(`/accounts/${loser.id}/restore`, undefined)).toMatchObject({ status: 409, body: { code: 'merged' } });
  expect((await ask('/accounts/by-external-id/exact/1')).body.id).toBe(survivor.id);
  expect(await ask('/accounts/by-external-id/exact/1', { method: 'PUT', body: { city: 'Delft' } })).toMatchObject({ status: 200, body: { id: survivor.id, city: 'Delft', external_id: null } });
});

test('a list is filtered, ordered and paged by key', async () => {
  await post('/accounts', { records: Array.from({ length: 25 }, (_, n) => ({ name: `Account ${String(n).padStart(2, '0')}`, city: n % 2 ? 'Delft' : 'Leiden' })) });
  const names: unknown[] = [];
  const filter = encodeURIComponent(JSON.stringify({ combinator: 'and', rules: [{ field: 'city', operator: '=', value: 'Delft' }] }));
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page = await ask(`/accounts?limit=5&sort=-name&fields=name&filter=${filter}${cursor ? `&cursor=${cursor}` : ''}`);
    expect(page.status).toBe(200);
    expect(Object.keys(page.body.records[0]!).sort()).toEqual(['id', 'name', 'stamp']);
    names.push(...page.body.records.map(({ name }) => name));
    cursor = page.body.next;
  }
  expect(names).toEqual(Array.from({ length: 12 }, (_, n) => `Account ${String(23 - 2 * n).padStart(2, '0')}`));
  const whole = (await ask('/accounts?limit=1&sort=id')).body.records[0]!;
  expect(whole).toEqual((await ask(`/accounts/${whole.id}`)).body);
  for (const query of ['limit=0', 'limit=201', 'limit=x', 'sort=nonsense', 'fields=workspace_id', 'filter={', 'filter={"rules":1}', 'cursor=1', 'offset=5', 'trash=yes', 'filter={"combinator":"and","rules":[{"field":"x","operator":"=","value":1}]}']) {
    expect([query, (await ask(`/accounts?${query}`)).status]).toEqual([query, 400]);
  }
});

test('another workspace sees nothing and may write nothing', async () => {
  const { body: made } = await post('/accounts', { name: 'Mine', external_system: 'exact', external_id: '1' });
  key = await keyWith(await makeScope(), 'crm:read', 'crm:write');
  expect((await ask('/accounts')).body.records).toEqual([]);
  expect((await ask(`/accounts/${made.id}`)).status).toBe(404);
  expect((await ask(`/accounts/${made.id}`, { method: 'PATCH', body: { name: 'X' }, headers: { 'if-match': '*' } })).status).toBe(404);
  expect((await ask(`/accounts/${made.id}`, { method: 'DELETE' })).status).toBe(404);
  expect((await post(`/accounts/${made.id}/restore`, undefined)).status).toBe(404);
  expect((await ask('/accounts/by-external-id/exact/1')).status).toBe(404);
  expect((await post('/contacts', { surname: 'X', account_id: made.id })).status).toBe(422);
  expect((await database().account.findUniqueOrThrow({ where: { id: made.id } })).name).toBe('Mine');
});

test('a key does what its permissions say', async () => {
  key = await keyWith(scope, 'crm:read');
  expect((await ask('/accounts')).status).toBe(200);
  expect((await post('/accounts', { name: 'X' })).status).toBe(403);
  expect((await ask('/accounts/by-external-id/a/b', { method: 'PUT', body: { name: 'X' } })).status).toBe(403);
  key = await keyWith(scope, 'crm:write');
  expect((await ask('/accounts')).status).toBe(403);
  expect((await post('/accounts', { name: 'X' })).status).toBe(201);
  key = 'nonsense';
  expect((await ask('/accounts')).status).toBe(401);
});

test('with an Idempotency-Key a request is done once, however often and however much at once it is sent', async () => {
  const headers = { 'idempotency-key': 'order-1' };
  const sent = await Promise.all(Array.from({ length: 5 }, () => post('/accounts', { name: 'Once' }, headers)));
  expect(new Set(sent.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
  expect(sent.filter(({ headers: each }) => each.get('idempotent-replayed') === 'true')).toHaveLength(4);
  expect(await database().account.count({ where: { workspaceId: scope.workspaceId } })).toBe(1);
  expect(await post('/accounts', { name: 'Other' }, headers)).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  expect((await post('/accounts', { name: '' }, { 'idempotency-key': 'again' })).status).toBe(422);
  expect((await post('/accounts', { name: 'Good now' }, { 'idempotency-key': 'again' })).status).toBe(201);
  await database().apiAnswer.updateMany({ where: { workspaceId: scope.workspaceId }, data: { createdAt: new Date(Date.now() - 25 * 3_600_000) } });
  expect((await post('/accounts', { name: 'Other' }, headers)).status).toBe(201);
  expect((await post('/accounts', { name: 'x' }, { 'idempotency-key': ' ' })).status).toBe(400);
  key = await keyWith(scope, 'crm:write');
  expect((await post('/accounts', { name: 'Another key, another client' }, headers)).status).toBe(201);
});

test('records that are added to, never changed, are neither changed nor trashed', async () => {
  const { body: contact } = await post('/contacts', { surname: 'Bakker' });
  const { body: consent } = await post('/consents', { contact_id: contact.id, purpose: 'newsletter', lawful_basis: 'consent', status: 'given', at: '2026-01-01T10:00:00Z' });
  expect(await ask(`/consents/${consent.id}`, { method: 'PATCH', body: { status: 'refused' }, headers: { 'if-match': '*' } })).toMatchObject({ status: 409, body: { code: 'append-only' } });
  expect((await ask(`/consents/${consent.id}`, { method: 'DELETE' })).status).toBe(409);
});

test('the answer tells what the database made of it', async () => {
  const { body: account } = await post('/accounts', { name: 'Alfa' });
  expect(await post('/invoices', { number: 'F1', account_id: account.id, issued_on: '2026-01-01', status: 'sent', total_cents: 12_100 })).toMatchObject({ status: 201, body: { open_cents: 12_100, currency: 'EUR' } });
  const { body: type } = await post('/membership-types', { code: 'A', name: 'A', period_unit: 'year', period_count: 1, scheme: 'rolling' });
  const { body: membership } = await post('/memberships', { number: 'M1', account_id: account.id, membership_type_id: type.id, status: 'active', starts_on: '2026-01-01', external_system: 'ledenlijst', external_id: '1' });
  expect(membership.ends_on).toBeNull();
  expect(await post('/membership-periods', { membership_id: membership.id, starts_on: '2026-01-01', ends_on: '2025-01-01' })).toMatchObject({ status: 422, body: { errors: [{ path: 'ends_on' }] } });
  expect((await post('/membership-periods', { membership_id: membership.id, starts_on: '2026-01-01', ends_on: '2027-01-01' })).status).toBe(201);
  expect(await post('/membership-periods', { membership_id: membership.id, starts_on: '2026-06-01', ends_on: '2027-06-01' })).toMatchObject({ status: 422, body: { code: 'overlaps' } });
  // Without an id of another system it is kept here, and its periods with it.
  const { body: own } = await post('/memberships', { number: 'M2', account_id: account.id, membership_type_id: type.id, status: 'active', starts_on: '2026-01-01' });
  expect(own.ends_on).toBe('2027-01-01');
  expect(await post('/membership-periods', { membership_id: own.id, starts_on: '2026-01-01', ends_on: '2027-01-01' })).toMatchObject({ status: 422, body: { code: 'overlaps' } });
});

// ASVS 5 and "no 5xx from malformed input": over every address and method, with what breaks parsers and databases.
const nasty = fc.constantFrom<unknown>('\0', '\ud800', '__proto__', 'constructor', '9e15', 'x'.repeat(30_000), '2026-02-30', '0001-01-01', '9999-12-31', '-1', '%00', "'; DROP TABLE accounts; --", '💥', -0, 1e308, -9e14, 9e14, 2147483648, 0.1, true, null, [], {}, [[]], '00000000-0000-0000-0000-000000000000', '2026-01-01T00:00:00Z', 'now()', '{', '"', '\\', '\u202e');
const anything = fc.oneof({ weight: 3, arbitrary: nasty }, fc.anything({ withBigInt: false, withDate: false, maxDepth: 2 }), fc.string(), fc.integer());

function recordOf(name: (typeof ENTITY_NAMES)[number]) {
  const { fields } = ENTITIES[name];
  const likely = (field: (typeof fields)[number]) => (field.choices ? fc.oneof(fc.constantFrom<unknown>(...field.choices), anything) : anything);
  return fc.record({ ...Object.fromEntries(fields.map((field) => [field.name, likely(field)])), external_id: anything, external_system: anything, tags: anything, custom: anything, id: anything, version: anything, workspace_id: anything, search_text: anything }, { requiredKeys: [] });
}

const request = fc.constantFrom(...ENTITY_NAMES).chain((name) => {
  const { segment } = ENTITIES[name];
  const record = recordOf(name);
  const word = fc.oneof(nasty.map(String), fc.string(), fc.uuid());
  const operation = fc.oneof(fc.record({ op: fc.constantFrom('create', 'update', 'upsert', 'delete', 'restore', 'fly'), id: fc.oneof(fc.uuid(), anything), stamp: anything, record, external_system: anything, external_id: anything }, { requiredKeys: [] }), anything);
  const body = fc.oneof(record, fc.record({ records: fc.oneof(fc.array(record, { maxLength: 4 }), anything) }), fc.record({ operations: fc.oneof(fc.array(operation, { maxLength: 4 }), anything) }), anything).map((value) => JSON.stringify(value) as string | undefined);
  const raw = fc.oneof({ weight: 8, arbitrary: body }, fc.string(), fc.constantFrom('', '{', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, '{"records":[{"name":1}],"records":2}', '\ufeff{}'));
  const rule = fc.record({ field: fc.oneof(fc.constantFrom(...ENTITIES[name].fields.map((field) => field.name), 'has:orders', 'account.name', 'custom.x'), word), operator: fc.constantFrom('=', '!=', '<', 'contains', 'in', 'between', 'null', 'inLast', 'some', 'x'), value: anything });
  const filter = fc.oneof(fc.record({ combinator: fc.constantFrom('and', 'or', 'x'), not: anything, rules: fc.array(fc.oneof(rule, anything), { maxLength: 3 }) }).map((value) => JSON.stringify(value)), word);
  const query = fc.dictionary(fc.oneof(fc.constantFrom('search', 'sort', 'fields', 'cursor', 'limit', 'trash'), fc.string()), fc.oneof(word, fc.constantFrom('10', '-created_at', 'id')), { maxKeys: 2 });
  const path = fc.oneof(
    fc.tuple(query, fc.option(filter, { nil: undefined })).map(([given, tree]) => `/${segment}?${new URLSearchParams({ ...given, ...(tree === undefined ? {} : { filter: tree }) })}`),
    fc.constant(`/${segment}`),
    fc.constant(`/${segment}/batch`),
    word.map((id) => `/${segment}/${encodeURIComponent(wellFormed(id)) || 'x'}`),
    word.map((id) => `/${segment}/${encodeURIComponent(wellFormed(id)) || 'x'}/restore`),
    fc.tuple(word, word).map(([system, id]) => `/${segment}/by-external-id/${encodeURIComponent(wellFormed(system)) || 'x'}/${encodeURIComponent(wellFormed(id)) || 'x'}`),
  );
  const header = fc.dictionary(fc.constantFrom('if-match', 'if-none-match', 'idempotency-key', 'content-type'), fc.constantFrom('*', '"1-x"', '""', 'W/"a", "b"', 'text/plain', 'application/json', 'x'.repeat(400)), { maxKeys: 2 });
  return fc.record({ path, method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE'), body: raw, headers: header });
});

function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udfff]/g, '').slice(0, 500).replace(/^\.+$/, 'x');
}

test('2,000 malformed requests: no failure of ours, no hang, nothing half written', async () => {
  await fc.assert(
    fc.asyncProperty(request, async ({ path, method, body, headers }) => {
      const count = () => database().$queryRaw<{ n: bigint }[]>`SELECT (SELECT count(*) FROM record_changes WHERE workspace_id = ${scope.workspaceId}::uuid) + (SELECT count(*) FROM batches WHERE workspace_id = ${scope.workspaceId}::uuid) AS n`;
      const [before] = await count();
      const answer = await call(path, { method, ...(method === 'GET' ? {} : { body }), headers });
      const text = await answer.text();
      expect(answer.status, `${method} ${path} ${body ?? ''} ${text}`).toBeLessThan(500);
      expect(text).not.toMatch(/prisma|postgres|\bat .*\.ts:\d/i);
      if (answer.status < 400) return;
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(await count()).toEqual([before]);
    }),
    { numRuns: 2_000 },
  );
}, 240_000);
