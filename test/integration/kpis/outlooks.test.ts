import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { inWorkspace } from '#app/db/client.server.ts';
import { getDashboard } from '#app/kpis/dashboard.server.ts';
import { readFilter } from '#app/kpis/filter.ts';
import { keepOutlooks } from '#app/kpis/forecast/keep-outlooks.server.ts';
import { findKpiPage } from '#app/kpis/kpi-page.server.ts';
import { createKpi } from '#app/kpis/kpis.server.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, type Day, day, toDate } from '#app/values/day.ts';
import { shiftPeriod } from '#app/values/period.ts';
import { makeScope } from '#test/factories/workspace.ts';

const MONTH = day('2026-05-01');
const at = (on: Day) => new Date(toDate(on).getTime() + 5 * 3_600_000);
const NOW = at(day('2026-05-04'));
let scope: Scope;
let kpiId: string;

/** Three years of months in which a hundred more was sold each, give or take some, and a KPI that asks for what that comes to in half a year. */
beforeEach(async () => {
  scope = await makeScope({ role: 'project-lead', currency: 'EUR' });
  const { workspaceId } = scope;
  await inWorkspace(workspaceId, async (tx) => {
    const account = await tx.account.create({ data: { workspaceId, name: 'Shop' } });
    for (let back = 36; back > 0; back--) await tx.order.create({ data: { workspaceId, number: String(back), accountId: account.id, orderedOn: toDate(shiftPeriod(MONTH, -back, 'month')), totalCents: 1_000_000 - 10_000 * back + 900 * (back % 3), currency: 'EUR' } });
    await tx.load.create({ data: { workspaceId, kind: 'orders', hourAt: NOW, loadedAt: NOW } });
    const plain = { metricId: 'revenue', teamId: null, slice: null, layer: 'business', frequency: 'month', baselineValue: 600_000, baselineOn: null, startsOn: shiftPeriod(MONTH, -12, 'month'), deadlineOn: shiftPeriod(MONTH, 6, 'month'), ownerId: scope.member!.id, lowerValue: null, resetEvery: null, steps: [], onTrackWithin: 16.5, behindWithin: 33, statusAfter: 1, fewestCounted: null, qualityMetricId: null, course: 'line' } as const;
    kpiId = await createKpi(tx, scope, { ...plain, name: 'Sold', direction: 'increase-to', targetValue: 1_020_000, specificationId: randomUUID() });
  }, { batchId: scope.batchId });
});

const tile = async (asOf = NOW, by = scope) => (await getDashboard(by, metricCatalogue, readFilter(new URLSearchParams()), asOf)).dashboard;

test('the dashboard tells what the page of the KPI forecasts, as it was worked out in the night', async () => {
  expect((await tile()).groups[0]!.tiles[0]!.outlook).toBeNull();
  expect(await keepOutlooks(scope, metricCatalogue, { asOf: NOW })).toBe(1);
  const page = await findKpiPage(scope, metricCatalogue, kpiId, new URLSearchParams(), NOW);
  if (page?.outlook?.kind !== 'forecast') throw new Error('The page forecasts nothing.');
  const { start: _, end, ...bounds } = page.outlook.points.at(-1)!;
  const dashboard = await tile();
  expect(dashboard.groups[0]!.tiles[0]!.outlook).toEqual({ until: end, ...bounds, chance: page.outlook.chance });
  expect(page.outlook.atDeadline!.value, 'a hundred more each month').toBeCloseTo(1_050_000, -4);
  expect(dashboard.inTime).toEqual({ likely: 1, told: 1 });
});

test('it is void when the KPI changes, and after three days; a second night replaces it', async () => {
  await keepOutlooks(scope, metricCatalogue, { asOf: NOW });
  expect((await tile(at(day('2026-05-07')))).groups[0]!.tiles[0]!.outlook).not.toBeNull();
  expect((await tile(at(day('2026-05-08')))).groups[0]!.tiles[0]!.outlook).toBeNull();
  await inWorkspace(scope.workspaceId, (tx) => tx.kpi.updateMany({ where: { workspaceId: scope.workspaceId, id: kpiId }, data: { version: 2, targetValue: 2_000_000 } }));
  expect((await tile()).inTime).toBeNull();
  await keepOutlooks(scope, metricCatalogue, { asOf: at(addDays(day('2026-05-04'), 1)) });
  expect((await tile()).inTime).toEqual({ likely: 0, told: 1 });
});

test('another workspace is left as it is', async () => {
  await keepOutlooks(scope, metricCatalogue, { asOf: NOW });
  const other = await makeScope({ role: 'project-lead' });
  expect(await keepOutlooks(other, metricCatalogue, { asOf: NOW })).toBe(0);
  expect((await tile()).inTime).not.toBeNull();
});
