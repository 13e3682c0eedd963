import { beforeAll, expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import { findKpiPage } from '#app/kpis/kpi-page.server.ts';
import { createMeasure, endMeasure } from '#app/kpis/measures/measures.server.ts';
import { MeasureFormSchema } from '#app/kpis/measures/measure-form.ts';
import { listMetrics, metricCatalogue } from '#app/metric-catalogue.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { readCurrentValues } from '#app/specs/current-values.server.ts';
import { PLAIN_TARGET, type SpecDraft } from '#app/specs/spec.ts';
import { toDraft } from '#app/specs/spec-draft.ts';
import { createSpecification, findSpec } from '#app/specs/specs.server.ts';
import { changeSpecification } from '#app/specs/versions/change-specification.server.ts';
import { specOf, toForm } from '#app/specs/versions/spec-of.ts';
import { day } from '#app/values/day.ts';
import { ownMetricId } from '#app/values/metric.ts';
import { makeScope } from '#test/factories/workspace.ts';

const ASOF = new Date('2026-03-18T10:00:00Z');
const OBJECTIVE = '00000000-0000-7000-8000-00000000000a';
const around = { catalogue: metricCatalogue, objectiveIds: [OBJECTIVE], asOf: ASOF };
let scope: Scope;
let measureId: string;
let otherId: string;

beforeAll(async () => {
  scope = await makeScope({ role: 'project-lead' });
  const make = async (name: string) => {
    const made = await createMeasure(scope, MeasureFormSchema.parse({ name, about: 'From the survey', source: 'readings', unit: 'mean', layer: 'business', better: 'higher', frequency: 'month' }), listMetrics());
    if (!made.ok) throw new Error(made.reason);
    return made.value;
  };
  [measureId, otherId] = [await make('Satisfaction'), await make('Trust')];
});

function draft(over: Partial<SpecDraft> = {}): SpecDraft {
  return {
    ...PLAIN_TARGET,
    ...{ name: 'Members are satisfied', sentence: null, pillar: null, layer: 'business', actor: 'members', act: 'score', object: 'an eight', context: null, desiredForm: null, undesiredForm: null },
    ...{ metricId: ownMetricId(measureId), teamId: null, direction: 'increase-to', baselineValue: 6, baselineOn: day('2026-02-28'), targetValue: 8, ownerId: scope.member!.id, isAccepted: true },
    ...{ objectiveId: OBJECTIVE, keyQuestion: 'Are members more satisfied?', feasibility: null, enablingAction: null, usedFor: 'improving', notUsedFor: 'judging one person' },
    ...{ startsOn: day('2026-03-02'), deadlineOn: day('2026-12-31'), frequency: 'month', reviewOn: null, expiresOn: day('2027-01-31') },
    ...over,
  };
}

test('a specification keeps the measure it has when that is not kept up any more, and none can be made of one', async () => {
  const made = await createSpecification(scope, draft(), around);
  if (!made.ok) throw new Error(JSON.stringify(made.findings));
  expect((await endMeasure(scope, measureId, true, ASOF)).ok).toBe(true);
  expect((await endMeasure(scope, otherId, true, ASOF)).ok).toBe(true);

  const spec = (await findSpec(scope, made.value.id))!;
  const offered = (await readCurrentValues(scope, metricCatalogue, ASOF, [spec.metricId, spec.qualityMetricId])).map(({ metric }) => metric.id);
  expect([offered.includes(ownMetricId(measureId)), offered.includes(ownMetricId(otherId))]).toEqual([true, false]);

  const sent = toDraft({ ...toForm(specOf(spec), 'mean'), name: 'Members are very satisfied' }, await metricCatalogue.listMetricsEverOf(scope));
  const edited = await changeSpecification(scope, spec.id, { draft: sent, version: 1, reason: null }, around);
  expect(edited).toEqual({ ok: true, value: { fields: ['name'], isBreak: false, isVoided: false } });
  expect(await findSpec(scope, spec.id)).toMatchObject({ metricId: ownMetricId(measureId), measure: 'Satisfaction', targetValue: 8 });

  const other = await changeSpecification(scope, spec.id, { draft: { ...sent, metricId: ownMetricId(otherId) }, version: 2, reason: null }, around);
  expect(other).toMatchObject({ ok: false, reason: 'not-smart', findings: [{ reason: 'metric-unknown' }] });
  const anew = await createSpecification(scope, draft({ name: 'Another' }), around);
  expect(anew).toMatchObject({ ok: false, findings: [{ reason: 'metric-unknown' }] });
});

test('the page of its KPI is still there to be read', async () => {
  const made = await createSpecification(scope, draft({ name: 'Read still', metricId: 'revenue', baselineValue: 100, targetValue: 200 }), around);
  if (!made.ok) throw new Error(JSON.stringify(made.findings));
  await database().kpi.update({ where: { id: made.value.kpiId }, data: { metricId: ownMetricId(measureId) } });
  expect(await findKpiPage(scope, metricCatalogue, made.value.kpiId, new URLSearchParams(), ASOF)).toMatchObject({ kpi: { measure: 'Satisfaction' } });
});
