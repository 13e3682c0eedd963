import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import { addLine, changeLine, type LineInput, removeLine, saveTerms } from '#app/roadmap/business-case/change-case.server.ts';
import { confirmCase } from '#app/roadmap/business-case/confirm-case.server.ts';
import { findCase } from '#app/roadmap/business-case/read-case.server.ts';
import { decideGate, findGate } from '#app/roadmap/gate.server.ts';
import type { Now } from '#app/roadmap/live-values.server.ts';
import { createProgramme } from '#app/roadmap/programme.server.ts';
import { usualPlan } from '#app/roadmap/programme.ts';
import { addDays, day, toDate } from '#app/values/day.ts';
import type { MetricDefinition } from '#app/values/metric.ts';
import { makeScope } from '#test/factories/workspace.ts';

/** To so many digits; of no type, so that it can stand for a number. */
const near = (value: number, digits: number): unknown => expect.closeTo(value, digits);

const asOf = new Date('2026-03-18T12:00:00Z');
const REACH: MetricDefinition = { id: 'reach', version: 1, unit: 'ratio', layer: 'use', better: 'higher', grains: ['week'], perTeam: true };
const now: Now = { asOf, metrics: { listMetricsEverOf: () => Promise.resolve([REACH]), measureAll: (_scope, requests) => Promise.resolve(requests.map(() => ({ ok: false as const, reason: 'unknown-team' as const }))) } };
const NONE = { strategy: [], impact: [{ title: { nl: 'a', en: 'a' }, isCritical: false, measure: 'business-case-worth' as const, comparison: 'at-least' as const, threshold: 0 }], execution: [], 'go-live': [], learning: [] };
const TERMS = { startsOn: day('2026-01-01'), horizonYears: 1, discountRate: '0' };
const cost: LineInput = { side: 'cost', name: 'Building', costKind: 'building', rhythm: 'once', amount: '1.000,50', fromMonth: 0 };

async function plant() {
  const scope = await makeScope({ role: 'project-lead' });
  const made = await createProgramme(scope, { name: 'Programme' }, usualPlan(day('2026-03-02'), NONE));
  if (!made.ok) throw new Error(made.reason);
  const gates = await database().gate.findMany({ where: { workspaceId: scope.workspaceId }, select: { id: true, phase: { select: { kind: true } } } });
  const gate = (kind: string) => gates.find(({ phase }) => phase.kind === kind)!.id;
  return { scope, gate, programmeId: made.value.id };
}

/** A KPI from 20% to 30%, of which nothing is measured. */
async function plantKpi({ workspaceId, member }: Scope, baselineValue: number | null = 0.2): Promise<string> {
  const [startsOn, deadlineOn] = [new Date('2026-01-05'), new Date('2027-01-04')];
  const aims = { metricId: 'reach', layer: 'use', direction: 'increase-to', frequency: 'week', baselineValue, targetValue: 0.3, ownerId: member!.id, startsOn, deadlineOn };
  const objective = await database().objective.create({ data: { workspaceId, level: 'strategic', name: randomUUID() } });
  const spec = await database().specification.create({ data: { workspaceId, name: randomUUID(), actor: 'a', act: 'b', object: 'c', keyQuestion: 'q', usedFor: 'u', notUsedFor: 'n', expiresOn: deadlineOn, objectiveId: objective.id, ...aims } });
  return (await database().kpi.create({ data: { workspaceId, specificationId: spec.id, ...aims } })).id;
}

test('a case is begun once, weighed, and its benefit follows the KPI it hangs on', async () => {
  const { scope } = await plant();
  expect(await findCase(scope, now)).toBeNull();
  const begun = await Promise.all([saveTerms(scope, TERMS, asOf), saveTerms(scope, TERMS, asOf)]);
  expect(begun.filter(({ ok }) => ok)).toHaveLength(1);
  expect(begun.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'changed-meanwhile' });
  expect((await addLine(scope, cost, asOf)).ok).toBe(true);
  const kpiId = await plantKpi(scope);
  expect((await addLine(scope, { side: 'benefit', name: 'Time', kpiId, basis: 'per-unit', amount: '360', fromMonth: 0, rampUpMonths: 0 }, asOf)).ok).toBe(true);
  // Ten points at 360 a year, one year, less 1,000.50.
  expect(await findCase(scope, now)).toMatchObject({ planned: { netPresentValue: near(259_950, 6), paybackMonth: 4 }, benefits: [{ planned: near(10, 9), isForecast: false }] });
  await database().kpiOutlook.create({ data: { workspaceId: scope.workspaceId, kpiId, kpiVersion: 1, madeOn: toDate(day('2026-03-18')), untilOn: toDate(day('2027-01-04')), value: 0.22, low: 0.2, high: 0.24 } });
  expect(await findCase(scope, now)).toMatchObject({ forecast: { netPresentValue: near(72_000 - 100_050, 6) }, benefits: [{ forecast: near(2, 9), isForecast: true }] });
});

test('of a double click one line is written; what cannot be read or counted is refused', async () => {
  const { scope } = await plant();
  expect(await addLine(scope, cost, asOf)).toEqual({ ok: false, reason: 'no-case' });
  await saveTerms(scope, TERMS, asOf);
  const answers = await Promise.all([addLine(scope, cost, asOf), addLine(scope, cost, asOf)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'already-there' });
  expect(await addLine(scope, { ...cost, name: 'Other', amount: 'veel' }, asOf)).toEqual({ ok: false, reason: 'amount-unreadable' });
  expect(await addLine(scope, { ...cost, name: 'Other', amount: '-5' }, asOf)).toEqual({ ok: false, reason: 'amount-unreadable' });
  const benefit = { side: 'benefit' as const, name: 'Time', basis: 'per-unit' as const, amount: '1', fromMonth: 0, rampUpMonths: 0 };
  expect(await addLine(scope, { ...benefit, kpiId: randomUUID() }, asOf)).toEqual({ ok: false, reason: 'kpi-not-found' });
  expect(await addLine(scope, { ...benefit, kpiId: await plantKpi(scope, null) }, asOf)).toEqual({ ok: false, reason: 'no-baseline' });
  expect(await saveTerms(scope, { ...TERMS, discountRate: '101', version: 1 }, asOf)).toEqual({ ok: false, reason: 'rate-unreadable' });
});

test('a line is changed once, taken away and put back, and every act is in the log', async () => {
  const { scope } = await plant();
  await saveTerms(scope, TERMS, asOf);
  const made = await addLine(scope, cost, asOf);
  const id = made.ok ? made.value.id : '';
  const dearer = { ...cost, amount: '2000', version: 1 };
  expect((await changeLine(scope, id, dearer, asOf)).ok).toBe(true);
  expect(await changeLine(scope, id, dearer, asOf)).toEqual({ ok: false, reason: 'changed-meanwhile' });
  expect((await findCase(scope, now))?.planned.totalCosts).toBe(200_000);
  expect((await removeLine(scope, id, { isRemoved: true, asOf })).ok).toBe(true);
  expect((await removeLine(scope, id, { isRemoved: true, asOf })).ok).toBe(true); // twice is once
  expect((await findCase(scope, now))?.costs).toEqual([]);
  await addLine(scope, cost, asOf);
  expect(await removeLine(scope, id, { isRemoved: false, asOf })).toEqual({ ok: false, reason: 'already-there' });
  const verbs = await database().auditEvent.findMany({ where: { workspaceId: scope.workspaceId, recordId: id }, select: { verb: true }, orderBy: { id: 'asc' } });
  expect(verbs.map(({ verb }) => verb)).toEqual(['business-case-line.create', 'business-case-line.update', 'business-case-line.remove']);
});

test('R22: no go at a gate until the case was confirmed there; a change or four weeks make that void, and a negative one offers stop', async () => {
  const { scope, gate } = await plant();
  const look = async (at: Date = asOf) => (await findGate(scope, gate('impact'), { ...now, asOf: at }))!;
  await decideGate(scope, gate('strategy'), { verdict: 'go' }, now);
  expect((await look()).refusals.go).toBeNull();
  await saveTerms(scope, TERMS, asOf);
  expect((await look()).refusals.go, 'an empty case asks nothing').toBeNull();
  await addLine(scope, cost, asOf);
  expect(await look()).toMatchObject({ refusals: { go: 'case-unconfirmed', stop: null }, businessCase: { isStopOffered: true, forecastWorth: -100_050 }, criteria: [{ result: { state: 'not-met', value: -100_050 } }] });
  const confirm = () => confirmCase(scope, { gateId: gate('impact'), note: 'We know' }, now);
  expect((await Promise.all([confirm(), confirm()])).every(({ ok }) => ok)).toBe(true);
  expect(await database().businessCaseConfirmation.count({ where: { workspaceId: scope.workspaceId } }), 'of two clicks one is kept').toBe(1);
  expect((await look()).refusals.go).toBeNull();
  expect((await look(toDate(addDays(day('2026-03-18'), 29)))).refusals.go).toBe('case-unconfirmed');
  await addLine(scope, { ...cost, name: 'More' }, new Date(asOf.getTime() + 1));
  expect((await look()).refusals.go).toBe('case-unconfirmed');
  expect((await findCase(scope, now))?.confirmations).toMatchObject([{ phase: 'impact', planned: -100_050, note: 'We know', confirmedBy: 'Test member' }]);
});

test('another workspace sees and changes nothing, and who may not is refused', async () => {
  const { scope, gate } = await plant();
  await saveTerms(scope, TERMS, asOf);
  const made = await addLine(scope, cost, asOf);
  const id = made.ok ? made.value.id : '';
  const stranger = await makeScope({ role: 'administrator' });
  expect(await findCase(stranger, now)).toBeNull();
  expect(await removeLine(stranger, id, { isRemoved: true, asOf })).toEqual({ ok: false, reason: 'no-case' });
  await createProgramme(stranger, { name: 'Theirs' }, usualPlan(day('2026-03-02'), NONE));
  await saveTerms(stranger, TERMS, asOf);
  expect(await changeLine(stranger, id, { ...cost, version: 1 }, asOf)).toEqual({ ok: false, reason: 'not-found' });
  expect(await confirmCase(stranger, { gateId: gate('impact'), note: '' }, now)).toEqual({ ok: false, reason: 'not-found' });
  const reader = { ...scope, permissions: permissionsOf('analyst') };
  expect(await saveTerms(reader, { ...TERMS, version: 1 }, asOf)).toEqual({ ok: false, reason: 'not-allowed' });
  expect(await addLine(reader, { ...cost, name: 'x' }, asOf)).toEqual({ ok: false, reason: 'not-allowed' });
  expect(await confirmCase(reader, { gateId: gate('impact'), note: '' }, now)).toEqual({ ok: false, reason: 'not-allowed' });
  expect((await findCase(scope, now))?.costs).toHaveLength(1);
});
