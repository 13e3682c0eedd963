import { beforeEach, expect, test, vi } from 'vitest';
import pg from 'pg';
import { createApiKey } from '#app/people/api-keys.server.ts';
import * as batch from '#app/routes/api/v1/record-batch.ts';
import * as byExternalId from '#app/routes/api/v1/record-by-external-id.ts';
import * as one from '#app/routes/api/v1/record.ts';
import * as many from '#app/routes/api/v1/records.ts';
import { makeScope } from '#test/factories/workspace.ts';

let key: string;
beforeEach(async () => {
  const made = await createApiKey(await makeScope(), { name: 'Count', permissions: ['crm:read', 'crm:write'] });
  if (!made.ok) throw new Error(made.reason);
  key = made.value.key;
});

type Route = Pick<typeof many, 'loader' | 'action'>;

/** Statements of the rooms on the driver; beginning, confining and closing the transaction are three of them. Finding the key is Prisma's. */
async function counted(route: Route, method: string, params: Record<string, string>, body?: unknown, query = ''): Promise<{ statements: number; body: Record<string, unknown> & { results: Record<string, string>[]; records: Record<string, string>[] } }> {
  const sent = vi.spyOn(pg.Client.prototype, 'query');
  const request = new Request(`http://localhost/api/v1/x${query}`, { method, headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...(method === 'PATCH' ? { 'if-match': '*' } : {}) }, ...(body ? { body: JSON.stringify(body) } : {}) });
  const given = { request, params, context: { nonce: '', requestId: '', clientAddress: '' } };
  const answer = await (method === 'GET' ? route.loader(given) : route.action(given));
  const texts = sent.mock.calls.map(([asked]) => (typeof asked === 'string' ? asked : (asked as { text?: string }).text ?? ''));
  sent.mockRestore();
  const from = texts.findIndex((text, at) => text === 'BEGIN' && texts[at + 1]?.startsWith('SELECT set_config'));
  const json = answer.status === 204 ? {} : ((await answer.json()) as object);
  expect(answer.status).toBeLessThan(300);
  return { statements: texts.slice(from).length, body: json as never };
}

const contacts = (count: number, prefix: string) => Array.from({ length: count }, (_, n) => ({ surname: `${prefix} ${n}`, email: `${prefix}${n}@example.com`, tags: ['x'], external_id: `${prefix}${n}` }));

test('each address asks the same number of statements, whatever the rows', async () => {
  const params = { segment: 'contacts' };
  await counted(many, 'POST', params, { records: contacts(100, 'w') }); // the columns of a table are asked once, at the first large write
  const few = await counted(many, 'POST', params, { records: contacts(2, 'a') });
  const lots = await counted(many, 'POST', params, { records: contacts(400, 'b') });
  expect(few.statements).toBe(lots.statements);
  expect(few.statements).toBeLessThanOrEqual(15);

  const page = async (limit: number) => (await counted(many, 'GET', params, undefined, `?limit=${limit}`)).statements;
  expect(await page(1)).toBe(await page(200));
  expect(await page(200)).toBeLessThanOrEqual(7);

  const ids = lots.body.results.map(({ id }) => id!);
  const updates = (count: number, city: string) => ({ operations: ids.slice(0, count).map((id) => ({ op: 'update', id, record: { city } })) });
  const [two, hundreds] = [await counted(batch, 'POST', params, updates(2, 'Delft')), await counted(batch, 'POST', params, updates(400, 'Leiden'))];
  expect(two.statements).toBe(hundreds.statements);
  const upserts = (count: number, city: string) => ({ operations: contacts(count, 'b').map(({ external_id }) => ({ op: 'upsert', external_id, record: { city } })) });
  const [three, more] = [await counted(batch, 'POST', params, upserts(3, 'Assen')), await counted(batch, 'POST', params, upserts(300, 'Breda'))];
  expect(three.statements).toBe(more.statements);

  const record = { ...params, record: ids[0]! };
  expect((await counted(one, 'GET', record)).statements).toBe(4);
  expect((await counted(one, 'PATCH', record, { city: 'Goes' })).statements).toBeLessThanOrEqual(15);
  expect((await counted(byExternalId, 'PUT', { ...params, system: '-', externalId: 'b1' }, { city: 'Goes' })).statements).toBeLessThanOrEqual(16);
  expect((await counted(one, 'DELETE', record)).statements).toBeLessThanOrEqual(15);
}, 120_000);
