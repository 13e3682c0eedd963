import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { beforeEach, expect, test, vi } from 'vitest';
import { database, inWorkspace } from '#app/db/client.server.ts';
import { ingestEvents } from '#app/events/events.server.ts';
import { createDashboard, findDashboard, listChartMetrics, listDashboards, MOST_DASHBOARDS, removeDashboard, saveDashboard } from '#app/kpis/dashboards/dashboards.server.ts';
import { showDashboard } from '#app/kpis/dashboards/show-dashboard.server.ts';
import { chartTile, type DashboardForm, emptyTile, type TileForm, toDashboardForm } from '#app/kpis/dashboards/tile-form.ts';
import { MeasureFormSchema } from '#app/kpis/measures/measure-form.ts';
import { createMeasure, endMeasure } from '#app/kpis/measures/measures.server.ts';
import { listMetrics, listMetricsOf, metricCatalogue } from '#app/metric-catalogue.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, day, toDate } from '#app/values/day.ts';
import { ownMetricId } from '#app/values/metric.ts';
import { makeScope } from '#test/factories/workspace.ts';

const MONDAY = day('2026-03-02');
const ASOF = new Date('2026-03-16T09:00:00Z');
const NOTHING = { grain: null, span: null, teamId: null, role: null };
const who = (nth: number) => `p${nth}@example.org`;

let maker: Scope;
let kpiId: string;

/** Twelve people, nine in a large team and three in a small one, eight of whom act in the first week; and a KPI of all of them. */
beforeEach(async () => {
  maker = await makeScope({ role: 'manager' });
  const { workspaceId } = maker;
  await inWorkspace(workspaceId, async (tx) => {
    const teams = [await tx.team.create({ data: { workspaceId, name: 'Large' } }), await tx.team.create({ data: { workspaceId, name: 'Small' } })];
    for (let nth = 0; nth < 12; nth++) {
      const member = await tx.member.create({ data: { workspaceId, email: who(nth), name: who(nth), role: 'end-user', enrolledOn: toDate(MONDAY) } });
      await tx.teamMembership.create({ data: { workspaceId, teamId: teams[nth < 9 ? 0 : 1]!.id, memberId: member.id, startsOn: toDate(MONDAY) } });
    }
    await tx.activity.create({ data: { workspaceId, key: 'edit', kind: 'act' } });
  });
  const aims = { metricId: 'active-user-rate', layer: 'use', direction: 'stay-above', frequency: 'week', targetValue: 0.6, startsOn: toDate(MONDAY), deadlineOn: toDate(addDays(MONDAY, 200)), ownerId: maker.member!.id };
  kpiId = (await database().kpi.create({ data: { workspaceId, specificationId: randomUUID(), ...aims } })).id;
  const known = new Date('2026-03-16T06:00:00Z');
  const acts = [...Array.from({ length: 8 }, (_, nth) => ({ actor: who(nth), occurred_at: '2026-03-04T12:00:00Z' })), { actor: 'nobody', occurred_at: '2026-03-16T05:00:00Z' }];
  await ingestEvents(maker, acts.map((act) => ({ event_id: act.actor, activity: 'edit', ...act })), { asOf: known, receivedAt: known });
});

async function somebody(role: Role): Promise<Scope> {
  const { id, name } = await database().member.create({ data: { workspaceId: maker.workspaceId, email: `${randomUUID()}@example.org`, name: `Some ${role}`, role } });
  return { ...maker, permissions: permissionsOf(role), member: { id, name, role } };
}

async function make(name = 'Meeting', scope = maker): Promise<string> {
  const made = await createDashboard(scope, name);
  if (!made.ok) throw new Error(made.reason);
  return made.value;
}

const kpiTile = (): TileForm => ({ ...emptyTile('kpi'), kpiId });
const teamChart = chartTile({ metricId: 'active-user-rate', grain: 'week', span: 13, by: 'team', teamId: null, slice: null, compare: 'none', chart: 'line' });
const textTile: TileForm = { ...emptyTile('text'), title: 'Agreed', text: 'Next month' };
const form = (tiles: TileForm[], more: Partial<DashboardForm> = {}): DashboardForm => ({ name: 'Meeting', roles: [], tiles, ...more });
const save = async (id: string, version: number, given: DashboardForm, by = maker) => saveDashboard(by, { id, version }, given, await listMetricsOf(by));
const rowCount = async () => ({ dashboards: await database().dashboard.count({ where: { workspaceId: maker.workspaceId } }), tiles: await database().dashboardTile.count({ where: { workspaceId: maker.workspaceId } }) });

test('what is saved is read back in its order, and the log says who changed what', async () => {
  const id = await make();
  const given = form([textTile, kpiTile(), teamChart], { name: ' Monthly ', roles: ['management'] });
  expect(await save(id, 1, given)).toEqual({ ok: true });
  const kept = (await findDashboard(maker, id))!;
  expect(kept).toMatchObject({ name: 'Monthly', version: 2, owner: { id: maker.member!.id }, roles: ['management'] });
  expect(toDashboardForm(kept).tiles).toEqual(given.tiles);
  const log = await database().auditEvent.findMany({ where: { workspaceId: maker.workspaceId, entity: 'dashboard' }, orderBy: { at: 'asc' } });
  expect(log.map(({ verb, memberId, recordId }) => [verb, memberId, recordId])).toEqual([['dashboard.create', maker.member!.id, id], ['dashboard.update', maker.member!.id, id]]);
});

test('only its maker sees it until it is shared: then the roles that were named, and who may write KPIs', async () => {
  const id = await make();
  const [management, manager, lead, endUser] = await Promise.all((['management', 'manager', 'project-lead', 'end-user'] as const).map(somebody));
  const seen = async () => Promise.all([maker, management!, manager!, lead!, endUser!].map(async (scope) => (await findDashboard(scope, id)) !== null && (await listDashboards(scope)).some((one) => one.id === id)));
  expect(await seen()).toEqual([true, false, false, false, false]);
  expect(await save(id, 1, form([kpiTile()]), lead)).toMatchObject({ ok: false, reason: 'not-found' });
  await save(id, 1, form([kpiTile()], { roles: ['management'] }));
  expect(await seen()).toEqual([true, true, false, true, false]);
  expect(await save(id, 2, form([]), management)).toMatchObject({ ok: false, reason: 'not-allowed' });
  expect(await removeDashboard(management!, id, { isRemoved: true, asOf: ASOF })).toEqual({ ok: false, reason: 'not-allowed' });
  expect(await removeDashboard(manager!, id, { isRemoved: true, asOf: ASOF })).toEqual({ ok: false, reason: 'not-found' });
  expect((await save(id, 2, form([textTile], { roles: ['management'] }), lead)).ok).toBe(true);
  expect(await createDashboard(endUser!, 'Mine')).toEqual({ ok: false, reason: 'not-allowed' });
});

test('another workspace sees nothing and changes nothing', async () => {
  const id = await make();
  await save(id, 1, form([kpiTile(), textTile], { roles: ['administrator'] }));
  const other = await makeScope();
  expect([await findDashboard(other, id), await listDashboards(other)]).toEqual([null, []]);
  expect(await save(id, 2, form([]), other)).toMatchObject({ ok: false, reason: 'not-found' });
  expect(await removeDashboard(other, id, { isRemoved: true, asOf: ASOF })).toEqual({ ok: false, reason: 'not-found' });
  const own = await make('Theirs', other);
  expect(await save(own, 1, form([kpiTile()], { name: 'Theirs' }), other), 'a KPI of another workspace').toMatchObject({ ok: false, problems: { 'tiles.0.kpiId': 'kpi-gone' } });
  expect((await findDashboard(maker, id))!.tiles).toHaveLength(2);
});

test('of two who change it at once the last is told, and nothing of theirs is kept; the same press sent twice is one', async () => {
  const id = await make();
  const [one, two] = await Promise.all([save(id, 1, form([textTile])), save(id, 1, form([kpiTile(), kpiTile()]))]);
  expect([one.ok, two.ok].filter(Boolean)).toHaveLength(1);
  expect(one.ok ? two : one).toMatchObject({ reason: 'changed-meanwhile' });
  const kept = (await findDashboard(maker, id))!;
  expect(kept.tiles).toHaveLength(one.ok ? 1 : 2);
  expect(await save(id, 1, toDashboardForm(kept))).toEqual({ ok: true });
  expect((await findDashboard(maker, id))!.version).toBe(2);
});

test('what is refused leaves what was there as it was', async () => {
  const id = await make();
  await save(id, 1, form([textTile]));
  const before = await rowCount();
  const refused = await save(id, 2, form([kpiTile(), { ...kpiTile(), kpiId: randomUUID() }], { name: '' }));
  expect(refused).toEqual({ ok: false, reason: 'not-usable', problems: { name: 'name-missing', 'tiles.1.kpiId': 'kpi-gone' } });
  expect([await rowCount(), (await findDashboard(maker, id))!.version]).toEqual([before, 2]);
});

test('a maker has one of a name, however it is pressed, and no more than can be kept', async () => {
  const made = await Promise.all(['Week', ' Week ', 'Week'].map((name) => createDashboard(maker, name)));
  expect(made.map((one) => (one.ok ? 'made' : one.reason)).sort()).toEqual(['made', 'name-taken', 'name-taken']);
  expect([await createDashboard(maker, ' '), await createDashboard(maker, 'x'.repeat(81))]).toEqual([{ ok: false, reason: 'name-missing' }, { ok: false, reason: 'too-long' }]);
  const id = await make('Month');
  expect(await save(id, 1, form([], { name: 'Week' }))).toMatchObject({ ok: false, problems: { name: 'name-taken' } });
  expect((await createDashboard(await somebody('manager'), 'Week')).ok, 'somebody else may call theirs so too').toBe(true);
  await database().dashboard.createMany({ data: Array.from({ length: MOST_DASHBOARDS - 2 }, (_, nth) => ({ workspaceId: maker.workspaceId, name: `More ${nth}`, ownerId: maker.member!.id })) });
  expect(await createDashboard(maker, 'One more')).toEqual({ ok: false, reason: 'too-many-dashboards' });
});

test('taken away it is seen by nobody, and put back with all that stood on it, unless its name was given again', async () => {
  const id = await make();
  await save(id, 1, form([kpiTile(), textTile]));
  const remove = (isRemoved: boolean) => removeDashboard(maker, id, { isRemoved, asOf: ASOF });
  expect([await remove(true), await remove(true)]).toEqual([{ ok: true, value: undefined }, { ok: true, value: undefined }]);
  expect([await findDashboard(maker, id), await listDashboards(maker)]).toEqual([null, []]);
  const second = await make();
  expect(await remove(false)).toEqual({ ok: false, reason: 'name-taken' });
  await removeDashboard(maker, second, { isRemoved: true, asOf: ASOF });
  expect((await remove(false)).ok).toBe(true);
  expect((await findDashboard(maker, id))!.tiles).toHaveLength(2);
});

test('figures are shown as they may be told: a KPI of all, and of the teams the one of five people or more', async () => {
  const id = await make();
  await save(id, 1, form([kpiTile(), teamChart, textTile, kpiTile()]));
  const { shown } = await showDashboard(maker, metricCatalogue, (await findDashboard(maker, id))!, NOTHING, ASOF);
  const [first, chart, text, again] = shown.sheets.flat();
  expect(first).toMatchObject({ kind: 'kpi', tile: { kpi: { id: kpiId } } });
  expect(again).toMatchObject({ kind: 'kpi', at: 3 });
  expect(text).toMatchObject({ kind: 'text', title: 'Agreed', text: 'Next month' });
  if (chart?.kind !== 'chart' || !chart.result.ok) throw new Error('No chart.');
  expect(chart.result.value.lines.flatMap(({ of }) => (of.kind === 'team' ? [of.name] : []))).not.toContain('Small');
  expect(chart.result.value.silent).toContainEqual(expect.objectContaining({ name: 'Small' }));
});

test('a chart of an own measure stays when that is not kept up any more, and nothing new is made of it', async () => {
  const lead = await somebody('project-lead');
  const made = await createMeasure(lead, MeasureFormSchema.parse({ name: 'Visits', about: 'Counted at the door', source: 'readings', unit: 'count', layer: 'business', better: 'higher', frequency: 'month' }), listMetrics());
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  const metricId = ownMetricId(made.value);
  const id = await make();
  const tile = chartTile({ metricId, grain: 'month', span: 13, by: 'none', teamId: null, slice: null, compare: 'none', chart: 'line' });
  expect(await save(id, 1, form([tile]))).toEqual({ ok: true });
  await endMeasure(lead, made.value, true, ASOF);
  const dashboard = (await findDashboard(maker, id))!;
  const { shown } = await showDashboard(maker, metricCatalogue, dashboard, NOTHING, ASOF);
  expect(shown.sheets.flat()).toMatchObject([{ kind: 'chart', result: { ok: true } }]);
  const offered = async (of: string) => (await listChartMetrics(maker, metricCatalogue, (await findDashboard(maker, of))!)).map((metric) => metric.id);
  expect(await offered(id)).toContain(metricId);
  expect(await offered(await make('Other'))).not.toContain(metricId);
  expect(await saveDashboard(maker, { id, version: 2 }, form([tile, textTile]), await listChartMetrics(maker, metricCatalogue, dashboard))).toEqual({ ok: true });
});

test('a KPI that is gone leaves its place, and the page can be looked at of one team', async () => {
  const id = await make();
  await save(id, 1, form([kpiTile(), { ...teamChart, by: 'none' }]));
  const team = await database().team.findFirstOrThrow({ where: { workspaceId: maker.workspaceId, name: 'Large' } });
  await database().kpi.deleteMany({ where: { id: kpiId } });
  const { shown } = await showDashboard(maker, metricCatalogue, (await findDashboard(maker, id))!, { grain: 'month', span: 26, teamId: team.id, role: null }, ASOF);
  expect(shown.team).toMatchObject({ name: 'Large' });
  const [gone, chart] = shown.sheets.flat();
  expect(gone).toMatchObject({ kind: 'kpi', tile: null, unfollowed: [] });
  expect(chart).toMatchObject({ kind: 'chart', result: { ok: true, value: { exploration: { grain: 'month', span: 26, teamId: team.id } } } });
  const other = await makeScope();
  const theirs = await database().team.create({ data: { workspaceId: other.workspaceId, name: 'Theirs' } });
  const of = await showDashboard(maker, metricCatalogue, (await findDashboard(maker, id))!, { ...NOTHING, teamId: theirs.id }, ASOF);
  expect([of.shown.team, of.shown.filter.teamId]).toEqual([null, null]);
});

test('a dashboard costs the same statements, whatever stands on it', async () => {
  const id = await make();
  await save(id, 1, form([kpiTile(), { ...teamChart, by: 'none' }]));
  const few = (await findDashboard(maker, id))!;
  const many = { ...few, tiles: Array.from({ length: 24 }, (_, nth) => few.tiles[nth % 2]!) };
  const statements = async (dashboard: typeof few) => {
    const sent = vi.spyOn(pg.Client.prototype, 'query');
    await showDashboard(maker, metricCatalogue, dashboard, NOTHING, ASOF);
    const calls = sent.mock.calls.length;
    sent.mockRestore();
    return calls;
  };
  await statements(few); // what is read once and kept
  expect(await statements(many)).toBe(await statements(few));
});
