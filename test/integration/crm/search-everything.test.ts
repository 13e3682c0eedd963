import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { expect, test } from 'vitest';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import type { EntityName } from '#app/crm/entity/entity.ts';
import { countRecords } from '#app/crm/list/count-records.server.ts';
import { standardQuery } from '#app/crm/list/read-list-query.ts';
import { searchEverything } from '#app/crm/list/search-everything.server.ts';
import { inBatch } from '#app/crm/record/batch.server.ts';
import { readInput } from '#app/crm/record/read-input.ts';
import { createRecords, moveToTrash } from '#app/crm/record/write-records.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-11-22T12:00:00Z');

async function create(scope: Scope, kind: EntityName, inputs: Record<string, unknown>[]): Promise<string[]> {
  return inBatch({ ...scope, batchId: randomUUID() }, { verb: 'record.test', entity: null }, async (tx) => {
    const made = await createRecords(tx, scope, ENTITIES[kind], inputs.map((input) => {
      const read = readInput(ENTITIES[kind], input, { isNew: true, timeZone: scope.timeZone });
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      return read.input;
    }), { asOf: NOW });
    if (!made.ok) throw new Error(JSON.stringify([...made.refusals]));
    return made.records.map(({ id }) => id);
  });
}

async function fill(scope: Scope): Promise<void> {
  const [account] = await create(scope, 'account', [{ name: 'Bakkerij De Krakeling', email: 'info@krakeling.example.com' }, { name: 'Jansen Bouw' }]);
  const [contact] = await create(scope, 'contact', [
    { given_name: 'José', surname: 'Öztürk', email: 'jose@example.com', phone: '06-12345678', account_id: account },
    { given_name: 'Jan', surname_prefix: 'van den', surname: 'Berg' },
    { surname: 'Jansen' },
    { given_name: 'Truus', surname: 'Jansema' },
    { given_name: 'Kees', surname: 'Steenbergen' },
  ]);
  await create(scope, 'order', [{ number: 'O-2026-0042', account_id: account, ordered_on: '2026-01-02', total_cents: 100 }]);
  await create(scope, 'invoice', [{ number: 'F-2026-0042', account_id: account, issued_on: '2026-01-02', total_cents: 100, status: 'sent' }]);
  await create(scope, 'case', [{ number: 'Z-77', kind: 'complaint', subject: 'Gebak kwam te laat', status: 'new', priority: 'normal', contact_id: contact, opened_at: '2026-01-02T10:00:00Z' }]);
  await create(scope, 'campaign', [{ name: 'Voorjaarsactie', kind: 'event', status: 'planned' }]);
  await create(scope, 'product', [{ sku: 'K1', name: 'Krakelingen groot' }]);
}

test('finds names in any order and accent, addresses, numbers in any notation, and forgives one typing error', async () => {
  const scope = await makeScope();
  await fill(scope);
  const titles = async (typed: string) => (await searchEverything(scope, typed)).map(({ title }) => title);
  expect(await titles('ozturk jo')).toEqual(['José Öztürk']);
  expect(await titles('berg jan')).toEqual(['Jan van den Berg']);
  expect(await titles('krakel')).toEqual(['Krakelingen groot', 'Bakkerij De Krakeling']);
  expect(await titles('jansen')).toEqual(['Jansen', 'Jansen Bouw']);
  expect(await titles('jose@ex'.slice(0, 4))).toEqual(['José Öztürk']);
  expect(await titles('bergen')).toEqual(['Kees Steenbergen']);
  expect(await titles('jose@')).toEqual(['José Öztürk']);
  expect(await titles('INFO@krakeling')).toEqual(['Bakkerij De Krakeling']);
  for (const typed of ['0612345678', '06 1234', '+31 6 12345678', '(06) 123-45678', '612345678']) expect(await titles(typed), typed).toEqual(['José Öztürk']);
  expect(await titles('o-2026-0042')).toEqual(['O-2026-0042']);
  expect(await titles('F-2026')).toEqual(['F-2026-0042']);
  expect((await searchEverything(scope, 'z-77')).map(({ kind }) => kind)).toEqual(['case']);
  expect(await titles('te laat')).toEqual(['Gebak kwam te laat']);
  expect(await titles('voorjaar')).toEqual(['Voorjaarsactie']);
  // Two letters changed places in a whole word; of a word that also goes on, nothing is guessed.
  expect(await titles('krakleing')).toEqual(['Bakkerij De Krakeling']);
  for (const typed of ['voorjarsactie', 'ozturc jose', 'steenbergn']) expect(await titles(typed), typed).toHaveLength(1);
  expect(await titles('xqzvw')).toEqual([]);
  expect(await titles('%')).toEqual([]);
});

test('what is in the trash and what another workspace has is not found', async () => {
  const [own, other] = [await makeScope(), await makeScope()];
  await fill(own);
  for (const typed of ['jansen', 'krakleing', 'jose@', '0612345678', 'O-2026']) expect(await searchEverything(other, typed), typed).toEqual([]);
  const [found] = await searchEverything(own, 'ozturk');
  await inBatch({ ...own, batchId: randomUUID() }, { verb: 'record.trash', entity: null }, (tx) => moveToTrash(tx, own, ENTITIES.contact, [found!.id], { asOf: NOW }));
  expect(await searchEverything(own, 'ozturk')).toEqual([]);
  expect(await searchEverything(own, 'jose@')).toEqual([]);
});

// The index is asked otherwise in a workspace that holds most of a table: each way round, both see their own alone.
test('a workspace with most of the records and one with few find the same name each in their own', async () => {
  const [large, small] = [await makeScope(), await makeScope()];
  await create(large, 'contact', Array.from({ length: 300 }, (_, at) => ({ surname: `Buurman${at % 5}` })));
  const [few] = await create(small, 'contact', [{ surname: 'Buurman1' }]);
  const owner = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await owner.connect();
  await owner.query('ANALYZE contacts');
  const { rows } = await owner.query<{ large: string; small: string }>(`SELECT pacer_workspace_condition('contacts', $1) AS large, pacer_workspace_condition('contacts', $2) AS small`, [large.workspaceId, small.workspaceId]);
  await owner.end();
  expect(rows[0]!.large).not.toBe(rows[0]!.small);
  const query = { ...standardQuery(ENTITIES.contact), search: 'buurman1' };
  for (const [scope, count] of [[large, 60], [small, 1]] as const) expect(await countRecords(scope, ENTITIES.contact, query, { asOf: NOW })).toEqual({ count, isMore: false });
  expect((await searchEverything(small, 'buurman1')).map(({ id }) => id)).toEqual([few]);
  expect((await searchEverything(large, 'burman1')).map(({ id }) => id)).not.toContain(few);
});
