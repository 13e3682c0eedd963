import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import type { FilterGroup } from '#app/crm/filter/filter.ts';
import { countRecords } from '#app/crm/list/count-records.server.ts';
import { inWorkspace } from '#app/db/client.server.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { ingestEvents } from '#app/events/events.server.ts';
import { getDashboard } from '#app/kpis/dashboard.server.ts';
import { showDashboard } from '#app/kpis/dashboards/show-dashboard.server.ts';
import { findExplorePage } from '#app/kpis/explore/explore-page.server.ts';
import { readFilter } from '#app/kpis/filter.ts';
import { toKpiJson } from '#app/kpis/kpi-json.ts';
import { findKpiPage } from '#app/kpis/kpi-page.server.ts';
import { listKpiStates } from '#app/kpis/kpi-states.server.ts';
import { createKpi, type KpiFields } from '#app/kpis/kpis.server.ts';
import { takeSnapshots } from '#app/kpis/snapshots/take-snapshots.server.ts';
import { overwriteGetLocale } from '#app/messages/compiled/runtime.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { takeTable } from '#app/page-tables.server.ts';
import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { PLAIN_TARGET, type SpecDraft } from '#app/specs/spec.ts';
import { createSpecification, findSpec } from '#app/specs/specs.server.ts';
import { changeSpecification } from '#app/specs/versions/change-specification.server.ts';
import { listTargetChanges } from '#app/specs/versions/versions.server.ts';
import { makeFormat } from '#app/ui/make-format.ts';
import { addDays, day, toDate } from '#app/values/day.ts';
import { createRows } from '#test/factories/records.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-05-12T10:00:00Z');
const OBJECTIVE = '00000000-0000-7000-8000-00000000000a';
const around = { catalogue: metricCatalogue, objectiveIds: [OBJECTIVE], asOf: NOW };
const MONTHS = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'];
let scope: Scope;

/** In each of four months orders over e-mail, over the telephone and over no known channel, of two products, by buyers in two countries and a person. */
beforeAll(async () => {
  overwriteGetLocale(() => 'nl');
  scope = await makeScope({ role: 'project-lead', currency: 'EUR' });
  await sell(scope);
});

async function sell(own: Scope): Promise<void> {
  const { workspaceId } = own;
  const accounts = await createRows(own, 'account', { name: 'A', country: 'NL', industry: 'Bouw' }, { name: 'B', country: 'BE', industry: 'Zorg' });
  const [person] = await createRows(own, 'contact', { surname: 'Buyer', country: 'NL' });
  const campaigns = await createRows(own, 'campaign', ...['email', 'phone'].map((channel) => ({ name: channel, kind: 'other', status: 'done', channel })));
  const products = await createRows(own, 'product', ...['Bike', 'Bell'].map((name) => ({ name, sku: name })));
  await inWorkspace(
    workspaceId,
    async (tx) => {
      let nth = 0;
      for (const [at, month] of MONTHS.entries())
        for (let order = 0; order < 9; order++) {
          const holder = order % 3 === 2 ? { contactId: person!.id } : { accountId: accounts[order % 3]!.id };
          const cents = 1_000 * (at + 1) + 137 * order;
          const made = await tx.order.create({ data: { workspaceId, number: String(++nth), ...holder, orderedOn: toDate(day(`${month.slice(0, 8)}1${order}`)), totalCents: cents, currency: 'EUR', status: order === 8 ? 'cancelled' : 'confirmed', campaignId: campaigns[order % 4]?.id ?? null } });
          await tx.orderLine.create({ data: { workspaceId, orderId: made.id, productId: products[order % 3 === 0 ? 0 : 1]!.id, quantity: 1, totalCents: cents } });
        }
      await tx.load.create({ data: { workspaceId, kind: 'orders', hourAt: NOW, loadedAt: NOW } });
    },
    { batchId: own.batchId },
  );
}

let made = 0;
function draft(own: Scope, over: Partial<SpecDraft> = {}): SpecDraft {
  return {
    ...PLAIN_TARGET,
    ...{ name: `Sells more ${++made}`, sentence: null, pillar: null, layer: 'business', actor: 'the customer', act: 'orders', object: 'for a higher amount', context: null, desiredForm: null, undesiredForm: null },
    ...{ metricId: 'revenue', teamId: null, direction: 'increase-to', baselineValue: 1_000, baselineOn: day('2026-01-01'), targetValue: 50_000, ownerId: own.member!.id, isAccepted: true },
    ...{ objectiveId: OBJECTIVE, keyQuestion: 'Does this channel bring more?', feasibility: null, enablingAction: null, usedFor: 'choosing', notUsedFor: 'judging one person' },
    ...{ startsOn: day('2026-01-01'), deadlineOn: day('2026-12-31'), frequency: 'month', reviewOn: null, expiresOn: day('2027-06-30') },
    ...over,
  };
}

async function specify(own: Scope, over: Partial<SpecDraft>): Promise<{ id: string; kpiId: string; given: SpecDraft }> {
  const given = draft(own, over);
  const result = await createSpecification(own, given, around);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return { ...result.value, given };
}

const viewOf = (own: Scope, kpiId: string, query = '', asOf = NOW) => findKpiPage(own, metricCatalogue, kpiId, new URLSearchParams(`span=13&${query}`), asOf, (id) => listTargetChanges(own, id));

/** By another way than the product's: every order that stands, by its own rows. */
async function sumsOfEmail(own: Scope): Promise<Record<string, number>> {
  const rows = await inWorkspaceSql(own.workspaceId, (tx) => tx.$queryRaw<{ month: string; cents: number }[]>`
    SELECT to_char(o.ordered_on, 'YYYY-MM-01') AS month, sum(o.total_cents)::float8 AS cents FROM orders o
    WHERE o.workspace_id = ${own.workspaceId}::uuid AND o.deleted_at IS NULL AND o.status <> 'cancelled'
      AND o.campaign_id IN (SELECT id FROM campaigns c WHERE c.workspace_id = ${own.workspaceId}::uuid AND c.channel = 'email')
    GROUP BY 1`);
  return Object.fromEntries(rows.map(({ month, cents }) => [month, cents]));
}

test('a KPI of one channel is what the orders over it come to, on its page, the dashboard and for machines', async () => {
  const { id, kpiId } = await specify(scope, { slice: 'channel:email' });
  const expected = await sumsOfEmail(scope);
  const view = (await viewOf(scope, kpiId))!;
  expect(Object.fromEntries(view.rows.flatMap(({ start, value }) => (MONTHS.includes(start) ? [[start, value]] : [])))).toEqual(expected);
  expect(view.kpi.slice).toEqual({ dimension: 'channel', value: 'email' });
  expect(view.passport).toMatchObject({ slice: { dimension: 'channel', value: 'email' }, value: expected['2026-04-01'] });
  expect(await findSpec(scope, id)).toMatchObject({ slice: 'channel:email' });
  const { dashboard } = await getDashboard(scope, metricCatalogue, { grain: 'week', span: 26, teamId: null, role: null }, NOW);
  const tiles = dashboard.groups.flatMap(({ tiles: own }) => own);
  expect(tiles.find(({ kpi }) => kpi.id === kpiId)).toMatchObject({ value: expected['2026-04-01'], kpi: { slice: { dimension: 'channel', value: 'email' } } });
  const { page } = await listKpiStates(scope, metricCatalogue, { limit: 100, asOf: NOW });
  expect(toKpiJson(page.find(({ kpi }) => kpi.id === kpiId)!)).toMatchObject({ slice: { dimension: 'channel', value: 'email' }, value: expected['2026-04-01']! / 100 });
  expect(await viewOf(await makeScope(), kpiId), 'another workspace').toBeNull();
});

test('another part is another meaning: a break, the agreement void, and what was measured before not held against it', async () => {
  const { id, kpiId, given } = await specify(scope, { slice: 'channel:email' });
  const changed = await changeSpecification(scope, id, { draft: { ...given, slice: 'channel:phone', isAccepted: false }, version: 1, reason: null }, around);
  expect(changed).toEqual({ ok: true, value: { fields: ['slice'], isBreak: true, isVoided: true } });
  expect(await findSpec(scope, id)).toMatchObject({ slice: 'channel:phone', acceptedAt: null, version: 2 });
  expect(await viewOf(scope, kpiId)).toMatchObject({ kpi: { slice: { value: 'phone' }, version: 2, judging: { since: '2026-05-12' } }, status: { kind: 'not-yet-judged' }, changes: [{ version: 2 }] });
});

test('a part that is not there, or that the metric cannot be asked of, is refused at its field', async () => {
  const refused = async (over: Partial<SpecDraft>) => {
    const result = await createSpecification(scope, draft(scope, over), around);
    return result.ok ? [] : result.findings.flatMap(({ field, reason }) => (field === 'slice' ? [reason] : []));
  };
  expect(await refused({ slice: 'product:Saddle' })).toEqual(['slice-unknown']);
  expect(await refused({ slice: 'role:manager' })).toEqual(['slice-not-offered']);
  expect(await refused({ slice: 'size:large' })).toEqual(['slice-not-offered']);
  expect(await refused({ metricId: 'completeness', layer: 'use', frequency: 'week', slice: 'role:manager' })).toEqual(['slice-not-offered']);
});

test('split by any dimension the parts add up, also within the part a KPI is about; and each leads to just the orders it counts', async () => {
  const { kpiId } = await specify(scope, { slice: 'channel:email' });
  const all = await specify(scope, {});
  for (const [id, by] of [[kpiId, 'product'], [kpiId, 'country'], [kpiId, 'industry'], [all.kpiId, 'channel'], [all.kpiId, 'product'], [all.kpiId, 'country'], [all.kpiId, 'industry']] as const) {
    const view = (await viewOf(scope, id, `by=${by}`))!;
    const explored = view.split.explored;
    if (!explored?.ok) throw new Error(`not split by ${by}`);
    const { lines } = explored.value;
    expect(lines.length).toBeGreaterThan(1);
    for (const [at, { value }] of view.series.points.entries()) expect(lines.reduce((sum, { points }) => sum + (points[at]!.value ?? 0), 0), `${by} ${view.series.points[at]!.start}`).toBe(value ?? 0);
    let counted = 0;
    for (const { of } of lines) {
      if (of.kind !== 'slice') throw new Error(of.kind);
      const part = (await viewOf(scope, id, `by=${by}&part=${encodeURIComponent(`${by}:${of.value}`)}&at=2026-04-01`))!.split.behind!;
      expect(part.of).toEqual(of);
      expect(part.passport).toMatchObject({ start: '2026-04-01', value: lines.find((line) => line.of === of)!.points.find(({ start }) => start === '2026-04-01')!.value });
      const { rows } = part.passport;
      if (rows.kind !== 'lists') throw new Error('no rows behind it');
      const filter = JSON.parse(new URL(rows.lists[0]!.to, 'http://x').searchParams.get('filter')!) as FilterGroup;
      counted += (await countRecords(scope, ENTITIES.order, { filter, search: '', isTrash: false }, { asOf: NOW })).count;
    }
    expect(counted, `orders behind ${by}`).toBe(id === kpiId ? 2 : 8);
  }
  const view = (await viewOf(scope, kpiId, 'by=channel'))!;
  expect([view.split.offered, view.split.explored], 'not by what it is one part of').toEqual([['product', 'industry', 'country'], null]);
});

test('nights keep each part with a past of its own, and a late order restates only the part it belongs to', async () => {
  const own = await makeScope({ role: 'project-lead', currency: 'EUR' });
  await sell(own);
  const { kpiId } = await specify(own, { slice: 'channel:email' });
  const phone = await specify(own, { slice: 'channel:phone' });
  await specify(own, {});
  const night = new Date('2026-05-12T02:00:00Z');
  await takeSnapshots(own, metricCatalogue, { asOf: night });
  const kept = await inWorkspace(own.workspaceId, (tx) => tx.kpiSnapshot.findMany({ where: { workspaceId: own.workspaceId, startOn: { gte: toDate(day('2026-01-01')) } }, select: { slice: true, startOn: true, value: true } }));
  expect([...new Set(kept.map(({ slice }) => slice))].sort()).toEqual(['', 'channel:email', 'channel:phone']);
  const expected = await sumsOfEmail(own);
  expect(Object.fromEntries(kept.filter(({ slice }) => slice === 'channel:email').map(({ startOn, value }) => [startOn.toISOString().slice(0, 10), value]))).toEqual(expected);
  await inWorkspace(
    own.workspaceId,
    async (tx) => {
      const campaign = await tx.campaign.findFirstOrThrow({ where: { workspaceId: own.workspaceId, channel: 'email' } });
      const account = await tx.account.findFirstOrThrow({ where: { workspaceId: own.workspaceId } });
      await tx.order.create({ data: { workspaceId: own.workspaceId, number: 'late', accountId: account.id, orderedOn: toDate(day('2026-03-20')), totalCents: 5_000, currency: 'EUR', campaignId: campaign.id } });
    },
    { batchId: own.batchId },
  );
  const next = new Date('2026-05-13T02:00:00Z');
  expect(await takeSnapshots(own, metricCatalogue, { asOf: next })).toMatchObject({ kept: 0, restated: 2 });
  const march = async (id: string) => (await viewOf(own, id, '', next))!.rows.find(({ start }) => start === '2026-03-01')!.restated;
  expect(await march(kpiId)).toMatchObject({ isTold: true, was: expected['2026-03-01'] });
  expect(await march(phone.kpiId)).toBeNull();
});

test('a product that goes by another name is gone: the page says so, nothing is counted, and nobody is told nought', async () => {
  const own = await makeScope({ role: 'project-lead', currency: 'EUR' });
  await sell(own);
  const { kpiId, id, given } = await specify(own, { slice: 'product:Bike' });
  expect(await viewOf(own, kpiId)).toMatchObject({ refusal: null });
  await inWorkspace(own.workspaceId, (tx) => tx.product.updateMany({ where: { workspaceId: own.workspaceId, name: 'Bike' }, data: { name: 'Bicycle' } }), { batchId: own.batchId });
  expect(await viewOf(own, kpiId, 'by=country')).toMatchObject({ refusal: 'unknown-slice', rows: [], now: null, passport: null, status: { kind: 'no-value' } });
  const { dashboard } = await getDashboard(own, metricCatalogue, { grain: 'week', span: 26, teamId: null, role: null }, NOW);
  expect(dashboard.groups.flatMap(({ tiles }) => tiles)).toMatchObject([{ value: null, status: { kind: 'no-value' } }]);
  const kept = await changeSpecification(own, id, { draft: { ...given, usedFor: 'another' }, version: 1, reason: null }, around);
  expect(kept).toMatchObject({ ok: false, reason: 'not-smart', findings: [{ field: 'slice', reason: 'slice-unknown' }] });
  expect(await changeSpecification(own, id, { draft: { ...given, slice: 'product:Bicycle' }, version: 1, reason: 'Renamed' }, around)).toMatchObject({ ok: true });
  expect(await viewOf(own, kpiId)).toMatchObject({ refusal: null });
});

const MONDAY = day('2026-03-02');

/** A team of end users and managers, of whom every second one acts each week. */
async function makeTeams(sizes: readonly (readonly [endUsers: number, managers: number])[]): Promise<{ own: Scope; teamIds: string[] }> {
  const own = await makeScope({ role: 'project-lead' });
  const { workspaceId } = own;
  const teamIds: string[] = [];
  await inWorkspace(workspaceId, async (tx) => {
    await tx.activity.create({ data: { workspaceId, key: 'edit', kind: 'act' } });
    for (const [team, [endUsers, managers]] of sizes.entries()) {
      const { id: teamId } = await tx.team.create({ data: { workspaceId, name: `Team ${team}` } });
      teamIds.push(teamId);
      for (let nth = 0; nth < endUsers + managers; nth++) {
        const email = `p${team}-${nth}@example.org`;
        const { id: memberId } = await tx.member.create({ data: { workspaceId, name: email, email, role: nth < endUsers ? 'end-user' : 'manager', enrolledOn: toDate(day('2026-01-05')) } });
        await tx.teamMembership.create({ data: { workspaceId, teamId, memberId, startsOn: toDate(day('2026-01-05')) } });
        await tx.actor.create({ data: { workspaceId, key: email, memberId } });
      }
    }
    await tx.load.create({ data: { workspaceId, kind: 'events', hourAt: new Date('2026-04-06T10:00:00Z'), loadedAt: new Date('2026-04-06T10:00:00Z') } });
  });
  const events = sizes.flatMap(([endUsers, managers], team) => [0, 1, 2, 3].flatMap((week) => Array.from({ length: endUsers + managers }, (_, nth) => nth).filter((nth) => nth % 2 === 0).map((nth) => ({ event_id: `${team} ${nth} ${week}`, actor: `p${team}-${nth}@example.org`, activity: 'edit', occurred_at: `${addDays(MONDAY, 7 * week)}T12:00:00Z` }))));
  const asOf = new Date('2026-04-06T10:00:00Z');
  await ingestEvents(own, events, { asOf, receivedAt: asOf });
  return { own, teamIds };
}

const USE: Omit<KpiFields, 'ownerId' | 'slice' | 'teamId'> = {
  ...{ name: 'Use', metricId: 'active-user-rate', layer: 'use', direction: 'increase-to', frequency: 'week', baselineValue: 0, baselineOn: null, targetValue: 0.9, lowerValue: null, startsOn: MONDAY, deadlineOn: day('2026-08-31') },
  ...{ course: 'line', resetEvery: null, steps: [], onTrackWithin: 16.5, behindWithin: 33, statusAfter: 1, fewestCounted: null, qualityMetricId: null },
};
const WEEK = '2026-03-16';
const EARLY = new Date('2026-04-06T10:00:00Z');

test('of a role there is a figure where every part of every team is five people, of it alone and within a team', async () => {
  const { own, teamIds } = await makeTeams([[6, 5], [7, 5]]);
  const make = (slice: string | null, teamId: string | null) => inWorkspace(own.workspaceId, (tx) => createKpi(tx, own, { ...USE, slice, teamId, ownerId: own.member!.id, specificationId: randomUUID() }));
  const [managers, ofTeam] = [await make('role:manager', null), await make('role:end-user', teamIds[0]!)];
  const at = async (kpiId: string, query = '') => (await viewOf(own, kpiId, query, EARLY))!;
  const value = ({ rows }: { rows: { start: string; value: number | null }[] }) => rows.find(({ start }) => start === WEEK)!.value;
  // Of ten managers three of the first five and two of the second have an even place; of six end users three.
  expect([value(await at(managers)), value(await at(ofTeam))]).toEqual([0.5, 0.5]);
  const split = (await at(managers, 'by=team')).split.explored;
  if (!split?.ok) throw new Error('not split');
  expect(split.value.lines.map(({ points }) => points.find(({ start }) => start === WEEK)!.value)).toEqual([0.6, 0.4]);
});

test('where one role in one team is fewer, nothing is told of any role: not on the page, by night, nor in a split', async () => {
  const { own } = await makeTeams([[6, 1], [7, 5]]);
  const kpiId = await inWorkspace(own.workspaceId, (tx) => createKpi(tx, own, { ...USE, slice: 'role:manager', teamId: null, ownerId: own.member!.id, specificationId: randomUUID() }));
  const view = (await viewOf(own, kpiId, 'by=team', EARLY))!;
  expect(view.rows.map(({ value }) => value).filter((value) => value !== null)).toEqual([]);
  expect(view.split.explored).toMatchObject({ ok: true, value: { lines: [] } });
  await takeSnapshots(own, metricCatalogue, { asOf: EARLY });
  const kept = await inWorkspace(own.workspaceId, (tx) => tx.kpiSnapshot.findMany({ where: { workspaceId: own.workspaceId, slice: 'role:manager', startOn: { gte: toDate(MONDAY) } }, select: { value: true, numerator: true, denominator: true } }));
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.every(({ value, numerator, denominator }) => value === null && numerator === null && denominator === null)).toBe(true);
  const refused = await createSpecification(own, draft(own, { metricId: 'active-user-rate', layer: 'use', frequency: 'week', baselineValue: 0.1, targetValue: 0.9, slice: 'role:manager', startsOn: MONDAY, baselineOn: MONDAY, deadlineOn: day('2026-08-31') }), { ...around, asOf: EARLY });
  expect(refused).toMatchObject({ ok: false, findings: [{ reason: 'denominator-missing' }] });
});

/** The dashboard as its address asks for it. */
const dashboardOf = async (own: Scope, query: string, asOf = EARLY) => (await getDashboard(own, metricCatalogue, readFilter(new URLSearchParams(`span=13&${query}`)), asOf)).dashboard;
/** In the third of the last four weeks: two weeks without a single act come after the fourth. */
const inThatWeek = (values: readonly (number | null)[]) => values.at(-4);

test('the whole dashboard can be looked at of one role, also within a team: the same figures as on a dashboard of one’s own and when exploring', async () => {
  const { own, teamIds } = await makeTeams([[6, 5], [7, 5]]);
  const active = async (query: string) => inThatWeek((await dashboardOf(own, query)).headline.find(({ metricId }) => metricId === 'active-user-rate')!.sparkline);
  // Who has an even place acts: of six and seven end users three and four, of twice five managers three and two.
  expect([await active(''), await active('role=manager'), await active('role=end-user')]).toEqual([12 / 23, 5 / 10, 7 / 13]);
  expect([await active(`team=${teamIds[0]}&role=end-user`), await active(`team=${teamIds[1]}&role=manager`), await active('role=pope')]).toEqual([3 / 6, 2 / 5, 12 / 23]);
  const exploration = { metricId: 'active-user-rate', grain: 'week', span: 13, by: 'none', teamId: null, slice: null, compare: 'none', chart: 'line' } as const;
  const dashboard = { id: randomUUID(), name: 'Ours', version: 1, roles: [], owner: { id: own.member!.id, name: own.member!.name }, tiles: [{ kind: 'chart' as const, columns: 2, rows: 2, exploration }] };
  const ofRole = async (role: Role) => {
    const { shown } = await showDashboard(own, metricCatalogue, dashboard, { grain: null, span: null, teamId: null, role }, EARLY);
    const [tile] = shown.sheets.flat();
    const { asked } = await findExplorePage(own, metricCatalogue, new URLSearchParams(`metric=active-user-rate&span=13&slice=role:${role}`), EARLY);
    if (tile?.kind !== 'chart' || !tile.result.ok || !asked?.result.ok) throw new Error('not told');
    return [tile.result.value, asked.result.value].map(({ lines }) => inThatWeek(lines[0]!.points.map(({ value }) => value)));
  };
  expect([await ofRole('manager'), await ofRole('end-user')]).toEqual([[5 / 10, 5 / 10], [7 / 13, 7 / 13]]);
});

test('of one role the dashboard leaves out the KPIs of another, those of everybody keep what their target was agreed for, and what has no roles is of all', async () => {
  const { own, teamIds } = await makeTeams([[6, 5], [7, 5]]);
  const make = (name: string, slice: string | null, teamId: string | null) => inWorkspace(own.workspaceId, (tx) => createKpi(tx, own, { ...USE, name, slice, teamId, ownerId: own.member!.id, specificationId: randomUUID() }));
  for (const [name, slice, teamId] of [['All', null, null], ['Managers', 'role:manager', null], ['End users', 'role:end-user', null], ['Team', null, teamIds[0]!]] as const) await make(name, slice, teamId);
  const tilesOf = async (query: string) => (await dashboardOf(own, query)).groups.flatMap(({ tiles }) => tiles.map(({ kpi, sparkline }) => [kpi.name, inThatWeek(sparkline)]));
  expect(await tilesOf('role=manager')).toEqual([['All', 12 / 23], ['Managers', 5 / 10], ['Team', 6 / 11]]);
  expect(await tilesOf(`role=end-user&team=${teamIds[1]}`)).toEqual([['All', 12 / 23], ['End users', 7 / 13]]);
  const sheet = await takeTable(own, 'kpis', 'csv', { search: new URLSearchParams('role=manager'), format: makeFormat('nl', own.timeZone), asOf: EARLY });
  expect(sheet!.rows.map((cells) => cells[1]), 'nor are they in the file').toEqual(['All', 'Managers', 'Team']);
  // Of April the eight orders that stand, of 40 and each 1.37 more.
  const revenue = async (query: string) => (await dashboardOf(scope, query, NOW)).headline.find(({ metricId }) => metricId === 'revenue')!.value;
  expect([await revenue('role=manager'), await revenue('')]).toEqual([35_836, 35_836]);
});

test('where one role in one team is fewer than five, the dashboard of any role has no figure of use in any week, and that of everybody has', async () => {
  const { own, teamIds } = await makeTeams([[6, 1], [7, 5]]);
  const told = async (query: string) => {
    const { headline, isEmpty } = await dashboardOf(own, query);
    return [isEmpty, headline.flatMap(({ metricId, value, numerator, sparkline }) => ([value, numerator, ...sparkline].some((each) => each !== null) ? [metricId] : []))];
  };
  for (const query of ['role=manager', 'role=end-user', `role=manager&team=${teamIds[0]}`, `role=end-user&team=${teamIds[1]}`]) expect((await told(query))[1], query).toEqual([]);
  expect(await told('')).toEqual([false, ['active-user-rate', 'habit-rate', 'reach']]);
});
