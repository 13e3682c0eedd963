import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { database, inWorkspace } from '#app/db/client.server.ts';
import { createApiKey } from '#app/people/api-keys.server.ts';
import type { Permission } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import * as events from '#app/routes/api/v1/events.ts';
import * as series from '#app/routes/api/v1/metric-series.ts';
import * as metrics from '#app/routes/api/v1/metrics.ts';
import * as notFound from '#app/routes/api/v1/not-found.ts';
import * as openapi from '#app/routes/api/v1/openapi.ts';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import { METRIC_IDS } from '#app/values/metric.ts';
import { makeScope } from '#test/factories/workspace.ts';
import { allRoutes } from '#test/setup/all-routes.ts';

let scope: Scope;
let key: string;
beforeEach(async () => {
  scope = await makeScope({ currency: 'USD' });
  key = await keyWith('events:write', 'kpis:read');
});

async function keyWith(...permissions: Permission[]): Promise<string> {
  const made = await createApiKey(scope, { name: 'Test', permissions });
  if (!made.ok) throw new Error(made.reason);
  return made.value.key;
}

interface Sending {
  method?: string;
  body?: BodyInit;
  headers?: Record<string, string>;
}
type Route = { loader: typeof events.loader; action: typeof events.action };

async function call(route: Route, path: string, { method = 'GET', body, headers = {} }: Sending = {}, params: Record<string, string> = {}): Promise<Response> {
  const request = new Request(`http://localhost${path}`, { method, body, headers: { authorization: `Bearer ${key}`, ...headers } });
  const context = { nonce: '', requestId: 'test', clientAddress: '' };
  return method === 'GET' || method === 'HEAD' ? route.loader({ request, params, context }) : route.action({ request, params, context });
}

const send = (body: unknown) => call(events, '/api/v1/events', { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
const event = (overrides: Record<string, unknown> = {}) => ({ event_id: 'e1', actor: 'a@example.org', activity: 'login', occurred_at: '2026-01-05T10:00:00Z', ...overrides });

test('a batch is answered per event, a single event and a bare list are taken too', async () => {
  const answer = await send({ events: [event(), event({ activity: 'x' }), event({ event_id: '' }), event()] });
  expect(answer.status).toBe(202);
  expect(await answer.json()).toEqual({
    accepted: 1,
    duplicate: 1,
    conflict: 1,
    rejected: 1,
    results: [
      { event_id: 'e1', status: 'accepted' },
      { event_id: 'e1', status: 'conflict' },
      { event_id: '', status: 'rejected', reason: 'event-id-missing' },
      { event_id: 'e1', status: 'duplicate' },
    ],
  });
  expect(await (await send(event({ event_id: 'e2' }))).json()).toMatchObject({ accepted: 1 });
  expect(await (await send([event({ event_id: 'e3' })])).json()).toMatchObject({ accepted: 1 });
});

test('a thousand are taken, one more is not and stores nothing', async () => {
  const many = (count: number) => Array.from({ length: count }, (_, n) => event({ event_id: `m${n}` }));
  expect((await send({ events: many(1001) })).status).toBe(413);
  expect(await database().event.count({ where: { workspaceId: scope.workspaceId } })).toBe(0);
  expect((await send({ events: many(1000) })).status).toBe(202);
  expect((await send(`"${'x'.repeat(3_000_000)}`)).status).toBe(413);
});

test.each(['', '{', '[]', '{}', '{"events":[]}', '{"events":7}', '7', 'null', '"x"', '\ufeff', '[[[['])('the body %j is no events', async (body) => {
  const answer = await call(events, '/api/v1/events', { method: 'POST', body, headers: { 'content-type': 'application/json' } });
  expect(answer.status).toBe(400);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
});

test('without a key 401, with a key that lacks the permission 403, with another method 405, elsewhere 404', async () => {
  expect((await call(events, '/api/v1/events', { method: 'POST', body: '{}', headers: { authorization: '' } })).status).toBe(401);
  key = await keyWith('kpis:read');
  expect((await send(event())).status).toBe(403);
  for (const method of ['GET', 'PUT', 'DELETE', 'PATCH']) {
    const answer = await call(events, '/api/v1/events', { method });
    expect([answer.status, answer.headers.get('allow'), answer.headers.get('content-type')]).toEqual([405, 'POST', 'application/problem+json']);
  }
  for (const method of ['GET', 'POST', 'DELETE']) expect((await call(notFound, '/api/v1/nothing', { method })).headers.get('content-type')).toBe('application/problem+json');
});

test('a key reaches its own workspace only', async () => {
  await send(event());
  const own = scope.workspaceId;
  scope = await makeScope();
  key = await keyWith('events:write');
  expect(await (await send(event())).json()).toMatchObject({ accepted: 1 });
  expect(await database().event.count({ where: { workspaceId: own } })).toBe(1);
});

test('the catalogue is paged by key', async () => {
  const ids: string[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const page = (await (await call(metrics, `/api/v1/metrics?limit=3${after ? `&after=${after}` : ''}`)).json()) as { metrics: { id: string }[]; next: string | null };
    expect(page.metrics.length).toBeLessThanOrEqual(3);
    ids.push(...page.metrics.map(({ id }) => id));
    after = page.next;
  }
  expect(ids).toEqual([...METRIC_IDS].sort());
});

test('a series gives money in units of the currency, with its parts and state', async () => {
  const account = await inWorkspace(scope.workspaceId, (tx) => tx.account.create({ data: { workspaceId: scope.workspaceId, externalId: '1', name: 'One', country: 'NL' } }), { batchId: scope.batchId });
  await inWorkspace(scope.workspaceId, (tx) => tx.order.create({ data: { workspaceId: scope.workspaceId, number: '1', accountId: account.id, orderedOn: new Date('2026-01-06'), totalCents: 1234, currency: 'USD' } }), { batchId: scope.batchId });
  await database().load.create({ data: { workspaceId: scope.workspaceId, kind: 'orders', hourAt: new Date('2026-03-01') } });
  const answer = await call(series, '/api/v1/metrics/revenue/series?from=2026-01-05&to=2026-01-12&grain=week', {}, { metric: 'revenue' });
  expect(await answer.json()).toMatchObject({ metric: 'revenue', currency: 'USD', definition_version: 2, points: [{ start: '2026-01-05', end: '2026-01-12', value: 12.34, denominator: null }] });
  const ask = (metric: string, query: string) => call(series, `/api/v1/metrics/${metric}/series?${query}`, {}, { metric }).then(({ status }) => status);
  expect(await ask('revenue', 'from=2026-01-05&to=2026-01-12&dimension=country&value=NL')).toBe(200);
  expect(await ask('revenue', 'from=2026-01-05&to=2026-01-12&dimension=country&value=BE'), 'nobody is there').toBe(404);
  expect(await ask('revenue', 'from=2026-01-05&to=2026-01-12&dimension=size')).toBe(400);
  expect(await ask('active-user-rate', 'from=2026-01-05&to=2026-01-12&dimension=country')).toBe(422);
  expect(await ask('nonsense', 'from=2026-01-05&to=2026-01-12')).toBe(404);
  expect(await ask('revenue', 'from=2026-01-05')).toBe(400);
  expect(await ask('revenue', 'from=2026-01-05&to=2026-01-05')).toBe(422);
  expect(await ask('reach', 'from=2026-01-05&to=2026-01-12&team=nobody')).toBe(404);
});

test('what follows an agreed process is asked with its id or its name, and refused without', async () => {
  const { workspaceId } = scope;
  const { id } = await database().agreedProcess.create({ data: { workspaceId, name: 'A sale', steps: ['visit', 'order'], order: 'sequential', windowDays: 7, excluded: [], createdAt: new Date('2026-01-05') } });
  const ask = (metric: string, query: string) => call(series, `/api/v1/metrics/${metric}/series?from=2026-01-05&to=2026-02-01&grain=month${query}`, {}, { metric });
  for (const process of [id, 'a%20sale']) expect(await (await ask('task-success', `&process=${process}`)).json()).toMatchObject({ metric: 'task-success', unit: 'ratio', points: [{ start: '2026-01-01' }] });
  const refusal = async (metric: string, query: string) => {
    const answer = await ask(metric, query);
    return [answer.status, ((await answer.json()) as { code: string }).code];
  };
  expect(await refusal('funnel-conversion', '')).toEqual([422, 'process-required']);
  expect(await refusal('funnel-conversion', '&process=nothing')).toEqual([404, 'unknown-process']);
  expect(await refusal('reach', `&process=${id}`)).toEqual([404, 'unknown-process']);
  const listed = (await (await call(metrics, '/api/v1/metrics?limit=100')).json()) as { metrics: { id: string; needs: string | null }[] };
  expect(listed.metrics.filter(({ needs }) => needs === 'process').map((metric) => metric.id)).toEqual(['funnel-conversion', 'task-success']);
});

test('the description names every address and is made of the schemas', async () => {
  const described = (await (await call(openapi, '/api/v1/openapi.json')).json()) as { paths: Record<string, Record<string, { operationId: string; parameters?: { name: string; in: string }[] }>>; components: { schemas: object } };
  const own = allRoutes().flatMap(({ path }) => (path.startsWith('/api/v1/') && !/\*|openapi/.test(path) ? [path.replace(/:(\w+)/g, '{$1}')] : []));
  const segments = Object.values(ENTITIES).map(({ segment }) => segment);
  expect(Object.keys(described.paths).sort()).toEqual(own.flatMap((path) => (path.includes('{segment}') ? segments.map((segment) => path.replace('{segment}', segment)) : [path])).sort());
  expect(JSON.stringify(described)).toContain('occurred_at');
  const named = [...JSON.stringify(described).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name!);
  expect([...new Set(named)].filter((name) => !(name in described.components.schemas))).toEqual([]);
  const operations = Object.entries(described.paths).flatMap(([path, methods]) => Object.values(methods).map((operation) => ({ path, ...operation })));
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  for (const { path, parameters = [] } of operations) {
    expect(parameters.flatMap(({ name, in: place }) => (place === 'path' ? [name] : [])).sort()).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort());
  }
});

// ASVS 5 and "no 5xx from malformed input": each run is one request.
const nasty = fc.constantFrom('\0', '\ud800', '__proto__', 'constructor', '9e15', 'x'.repeat(300), '2026-02-30', '-1', '%00', "'; DROP TABLE events; --", '../../etc', '💥');
const anything = fc.oneof(fc.anything({ withBigInt: false, withDate: false, maxDepth: 3 }), nasty, fc.constant(9e15), fc.constant(null));
const badEvent = fc.record({ event_id: anything, actor: anything, activity: anything, occurred_at: anything, object: anything, duration_ms: anything, __proto__: anything }, { requiredKeys: [] });
const badBody = fc.oneof(
  fc.array(badEvent, { maxLength: 4 }).map((list) => JSON.stringify({ events: list })),
  badEvent.map((one) => JSON.stringify(one)),
  fc.json(),
  fc.string(),
  fc.constant('['.repeat(10_000)),
  fc.constant(`${'['.repeat(10_000)}${']'.repeat(10_000)}`),
  fc.constant('{"events":[{"event_id":"a","event_id":"b","actor":"x"}]}'),
);
const badQuery = fc.dictionary(fc.oneof(fc.constantFrom('from', 'to', 'grain', 'team', 'limit', 'after'), fc.string()), fc.oneof(nasty, fc.string(), fc.constantFrom('2026-01-01', '2026-02-01', 'week', '0001-01-01', '9999-12-31')), { maxKeys: 5 });

test('no malformed request is answered with a failure of ours', async () => {
  const check = async (answer: Response) => {
    expect(answer.status).toBeLessThan(500);
    if (answer.status >= 400) expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.text()).not.toMatch(/prisma|postgres|\bat .*\.ts:\d/i);
  };
  const type = fc.constantFrom('application/json', 'text/plain', 'application/vnd.x+json; charset=latin1', '');
  await fc.assert(
    fc.asyncProperty(badBody, type, async (body, contentType) => check(await call(events, '/api/v1/events', { method: 'POST', body, headers: contentType ? { 'content-type': contentType } : {} }))),
    { numRuns: 1400 },
  );
  await fc.assert(
    fc.asyncProperty(badQuery, fc.oneof(fc.constantFrom('reach', 'revenue'), nasty, fc.string()), async (query, metric) => {
      await check(await call(series, `/api/v1/metrics/x/series?${new URLSearchParams(query)}`, {}, { metric }));
      await check(await call(metrics, `/api/v1/metrics?${new URLSearchParams(query)}`));
    }),
    { numRuns: 400 },
  );
  const token = fc.string({ unit: fc.constantFrom('a', ' ', '\t', '!', 'B', '=') }).map((text) => `Bearer ${text}`);
  await fc.assert(fc.asyncProperty(token, async (authorization) => check(await call(events, '/api/v1/events', { method: 'POST', body: '{}', headers: { authorization } }))), { numRuns: 100 });
}, 180_000);

test('the key itself is not kept, only its hash', async () => {
  const hash = createHash('sha256').update(key).digest('hex');
  expect(await database().apiKey.count({ where: { workspaceId: scope.workspaceId, keyHash: hash } })).toBe(1);
});
