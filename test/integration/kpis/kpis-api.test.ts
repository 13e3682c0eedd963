import { beforeAll, expect, test } from 'vitest';
import { inWorkspace } from '#app/db/client.server.ts';
import { KpiJsonSchema } from '#app/kpis/kpi-json.ts';
import { createKpi } from '#app/kpis/kpis.server.ts';
import { createApiKey } from '#app/people/api-keys.server.ts';
import type { Scope } from '#app/people/scope.ts';
import * as kpis from '#app/routes/api/v1/kpis.ts';
import { dayIn, toDate } from '#app/values/day.ts';
import { periodOf, shiftPeriod } from '#app/values/period.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date();
let scope: Scope;

async function ask(of: Scope, query = '', permissions: ('kpis:read' | 'crm:read')[] = ['kpis:read']): Promise<Response> {
  const made = await createApiKey(of, { name: 'Test', permissions });
  if (!made.ok) throw new Error(made.reason);
  const request = new Request(`http://localhost/api/v1/kpis${query}`, { headers: { authorization: `Bearer ${made.value.key}` } });
  return kpis.loader({ request, params: {}, context: { nonce: '', requestId: 'test', clientAddress: '' } });
}

/** Orders of 100 dollars in each of the last three whole months; a KPI that adds them up by quarter, one that keeps them in a range, one that is to be done. */
beforeAll(async () => {
  scope = await makeScope({ role: 'project-lead', currency: 'USD' });
  const { workspaceId } = scope;
  const month = periodOf(dayIn(NOW, scope.timeZone), 'month').start;
  const account = await inWorkspace(workspaceId, (tx) => tx.account.create({ data: { workspaceId, name: 'Shop' } }), { batchId: scope.batchId });
  await inWorkspace(workspaceId, async (tx) => {
    for (const back of [1, 2, 3]) await tx.order.create({ data: { workspaceId, number: String(back), accountId: account.id, orderedOn: toDate(shiftPeriod(month, -back, 'month')), totalCents: 10_000, currency: 'USD' } });
    await tx.load.create({ data: { workspaceId, kind: 'orders', hourAt: NOW, loadedAt: NOW } });
    const plain = { metricId: 'revenue', teamId: null, slice: null, layer: 'business', frequency: 'month', baselineValue: 0, baselineOn: null, startsOn: shiftPeriod(month, -6, 'month'), deadlineOn: shiftPeriod(month, 18, 'month'), ownerId: scope.member!.id, lowerValue: null, resetEvery: null, steps: [], onTrackWithin: 16.5, behindWithin: 33, statusAfter: 1, fewestCounted: null, qualityMetricId: null, course: 'line' } as const;
    const own = (at: number) => `00000000-0000-7000-8000-00000000000${at}`;
    await createKpi(tx, scope, { ...plain, name: 'Sum', direction: 'increase-to', targetValue: 60_000, course: 'reset', resetEvery: 'year', qualityMetricId: 'repeat-purchase-rate', specificationId: own(1) });
    await createKpi(tx, scope, { ...plain, name: 'Range', direction: 'in-range', lowerValue: 5_000, targetValue: 15_000, specificationId: own(2) });
    await createKpi(tx, scope, { ...plain, name: 'Done', metricId: 'active-customers', direction: 'yes-no', targetValue: 1, specificationId: own(3) });
  }, { batchId: scope.batchId });
});

test('every KPI is told with its target, its value and its status, money in units of the currency', async () => {
  const body = (await (await ask(scope)).json()) as { kpis: object[]; next: string | null };
  const told = body.kpis.map((kpi) => KpiJsonSchema.strict().parse(kpi));
  expect(told.find(({ name }) => name === 'Range')).toMatchObject({ unit: 'money', currency: 'USD', target: { direction: 'in-range', lower: 50, value: 150, course: 'line' }, value: 100, expected: null, status: 'on-track', progress: null, accepted: false });
  expect(told.find(({ name }) => name === 'Done')).toMatchObject({ target: { direction: 'yes-no', value: 1 }, value: 1, status: 'achieved' });
  const sum = told.find(({ name }) => name === 'Sum')!;
  const inYear = Math.min(3, Number(sum.period!.start.slice(5, 7))); // of the months that were measured, those of the year of the newest
  expect(sum).toMatchObject({ target: { course: 'reset', reset_every: 'year', value: 600 }, quality_metric: 'repeat-purchase-rate', value: 100 * inYear, progress: (100 * inYear) / 600 });
});

test('it is paged by id, and asks for the right to read KPIs', async () => {
  const first = (await (await ask(scope, '?limit=2')).json()) as { kpis: { id: string }[]; next: string };
  const second = (await (await ask(scope, `?limit=2&after=${first.next}`)).json()) as { kpis: { id: string }[]; next: null };
  expect([...first.kpis, ...second.kpis].map(({ id }) => id)).toHaveLength(3);
  expect(new Set([...first.kpis, ...second.kpis].map(({ id }) => id)).size).toBe(3);
  expect(second.next).toBeNull();
  const status = (query: string, permissions?: 'crm:read'[]) => ask(scope, query, permissions).then((answer) => answer.status);
  expect(await status('?limit=0')).toBe(400);
  expect(await status('', ['crm:read'])).toBe(403);
});

test('another workspace is told of none', async () => {
  expect(await (await ask(await makeScope({ role: 'project-lead' }))).json()).toEqual({ kpis: [], next: null });
});
