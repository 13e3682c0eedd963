import type { ServerBuild } from '@remix-run/node';
import { matchRoutes } from '@remix-run/react';
import type { RouteConfigEntry } from '@remix-run/route-config';
import express from 'express';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import routes from '#app/routes.ts';
import { apiDoor } from './api-door.ts';

const ENTRIES = (await Promise.resolve(routes)).filter(({ path }: RouteConfigEntry) => path?.startsWith('api/v1/'));
type Given = { request: Request; params: Record<string, string | undefined> };

/** Every route of the API says which it is and what it was given. */
const MODULES = Object.fromEntries(
  ENTRIES.map(({ file, path }) => {
    const answer = async ({ request, params }: Given) => {
      if (request.headers.get('x-fail')) throw new Error('not foreseen');
      return Response.json({ file, params, method: request.method, url: request.url, body: await request.text(), accepts: request.headers.get('accept') }, { status: 201, headers: { 'x-told': 'yes' } });
    };
    return [file, { id: file, path, module: { loader: answer, action: answer } }];
  }),
) as unknown as ServerBuild['routes'];

let address = '';
let close = () => {};

beforeAll(async () => {
  const app = express();
  app.all('*', apiDoor({ routes: MODULES }, () => ({ nonce: '', requestId: '', clientAddress: '', drained: () => Promise.resolve() })));
  app.use(((_error, _request, response, next) => (response.headersSent ? next() : void response.status(500).send('failed'))) as express.ErrorRequestHandler);
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = () => void server.close();
});
afterAll(() => close());

const PATHS = [...ENTRIES.map(({ path = '' }) => path.replace(/:\w+/g, 'a-word').replace('*', 'a/b/c/d/e')), 'contacts', 'contacts/batch', 'contacts/batch/restore', 'contacts/x%2Fy', 'contacts/', 'Metrics/reach/Series', 'events', 'openapi.json', 'openapi-json'].map((path) => (path.startsWith('api/') ? `/${path}` : `/api/v1/${path}`));

test.each(PATHS)('%s reaches the route that the framework would choose, with the same parameters', async (path) => {
  const matched = matchRoutes(ENTRIES.map(({ file, path: own }) => ({ id: file, path: own! })), path)!.at(-1)!;
  const told = (await (await fetch(address + path)).json()) as Record<string, unknown>;
  expect(told).toMatchObject({ file: matched.route.id, params: matched.params });
});

test('what is sent, and what comes back, pass unchanged', async () => {
  const answer = await fetch(`${address}/api/v1/contacts?limit=2&filter=%7B%7D`, { method: 'PATCH', body: 'é'.repeat(100_000), headers: { accept: 'application/json' } });
  expect([answer.status, answer.headers.get('x-told'), answer.headers.get('content-type')?.split(';')[0]]).toEqual([201, 'yes', 'application/json']);
  expect(await answer.json()).toMatchObject({ method: 'PATCH', url: `${address}/api/v1/contacts?limit=2&filter=%7B%7D`, body: 'é'.repeat(100_000), accepts: 'application/json' });
});

test('a HEAD has the head of a GET and no body; what was not foreseen goes to the server', async () => {
  const head = await fetch(`${address}/api/v1/contacts`, { method: 'HEAD' });
  expect([head.status, head.headers.get('x-told'), await head.text()]).toEqual([201, 'yes', '']);
  expect((await fetch(`${address}/api/v1/contacts`, { headers: { 'x-fail': 'yes' } })).status).toBe(500);
});
