import { beforeAll, expect, test } from 'vitest';
import { inWorkspace } from '#app/db/client.server.ts';
import { ingestEvents } from '#app/events/events.server.ts';
import { getDashboard } from '#app/kpis/dashboard.server.ts';
import { findKpiPage } from '#app/kpis/kpi-page.server.ts';
import { findKpi } from '#app/kpis/kpis.server.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { PLAIN_TARGET, type SpecDraft } from '#app/specs/spec.ts';
import { createSpecification, findSpec } from '#app/specs/specs.server.ts';
import { acceptTarget, changeSpecification } from '#app/specs/versions/change-specification.server.ts';
import { listTargetChanges, listVersions } from '#app/specs/versions/versions.server.ts';
import { addDays, day, toDate } from '#app/values/day.ts';
import { makeScope } from '#test/factories/workspace.ts';

const AGREED = new Date('2026-03-02T10:00:00Z');
const CHANGED = new Date('2026-04-01T10:00:00Z');
const OBJECTIVE = '00000000-0000-7000-8000-00000000000a';
const around = (asOf: Date) => ({ catalogue: metricCatalogue, objectiveIds: [OBJECTIVE], asOf });
let scope: Scope;

/** Six people of whom four acted in every whole week from the start of February up to the middle of April. */
beforeAll(async () => {
  scope = await makeScope({ role: 'project-lead' });
  const { workspaceId } = scope;
  await inWorkspace(workspaceId, async (tx) => {
    for (let index = 0; index < 6; index++) {
      const email = `p${index}@example.org`;
      const member = await tx.member.create({ data: { workspaceId, email, name: email, role: 'end-user', enrolledOn: toDate(day('2026-01-01')) } });
      await tx.actor.create({ data: { workspaceId, key: email, memberId: member.id } });
    }
    await tx.activity.create({ data: { workspaceId, key: 'edit', kind: 'act' } });
  });
  const weeks = Array.from({ length: 11 }, (_, week) => addDays(day('2026-02-02'), 7 * week));
  const events = weeks.flatMap((monday) => Array.from({ length: 4 }, (_, index) => ({ event_id: `${monday}-${index}`, actor: `p${index}@example.org`, activity: 'edit', occurred_at: `${addDays(monday, index)}T12:00:00Z` })));
  const later = new Date('2026-04-20T10:00:00Z');
  await ingestEvents(scope, events, { asOf: later, receivedAt: later });
});

let made = 0;
function draft(over: Partial<SpecDraft> = {}): SpecDraft {
  return {
    ...PLAIN_TARGET,
    ...{ name: `Everybody edits ${++made}`, sentence: null, pillar: null, layer: 'use', actor: 'everybody', act: 'edits', object: 'a record', context: null, desiredForm: null, undesiredForm: null },
    ...{ metricId: 'active-user-rate', teamId: null, direction: 'increase-to', baselineValue: 0.4, baselineOn: day('2026-02-28'), targetValue: 0.9, ownerId: scope.member!.id, isAccepted: true },
    ...{ objectiveId: OBJECTIVE, keyQuestion: 'Does everybody work in the system?', feasibility: null, enablingAction: null, usedFor: 'coaching', notUsedFor: 'judging one person' },
    ...{ startsOn: day('2026-03-02'), deadlineOn: day('2026-06-29'), frequency: 'week', reviewOn: null, expiresOn: day('2026-12-31') },
    ...over,
  };
}

async function makeSpec(over: Partial<SpecDraft> = {}): Promise<{ id: string; kpiId: string; given: SpecDraft }> {
  const given = draft(over);
  const result = await createSpecification(scope, given, around(AGREED));
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return { ...result.value, given };
}

const change = (id: string, changed: SpecDraft, version: number, reason: string | null = null) => changeSpecification(scope, id, { draft: changed, version, reason }, around(CHANGED));
const readChanges = (id: string) => listTargetChanges(scope, id);
const viewOf = (kpiId: string, asOf: Date) => findKpiPage(scope, metricCatalogue, kpiId, new URLSearchParams({ span: '13' }), asOf, readChanges);

test('another target voids the agreement, keeps who changed what, and changes the KPI with it', async () => {
  const { id, kpiId, given } = await makeSpec();
  const changed = await change(id, { ...given, targetValue: 0.7, isAccepted: false }, 1, 'Too much at once');
  expect(changed).toEqual({ ok: true, value: { fields: ['targetValue'], isBreak: true, isVoided: true } });
  expect(await findSpec(scope, id)).toMatchObject({ targetValue: 0.7, acceptedAt: null, version: 2 });
  expect(await findKpi(scope, kpiId)).toMatchObject({ targetValue: 0.7, version: 2, judging: { since: '2026-04-01' }, specification: { isAccepted: false } });
  expect(await listVersions(scope, id)).toMatchObject([{ version: 2, changedAt: CHANGED, by: scope.member!.name, before: { targetValue: 0.9 }, after: { targetValue: 0.7 }, fields: ['targetValue'], isBreak: true, isVoided: true, reason: 'Too much at once' }]);
  const audit = await inWorkspace(scope.workspaceId, (tx) => tx.auditEvent.findMany({ where: { workspaceId: scope.workspaceId, verb: { in: ['specification.update', 'kpi.update'] } }, select: { verb: true, recordId: true } }));
  expect(audit).toEqual(expect.arrayContaining([{ verb: 'specification.update', recordId: id }, { verb: 'kpi.update', recordId: kpiId }]));
});

test('a lower target is no improvement: what was measured before is not held against it, the week after is', async () => {
  const { id, kpiId, given } = await makeSpec({ targetValue: 1, baselineValue: 0.65 });
  const before = await viewOf(kpiId, CHANGED);
  expect(before).toMatchObject({ status: { kind: 'behind' }, changes: [] });
  await change(id, { ...given, targetValue: 0.66 }, 1);
  expect(await viewOf(kpiId, CHANGED)).toMatchObject({ status: { kind: 'not-yet-judged' }, changes: [{ on: '2026-04-01', version: 2, earlier: { targetValue: 1 } }] });

  const after = await viewOf(kpiId, new Date('2026-04-07T10:00:00Z'));
  expect(after!.status.kind).toBe('achieved');
  const expected = (start: string) => after!.rows.find((row) => row.start === start)!.expected!;
  expect(expected('2026-03-23'), 'by the target as it stood').toBeCloseTo(0.65 + (28 / 119) * 0.35, 10);
  expect(expected('2026-03-30'), 'by the one that holds').toBeCloseTo(0.65 + (35 / 119) * 0.01, 10);
});

test('what says nothing of the target leaves the agreement and the chart alone', async () => {
  const { id, kpiId, given } = await makeSpec();
  expect(await change(id, { ...given, usedFor: 'helping', isAccepted: false }, 1)).toEqual({ ok: true, value: { fields: ['usedFor'], isBreak: false, isVoided: false } });
  expect(await findSpec(scope, id)).toMatchObject({ usedFor: 'helping', acceptedAt: AGREED, version: 2 });
  expect((await findKpi(scope, kpiId))!.judging.since).toBeNull();
  expect(await listTargetChanges(scope, id)).toEqual([]);
});

test('other bands make a break without voiding the agreement, and the same again makes nothing', async () => {
  const { id, given } = await makeSpec();
  expect(await change(id, { ...given, behindWithin: 40 }, 1)).toMatchObject({ ok: true, value: { fields: ['behindWithin'], isBreak: true, isVoided: false } });
  expect(await change(id, { ...given, behindWithin: 40, isAccepted: false }, 2)).toMatchObject({ ok: true, value: { fields: [] } });
  expect(await findSpec(scope, id)).toMatchObject({ version: 2, acceptedAt: AGREED });
});

test('agreed anew in the same breath, it stays agreed', async () => {
  const { id, given } = await makeSpec();
  await change(id, { ...given, deadlineOn: day('2026-07-27'), isAccepted: true }, 1);
  expect(await findSpec(scope, id)).toMatchObject({ version: 2, acceptedAt: CHANGED });
});

test('a change that is not SMART, or of a version that is gone, changes nothing', async () => {
  const { id, given } = await makeSpec();
  expect(await change(id, { ...given, targetValue: 0.2 }, 1)).toMatchObject({ ok: false, reason: 'not-smart', findings: [{ field: 'targetValue', reason: 'target-against-direction' }] });
  expect(await change(id, { ...given, targetValue: 0.8 }, 7)).toEqual({ ok: false, reason: 'changed-meanwhile' });
  expect(await change('00000000-0000-7000-8000-0000000000ff', given, 1)).toEqual({ ok: false, reason: 'not-found' });
  const [one, two] = await Promise.all([change(id, { ...given, targetValue: 0.8 }, 1), change(id, { ...given, targetValue: 0.85 }, 1)]);
  expect([one.ok, two.ok].filter(Boolean), 'of two at once one is made').toHaveLength(1);
  expect(await listVersions(scope, id)).toHaveLength(1);
});

test('the owner alone agrees, with the version they look at', async () => {
  const { id, given } = await makeSpec();
  await change(id, { ...given, targetValue: 0.7, isAccepted: false }, 1);
  const colleague = { ...scope, member: { ...scope.member!, id: '00000000-0000-7000-8000-0000000000cc' } };
  expect(await acceptTarget(colleague, id, 2, CHANGED)).toEqual({ ok: false, reason: 'not-the-owner' });
  expect(await acceptTarget(scope, id, 1, CHANGED)).toEqual({ ok: false, reason: 'changed-meanwhile' });
  expect(await acceptTarget(scope, id, 2, CHANGED)).toMatchObject({ ok: true });
  expect(await findSpec(scope, id)).toMatchObject({ acceptedAt: CHANGED, version: 2 });
});

test('every direction and course is kept as it was given', async () => {
  const steps = [{ row: 1 as const, on: day('2026-04-06'), value: 0.5 }, { row: 2 as const, on: day('2026-05-04'), value: 0.7 }];
  const { kpiId } = await makeSpec({ course: 'steps', steps, onTrackWithin: 10, behindWithin: 25, statusAfter: 3, fewestCounted: 5, qualityMetricId: 'habit-rate' });
  expect(await findKpi(scope, kpiId)).toMatchObject({
    course: { kind: 'steps', steps: [{ on: '2026-04-06', value: 0.5 }, { on: '2026-05-04', value: 0.7 }] },
    judging: { onTrackWithin: 10, behindWithin: 25, statusAfter: 3, fewestCounted: 5, since: null },
    qualityMetricId: 'habit-rate',
  });
  const range = await makeSpec({ direction: 'in-range', lowerValue: 0.5, targetValue: 0.8 });
  expect(await findKpi(scope, range.kpiId)).toMatchObject({ direction: 'in-range', lowerValue: 0.5, targetValue: 0.8 });
  expect(await viewOf(range.kpiId, CHANGED)).toMatchObject({ status: { kind: 'on-track' }, now: { value: 4 / 6 } });
  const done = await makeSpec({ direction: 'yes-no', baselineValue: 0, targetValue: 1 });
  expect((await viewOf(done.kpiId, CHANGED))!.status).toEqual({ kind: 'open' });
  const few = await makeSpec({ fewestCounted: 7 });
  expect((await viewOf(few.kpiId, CHANGED))!.status).toEqual({ kind: 'too-few' });
});

test('what has to stay good stands beside the value, on the page and on the tile', async () => {
  const { kpiId } = await makeSpec({ qualityMetricId: 'reach' });
  expect(await viewOf(kpiId, CHANGED)).toMatchObject({ pair: { metricId: 'reach', value: 4 / 6, start: '2026-03-23', isWorsening: false } });
  const { dashboard } = await getDashboard(scope, metricCatalogue, { grain: 'week', span: 13, teamId: null, role: null }, CHANGED);
  expect(dashboard.groups.flatMap(({ tiles }) => tiles).find(({ kpi }) => kpi.id === kpiId)).toMatchObject({ pair: { metricId: 'reach', value: 4 / 6 }, isCrowdedOut: false });
});

test('another workspace can neither change nor agree, and sees no version', async () => {
  const { id, given } = await makeSpec();
  await change(id, { ...given, targetValue: 0.7 }, 1);
  const other = await makeScope({ role: 'project-lead' });
  expect(await changeSpecification(other, id, { draft: given, version: 2, reason: null }, around(CHANGED))).toEqual({ ok: false, reason: 'not-found' });
  expect(await acceptTarget(other, id, 2, CHANGED)).toEqual({ ok: false, reason: 'not-found' });
  expect(await listVersions(other, id)).toEqual([]);
  expect(await listTargetChanges(other, id)).toEqual([]);
});
