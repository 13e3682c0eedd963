import pg from 'pg';
import { beforeAll, expect, test, vi } from 'vitest';
import { inWorkspace } from '#app/db/client.server.ts';
import { getDashboard } from '#app/kpis/dashboard.server.ts';
import { findKpiPage } from '#app/kpis/kpi-page.server.ts';
import { findKpi, listKpis } from '#app/kpis/kpis.server.ts';
import { ingestEvents } from '#app/events/events.server.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { PLAIN_TARGET, type SpecDraft } from '#app/specs/spec.ts';
import { changeSpecification } from '#app/specs/versions/change-specification.server.ts';
import { createSpecification, findSpec, listSpecs } from '#app/specs/specs.server.ts';
import { addDays, day, toDate } from '#app/values/day.ts';
import { makeScope } from '#test/factories/workspace.ts';

const ASOF = new Date('2026-04-01T10:00:00Z');
const OBJECTIVE = '00000000-0000-7000-8000-00000000000a';
const around = { catalogue: metricCatalogue, objectiveIds: [OBJECTIVE], asOf: ASOF };
let scope: Scope;

/** Six enrolled people, five of whom acted in the last whole week; a team of four. */
beforeAll(async () => {
  scope = await makeScope({ role: 'project-lead' });
  const { workspaceId } = scope;
  await inWorkspace(workspaceId, async (tx) => {
    const team = await tx.team.create({ data: { workspaceId, name: 'Small' } });
    for (let index = 0; index < 6; index++) {
      const email = `p${index}@example.org`;
      const member = await tx.member.create({ data: { workspaceId, email, name: email, role: 'end-user', enrolledOn: toDate(day('2026-01-01')) } });
      await tx.actor.create({ data: { workspaceId, key: email, memberId: member.id } });
      if (index < 4) await tx.teamMembership.create({ data: { workspaceId, teamId: team.id, memberId: member.id, startsOn: toDate(day('2026-01-01')) } });
    }
    await tx.activity.create({ data: { workspaceId, key: 'edit', kind: 'act' } });
  });
  const events = Array.from({ length: 5 }, (_, index) => ({ event_id: `e${index}`, actor: `p${index}@example.org`, activity: 'edit', occurred_at: `${addDays(day('2026-03-23'), index)}T12:00:00Z` }));
  await ingestEvents(scope, events, { asOf: ASOF, receivedAt: ASOF });
});

function draft(over: Partial<SpecDraft> = {}): SpecDraft {
  return {
    ...PLAIN_TARGET,
    name: 'Everybody edits every week',
    sentence: 'Everybody edits a record every week',
    pillar: 'knowledge',
    layer: 'use',
    actor: 'everybody',
    act: 'edits',
    object: 'a record',
    context: null,
    desiredForm: null,
    undesiredForm: null,
    metricId: 'active-user-rate',
    teamId: null,
    direction: 'increase-to',
    baselineValue: 0.4,
    baselineOn: day('2026-03-01'),
    targetValue: 0.9,
    ownerId: scope.member!.id,
    isAccepted: true,
    objectiveId: OBJECTIVE,
    keyQuestion: 'Does everybody work in the system?',
    feasibility: null,
    enablingAction: null,
    usedFor: 'coaching',
    notUsedFor: 'judging one person',
    startsOn: day('2026-03-02'),
    deadlineOn: day('2026-06-29'),
    frequency: 'week',
    reviewOn: null,
    expiresOn: day('2026-12-31'),
    ...over,
  };
}

test('a SMART specification makes its KPI in the same breath, both in the audit log', async () => {
  const made = await createSpecification(scope, draft(), around);
  if (!made.ok) throw new Error(JSON.stringify(made.findings));
  const kpi = await findKpi(scope, made.value.kpiId);
  expect(kpi).toMatchObject({ name: 'Everybody edits every week', targetValue: 0.9, owner: { id: scope.member!.id }, specification: { id: made.value.id } });
  expect(await findSpec(scope, made.value.id)).toMatchObject({ kpiId: made.value.kpiId, sentence: 'Everybody edits a record every week', acceptedAt: ASOF, objectiveId: OBJECTIVE });
  const audit = await inWorkspace(scope.workspaceId, (tx) => tx.auditEvent.findMany({ where: { workspaceId: scope.workspaceId }, select: { verb: true } }));
  expect(audit.map(({ verb }) => verb)).toEqual(expect.arrayContaining(['specification.create', 'kpi.create']));
});

test('what is not SMART writes nothing and says why at the letter', async () => {
  const before = (await listSpecs(scope)).length;
  const refused = await createSpecification(scope, draft({ name: 'Other', act: 'verbeteren', object: 'processen', targetValue: 85, isAccepted: false }), around);
  expect(refused).toMatchObject({ ok: false, reason: 'not-smart', findings: [{ letter: 'S', field: 'act' }, { letter: 'M', field: 'targetValue' }, { letter: 'A', field: 'isAccepted' }] });
  expect(await createSpecification(scope, draft(), around)).toMatchObject({ findings: [{ reason: 'name-taken' }] });
  expect(await createSpecification(scope, draft({ name: 'Repeat', metricId: 'repeat-purchase-rate' }), around)).toMatchObject({ findings: [{ reason: 'denominator-missing' }] });
  expect(await createSpecification(scope, draft({ name: 'Goal' }), { ...around, objectiveIds: [] })).toMatchObject({ findings: [{ reason: 'objective-missing' }] });
  expect((await listSpecs(scope)).length).toBe(before);
});

test('the dashboard shows the KPI with its status, and hides the team of four', async () => {
  const { dashboard } = await getDashboard(scope, metricCatalogue, { grain: 'week', span: 13, teamId: null, role: null }, ASOF);
  const tile = dashboard.groups[0]?.tiles[0];
  // Told as five of six it can be all six: judged by what is told, at best.
  expect(tile).toMatchObject({ value: 5 / 6, start: '2026-03-23', isLastProvisional: true, status: { kind: 'achieved' } });
  expect(dashboard.teams).toMatchObject([{ name: 'Small', isHidden: true, adoption: null, habit: null }]);
  expect(dashboard.worstTeam).toBeNull();
  expect(dashboard.cohorts).toMatchObject([{ start: '2026-03-23', size: 5 }]);
});

test('the passport tells where a number comes from, and hides the small team', async () => {
  const [kpi] = await listKpis(scope);
  const view = await findKpiPage(scope, metricCatalogue, kpi!.id, new URLSearchParams(), ASOF);
  expect(view?.passport).toMatchObject({ start: '2026-03-23', numerator: 5, denominator: 6, version: 1, loadedAt: ASOF, excluded: [{ kind: 'unknown-actors', count: 0 }, { kind: 'not-enrolled', count: 0 }] });
  expect(view?.passport?.teams).toEqual([{ name: 'Small', value: null, numerator: null, denominator: null, isHidden: true }]);
  expect(view?.rows.at(-1)).toMatchObject({ state: 'unfinished' });
});

test('a dashboard takes as many statements with many KPIs as with one', async () => {
  const count = async () => {
    const sent = vi.spyOn(pg.Client.prototype, 'query');
    await getDashboard(scope, metricCatalogue, { grain: 'week', span: 26, teamId: null, role: null }, ASOF);
    const calls = sent.mock.calls.length;
    sent.mockRestore();
    return calls;
  };
  const before = await count();
  for (const name of ['A', 'B', 'C', 'D']) expect((await createSpecification(scope, draft({ name }), around)).ok).toBe(true);
  expect(await count()).toBe(before);
  expect(before).toBeLessThanOrEqual(24);
});

test('another workspace sees no KPI and no specification, and an empty dashboard', async () => {
  const other = await makeScope();
  const [kpi] = await listKpis(scope);
  expect(await listKpis(other)).toEqual([]);
  expect(await listSpecs(other)).toEqual([]);
  expect(await findKpi(other, kpi!.id)).toBeNull();
  expect(await findSpec(other, kpi!.specification.id)).toBeNull();
  expect(await findKpi(scope, 'no-key')).toBeNull();
  expect((await getDashboard(other, metricCatalogue, { grain: 'week', span: 13, teamId: null, role: null }, ASOF)).dashboard).toMatchObject({ isEmpty: true, groups: [] });
});

test('R13: since go-live a baseline cannot be dated before it, neither of a new specification nor of one that stands', async () => {
  const live = { ...around, liveOn: day('2026-03-20') };
  expect(await createSpecification(scope, draft({ name: 'Dated back' }), live)).toMatchObject({ ok: false, findings: [{ letter: 'M', field: 'baselineOn', reason: 'baseline-locked' }] });
  const made = await createSpecification(scope, draft({ name: 'In time' }), around);
  if (!made.ok) throw new Error(made.reason);
  const change = (over: Partial<SpecDraft>, version = 1) => changeSpecification(scope, made.value.id, { draft: draft({ name: 'In time', ...over }), version, reason: null }, live);
  expect(await change({ baselineValue: 0.2 })).toMatchObject({ ok: false, findings: [{ reason: 'baseline-locked' }] });
  expect(await change({ baselineOn: day('2026-02-20') })).toMatchObject({ ok: false, findings: [{ reason: 'baseline-locked' }] });
  expect(await change({ usedFor: 'helping' }), 'what stands may stay while something else changes').toMatchObject({ ok: true });
  expect(await change({ baselineOn: day('2026-03-20'), startsOn: day('2026-03-23'), baselineValue: 0.3 }, 2), 'measured anew since').toMatchObject({ ok: true });
});
