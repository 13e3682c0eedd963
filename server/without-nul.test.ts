import type { ActionFunction, ServerBuild } from '@remix-run/node';
import express from 'express';
import fc from 'fast-check';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { formsWithoutNul, queryWithoutNul, withoutNul } from './without-nul.ts';

const echo: ActionFunction = async ({ request }) => Response.json(request.headers.get('content-type')?.startsWith('application/x') ? [...(await request.formData())] : await request.text());

/** What the action of a route is given. */
async function sent(path: string, body: string, type = 'application/x-www-form-urlencoded;charset=UTF-8') {
  const { routes } = formsWithoutNul({ routes: { one: { id: 'one', path, module: { action: echo } } } } as unknown as ServerBuild);
  const request = new Request('http://localhost/', { method: 'POST', body, headers: { 'content-type': type } });
  return ((await routes.one!.module.action!({ request, params: {}, context: { nonce: '', requestId: '', clientAddress: '', drained: () => Promise.resolve() } })) as Response).json() as Promise<unknown>;
}

test('what a form says is kept to the letter, without NUL', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))), async (fields) => {
      const body = new URLSearchParams(fields).toString();
      const wanted = [...new URLSearchParams(body)].map(([name, value]) => [name.replaceAll('\0', ''), value.replaceAll('\0', '')]);
      expect(await sent('settings/teams', body)).toEqual(wanted);
    }),
  );
  expect(await sent('settings/teams', 'name=A%00b&note=50%2500')).toEqual([['name', 'Ab'], ['note', '50%00']]);
});

test('what programs and forms in parts send is not touched', async () => {
  expect(await sent('api/v1/:segment', 'a=%00')).toEqual([['a', '\0']]);
  expect(await sent('crm/imports', 'a=%00', 'multipart/form-data; boundary=x')).toBe('a=%00');
});

test.each([
  ['/crm/contacts?q=a%00b&n=%2500', '/crm/contacts?q=ab&n=%2500'],
  ['/crm/%00?q=a', '/crm/%00?q=a'],
  ['/api/v1/contacts?q=%00', '/api/v1/contacts?q=%00'],
  ['/crm', '/crm'],
])('%s is asked for as %s', async (asked, given) => {
  const app = express().use(queryWithoutNul(), (request, response) => void response.send(request.originalUrl));
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${asked}`);
  server.close();
  expect(await answer.text()).toBe(given);
});

test('a text without NUL stays as it is', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => withoutNul(encodeURIComponent(text)) === encodeURIComponent(text.replaceAll('\0', ''))));
});
