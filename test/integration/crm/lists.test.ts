import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import type { EntityName } from '#app/crm/entity/entity.ts';
import { knownFields } from '#app/crm/filter/filter-field.ts';
import { countRecords } from '#app/crm/list/count-records.server.ts';
import { eachRecord } from '#app/crm/list/each-record.server.ts';
import type { ListQuery } from '#app/crm/list/list-query.ts';
import { listRecords, listRecordsIn } from '#app/crm/list/list-records.server.ts';
import { standardQuery } from '#app/crm/list/read-list-query.ts';
import { inBatch } from '#app/crm/record/batch.server.ts';
import type { CrmRecord } from '#app/crm/record/record.ts';
import { readInput } from '#app/crm/record/read-input.ts';
import { createRecords, moveToTrash } from '#app/crm/record/write-records.server.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const { account: ACCOUNT, contact: CONTACT, deal: DEAL } = ENTITIES;

async function create(scope: Scope, name: EntityName, inputs: Record<string, unknown>[]): Promise<CrmRecord[]> {
  const entity = ENTITIES[name];
  return inBatch({ ...scope, batchId: randomUUID() }, { verb: 'record.test', entity: null }, async (tx) => {
    const made = await createRecords(tx, scope, entity, inputs.map((input) => {
      const read = readInput(entity, input, { isNew: true, timeZone: scope.timeZone });
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      return read.input;
    }), { asOf: NOW });
    if (!made.ok) throw new Error(JSON.stringify([...made.refusals]));
    return made.records;
  });
}

const SURNAMES = ['Jansen', 'de Vries', 'Bakker', 'Visser', 'Smit', 'Çelik', 'Öztürk', 'van den Berg'];

/** Contacts whose values repeat and are missing here and there, so that every order has ties and empty ends. */
async function fill(scope: Scope, count = 40): Promise<CrmRecord[]> {
  const accounts = await create(scope, 'account', [{ name: 'Zeta' }, { name: 'Álfa' }, { name: 'Midden' }]);
  return create(scope, 'contact', Array.from({ length: count }, (_, at) => ({
    surname: SURNAMES[at % SURNAMES.length],
    given_name: at % 3 ? `Naam${at % 7}` : null,
    city: at % 4 ? ['Utrecht', 'Assen', 'Çanakkale'][at % 3] : null,
    birth_date: at % 5 ? `19${50 + (at % 9)}-01-02` : null,
    house_number: at % 6 ? at % 9 : null,
    account_id: at % 4 ? accounts[at % 3]!.id : null,
    owner_id: at % 2 ? scope.member!.id : null,
    tags: at % 3 ? [`t${at % 4}`] : [],
  })));
}

function queryOf(name: EntityName, over: Partial<ListQuery> = {}): ListQuery {
  return { ...standardQuery(ENTITIES[name]), ...over };
}

test('paging forth and back gives every row once, in the same order, for every field and both directions', async () => {
  const scope = await makeScope();
  const records = await fill(scope);
  for (const field of knownFields(CONTACT)) {
    for (const isDescending of [false, true]) {
      const query = queryOf('contact', { sort: { field: field.name, isDescending }, columns: [field.name], size: 7 });
      const pages: string[][] = [];
      let [after, last]: [string | null, string | null] = [null, null];
      do {
        const page = await listRecords(scope, CONTACT, { ...query, after }, { asOf: NOW });
        pages.push(page.rows.map(({ id }) => id));
        [after, last] = [page.nextCursor, page.previousCursor];
      } while (after);
      const forth = pages.flat();
      expect(new Set(forth).size, `${field.name} ${isDescending}`).toBe(records.length);
      expect(forth.length).toBe(records.length);
      const back: string[][] = [pages.at(-1)!];
      let before: string | null = last;
      while (before) {
        const page = await listRecords(scope, CONTACT, { ...query, before }, { asOf: NOW });
        back.unshift(page.rows.map(({ id }) => id));
        before = page.previousCursor;
      }
      expect(back.flat(), `${field.name} ${isDescending} back`).toEqual(forth);
      const values = forth.map((id) => records.find((each) => each.id === id)![field.name] ?? null).map((value) => value === null || (Array.isArray(value) && value.length === 0));
      expect(values.indexOf(true) === -1 || values.slice(values.indexOf(true)).every(Boolean), `${field.name}: empty last`).toBe(true);
    }
  }
});

test('a list tells the titles of what its columns point at, in a number of statements that rows do not change', async () => {
  const scope = await makeScope();
  await fill(scope, 3);
  const few = await statements(scope);
  await fill(scope, 60);
  const many = await statements(scope);
  expect(many.count).toBe(few.count);
  expect(many.page.rows).toHaveLength(50);
  const row = many.page.rows.find(({ record }) => record.account_id !== null && record.owner_id !== null);
  expect(row?.titles).toMatchObject({ owner_id: 'Test member' });
  expect(['Zeta', 'Álfa', 'Midden']).toContain(row?.titles.account_id);
  expect(row?.record).not.toHaveProperty('description');
});

async function statements(scope: Scope) {
  let count = 0;
  const page = await inWorkspaceSql(scope.workspaceId, (tx) => {
    const counted: SqlTransaction = {
      $queryRaw: (...args) => ((count += 1), tx.$queryRaw(...args)),
      $executeRaw: (...args) => ((count += 1), tx.$executeRaw(...args)),
    };
    return listRecordsIn(counted, scope, CONTACT, queryOf('contact'), { asOf: NOW });
  });
  return { count, page };
}

test('search finds words in any order and accent, an e-mail address and a telephone number in any notation', async () => {
  const scope = await makeScope();
  await create(scope, 'contact', [
    { given_name: 'José', surname: 'Öztürk', email: 'Jose.O@Example.com', phone: '06-12345678' },
    { given_name: 'Anna', surname_prefix: 'van den', surname: 'Berg', email: 'anna@example.com', phone: '020 624 1111' },
    { given_name: 'Zwaantje', surname: 'Jansen' },
  ]);
  const find = async (search: string, over: Partial<ListQuery> = {}) => (await listRecords(scope, CONTACT, queryOf('contact', { search, ...over }), { asOf: NOW })).rows.map(({ title }) => title);
  expect(await find('ozturk jose')).toEqual(['José Öztürk']);
  expect(await find('berg ann')).toEqual(['Anna van den Berg']);
  expect(await find('aantj')).toEqual(['Zwaantje Jansen']);
  expect(await find('zw')).toEqual(['Zwaantje Jansen']);
  expect(await find('wa')).toEqual([]);
  expect(await find('jose.o@example.com')).toEqual(['José Öztürk']);
  expect(await find('anna@')).toEqual(['Anna van den Berg']);
  for (const phone of ['0612345678', '+31 6 1234 5678', '0031612345678', '06-1234', '612345678']) expect(await find(phone), phone).toEqual(['José Öztürk']);
  expect(await find('---')).toEqual([]);
  expect(await find('%')).toEqual([]);
  expect(await find('berg', { sort: { field: 'email', isDescending: true } })).toEqual(['Anna van den Berg']);
  expect(await countRecords(scope, CONTACT, { search: 'an', filter: null, isTrash: false }, { asOf: NOW })).toEqual({ count: 1, isMore: false });
});

test.each([false, true])('a search is paged forth and back: what begins with the word first, then the others (descending: %s)', async (isDescending) => {
  const scope = await makeScope();
  await create(scope, 'contact', Array.from({ length: 40 }, (_, at) => ({ surname: at % 2 ? `Zand${at % 7}` : `Oudezand${at % 5}`, given_name: at % 3 ? `Naam${at}` : null })));
  await create(scope, 'contact', Array.from({ length: 700 }, (_, at) => ({ surname: `Bakker${at}` })));
  const query = queryOf('contact', { search: 'zand', sort: { field: 'full_name', isDescending }, size: 7 });
  const pages: string[][] = [];
  let [after, last]: [string | null, string | null] = [null, null];
  const titles: string[] = [];
  do {
    const page = await listRecords(scope, CONTACT, { ...query, after }, { asOf: NOW });
    pages.push(page.rows.map(({ id }) => id));
    titles.push(...page.rows.map(({ title }) => title));
    [after, last] = [page.nextCursor, page.previousCursor];
  } while (after);
  expect(new Set(pages.flat()).size).toBe(40);
  expect(pages.flat()).toHaveLength(40);
  expect(titles.slice(0, 20).every((title) => title.includes('Zand'))).toBe(true);
  const back = [pages.at(-1)!];
  for (let before: string | null = last; before; ) {
    const page = await listRecords(scope, CONTACT, { ...query, before }, { asOf: NOW });
    back.unshift(page.rows.map(({ id }) => id));
    before = page.previousCursor;
  }
  expect(back.flat()).toEqual(pages.flat());
  expect((await listRecords(scope, CONTACT, { ...query, size: 50 }, { asOf: NOW })).count).toEqual({ count: 40, isMore: false });
  expect(await countRecords(scope, CONTACT, query, { asOf: NOW })).toEqual({ count: 40, isMore: false });
});

test('the trash is a list of its own, counts are bounded, and chunks cover everything', async () => {
  const scope = await makeScope();
  const records = await fill(scope, 25);
  await inBatch({ ...scope, batchId: randomUUID() }, { verb: 'record.trash', entity: 'contact' }, (tx) => moveToTrash(tx, scope, CONTACT, [records[0]!.id, records[1]!.id], { asOf: NOW }));
  expect(await countRecords(scope, CONTACT, queryOf('contact'), { asOf: NOW })).toEqual({ count: 23, isMore: false });
  expect(await countRecords(scope, CONTACT, queryOf('contact'), { asOf: NOW }, 10)).toEqual({ count: 10, isMore: true });
  expect((await listRecords(scope, CONTACT, queryOf('contact', { isTrash: true }), { asOf: NOW })).rows).toHaveLength(2);
  const seen: string[] = [];
  for await (const rows of eachRecord(scope, CONTACT, queryOf('contact', { sort: { field: 'id', isDescending: false } }), { asOf: NOW }, 10)) seen.push(...rows.map(({ id }) => id));
  expect(new Set(seen).size).toBe(23);
});

test('another workspace sees nothing', async () => {
  const [own, other] = [await makeScope(), await makeScope()];
  const [record] = await fill(own, 5);
  for (const search of ['', 'jansen', 'ja']) expect((await listRecords(other, CONTACT, queryOf('contact', { search }), { asOf: NOW })).rows).toEqual([]);
  expect((await listRecords(other, CONTACT, queryOf('contact', { after: record!.id }), { asOf: NOW })).rows).toEqual([]);
  expect(await countRecords(other, CONTACT, { search: 'jansen', filter: null, isTrash: false }, { asOf: NOW })).toEqual({ count: 0, isMore: false });
  expect((await listRecords(other, ACCOUNT, queryOf('account'), { asOf: NOW })).rows).toEqual([]);
  expect((await listRecords(other, DEAL, queryOf('deal'), { asOf: NOW })).rows).toEqual([]);
});
