import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { database, inWorkspace } from '#app/db/client.server.ts';
import { BenchmarkSchema } from '#app/kpis/benchmarks/benchmark-form.ts';
import { changeBenchmark, enterBenchmark, findBenchmark, listBenchmarks, MOST_BENCHMARKS, removeBenchmark } from '#app/kpis/benchmarks/benchmarks.server.ts';
import { findKpiPage } from '#app/kpis/kpi-page.server.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import { day, toDate } from '#app/values/day.ts';
import { makeScope } from '#test/factories/workspace.ts';

const asOf = new Date('2026-04-15T10:00:00Z');

let scope: Scope;
let owner: Scope;
let analyst: Scope;
let kpi: { id: string; owner: { id: string; name: string } };

beforeEach(async () => {
  scope = await makeScope({ role: 'project-lead' });
  [owner, analyst] = [await colleague('manager'), await colleague('analyst')];
  const aims = { metricId: 'revenue', layer: 'business', direction: 'increase-to', frequency: 'month', baselineValue: 1000, targetValue: 9000, startsOn: toDate(day('2026-01-01')), deadlineOn: toDate(day('2026-12-31')), ownerId: owner.member!.id };
  const { id } = await database().kpi.create({ data: { workspaceId: scope.workspaceId, specificationId: randomUUID(), ...aims } });
  kpi = { id, owner: { id: owner.member!.id, name: '' } };
});

async function colleague(role: 'manager' | 'analyst'): Promise<Scope> {
  const { id } = await database().member.create({ data: { workspaceId: scope.workspaceId, email: `${randomUUID()}@example.org`, name: `The ${role}`, role } });
  return { ...scope, permissions: permissionsOf(role), member: { id, name: `The ${role}`, role } };
}

const typed = (over: Partial<Record<'name' | 'value' | 'source' | 'knownOn' | 'version', string>> = {}) => BenchmarkSchema.parse({ name: 'The trade', value: '62,50', source: 'A yearly report, page 12', knownOn: '2026-01-31', ...over });
const given = { unit: 'money', asOf } as const;
const enter = (by = scope, over = {}) => enterBenchmark(by, kpi, typed(over), given);

test('a value from outside is entered with its source and who, in the unit of the metric, changed by another and taken back', async () => {
  const entered = await enter(owner);
  if (!entered.ok) throw new Error(entered.reason);
  expect(await listBenchmarks(scope, { kpiId: kpi.id })).toEqual([{ id: entered.value, kpiId: kpi.id, name: 'The trade', value: 6250, source: 'A yearly report, page 12', knownOn: '2026-01-31', enteredBy: 'The manager', version: 1 }]);
  expect(await changeBenchmark(scope, entered.value, typed({ value: '70', version: '1' }), given)).toEqual({ ok: true, value: { kpiId: kpi.id } });
  expect(await findBenchmark(scope, entered.value)).toMatchObject({ value: 7000, version: 2, enteredBy: scope.member!.name });
  expect(await changeBenchmark(owner, entered.value, typed({ value: '80', version: '1' }), given)).toMatchObject({ reason: 'changed-meanwhile' });
  for (const isRemoved of [true, true]) expect(await removeBenchmark(scope, entered.value, { isRemoved, asOf })).toMatchObject({ ok: true });
  expect(await findBenchmark(scope, entered.value)).toBeNull();
  expect(await changeBenchmark(scope, entered.value, typed({ version: '2' }), given)).toMatchObject({ reason: 'not-found' });
  expect(await removeBenchmark(scope, entered.value, { isRemoved: false, asOf })).toMatchObject({ ok: true });
  expect(await findBenchmark(scope, entered.value)).toMatchObject({ value: 7000 });
  const audit = await inWorkspace(scope.workspaceId, (tx) => tx.auditEvent.findMany({ where: { workspaceId: scope.workspaceId, entity: 'kpi-benchmark' }, orderBy: { id: 'asc' }, select: { verb: true } }));
  expect(audit.map(({ verb }) => verb)).toEqual(['kpi-benchmark.create', 'kpi-benchmark.update', 'kpi-benchmark.remove', 'kpi-benchmark.restore']);
});

test('who neither owns the KPI nor steers changes nothing', async () => {
  expect(await enter(analyst)).toMatchObject({ reason: 'not-allowed' });
  const entered = await enter();
  if (!entered.ok) throw new Error(entered.reason);
  expect(await changeBenchmark(analyst, entered.value, typed({ version: '1' }), given)).toMatchObject({ reason: 'not-allowed' });
  expect(await removeBenchmark(analyst, entered.value, { isRemoved: true, asOf })).toMatchObject({ reason: 'not-allowed' });
  expect(await findBenchmark(scope, entered.value)).toMatchObject({ version: 1 });
});

test.each([
  ['nothing as a value', { value: ' ' }, 'value-missing'],
  ['no number', { value: 'a lot' }, 'value-unreadable'],
  ['a day to come', { knownOn: '2026-04-16' }, 'day-ahead'],
])('%s is refused and nothing is written', async (_case, over, reason) => {
  expect(await enter(scope, over)).toEqual({ ok: false, reason });
  expect(await listBenchmarks(scope, { kpiId: kpi.id })).toEqual([]);
});

test('no more are kept than can be looked at, also when many are entered at once or one is taken back', async () => {
  const results = await Promise.all(Array.from({ length: MOST_BENCHMARKS + 2 }, () => enter()));
  expect(results.filter(({ ok }) => ok)).toHaveLength(MOST_BENCHMARKS);
  const [first] = await listBenchmarks(scope, { kpiId: kpi.id });
  await removeBenchmark(scope, first!.id, { isRemoved: true, asOf });
  expect((await enter()).ok).toBe(true);
  expect(await removeBenchmark(scope, first!.id, { isRemoved: false, asOf })).toEqual({ ok: false, reason: 'too-many' });
});

test('another workspace sees nothing and changes nothing', async () => {
  const entered = await enter();
  if (!entered.ok) throw new Error(entered.reason);
  const other = await makeScope({ role: 'project-lead' });
  expect(await listBenchmarks(other, { kpiId: kpi.id })).toEqual([]);
  expect(await findBenchmark(other, entered.value)).toBeNull();
  expect(await removeBenchmark(other, entered.value, { isRemoved: true, asOf })).toMatchObject({ reason: 'not-found' });
  expect(await changeBenchmark(other, entered.value, typed({ version: '1' }), given)).toMatchObject({ reason: 'not-found' });
  expect(await findBenchmark(scope, entered.value)).toMatchObject({ version: 1 });
});

test('the page of a KPI tells its best period, the same month a year earlier, and draws what is asked for', async () => {
  const { workspaceId } = scope;
  const orders: [string, number][] = [['2025-03-10', 4000], ['2025-07-01', 9000], ['2026-02-01', 2000], ['2026-03-05', 5000]];
  await inWorkspace(workspaceId, async (tx) => {
    const { id: accountId } = await tx.account.create({ data: { workspaceId, name: 'Alfa' } });
    await tx.order.createMany({ data: orders.map(([on, cents], nth) => ({ workspaceId, number: `O${nth}`, accountId, orderedOn: toDate(day(on)), totalCents: BigInt(cents), currency: scope.currency })) });
    await tx.load.create({ data: { workspaceId, kind: 'orders', hourAt: asOf, loadedAt: asOf } });
  }, { batchId: scope.batchId });
  const page = async (beside: string) => (await findKpiPage(scope, metricCatalogue, kpi.id, new URLSearchParams({ grain: 'month', span: '13', beside }), asOf))!.heldBeside;
  const best = await page('best');
  expect(best.best).toMatchObject({ start: '2025-07-01', value: 9000 });
  expect(best.yearBefore).toMatchObject({ now: { start: '2026-03-01', value: 5000 }, then: { start: '2025-03-01', value: 4000 } });
  expect(best.drawn).toEqual({ beside: { kind: 'best' }, level: 9000 });
  const line = (await page('year-before')).drawn;
  expect(line && 'line' in line ? line.line.slice(-2) : null).toEqual([4000, 0]);
  const entered = await enter();
  if (!entered.ok) throw new Error(entered.reason);
  expect((await page(`outside-${entered.value}`)).drawn).toMatchObject({ level: 6250 });
  expect((await page(`outside-${randomUUID()}`)).drawn).toBeNull();
});
