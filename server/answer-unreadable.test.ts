import express from 'express';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { answerUnreadable } from './answer-unreadable.ts';

test.each([
  ['/api/v1/accounts/%zz', 400, 'application/problem+json', '"code":"unreadable"'],
  ['/crm/contacts/%ff', 400, 'text/plain', 'cannot be read'],
  ['/crm/%ED%A0%80', 400, 'text/plain', 'cannot be read'],
])('%s is answered without a word of how we are made', async (path, status, type, word) => {
  const app = express();
  app.all('*', (_request, response) => void response.send('a page'));
  app.use(answerUnreadable());
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  const text = await answer.text();
  server.close();
  expect([answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([status, type]);
  expect(text).toContain(word);
  expect(text).not.toMatch(/URIError|\.js:\d|<html/);
});
