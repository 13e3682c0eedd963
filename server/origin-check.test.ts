import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { originCheck } from './origin-check.ts';

const app = express().use(originCheck()).use((_request, response) => response.status(204).end());
const server = app.listen(0, '127.0.0.1');
let address: string;

beforeAll(async () => {
  if (!server.listening) await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const send = async (path: string, type: string, origin = address) => (await fetch(`${address}${path}`, { method: 'POST', headers: { origin, 'content-type': type }, body: 'x' })).status;

test('a form in parts is taken where files are sent, and nowhere else', async () => {
  const parts = 'multipart/form-data; boundary=B';
  expect(await send('/crm/imports', parts)).toBe(204);
  expect(await send('/crm/imports.data', parts)).toBe(204);
  expect(await send('/roadmap/plan-import', parts)).toBe(204);
  expect(await send('/roadmap/plan-import.data', parts)).toBe(204);
  expect(await send('/crm/new/contacts', parts)).toBe(415);
  expect(await send('/crm/new/contacts', 'multipart/form-data')).toBe(415);
  expect(await send('/crm/new/contacts', 'application/x-www-form-urlencoded')).toBe(204);
  expect(await send('/crm/new/contacts', 'application/json')).toBe(415);
  expect(await send('/crm/imports', parts, 'https://elsewhere.example')).toBe(403);
});
