import express from 'express';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { uploadLimitMb } from '#app/web/uploads.server.ts';
import { bodyLimit } from './body-limit.ts';

let port = 0;
let close = () => {};
beforeAll(async () => {
  const server = express().use(bodyLimit(), (_request, response) => void response.send('read')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
  close = () => {
    server.closeAllConnections();
    server.close();
  };
});
afterAll(() => close());

/** The answer to a form of so many megabytes, of which only the length is sent. */
async function announce(path: string, megabytes: number) {
  const sending = request({ port, host: '127.0.0.1', path, method: 'POST', headers: { 'content-length': Math.floor(megabytes * 1024 * 1024), 'accept-language': 'nl' } });
  sending.flushHeaders();
  const [answer] = (await once(sending, 'response')) as [IncomingMessage];
  let text = '';
  for await (const part of answer) text += String(part);
  sending.destroy();
  return { status: answer.statusCode, text };
}

test('a file comes in up to the size that is promised, and the refusal of a larger one says which that is', async () => {
  const most = uploadLimitMb();
  expect(await announce('/crm/imports', most)).toEqual({ status: 200, text: 'read' });
  expect(await announce('/crm/imports.data?index', most)).toMatchObject({ status: 200 });
  const refused = await announce('/crm/imports', most + 2);
  expect(refused.status).toBe(413);
  expect(refused.text).toContain(`${most} MB`);
});

test('a file of a plan is smaller than one of a CRM', async () => {
  expect(await announce('/roadmap/plan-import', 20)).toMatchObject({ status: 200 });
  expect(await announce('/roadmap/plan-import.data', 22)).toMatchObject({ status: 413, text: expect.stringContaining('20 MB') as string });
});

test('any other form is small', async () => {
  expect(await announce('/settings/teams', 1)).toMatchObject({ status: 200 });
  expect(await announce('/settings/teams', 1.1)).toMatchObject({ status: 413, text: expect.stringContaining('1 MB') as string });
});

test('who is still sending when the refusal comes is not cut off before reading it', async () => {
  const size = 3 * 1024 * 1024;
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.setEncoding('utf8').on('data', (part: string) => (heard += part));
  socket.write(`POST /sign-in HTTP/1.1\r\nhost: pacer.example\r\ncontent-length: ${size}\r\n\r\n`);
  await once(socket, 'data');
  socket.write('a'.repeat(size));
  socket.write('GET / HTTP/1.1\r\nhost: pacer.example\r\nconnection: close\r\n\r\n');
  await once(socket, 'close');
  expect(heard).toMatch(/^HTTP\/1\.1 413 /);
  expect(heard).toMatch(/\r\n\r\nread$/);
});
