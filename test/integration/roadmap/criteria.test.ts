import { expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import { MeasureFormSchema } from '#app/kpis/measures/measure-form.ts';
import { createMeasure, findMeasure } from '#app/kpis/measures/measures.server.ts';
import { enterReadings } from '#app/kpis/measures/readings.server.ts';
import { listMetrics, metricCatalogue } from '#app/metric-catalogue.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import { addCriterion, listCriterionMetrics, removeCriterion } from '#app/roadmap/criteria/change-criteria.server.ts';
import { CriterionSchema } from '#app/roadmap/criteria/criterion-form.ts';
import { confirmCriterion } from '#app/roadmap/criteria.server.ts';
import { decideGate, findGate } from '#app/roadmap/gate.server.ts';
import { createProgramme } from '#app/roadmap/programme.server.ts';
import { usualPlan } from '#app/roadmap/programme.ts';
import { day } from '#app/values/day.ts';
import { ownMetricId } from '#app/values/metric.ts';
import { makeScope } from '#test/factories/workspace.ts';

const asOf = new Date('2026-03-18T12:00:00Z');
const now = { asOf, metrics: metricCatalogue };
const NONE = { strategy: [], impact: [], execution: [], 'go-live': [], learning: [] };
const form = (over: Record<string, string> = {}) => CriterionSchema.parse({ titleNl: 'De klanten zijn ingelicht', titleEn: 'The customers have been told', weight: 'critical', basis: 'confirmed', ...over });

async function makeGate(): Promise<{ scope: Scope; gateId: string }> {
  const scope = await makeScope({ role: 'project-lead', currency: 'EUR' });
  const made = await createProgramme(scope, { name: 'Programme' }, usualPlan(day('2026-03-02'), NONE));
  if (!made.ok) throw new Error(made.reason);
  const { id } = await database().gate.findFirstOrThrow({ where: { workspaceId: scope.workspaceId, phase: { kind: 'strategy' } } });
  return { scope, gateId: id };
}

const asked = async ({ scope, gateId }: { scope: Scope; gateId: string }) => (await findGate(scope, gateId, now))!.criteria;

test('what a workspace asks itself is confirmed and decided on as what the method asks, and can be taken away', async () => {
  const gate = await makeGate();
  const { scope, gateId } = gate;
  const clicks = await Promise.all([addCriterion(scope, gateId, form(), now), addCriterion(scope, gateId, form(), now)]);
  expect(clicks.map((click) => (click.ok ? 'added' : click.reason)).sort()).toEqual(['added', 'already-there']);
  const [criterion] = await asked(gate);
  expect(criterion).toMatchObject({ isOwn: true, isCritical: true, measure: null, result: { state: 'not-met' } });
  expect(await decideGate(scope, gateId, { verdict: 'go' }, now)).toEqual({ ok: false, reason: 'criterion-not-met' });
  await confirmCriterion(scope, criterion!.id, { evidence: 'newsletter' }, asOf);
  expect((await asked(gate))[0]!.result.state).toBe('met');
  expect(await removeCriterion(scope, criterion!.id, asOf)).toEqual({ ok: true, value: { gateId } });
  expect([await asked(gate), await removeCriterion(scope, criterion!.id, asOf)]).toEqual([[], { ok: false, reason: 'not-found' }]);
  expect((await database().auditEvent.findMany({ where: { workspaceId: scope.workspaceId, entity: 'gate-criterion' }, orderBy: { id: 'asc' } })).map(({ verb }) => verb)).toEqual(['criterion.create', 'criterion.confirm', 'criterion.remove']);
});

test('a figure that the workspace enters itself is read live with its name, judged in its unit and frozen with the verdict', async () => {
  const gate = await makeGate();
  const { scope, gateId } = gate;
  const made = await createMeasure(scope, MeasureFormSchema.parse({ name: 'Satisfied members', about: 'Of the yearly survey', source: 'readings', unit: 'ratio', layer: 'business', better: 'higher', frequency: 'month' }), listMetrics());
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  const metricId = ownMetricId(made.value);
  expect((await listCriterionMetrics(scope, metricCatalogue)).map(({ id }) => id)).toContain(metricId);
  const measured = { basis: 'measured', metricId, comparison: 'at-least' };
  expect(await addCriterion(scope, gateId, form({ ...measured, threshold: 'many' }), now)).toEqual({ ok: false, reason: 'threshold-unreadable' });
  expect(await addCriterion(scope, gateId, form({ ...measured, metricId: 'own-nothing', threshold: '1' }), now)).toEqual({ ok: false, reason: 'unknown-metric' });
  expect((await addCriterion(scope, gateId, form({ ...measured, threshold: '80%' }), now)).ok).toBe(true);
  expect((await asked(gate))[0]!.result).toMatchObject({ state: 'unknown', reason: 'no-data', threshold: 0.8 });
  const measure = (await findMeasure(scope, made.value))!;
  await enterReadings(scope, measure, [{ periodStart: day('2026-02-01'), value: 0.85, teamId: null, numerator: null, denominator: null, note: null }], { source: 'screen', asOf });
  expect((await asked(gate))[0]!.result).toMatchObject({ state: 'met', value: 0.85, name: 'Satisfied members', source: metricId, periodStart: '2026-02-01' });
  expect((await decideGate(scope, gateId, { verdict: 'go' }, now)).ok).toBe(true);
  const decided = (await findGate(scope, gateId, now))!;
  expect(decided.verdicts[0]!.criteria[0]!.result).toMatchObject({ value: 0.85, name: 'Satisfied members' });
  expect(await addCriterion(scope, gateId, form({ titleNl: 'Nog iets' }), now), 'what was decided stays').toEqual({ ok: false, reason: 'gate-passed' });
  expect(await removeCriterion(scope, decided.criteria[0]!.id, asOf)).toEqual({ ok: false, reason: 'gate-passed' });
});

test('what the method asks stays; who only reads, and another workspace, change nothing', async () => {
  const gate = await makeGate();
  const { scope, gateId } = gate;
  const ofMethod = await database().gateCriterion.create({ data: { workspaceId: scope.workspaceId, gateId, position: 0, title: { nl: 'a', en: 'a' }, kind: 'confirmed' } });
  expect(await removeCriterion(scope, ofMethod.id, asOf)).toEqual({ ok: false, reason: 'of-the-method' });
  const reader = { ...scope, permissions: permissionsOf('end-user') };
  expect([await addCriterion(reader, gateId, form(), now), await removeCriterion(reader, ofMethod.id, asOf)]).toEqual([{ ok: false, reason: 'not-allowed' }, { ok: false, reason: 'not-allowed' }]);
  const other = await makeScope({ role: 'project-lead' });
  expect([await addCriterion(other, gateId, form(), now), await removeCriterion(other, ofMethod.id, asOf)]).toEqual([{ ok: false, reason: 'not-found' }, { ok: false, reason: 'not-found' }]);
  expect(await asked(gate)).toHaveLength(1);
});
