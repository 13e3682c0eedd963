import { expect, test } from 'vitest';
import { database, inWorkspace } from '#app/db/client.server.ts';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import { listRecords } from '#app/crm/list/list-records.server.ts';
import { standardQuery } from '#app/crm/list/read-list-query.ts';
import { importFile } from '#app/import-file.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { ImportKind } from '#app/values/import-kind.ts';
import { parseMapping } from '#app/values/table/column.ts';
import { textSource } from '#app/values/table/table-source.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-11-22T12:00:00Z');

async function bring(scope: Scope, kind: ImportKind, text: string, { isDryRun = false, mapping = '' } = {}) {
  const wishes = parseMapping(mapping);
  if (!wishes.ok) throw new Error('mapping');
  const done = await importFile(scope, kind, textSource('file.csv', text), { isDryRun, asOf: NOW, mapping: wishes.value });
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  return done.outcome;
}

const ACCOUNTS = 'external_id,name\n1,Alfa\n2,Beta\n3,Beta\n';
const ORDERS = 'ordernummer;klant;datum;bedrag;valuta\nA1;1;31-12-2025;"1.234,56";eur\nA2;Alfa;1-1-2026;-10,00;EUR\nA3;Beta;1-1-2026;1;EUR\nA4;9;1-1-2026;1;EUR\nA5;1;30-02-2026;1;EUR\nA6;1;1-1-2026;1,005;EUR\nA7;1;1-1-2027;1;EUR\nA8;1;1-1-2026;1;XXY\nA1;1;31-12-2025;"1.234,56";eur\nA1;1;31-12-2025;2;eur\n';

test('a Dutch file of orders comes in, each bad row with its place and reason', async () => {
  const scope = await makeScope();
  await bring(scope, 'accounts', ACCOUNTS);
  const foreseen = await bring(scope, 'orders', ORDERS, { isDryRun: true });
  expect(await database().order.count({ where: { workspaceId: scope.workspaceId } })).toBe(0);
  const outcome = await bring(scope, 'orders', ORDERS);
  expect(foreseen).toEqual(outcome);
  expect(outcome).toMatchObject({ rows: 10, created: 2, duplicate: 1, rejected: 7 });
  expect(outcome.problems.map(({ row, column, code }) => `${row} ${column} ${code}`).sort()).toEqual([
    '11 order_number key-repeated',
    '4 account account-ambiguous',
    '5 account account-unknown',
    '6 ordered_on not-a-day',
    '7 total not-an-amount',
    '8 ordered_on in-future',
    '9 currency not-a-currency',
  ]);
  const orders = await database().order.findMany({ where: { workspaceId: scope.workspaceId }, orderBy: { number: 'asc' } });
  expect(orders.map(({ totalCents, orderedOn }) => [totalCents, orderedOn.toISOString().slice(0, 10)])).toEqual([[123456n, '2025-12-31'], [-1000n, '2026-01-01']]);
  expect(await database().load.count({ where: { workspaceId: scope.workspaceId, kind: 'orders' } })).toBe(1);
});

test('the same file again changes nothing; a changed one says what was before and after', async () => {
  const scope = await makeScope();
  await bring(scope, 'accounts', ACCOUNTS);
  expect(await bring(scope, 'accounts', ACCOUNTS)).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
  expect(await bring(scope, 'accounts', 'external_id,name\n1,Alfa bv\n')).toMatchObject({ updated: 1 });
  const [entry] = await database().recordChange.findMany({ where: { workspaceId: scope.workspaceId, entity: 'accounts', action: 'u' } });
  expect(entry).toMatchObject({ before: { name: 'Alfa' }, after: { name: 'Alfa bv' }, batchId: scope.batchId });
  await bring(scope, 'orders', 'order_number,account,ordered_on,total,currency\n1,1,2026-01-01,5,EUR\n');
  expect(await bring(scope, 'orders', 'order_number,account,ordered_on,total,currency\n1,1,2026-01-01,5.00,EUR\n')).toMatchObject({ unchanged: 1 });
  expect(await bring(scope, 'orders', 'order_number,account,ordered_on,total,currency\n1,2,2026-01-01,6,EUR\n')).toMatchObject({ updated: 1 });
});

test('columns can be pointed to, and held the same for every row', async () => {
  const scope = await makeScope();
  await bring(scope, 'accounts', ACCOUNTS);
  const outcome = await bring(scope, 'orders', 'Nr,Wie,Wanneer,Hoeveel\n1,1,2026-01-01,5\n', { mapping: 'order_number=Nr,account=Wie,ordered_on=Wanneer,total=Hoeveel,currency:=EUR' });
  expect(outcome).toMatchObject({ created: 1, rejected: 0 });
  await expect(bring(scope, 'orders', 'Nr,Wie\n1,1\n')).rejects.toThrow('column-missing');
});

test('people come in with teams, roles and history; a file raises nobody and an empty cell changes nothing', async () => {
  const scope = await makeScope();
  const { workspaceId } = scope;
  const file = 'email,name,team,role,enrolled_on,left_on\nAnn@Example.org,Ann,Desk,Inkoper,2026-01-05,\nbob@example.org,Bob,Desk,Team-Manager,2026-01-05,\ncee@example.org,,Back office,,,\ndee@example.org,Dee,Desk,,2026-01-05,2026-03-01\nbad,,,,,\nx@example.org,X,,,2026-02-01,2026-01-01\n';
  expect(await bring(scope, 'people', file)).toMatchObject({ created: 4, rejected: 2, notes: { 'not-measured': 1, 'new-teams': 2 } });
  const members = await database().member.findMany({ where: { workspaceId, email: { endsWith: 'example.org' }, name: { not: 'Test member' } }, orderBy: { email: 'asc' }, include: { teamMemberships: true } });
  expect(members.map(({ name, role, jobTitle }) => [name, role, jobTitle])).toEqual([['Ann', 'end-user', 'Inkoper'], ['Bob', 'manager', null], ['cee', 'end-user', null], ['Dee', 'end-user', null]]);
  expect(members[3]?.teamMemberships).toMatchObject([{ startsOn: new Date('2026-01-05'), endsOn: new Date('2026-03-01') }]);
  expect(await bring(scope, 'people', file)).toMatchObject({ created: 0, updated: 0, unchanged: 4 });
  expect(await bring(scope, 'people', 'email,team,role\nann@example.org,Back office,Administrator\nbob@example.org,,\n')).toMatchObject({ updated: 1, unchanged: 1, notes: { 'role-kept': 1 } });
  const ann = await database().member.findFirstOrThrow({ where: { workspaceId, email: 'ann@example.org' }, include: { teamMemberships: { orderBy: { startsOn: 'asc' } } } });
  expect(ann).toMatchObject({ role: 'end-user', jobTitle: 'Inkoper', enrolledOn: new Date('2026-01-05') });
  expect(ann.teamMemberships).toMatchObject([{ endsOn: new Date('2026-11-22') }, { startsOn: new Date('2026-11-22'), endsOn: null }]);
});

test('nobody gives a role with more rights than they have', async () => {
  const scope = await makeScope({ role: 'project-lead' });
  const outcome = await bring(scope, 'people', 'email,role\na@example.org,Beheerder\nb@example.org,analist\n');
  expect(outcome).toMatchObject({ created: 1, rejected: 1, problems: [{ code: 'role-not-allowed' }] });
});

test('events from a file are read in the time zone, tied to members, and the same in a dry run', async () => {
  const scope = await makeScope();
  const file = 'event_id,actor,activity,occurred_at,duration_ms\n1,ann@example.org,login,2026-01-01 00:30,\n2,zed@example.org,case-updated,31-12-2025,12\n1,ann@example.org,login,2026-01-01 00:30,\n2,zed@example.org,other,31-12-2025,12\n3,,login,2026-01-01,\n4,ann@example.org,login,2026-01-01,long\n';
  const foreseen = await bring(scope, 'events', file, { isDryRun: true });
  expect(await database().actor.count({ where: { workspaceId: scope.workspaceId } })).toBe(0);
  const outcome = await bring(scope, 'events', file);
  expect(outcome).toEqual(foreseen);
  expect(outcome).toMatchObject({ rows: 6, created: 2, duplicate: 1, rejected: 3, notes: { 'unknown-actors': 2 } });
  expect(await database().event.findFirst({ where: { workspaceId: scope.workspaceId, eventId: '1' } })).toMatchObject({ occurredAt: new Date('2025-12-31T23:30:00Z') });
  await bring(scope, 'people', 'email\nann@example.org\n');
  expect(await bring(scope, 'events', file)).toMatchObject({ created: 0, duplicate: 3, notes: { 'unknown-actors': 1 } });
});

test('another workspace sees nothing of an import and matches none of its accounts', async () => {
  const [one, other] = [await makeScope(), await makeScope()];
  await bring(one, 'accounts', ACCOUNTS);
  expect(await bring(other, 'orders', 'order_number,account,ordered_on,total,currency\n1,1,2026-01-01,5,EUR\n')).toMatchObject({ created: 0, rejected: 1 });
  expect(await inWorkspace(other.workspaceId, (tx) => tx.import.count())).toBe(1);
  expect((await listRecords(other, ENTITIES.account, standardQuery(ENTITIES.account), { asOf: NOW })).rows).toEqual([]);
});

test('lists page by key in both directions and both orders', async () => {
  const scope = await makeScope();
  const names = Array.from({ length: 120 }, (_, n) => `${n % 2 ? 'b' : 'A'}${String(n).padStart(3, '0')}`);
  await bring(scope, 'accounts', `external_id,name\n${names.map((name, n) => `${n},${name}`).join('\n')}\n`);
  await bring(scope, 'orders', `order_number,account,ordered_on,total,currency\n${names.map((_, n) => `o${n},${n},2026-01-${String((n % 9) + 1).padStart(2, '0')},1,EUR`).join('\n')}\n`);
  const sorted = [...names].sort((one, other) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1));
  const { account: ACCOUNT, order: ORDER } = ENTITIES;
  for (const isDescending of [false, true]) {
    const expected = isDescending ? [...sorted].reverse() : sorted;
    const query = { ...standardQuery(ACCOUNT), sort: { field: 'name', isDescending } };
    const first = await listRecords(scope, ACCOUNT, query, { asOf: NOW });
    expect(first.rows.map(({ title }) => title)).toEqual(expected.slice(0, 50));
    const second = await listRecords(scope, ACCOUNT, { ...query, after: first.nextCursor }, { asOf: NOW });
    expect(second.rows.map(({ title }) => title)).toEqual(expected.slice(50, 100));
    const back = await listRecords(scope, ACCOUNT, { ...query, before: second.previousCursor }, { asOf: NOW });
    expect(back).toEqual({ ...first, previousCursor: null });
  }
  expect((await listRecords(scope, ACCOUNT, { ...standardQuery(ACCOUNT), search: 'B00' }, { asOf: NOW })).rows.map(({ title }) => title)).toEqual(['b001', 'b003', 'b005', 'b007', 'b009']);
  const orders = standardQuery(ORDER);
  const first = await listRecords(scope, ORDER, orders, { asOf: NOW });
  expect(first.rows[0]?.record.ordered_on).toBe('2026-01-09');
  const second = await listRecords(scope, ORDER, { ...orders, after: first.nextCursor }, { asOf: NOW });
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(100);
  expect((await listRecords(scope, ORDER, { ...orders, before: second.previousCursor }, { asOf: NOW })).rows).toEqual(first.rows);
});
