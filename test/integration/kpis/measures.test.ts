import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { database, inWorkspace } from '#app/db/client.server.ts';
import { listKpiStates } from '#app/kpis/kpi-states.server.ts';
import { listMeasureRows } from '#app/kpis/measures/board.server.ts';
import { enterLines } from '#app/kpis/measures/enter-lines.server.ts';
import { MeasureFormSchema } from '#app/kpis/measures/measure-form.ts';
import type { OwnMeasure } from '#app/kpis/measures/measure.ts';
import { changeMeasure, createMeasure, endMeasure, findMeasure, listMeasures } from '#app/kpis/measures/measures.server.ts';
import { decideReading, type EnteredFigure, enterReadings, listReadings } from '#app/kpis/measures/readings.server.ts';
import { listMetrics, listMetricsOf, metricCatalogue, metricSeries } from '#app/metric-catalogue.server.ts';
import { createApiKey } from '#app/people/api-keys.server.ts';
import { agreementSchema } from '#app/people/measuring/agreement.ts';
import { recordAgreement } from '#app/people/measuring/agreements.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import * as readings from '#app/routes/api/v1/measure-readings.ts';
import { day, toDate } from '#app/values/day.ts';
import { ownMetricId } from '#app/values/metric.ts';
import { makeScope } from '#test/factories/workspace.ts';

const ASOF = new Date('2026-11-15T10:00:00Z');
const OCTOBER = day('2026-10-01');
const plain = { about: 'Gemiddeld cijfer uit de enquête', source: 'readings', unit: 'mean', layer: 'business', better: 'higher', frequency: 'month' };

let scope: Scope;
beforeAll(async () => {
  scope = await makeScope({ role: 'project-lead' });
});

async function colleague(role: Role = 'manager'): Promise<Scope> {
  const member = await database().member.create({ data: { workspaceId: scope.workspaceId, email: `${randomUUID()}@example.org`, name: 'Colleague', role } });
  return { ...scope, permissions: permissionsOf(role), member: { id: member.id, name: member.name, role } };
}

async function make(form: Record<string, string>, by = scope): Promise<OwnMeasure> {
  const made = await createMeasure(by, MeasureFormSchema.parse({ name: randomUUID(), ...plain, ...form }), listMetrics());
  if (!made.ok) throw new Error(`${made.reason} ${made.refusals[0]?.reason}`);
  return (await findMeasure(by, made.value))!;
}

const figure = (value: number, periodStart = OCTOBER, over: Partial<EnteredFigure> = {}): EnteredFigure => ({ periodStart, value, teamId: null, numerator: null, denominator: null, note: null, ...over });
const enterOne = (by: Scope, measure: OwnMeasure, given: EnteredFigure) => enterReadings(by, measure, [given], { source: 'screen', asOf: ASOF });
const seriesOf = async (measure: OwnMeasure, grain: 'month' | 'quarter' = 'month') => {
  const answer = await metricSeries(scope, { metricId: ownMetricId(measure.id), grain, from: day('2026-08-01'), to: day('2026-12-01') }, ASOF);
  return answer.ok ? answer.value.points.map(({ value, state }) => [value, state]) : answer.reason;
};

test('figures become a series: a later one replaces the earlier, what is over without a figure is not loaded, and everything stays in sight', async () => {
  const measure = await make({});
  expect(await enterOne(scope, measure, figure(7.2))).toMatchObject({ ok: true, value: [{ state: 'counts' }] });
  expect(await enterOne(scope, measure, figure(7.4))).toMatchObject({ ok: true, value: [{ state: 'counts' }] });
  expect(await enterOne(scope, measure, figure(8, day('2026-11-01')))).toMatchObject({ ok: true });
  expect(await seriesOf(measure)).toEqual([[null, 'not-loaded'], [null, 'not-loaded'], [7.4, 'complete'], [8, 'unfinished']]);
  expect(await seriesOf(measure, 'quarter')).toBe('grain-not-offered');
  expect((await listReadings(scope, measure.id)).map(({ value, state }) => [value, state])).toEqual([[8, 'counts'], [7.4, 'counts'], [7.2, 'replaced']]);
  expect((await listMeasureRows(scope, ASOF)).find((row) => row.measure.id === measure.id)).toMatchObject({ last: { start: '2026-11-01', value: 8 }, missing: [] });
});

const teamSeriesOf = async (measure: OwnMeasure, teamId: string) => {
  const answer = await metricSeries(scope, { metricId: ownMetricId(measure.id), grain: 'month', teamId, from: day('2026-09-01'), to: day('2026-11-01') }, ASOF);
  return answer.ok ? answer.value.points.map(({ value }) => value) : answer.reason;
};

test('a figure per team stands beside that of the whole, each replaced by its own alone', async () => {
  const [north, south] = await Promise.all(['North', 'South'].map((name) => database().team.create({ data: { workspaceId: scope.workspaceId, name: `${name} ${randomUUID()}` } })));
  const measure = await make({ isPerTeam: 'on' });
  await enterOne(scope, measure, figure(7));
  await enterOne(scope, measure, figure(8, OCTOBER, { teamId: north!.id }));
  await enterOne(scope, measure, figure(6, OCTOBER, { teamId: south!.id }));
  expect(await enterOne(scope, measure, figure(8.5, OCTOBER, { teamId: north!.id }))).toMatchObject({ ok: true, value: [{ state: 'counts' }] });
  expect(await seriesOf(measure)).toEqual([[null, 'not-loaded'], [null, 'not-loaded'], [7, 'complete'], [null, 'unfinished']]);
  expect([await teamSeriesOf(measure, north!.id), await teamSeriesOf(measure, south!.id)]).toEqual([[null, 8.5], [null, 6]]);
  expect((await listReadings(scope, measure.id)).map(({ value, state, team }) => [value, state, team?.name ?? null])).toEqual([[8.5, 'counts', north!.name], [6, 'counts', south!.name], [8, 'replaced', north!.name], [7, 'counts', null]]);
  expect(await metricSeries(scope, { metricId: ownMetricId(measure.id), grain: 'month', role: 'manager', from: OCTOBER, to: day('2026-11-01') }, ASOF)).toEqual({ ok: false, reason: 'not-per-team' });
  const [answer] = await metricCatalogue.measureAll(scope, [{ metricId: ownMetricId(measure.id), grain: 'month', teamId: north!.id, from: OCTOBER, to: day('2026-11-01') }], ASOF);
  expect(answer).toMatchObject({ ok: true, value: { points: [{ value: 8.5 }] } });
});

test('lines name a team by its name; an unknown one, another workspace’s and a measure of the whole alone are refused', async () => {
  const name = `Desk ${randomUUID()}`;
  const team = await database().team.create({ data: { workspaceId: scope.workspaceId, name } });
  const elsewhere = await makeScope();
  const stranger = await database().team.create({ data: { workspaceId: elsewhere.workspaceId, name: 'Elsewhere' } });
  const [measure, whole] = [await make({ isPerTeam: 'on' }), await make({})];
  const lines = (which: OwnMeasure, text: string) => enterLines(scope, which, text, { source: 'file', asOf: ASOF });
  expect(await lines(measure, `periode;team;waarde\n2026-09;${name.toUpperCase()};7\n2026-09;;6\n`)).toEqual({ ok: true, count: 2 });
  expect(await teamSeriesOf(measure, team.id)).toEqual([7, null]);
  expect(await lines(measure, 'periode;team;waarde\n2026-10;Nobody;7\n')).toEqual({ ok: false, errors: [{ row: 2, reason: 'unknown-team' }] });
  expect(await lines(whole, `periode;team;waarde\n2026-10;${name};7\n`)).toEqual({ ok: false, errors: [{ row: 2, reason: 'not-per-team' }] });
  expect(await enterOne(scope, measure, figure(7, OCTOBER, { teamId: stranger.id }))).toEqual({ ok: false, at: 0, reason: 'unknown-team' });
  expect(await enterOne(scope, whole, figure(7, OCTOBER, { teamId: team.id }))).toEqual({ ok: false, at: 0, reason: 'not-per-team' });
  const changed = await changeMeasure(scope, measure.id, { ...MeasureFormSchema.parse({ ...plain, name: measure.name }), version: measure.version }, listMetrics());
  expect([changed.ok, (await findMeasure(scope, measure.id))!.isPerTeam]).toEqual([true, true]);
});

test('where figures go no further down than the organisation, a team’s figure is not told', async () => {
  const own = await makeScope();
  const team = await database().team.create({ data: { workspaceId: own.workspaceId, name: 'Desk' } });
  const made = await createMeasure(own, MeasureFormSchema.parse({ ...plain, name: 'Per team', isPerTeam: 'on' }), listMetrics());
  const measure = (await findMeasure(own, made.ok ? made.value : ''))!;
  await enterOne(own, measure, figure(7));
  await enterOne(own, measure, figure(8, OCTOBER, { teamId: team.id }));
  const told = async (teamId: string | null) => {
    const [answer] = await metricCatalogue.measureAll(own, [{ metricId: ownMetricId(measure.id), grain: 'month', teamId, from: OCTOBER, to: day('2026-11-01') }], ASOF);
    return answer?.ok ? answer.value.points.map(({ value }) => value) : answer?.reason;
  };
  expect([await told(null), await told(team.id)]).toEqual([[7], [8]]);
  const agreement = agreementSchema(day('2026-05-01')).parse({ version: '0', level: 'organisation', purpose: 'To see where help is needed.', worksCouncil: 'none', impactAssessment: 'none' });
  expect((await recordAgreement(own, agreement, ASOF)).ok).toBe(true);
  expect([await told(null), await told(team.id)]).toEqual([[7], [null]]);
});

test('two people who enter at the same moment leave one figure that counts', async () => {
  const measure = await make({});
  await Promise.all(Array.from({ length: 6 }, (_, at) => enterOne(scope, measure, figure(7 + at / 10))));
  const states = (await listReadings(scope, measure.id)).map(({ state }) => state);
  expect(states.filter((state) => state === 'counts')).toHaveLength(1);
  expect(states).toHaveLength(6);
});

test('entered twice: it counts with the second person, and a difference is told', async () => {
  const measure = await make({ check: 'twice' });
  const other = await colleague('analyst');
  expect(await enterOne(scope, measure, figure(7))).toMatchObject({ value: [{ state: 'waits' }] });
  expect(await enterOne(scope, measure, figure(7))).toMatchObject({ value: [{ state: 'unchanged' }] });
  expect(await enterOne(other, measure, figure(8))).toMatchObject({ value: [{ state: 'waits', differs: true }] });
  expect((await seriesOf(measure))[2]).toEqual([null, 'not-loaded']);
  expect(await enterOne(other, measure, figure(7))).toMatchObject({ value: [{ state: 'counts' }] });
  expect((await seriesOf(measure))[2]).toEqual([7, 'complete']);
});

test('approval: only who was asked decides, never about their own figure, and a refusal needs a reason', async () => {
  const approver = await colleague('management');
  const updater = await colleague();
  const measure = await make({ check: 'approval', approverId: approver.member!.id, updaterId: updater.member!.id });
  expect(await enterOne(updater, measure, figure(7))).toMatchObject({ value: [{ state: 'waits' }] });
  const [waiting] = await listReadings(scope, measure.id);
  const decide = (by: Scope, decision: { agrees: boolean; reason: string }, id = waiting!.id) => decideReading(by, measure, id, decision, ASOF);
  expect(await decide(scope, { agrees: true, reason: '' })).toEqual({ ok: false, reason: 'not-allowed' });
  expect(await decide(approver, { agrees: false, reason: '' })).toEqual({ ok: false, reason: 'reason-missing' });
  expect(await decide(approver, { agrees: false, reason: 'Zonder september' })).toMatchObject({ ok: true });
  expect(await decide(approver, { agrees: true, reason: '' })).toEqual({ ok: false, reason: 'decided-meanwhile' });
  expect((await seriesOf(measure))[2]).toEqual([null, 'not-loaded']);
  await enterOne(updater, measure, figure(7.5));
  const [again] = await listReadings(scope, measure.id);
  expect(await decide(approver, { agrees: true, reason: '' }, again!.id)).toMatchObject({ ok: true });
  expect((await seriesOf(measure))[2]).toEqual([7.5, 'complete']);
  const own = { ...approver, permissions: permissionsOf('analyst') };
  await enterOne(own, measure, figure(9));
  const [mine] = await listReadings(scope, measure.id);
  expect(await decide(approver, { agrees: true, reason: '' }, mine!.id)).toEqual({ ok: false, reason: 'own-figure' });
});

test('who may not enter is refused, and so is what cannot be; one wrong figure refuses all', async () => {
  const measure = await make({ unit: 'ratio' });
  const reader = await colleague();
  expect(await enterOne(reader, measure, figure(0.5))).toMatchObject({ ok: false, reason: 'not-allowed' });
  expect(await enterOne(scope, measure, figure(1.5))).toMatchObject({ ok: false, reason: 'above-all' });
  expect(await enterReadings(scope, measure, [figure(0.5), figure(0.6, day('2026-12-01'))], { source: 'screen', asOf: ASOF })).toEqual({ ok: false, at: 1, reason: 'period-ahead' });
  expect(await listReadings(scope, measure.id)).toEqual([]);
  await endMeasure(scope, measure.id, true, ASOF);
  expect(await enterOne(scope, (await findMeasure(scope, measure.id))!, figure(0.5))).toMatchObject({ ok: false, reason: 'ended' });
});

test('a pasted series: every line that is wrong is told with its number, and nothing of it is taken in', async () => {
  const measure = await make({ unit: 'ratio' });
  const paste = (text: string) => enterLines(scope, measure, text, { source: 'screen', asOf: ASOF });
  expect(await paste('Periode;Cijfer\n2026-08;82,5\n2026-14;80\n2026-10;101\nseptember;1\n')).toMatchObject({ ok: false, errors: [{ row: 3, reason: 'not-a-period' }, { row: 4, reason: 'above-all' }, { row: 5, reason: 'not-a-period' }] });
  expect(await listReadings(scope, measure.id)).toEqual([]);
  expect(await paste('Periode;Cijfer;Teller;Noemer\n2026-08;82,5;;\n2026-09;;3;4\n')).toEqual({ ok: true, count: 2 });
  expect((await seriesOf(measure)).slice(0, 2)).toEqual([[0.825, 'complete'], [0.75, 'complete']]);
});

test('a calculation follows what it is made of, also of own measures, and by longer periods where all of them have those', async () => {
  const account = await inWorkspace(scope.workspaceId, (tx) => tx.account.create({ data: { workspaceId: scope.workspaceId, name: 'Shop' } }), { batchId: scope.batchId });
  await inWorkspace(scope.workspaceId, async (tx) => {
    await tx.order.create({ data: { workspaceId: scope.workspaceId, number: '1', accountId: account.id, orderedOn: toDate(day('2026-10-05')), totalCents: 90_000, currency: 'EUR' } });
    await tx.load.create({ data: { workspaceId: scope.workspaceId, kind: 'orders', hourAt: ASOF, loadedAt: ASOF } });
  }, { batchId: scope.batchId });
  const visits = await make({ unit: 'count' });
  await enterOne(scope, visits, figure(30));
  const perVisit = await make({ source: 'formula', unit: 'money', formula: 'A / B', metricA: 'revenue', metricB: ownMetricId(visits.id) });
  const half = await make({ source: 'formula', unit: 'money', formula: 'A / 2', metricA: ownMetricId(perVisit.id) });
  const ofOrders = await make({ source: 'formula', unit: 'money', formula: 'A / B', metricA: 'revenue', metricB: 'active-customers' });
  expect((await seriesOf(perVisit))[2]).toEqual([3_000, 'complete']);
  expect((await seriesOf(half))[2]).toEqual([1_500, 'complete']);
  expect((await seriesOf(perVisit))[1]).toEqual([null, 'not-loaded']);
  expect(await seriesOf(perVisit, 'quarter')).toBe('grain-not-offered');
  expect((await seriesOf(ofOrders, 'quarter'))[1]).toEqual([90_000, 'unfinished']);
  const changed = await changeMeasure(scope, perVisit.id, { ...MeasureFormSchema.parse({ name: perVisit.name, ...plain, source: 'formula', unit: 'money', formula: 'A / B', metricA: ownMetricId(half.id), metricB: ownMetricId(visits.id) }), version: 1 }, listMetrics());
  expect(changed).toMatchObject({ ok: false, refusals: [{ field: 'formula', reason: 'leads-back' }] });
});

test('what cannot be measured is refused at its field', async () => {
  const tried = async (form: Record<string, string>) => {
    const made = await createMeasure(scope, MeasureFormSchema.parse({ name: randomUUID(), ...plain, ...form }), listMetrics());
    return made.ok ? null : made.refusals[0];
  };
  const taken = await make({});
  expect(await tried({ name: taken.name })).toEqual({ field: 'name', reason: 'name-taken' });
  expect(await tried({ updaterId: randomUUID() })).toEqual({ field: 'updaterId', reason: 'unknown-person' });
  expect(await tried({ check: 'approval', updaterId: scope.member!.id, approverId: scope.member!.id })).toEqual({ field: 'approverId', reason: 'same-person' });
  const formula = { source: 'formula', unit: 'money', metricA: 'revenue' };
  expect(await tried({ ...formula, formula: 'A + 1' })).toEqual({ field: 'formula', reason: 'units-differ' });
  expect(await tried({ ...formula, formula: 'A', unit: 'count' })).toEqual({ field: 'formula', reason: 'another-unit' });
  expect(await tried({ ...formula, formula: 'A', metricA: 'gone' })).toEqual({ field: 'formula', reason: 'unknown-metric' });
  expect(await tried({ ...formula, formula: 'A', metricA: 'seat-use', unit: 'ratio', frequency: 'week' })).toEqual({ field: 'formula', reason: 'no-shared-period' });
});

test('a KPI of an own measure is judged like any other, under the name of the measure', async () => {
  const measure = await make({ name: 'Tevredenheid van leden' });
  for (const [at, value] of [6, 6.5, 7].entries()) await enterOne(scope, measure, figure(value, day(`2026-0${7 + at}-01`)));
  await enterOne(scope, measure, figure(7.5));
  const aims = { layer: 'business', direction: 'increase-to', frequency: 'month', baselineValue: 6, baselineOn: toDate(day('2026-07-01')), targetValue: 8, startsOn: toDate(day('2026-07-01')), deadlineOn: toDate(day('2026-12-31')), ownerId: scope.member!.id };
  const { id } = await database().kpi.create({ data: { workspaceId: scope.workspaceId, specificationId: randomUUID(), metricId: ownMetricId(measure.id), ...aims } });
  const { page } = await listKpiStates(scope, metricCatalogue, { limit: 100, asOf: ASOF });
  expect(page.find(({ kpi }) => kpi.id === id)).toMatchObject({ kpi: { measure: 'Tevredenheid van leden' }, unit: 'mean', status: { kind: 'on-track', progress: 0.75 }, now: { value: 7.5 } });
});

test('another workspace sees and changes nothing, and an ended measure is offered no more', async () => {
  const measure = await make({});
  await enterOne(scope, measure, figure(7));
  const stranger = await makeScope({ role: 'project-lead' });
  expect(await listMeasures(stranger)).toEqual([]);
  expect(await findMeasure(stranger, measure.id)).toBeNull();
  expect(await listReadings(stranger, measure.id)).toEqual([]);
  expect(await endMeasure(stranger, measure.id, true, ASOF)).toMatchObject({ ok: false, reason: 'not-found' });
  expect(await metricSeries(stranger, { metricId: ownMetricId(measure.id), grain: 'month', from: OCTOBER, to: day('2026-11-01') }, ASOF)).toMatchObject({ ok: false, reason: 'unknown-metric' });
  const offered = async () => (await listMetricsOf(scope)).some(({ id }) => id === ownMetricId(measure.id));
  expect(await offered()).toBe(true);
  await endMeasure(scope, measure.id, true, ASOF);
  expect(await offered()).toBe(false);
  expect((await seriesOf(measure))[2]).toEqual([7, 'complete']);
});

test('over the API: an answer for each figure, in the order sent', async () => {
  const measure = await make({ unit: 'money' });
  const made = await createApiKey(scope, { name: 'Test', permissions: ['kpis:read', 'kpis:write'] });
  if (!made.ok) throw new Error(made.reason);
  const call = (method: string, body?: unknown) => {
    const request = new Request('http://localhost/', { method, headers: { authorization: `Bearer ${made.value.key}`, 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    return (method === 'GET' ? readings.loader : readings.action)({ request, params: { measure: measure.id }, context: { nonce: '', requestId: 'test', clientAddress: '' } });
  };
  const sent = await call('POST', [{ period: '2025-10', value: 12.5 }, { period: '2025-10', value: 12.5 }, { period: 'ooit', value: 1 }, { period: '2999-01', value: 1 }, { value: 1 }, { period: '2025-11' }]);
  expect(await sent.json()).toEqual({ results: [{ status: 'counts' }, { status: 'unchanged' }, { status: 'rejected', reason: 'period-unreadable' }, { status: 'rejected', reason: 'period-ahead' }, { status: 'rejected', reason: 'malformed' }, { status: 'rejected', reason: 'missing' }] });
  expect(await (await call('GET')).json()).toMatchObject({ readings: [{ period: '2025-10-01', value: 12.5, source: 'api', state: 'counts' }] });
  expect((await call('POST', { period: '2025-10' })).status).toBe(400);
});

test('two presses that make the same measure make one', async () => {
  const form = MeasureFormSchema.parse({ name: randomUUID(), ...plain });
  const made = await Promise.all(Array.from({ length: 4 }, () => createMeasure(scope, form, listMetrics())));
  expect(made.filter(({ ok }) => ok)).toHaveLength(1);
  expect(made.flatMap((one) => (one.ok ? [] : one.refusals.map(({ reason }) => reason)))).toEqual(['name-taken', 'name-taken', 'name-taken']);
});

test('a long series with a period in it twice: the later line counts, the earlier stays in sight', async () => {
  const measure = await make({ frequency: 'day' });
  const lines = Array.from({ length: 2_000 }, (_, at) => `${new Date(Date.UTC(2021, 0, 1 + at)).toISOString().slice(0, 10)};${at}`);
  expect(await enterLines(scope, measure, [...lines, '2021-01-01;7'].join('\n'), { source: 'file', asOf: ASOF })).toEqual({ ok: true, count: 2_001 });
  const first = await database().measureReading.findMany({ where: { measureId: measure.id, periodStartsOn: toDate(day('2021-01-01')) }, orderBy: { value: 'asc' } });
  expect(first.map(({ value, state }) => [value, state])).toEqual([[0, 'replaced'], [7, 'counts']]);
  expect(await database().measureReading.count({ where: { measureId: measure.id, state: 'counts' } })).toBe(2_000);
});
