import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import type { EntityName } from '#app/crm/entity/entity.ts';
import { filterSql } from '#app/crm/filter/filter-sql.server.ts';
import { readTarget } from '#app/crm/list/bulk-request.server.ts';
import { changedParams } from '#app/crm/list/list-href.ts';
import { openRule } from '#app/crm/list/open-list.ts';
import { readList } from '#app/crm/list/read-list.server.ts';
import { createView } from '#app/crm/list/views.server.ts';
import { inBatch } from '#app/crm/record/batch.server.ts';
import { readBeside } from '#app/crm/record/read-beside.server.ts';
import { readInput } from '#app/crm/record/read-input.ts';
import type { CrmRecord } from '#app/crm/record/record.ts';
import { createRecords } from '#app/crm/record/write-records.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-11-22T12:00:00Z');

async function create(scope: Scope, name: EntityName, inputs: Record<string, unknown>[]): Promise<CrmRecord[]> {
  return inBatch({ ...scope, batchId: randomUUID() }, { verb: 'record.test', entity: null }, async (tx) => {
    const made = await createRecords(tx, scope, ENTITIES[name], inputs.map((input) => {
      const read = readInput(ENTITIES[name], name === 'task' ? { priority: 'normal', ...input } : input, { isNew: true, timeZone: scope.timeZone });
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      return read.input;
    }), { asOf: NOW });
    if (!made.ok) throw new Error(JSON.stringify([...made.refusals]));
    return made.records;
  });
}

const titles = async (scope: Scope, name: EntityName, address = '') => {
  const list = await readList(scope, ENTITIES[name], new URLSearchParams(address), NOW);
  return list.rows.map(({ title }) => title);
};

test('a list begins with what is open, the first due first; one press shows all', async () => {
  const scope = await makeScope();
  await create(scope, 'task', [
    { title: 'Later', due_on: '2026-12-01' }, { title: 'Done', due_on: '2026-11-01', done_at: '2026-11-02T10:00:00Z' }, { title: 'Now', due_on: '2026-11-22' }, { title: 'Ever' },
  ]);
  expect(await titles(scope, 'task')).toEqual(['Now', 'Later', 'Ever']);
  expect((await titles(scope, 'task', 'view=all')).toSorted()).toEqual(['Done', 'Ever', 'Later', 'Now']);

  const [pipeline] = await create(scope, 'pipeline', [{ name: 'Sales', position: 1 }]);
  const stages = await create(scope, 'stage', ['open', 'won', 'lost'].map((kind, at) => ({ name: kind, kind, pipeline_id: pipeline!.id, position: at + 1, probability: 50 })));
  await create(scope, 'deal', stages.map(({ id, name, kind }) => ({ name: `Deal ${name as string}`, pipeline_id: pipeline!.id, stage_id: id, ...(kind === 'lost' ? { lost_reason: 'price' } : {}) })));
  expect(await titles(scope, 'deal')).toEqual(['Deal open']);
  expect(await titles(scope, 'deal', 'view=all')).toHaveLength(3);

  const [account] = await create(scope, 'account', [{ name: 'Bakker' }]);
  const held = { account_id: account!.id };
  await create(scope, 'case', (['new', 'open', 'waiting', 'solved', 'closed'] as const).map((status, at) => ({ number: `Z${at}`, subject: status, kind: 'question', status, priority: 'normal', opened_at: `2026-11-0${at + 1}T10:00:00Z`, ...held })));
  expect(await titles(scope, 'case')).toEqual(['waiting', 'open', 'new']);

  await create(scope, 'invoice', (['draft', 'sent', 'paid', 'credited', 'written-off'] as const).map((status, at) => ({ number: status, status, issued_on: '2026-11-01', due_on: `2026-11-${20 - at}`, total_cents: 100, ...held })));
  expect(await titles(scope, 'invoice')).toEqual(['sent', 'draft']);
});

test('pages go on within what is open, and choosing all rows chooses those', async () => {
  const scope = await makeScope();
  const tasks = await create(scope, 'task', Array.from({ length: 9 }, (_, at) => ({ title: `T${at}`, due_on: at % 4 === 3 ? null : `2026-12-0${9 - at}`, ...(at % 3 === 0 ? { done_at: NOW.toISOString() } : {}) })));
  const list = async (address: string) => readList(scope, ENTITIES.task, new URLSearchParams(address), NOW);
  const seen: string[] = [];
  for (let address: string | null = 'view=open&size=2'; address !== null;) {
    const page = await list(address);
    seen.push(...page.rows.map(({ title }) => title));
    address = page.nextCursor === null ? null : changedParams(page, { after: page.nextCursor }).toString();
    expect(address ?? 'view=open').toContain('view=open');
  }
  expect(seen).toEqual(['T8', 'T5', 'T4', 'T2', 'T1', 'T7']);
  const params = changedParams(await list(''));
  expect(await readTarget(scope, ENTITIES.task, params, { all: true, except: [] })).toMatchObject({ query: { filter: { rules: [openRule('task')] } } });
  expect(await readTarget(scope, ENTITIES.task, new URLSearchParams(), { all: true, except: [] })).toMatchObject({ query: { filter: { rules: [openRule('task')] } } });
  expect(await readTarget(scope, ENTITIES.task, new URLSearchParams('view=all'), { all: true, except: [] })).toMatchObject({ query: { filter: null } });
  const beside = await inWorkspaceSql(scope.workspaceId, (tx) => readBeside(tx, scope, ENTITIES.task, [], { from: params.toString(), id: tasks[5]!.id, asOf: NOW }));
  expect([beside?.previous, beside?.next]).toEqual([tasks[8]!.id, tasks[4]!.id]);
});

test('nothing there is told apart from nothing open; a view of one\'s own opens instead, also from the page of a record', async () => {
  const scope = await makeScope();
  expect(await readList(scope, ENTITIES.task, new URLSearchParams(), NOW)).toMatchObject({ hasNone: true, viewId: 'open' });
  const done = await create(scope, 'task', ['A', 'B', 'C'].map((title) => ({ title, done_at: NOW.toISOString(), due_on: title === 'B' ? null : '2026-11-01' })));
  expect(await readList(scope, ENTITIES.task, new URLSearchParams(), NOW)).toMatchObject({ hasNone: false, rows: [], count: { count: 0 } });
  const kept = await createView(scope, 'task', { name: 'Dated', visibility: 'personal', isDefault: true, query: { filter: { combinator: 'and', rules: [{ field: 'due_on', operator: 'notNull', value: null }] }, sort: { field: 'title', isDescending: false }, columns: ['title'] } });
  if (!kept.ok) throw new Error(kept.reason);
  const list = await readList(scope, ENTITIES.task, new URLSearchParams(), NOW);
  expect(list).toMatchObject({ viewId: kept.value.id, rows: [{ title: 'A' }, { title: 'C' }] });
  const beside = await inWorkspaceSql(scope.workspaceId, (tx) => readBeside(tx, scope, ENTITIES.task, [], { from: changedParams(list).toString(), id: done[0]!.id, asOf: NOW }));
  expect(beside?.next).toBe(done[2]!.id);
  expect(await titles(scope, 'task', 'view=open')).toEqual([]);
});

test.each([
  ['task', 't.due_on', 'tasks_open'],
  ['case', 't.opened_at DESC', 'cases_open'],
  ['invoice', 't.due_on', 'invoices_open_due'],
] as const)('of %s an index serves what is open in its order', async (entity, order, index) => {
  const scope = await makeScope();
  const { table } = ENTITIES[entity];
  const plan = await inWorkspaceSql(scope.workspaceId, async (tx) => {
    await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
    await tx.$executeRaw`SET LOCAL enable_bitmapscan = off`;
    await tx.$executeRaw`SET LOCAL enable_sort = off`;
    return tx.$queryRaw<Record<string, string>[]>`EXPLAIN SELECT t.id FROM ${Prisma.raw(table)} t
      WHERE t.workspace_id = ${scope.workspaceId}::uuid AND t.deleted_at IS NULL AND ${filterSql({ combinator: 'and', rules: [openRule(entity)!] }, ENTITIES[entity], { asOf: NOW, scope })}
      ORDER BY ${Prisma.raw(order)}, t.id ${Prisma.raw(order.endsWith('DESC') ? 'DESC' : '')} LIMIT 51`;
  });
  expect(plan.map((line) => Object.values(line).join()).join('\n')).toContain(index);
});
