import { expect, test } from 'vitest';
import { permissionsOf } from '#app/people/permission.ts';
import { readSentFile } from './sent-file.server.ts';

const scope = { workspaceId: 'none', member: null, permissions: permissionsOf('end-user'), timeZone: 'Europe/Amsterdam' } as never;
const asOf = new Date('2026-03-18T12:00:00Z');
const ADDRESS = 'http://pacer.example/roadmap/plan-import';

function inParts(name: string, value: string, filename?: string): Request {
  const form = new FormData();
  if (filename === undefined) form.set(name, value);
  else form.set(name, new Blob([value]), filename);
  return new Request(ADDRESS, { method: 'POST', body: form });
}

test.each([
  ['unreadable-name', 'a name with a sign that headers are made of', inParts('file', 'x', 'plan=2.csv')],
  ['no-file', 'a form without a file', inParts('colour', 'red')],
  ['no-file', 'a form that breaks off', new Request(ADDRESS, { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x' })],
  ['gone', 'a form that names no file', new Request(ADDRESS, { method: 'POST', body: new URLSearchParams({ colour: 'red' }) })],
])('%s: %s', async (reason, _what, request) => {
  expect(await readSentFile(scope, request, asOf)).toEqual({ ok: false, reason, gone: null });
});

test('the id of a file that is no longer kept is told', async () => {
  expect(await readSentFile(scope, new Request(ADDRESS, { method: 'POST', body: new URLSearchParams({ upload: 'plan' }) }), asOf)).toEqual({ ok: false, reason: 'gone', gone: 'plan' });
});
