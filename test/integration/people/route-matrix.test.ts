import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApiKey } from '#app/people/api-keys.server.ts';
import { PERMISSIONS, permissionsOf } from '#app/people/permission.ts';
import { type Role, ROLES } from '#app/people/role.ts';
import { databaseHash, plantWorkspace } from '#test/factories/matrix.ts';
import { allRoutes, type ListedRoute } from '#test/setup/all-routes.ts';
import { API_NEEDS, type Need, ROUTE_NEEDS } from './route-permissions.ts';

const METHODS = ['GET', 'POST'] as const;
type Method = (typeof METHODS)[number];
type Planted = Awaited<ReturnType<typeof plantWorkspace>>;

let server: Server;
let origin: string;
let own: Planted;
let other: Planted;
let routes: ListedRoute[];

beforeAll(async () => {
  process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
  process.env.PORT = '3977';
  process.env.LOG_LEVEL = 'silent';
  const { createApp } = await import('#server/app.ts');
  // npm test has built the product before; by itself this file compiles each route when it is first asked.
  const app = await createApp({ isDevelopment: process.env.PACER_BUILT !== '1', bootId: 'matrix' });
  server = await new Promise<Server>((done) => {
    const made = app.listen(0, '127.0.0.1', () => done(made));
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  [own, other] = [await plantWorkspace('Own'), await plantWorkspace('Other')];
  routes = allRoutes();
  await call({ path: '/sign-in', method: 'GET' }); // the first request compiles
}, 300_000);

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

const pages = () => routes.filter(({ path }) => !path.startsWith('/api/'));
const apiPaths = () => routes.filter(({ path }) => path.startsWith('/api/'));

interface Call {
  path: string;
  method: Method;
  cookie?: string;
  form?: Record<string, string>;
  headers?: Record<string, string>;
}

async function call({ path, method, cookie, form = {}, headers = {} }: Call): Promise<Response> {
  const response = await fetch(origin + path, {
    method,
    redirect: 'manual',
    headers: { ...(cookie ? { cookie } : {}), ...(method === 'POST' ? { origin } : {}), ...headers },
    ...(method === 'POST' ? { body: new URLSearchParams(form) } : {}),
  });
  await response.arrayBuffer();
  return response;
}

function fill(text: string, ids: Record<string, string>): string {
  return text.replace(/[:{](\w+)\}?/g, (whole, name: string) => ids[name] ?? whole).replace('*', 'no/such/page');
}

const fillForm = (form: Record<string, string> | undefined, ids: Record<string, string>) =>
  Object.fromEntries(Object.entries(form ?? {}).map(([name, value]) => [name, value.replace(/\{(\w+)\}/, (_whole, key: string) => ids[key] ?? '')]));

function needOf(id: string, method: Method): Need {
  const needs = ROUTE_NEEDS[id];
  if (!needs) throw new Error(`No row for ${id} in route-permissions.ts`);
  return needs[method];
}

const isPermission = (need: Need) => (PERMISSIONS as readonly string[]).includes(need);
const isSentToSignIn = (response: Response) => response.status === 302 && /^\/sign-in(\?to=|$)/.test(response.headers.get('location') ?? '');

test('every route and API path has a row, and every row a route', () => {
  expect(pages().map(({ id }) => id).sort()).toEqual(Object.keys(ROUTE_NEEDS).sort());
  expect(apiPaths().map(({ id }) => id).sort()).toEqual(Object.keys(API_NEEDS).sort());
});

test('who is not signed in is sent to sign in wherever that is asked, and changes nothing', async () => {
  const before = await databaseHash();
  const wrong: string[] = [];
  for (const { id, path } of pages()) {
    for (const method of METHODS) {
      const need = needOf(id, method);
      if (need === 'public' || need === 'none') continue;
      const response = await call({ path: fill(path, own.ids), method, form: fillForm(ROUTE_NEEDS[id]!.form, own.ids) });
      if (!isSentToSignIn(response)) wrong.push(`${method} ${path}: ${response.status} ${response.headers.get('location') ?? ''}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(await databaseHash()).toBe(before);
}, 300_000);

describe.each(ROLES)('%s', (role: Role) => {
  const has = (need: Need) => !isPermission(need) || permissionsOf(role).has(need as never);

  test('is refused what the table does not give, and the refusal writes nothing', async () => {
    const before = await databaseHash();
    const wrong: string[] = [];
    for (const { id, path } of pages()) {
      for (const method of METHODS) {
        const need = needOf(id, method);
        if (need === 'none' || has(need)) continue;
        const response = await call({ path: fill(path, own.ids), method, cookie: own.cookies[role], form: fillForm(ROUTE_NEEDS[id]!.form, own.ids) });
        if (response.status !== 403) wrong.push(`${method} ${path}: ${response.status}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(await databaseHash()).toBe(before);
  }, 300_000);

  test('reads what the table gives; reading writes nothing and is kept by nobody', async () => {
    const before = await databaseHash();
    const wrong: string[] = [];
    for (const { id, path } of pages()) {
      const need = needOf(id, 'GET');
      if (!has(need) || ROUTE_NEEDS[id]!.readingIsLogged) continue;
      const response = await call({ path: fill(path, own.ids), method: 'GET', cookie: own.cookies[role] });
      const isRight = need === 'public' ? response.status < 500 : [200, 302].includes(response.status) && !isSentToSignIn(response);
      if (!isRight) wrong.push(`GET ${path}: ${response.status} ${response.headers.get('location') ?? ''}`);
      if (!response.headers.get('cache-control')?.includes('no-store')) wrong.push(`GET ${path}: may be kept`);
    }
    expect(wrong).toEqual([]);
    expect(await databaseHash()).toBe(before);
  }, 300_000);

  test('finds nothing of another workspace, and changes nothing there', async () => {
    const before = await databaseHash();
    const wrong: string[] = [];
    for (const { id, path } of pages()) {
      for (const method of METHODS) {
        const need = needOf(id, method);
        const namesRecord = /:(account|batch|candidate|checklist|contact|webhook|gate|criterion|role|spec|kpi|correction|alert|dashboard|member|milestone|pulse|course|session|question|success|charge|message|occasion|process|objective|partner|external|item|link|change|line|urgency|scopeItem|stakeholder|supplier|supplierCriterion|improvement|decision|hypercareReview|celebration|impactGroup|groupRemedy|challenge|testCycle|testJudgement|rehearsal|cutOverTask|plannedMessage)\b/.test(path);
        const form = ROUTE_NEEDS[id]!.form;
        const namesInForm = method === 'POST' && Object.values(form ?? {}).some((value) => value.startsWith('{'));
        if (!isPermission(need) && need !== 'signed-in') continue;
        if (!namesRecord && !namesInForm) continue;
        const response = await call({ path: fill(path, other.ids), method, cookie: own.cookies[role], form: fillForm(form, other.ids) });
        // A decision that is itself malformed may be refused before the record is looked for.
        const allowed = !has(need) ? [403] : namesRecord && method === 'POST' ? [404, 422, 302] : ROUTE_NEEDS[id]!.choosesInForm ? [404, 422] : [404];
        if (!allowed.includes(response.status)) wrong.push(`${method} ${path}: ${response.status}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(await databaseHash()).toBe(before);
  }, 300_000);
});

test('every write from elsewhere is refused, whatever the cookie', async () => {
  const before = await databaseHash();
  const wrong: string[] = [];
  const foreign: Record<string, Record<string, string>> = {
    'a foreign origin': { origin: 'https://evil.example' },
    'a null origin': { origin: 'null' },
    'another site, by what the browser says': { 'sec-fetch-site': 'cross-site' },
    'a sibling site': { 'sec-fetch-site': 'same-site' },
    'a text form': { 'content-type': 'text/plain' },
  };
  for (const { id, path } of pages()) {
    for (const [name, headers] of Object.entries(foreign)) {
      const response = await call({ path: fill(path, own.ids), method: 'POST', cookie: own.cookies.administrator, form: fillForm(ROUTE_NEEDS[id]!.form, own.ids), headers });
      if (![403, 415].includes(response.status)) wrong.push(`${name}, POST ${path}: ${response.status}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(await databaseHash()).toBe(before);
}, 300_000);

test('a write that names no origin at all is refused', async () => {
  const response = await fetch(`${origin}/settings/workspace`, { method: 'POST', redirect: 'manual', headers: { cookie: own.cookies.administrator }, body: new URLSearchParams({ name: 'x' }) });
  expect(response.status).toBe(403);
});

test('a form beyond the limit is refused before it is read', async () => {
  const response = await call({ path: '/sign-in', method: 'POST', form: { email: 'x'.repeat(1_100_000), password: 'y' } });
  expect(response.status).toBe(413);
});

async function callApi(path: string, method: Method, key: string | null, body: unknown, cookie?: string): Promise<Response> {
  const response = await fetch(origin + fill(path, own.ids), {
    method,
    headers: { ...(key ? { authorization: `Bearer ${key}` } : {}), ...(cookie ? { cookie } : {}), ...(method === 'POST' ? { 'content-type': 'application/json' } : {}) },
    ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
  });
  await response.arrayBuffer();
  return response;
}

test('the API answers a key by its permissions and nobody by a cookie', async () => {
  const keyWith = async (permissions: readonly (typeof PERMISSIONS)[number][]) => {
    const made = await createApiKey(own.scope, { name: 'Matrix', permissions: [...permissions] });
    if (!made.ok) throw new Error(made.reason);
    return made.value.key;
  };
  const wrong: string[] = [];
  for (const { id, path } of apiPaths()) {
    for (const method of METHODS) {
      const need = API_NEEDS[id]![method];
      if (need === 'none' || need === 'public') continue;
      const { body } = API_NEEDS[id]!;
      const lacking = await keyWith(PERMISSIONS.filter((permission) => permission !== need));
      const holding = await keyWith([need]);
      await callApi(path, method, lacking, body); // the first use of a key is noted on it
      const before = await databaseHash();
      const answers = {
        401: [await callApi(path, method, null, body), await callApi(path, method, 'pacer_wrong', body), await callApi(path, method, null, body, own.cookies.administrator)],
        403: [await callApi(path, method, lacking, body)],
      };
      for (const [status, responses] of Object.entries(answers)) {
        for (const response of responses) {
          if (response.status !== Number(status) || response.headers.get('content-type') !== 'application/problem+json') wrong.push(`${method} ${path}: ${response.status} for ${status}`);
        }
      }
      if ((await databaseHash()) !== before) wrong.push(`${method} ${path}: a refusal wrote`);
      const response = await callApi(path, method, holding, body);
      if ([401, 403].includes(response.status) || response.status >= 500) wrong.push(`${method} ${path} with ${need}: ${response.status}`);
    }
  }
  expect(wrong).toEqual([]);
}, 300_000);
