import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { confirmCriterion, withdrawConfirmation } from '#app/roadmap/criteria.server.ts';
import { decideGate, findGate } from '#app/roadmap/gate.server.ts';
import type { Metrics } from '#app/roadmap/live-values.server.ts';
import { createObjective, listObjectives } from '#app/roadmap/objectives.server.ts';
import type { PhaseKind } from '#app/roadmap/phase.ts';
import { addAffectedRole, confirmBenefit, createProgramme, forecastPhase } from '#app/roadmap/programme.server.ts';
import { type CriterionPlan, usualPlan } from '#app/roadmap/programme.ts';
import { findRoadmap } from '#app/roadmap/roadmap.server.ts';
import { database } from '#app/db/client.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import { day } from '#app/values/day.ts';
import type { MetricDefinition, SeriesPoint } from '#app/values/metric.ts';
import { done } from '#app/values/result.ts';
import { makeScope } from '#test/factories/workspace.ts';
import { seedChecklists } from '#prisma/seed/checklists.ts';
import { seedProgramme } from '#prisma/seed/programme.ts';

const asOf = new Date('2026-03-18T12:00:00Z');
const text = (word: string) => ({ nl: word, en: word });
const criteria: Record<PhaseKind, CriterionPlan[]> = {
  strategy: [{ title: text('active'), measure: 'active-user-rate', comparison: 'at-least', threshold: 0.7 }, { title: text('signed') }, { title: text('nice'), isCritical: false }],
  impact: [],
  execution: [],
  'go-live': [],
  learning: [],
};

const ACTIVE: MetricDefinition = { id: 'active-user-rate', version: 1, unit: 'ratio', layer: 'use', better: 'higher', grains: ['week'], perTeam: true };

/** A catalogue of one metric with one finished week of this value. */
function measured(value: number | null): Metrics {
  const points: SeriesPoint[] = [
    { start: day('2026-03-09'), end: day('2026-03-16'), value, numerator: 1, denominator: 2, state: 'complete' },
    { start: day('2026-03-16'), end: day('2026-03-23'), value: 0.01, numerator: 1, denominator: 100, state: 'unfinished' },
  ];
  return {
    listMetricsEverOf: () => Promise.resolve([ACTIVE]),
    measureAll: (_scope, requests) => Promise.resolve(requests.map(({ grain }) => done({ metric: ACTIVE, grain, currency: null, points }))),
  };
}

async function makeProgramme(): Promise<{ scope: Scope; programmeId: string; gateId: string; gates: string[] }> {
  const scope = await makeScope({ role: 'project-lead' });
  const made = await createProgramme(scope, { name: 'Programme' }, usualPlan(day('2026-03-02'), criteria));
  if (!made.ok) throw new Error(made.reason);
  const roadmap = await findRoadmap(scope, { asOf, metrics: measured(0.8) });
  const gates = (roadmap?.phases ?? []).map((phase) => phase.gate?.id ?? '');
  return { scope, programmeId: made.value.id, gateId: gates[0] ?? '', gates };
}

async function signAll(scope: Scope, gateId: string): Promise<void> {
  const gate = await findGate(scope, gateId, { asOf, metrics: measured(0.8) });
  for (const criterion of gate?.criteria ?? []) if (criterion.measure === null) await confirmCriterion(scope, criterion.id, { evidence: 'report' }, asOf);
}

test('the roadmap says where the programme is and what its gate still asks', async () => {
  const { scope } = await makeProgramme();
  const roadmap = await findRoadmap(scope, { asOf, metrics: measured(0.8) });
  expect(roadmap?.phases.map((phase) => phase.state)).toEqual(['running', 'upcoming', 'upcoming', 'upcoming', 'upcoming']);
  expect(roadmap?.current?.phase).toBe('strategy');
  expect(roadmap?.current?.criteria.map((criterion) => criterion.result.state)).toEqual(['met', 'not-met', 'not-met']);
  expect(roadmap?.current?.criteria[0]?.result).toMatchObject({ value: 0.8, asOf: '2026-03-16' });
});

test('a decision freezes every value it rested on, ends the phase and starts the next', async () => {
  const { scope, gateId } = await makeProgramme();
  await signAll(scope, gateId);
  const decided = await decideGate(scope, gateId, { verdict: 'go' }, { asOf, metrics: measured(0.8) });
  expect(decided.ok).toBe(true);
  // Later the number falls: the gate shows it, the verdict keeps what it was.
  const later = await findGate(scope, gateId, { asOf, metrics: measured(0.4) });
  expect(later?.criteria[0]?.result).toMatchObject({ state: 'not-met', value: 0.4 });
  expect(later?.verdicts).toHaveLength(1);
  expect(later?.verdicts[0]).toMatchObject({ verdict: 'go', decidedBy: 'Test member', decidedAt: asOf });
  expect(later?.verdicts[0]?.criteria[0]?.result).toMatchObject({ state: 'met', value: 0.8, threshold: 0.7, asOf: '2026-03-16' });
  expect(later?.verdicts[0]?.criteria[1]).toMatchObject({ confirmedBy: 'Test member', evidence: 'report' });
  const roadmap = await findRoadmap(scope, { asOf, metrics: measured(0.8) });
  expect(roadmap?.phases.map((phase) => phase.state)).toEqual(['done', 'running', 'upcoming', 'upcoming', 'upcoming']);
  const [audited] = await database().auditEvent.findMany({ where: { workspaceId: scope.workspaceId, verb: 'gate.decide' } });
  expect(audited?.after).toMatchObject({ verdict: 'go', evidence: { criteria: [{ result: { value: 0.8 } }, {}, {}] } });
});

test('a verdict cannot be changed or removed, not even by the owner of the database', async () => {
  const { scope, gateId } = await makeProgramme();
  await decideGate(scope, gateId, { verdict: 'hold', reason: 'wait' }, { asOf, metrics: measured(0.8) });
  await expect(database().gateVerdict.updateMany({ where: { gateId }, data: { verdict: 'go' } })).rejects.toThrow(/append-only/);
  await expect(database().gateVerdict.deleteMany({ where: { gateId } })).rejects.toThrow(/append-only/);
});

test('of a double click one verdict is kept, and who decides on an old picture is told', async () => {
  const { scope, gateId } = await makeProgramme();
  const hold = () => decideGate(scope, gateId, { verdict: 'hold', reason: 'wait' }, { asOf, metrics: measured(0.8) });
  const answers = await Promise.all([hold(), hold()]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toEqual({ ok: false, reason: 'decided-meanwhile' });
  expect(await hold()).toEqual({ ok: false, reason: 'decided-meanwhile' });
  const gate = await findGate(scope, gateId, { asOf, metrics: measured(0.8) });
  const again = await decideGate(scope, gateId, { verdict: 'stop', reason: 'enough', lastVerdictId: gate?.verdicts[0]?.id ?? '' }, { asOf, metrics: measured(0.8) });
  expect(again.ok).toBe(true);
});

test.each([
  ['a failed critical criterion is no go', 0.6, 'criterion-not-met'],
  ['no value is no ground to go', null, 'criterion-unknown'],
])('%s', async (_case, value, reason) => {
  const { scope, gateId } = await makeProgramme();
  await signAll(scope, gateId);
  expect(await decideGate(scope, gateId, { verdict: 'go' }, { asOf, metrics: measured(value) })).toEqual({ ok: false, reason });
});

test('R0 and R5: not before the gate before it, and not while a role has no confirmed benefit', async () => {
  const { scope, programmeId, gateId, gates } = await makeProgramme();
  const go = (gate: string | undefined) => decideGate(scope, gate ?? '', { verdict: 'go' }, { asOf, metrics: measured(0.8) });
  expect(await go(gates[1])).toEqual({ ok: false, reason: 'previous-gate-open' });
  await signAll(scope, gateId);
  expect((await go(gateId)).ok).toBe(true);
  const role = await addAffectedRole(scope, programmeId, { name: 'Planner', benefit: 'Less driving' });
  const roleId = role.ok ? role.value.id : '';
  expect(await go(gates[1])).toEqual({ ok: false, reason: 'benefit-unconfirmed' });
  expect((await confirmBenefit(scope, roleId, { confirmedById: scope.member?.id ?? '', asOf })).ok).toBe(true);
  expect(await confirmBenefit(scope, roleId, { confirmedById: scope.member?.id ?? '', asOf })).toEqual({ ok: false, reason: 'already-confirmed' });
  expect((await go(gates[1])).ok).toBe(true);
});

test('a hold must be explained, and conditions need something open', async () => {
  const { scope, gateId } = await makeProgramme();
  const now = { asOf, metrics: measured(0.8) };
  expect(await decideGate(scope, gateId, { verdict: 'hold', reason: '  ' }, now)).toEqual({ ok: false, reason: 'reason-missing' });
  await signAll(scope, gateId);
  expect(await decideGate(scope, gateId, { verdict: 'go-with-conditions', reason: 'x' }, now)).toEqual({ ok: false, reason: 'nothing-open' });
});

test('a go with conditions says who sees to them and by when, and keeps that', async () => {
  const { scope, gateId } = await makeProgramme();
  const now = { asOf, metrics: measured(0.8) };
  const gate = await findGate(scope, gateId, now);
  await confirmCriterion(scope, gate?.criteria[1]?.id ?? '', {}, asOf);
  const decide = (condition: { conditionOwnerId?: string; conditionDueOn?: string }) => decideGate(scope, gateId, { verdict: 'go-with-conditions', reason: 'One thing left', ...condition }, now);
  const conditionOwnerId = scope.member?.id ?? '';
  expect(await decide({ conditionDueOn: '2026-04-01' })).toEqual({ ok: false, reason: 'condition-owner-missing' });
  expect(await decide({ conditionOwnerId: randomUUID(), conditionDueOn: '2026-04-01' })).toEqual({ ok: false, reason: 'condition-owner-missing' });
  expect(await decide({ conditionOwnerId })).toEqual({ ok: false, reason: 'condition-date-missing' });
  expect(await decide({ conditionOwnerId, conditionDueOn: '2026-03-17' })).toEqual({ ok: false, reason: 'condition-date-missing' }); // yesterday
  expect((await decide({ conditionOwnerId, conditionDueOn: '2026-04-01' })).ok).toBe(true);
  expect((await findGate(scope, gateId, now))?.verdicts[0]?.condition).toMatchObject({ ownerName: 'Test member', dueOn: '2026-04-01' });
});

test('who may not decide or write is refused by the verbs too', async () => {
  const { scope, gateId, programmeId } = await makeProgramme();
  const gate = await findGate(scope, gateId, { asOf, metrics: measured(0.8) });
  const endUser = { ...scope, permissions: permissionsOf('end-user') };
  const refused = { ok: false, reason: 'not-allowed' };
  expect(await decideGate(endUser, gateId, { verdict: 'stop', reason: 'x' }, { asOf, metrics: measured(0.8) })).toEqual(refused);
  expect(await confirmCriterion(endUser, gate?.criteria[1]?.id ?? '', {}, asOf)).toEqual(refused);
  expect(await addAffectedRole(endUser, programmeId, { name: 'x' })).toEqual(refused);
  expect(await createProgramme(endUser, { name: 'x' }, [])).toEqual(refused);
  expect(await createObjective(endUser, { level: 'strategic', name: 'x' })).toEqual(refused);
});

test('a confirmation is given once, taken back once, not for what is measured, not after the gate was passed', async () => {
  const { scope, gateId } = await makeProgramme();
  const gate = await findGate(scope, gateId, { asOf, metrics: measured(0.8) });
  const [active, signed] = (gate?.criteria ?? []).map((criterion) => criterion.id);
  expect(await confirmCriterion(scope, active ?? '', {}, asOf)).toEqual({ ok: false, reason: 'measured' });
  expect((await confirmCriterion(scope, signed ?? '', { evidence: 'minutes' }, asOf)).ok).toBe(true);
  expect(await confirmCriterion(scope, signed ?? '', {}, asOf)).toEqual({ ok: false, reason: 'already-so' });
  expect((await withdrawConfirmation(scope, signed ?? '', asOf)).ok).toBe(true);
  expect(await withdrawConfirmation(scope, signed ?? '', asOf)).toEqual({ ok: false, reason: 'already-so' });
  await signAll(scope, gateId);
  await decideGate(scope, gateId, { verdict: 'go' }, { asOf, metrics: measured(0.8) });
  expect(await withdrawConfirmation(scope, signed ?? '', asOf)).toEqual({ ok: false, reason: 'gate-passed' });
});

test('one programme a workspace, also after a double click; a forecast on an old version is refused', async () => {
  const scope = await makeScope({ role: 'project-lead' });
  const make = () => createProgramme(scope, { name: 'Programme' }, usualPlan(day('2026-03-02'), criteria));
  const answers = await Promise.all([make(), make()]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  const phase = (await findRoadmap(scope, { asOf, metrics: measured(0.8) }))?.phases[4];
  const forecast = { start: null, end: day('2027-09-01'), version: 1 };
  expect((await forecastPhase(scope, phase?.id ?? '', forecast)).ok).toBe(true);
  expect(await forecastPhase(scope, phase?.id ?? '', forecast)).toEqual({ ok: false, reason: 'changed-meanwhile' });
});

test('goals hang under the level above them', async () => {
  const scope = await makeScope({ role: 'project-lead' });
  const top = await createObjective(scope, { level: 'strategic', name: 'Keep customers' });
  const parentId = top.ok ? top.value.id : '';
  expect(await createObjective(scope, { level: 'operational', name: 'Too low', parentId })).toEqual({ ok: false, reason: 'wrong-level' });
  expect((await createObjective(scope, { level: 'tactical', name: 'One system', parentId })).ok).toBe(true);
  expect((await listObjectives(scope)).map((objective) => objective.level)).toEqual(['strategic', 'tactical']);
});

test('the level of a goal follows from the one it serves; the same goal twice, or under what carries nothing, is refused', async () => {
  const scope = await makeScope({ role: 'project-lead' });
  const add = (name: string, parentId: string | null = null) => createObjective(scope, { name, parentId });
  const idOf = async (made: ReturnType<typeof add>) => {
    const result = await made;
    return result.ok ? result.value.id : result.reason;
  };
  const twice = await Promise.all([add('Keep customers'), add('keep customers')]);
  expect(twice.filter((made) => made.ok)).toHaveLength(1);
  expect(twice.find((made) => !made.ok)).toEqual({ ok: false, reason: 'already-there' });
  const top = (await listObjectives(scope))[0]?.id ?? '';
  const daily = await idOf(add('A report after every visit', await idOf(add('One system', top))));
  expect((await listObjectives(scope)).map((objective) => objective.level)).toEqual(['strategic', 'tactical', 'operational']);
  expect(await add('Too deep', daily)).toEqual({ ok: false, reason: 'wrong-level' });
  expect(await createObjective(scope, { name: 'x', ownerId: randomUUID() })).toEqual({ ok: false, reason: 'owner-not-found' });
});

test('a role is added once; its benefit is confirmed by a member, and written down with that when there was none', async () => {
  const { scope, programmeId } = await makeProgramme();
  const confirmedById = scope.member?.id ?? '';
  const added = await addAffectedRole(scope, programmeId, { name: 'Planner' });
  const roleId = added.ok ? added.value.id : '';
  expect(await addAffectedRole(scope, programmeId, { name: 'planner' })).toEqual({ ok: false, reason: 'already-there' });
  expect(await confirmBenefit(scope, roleId, { confirmedById, asOf })).toEqual({ ok: false, reason: 'no-benefit' });
  expect(await confirmBenefit(scope, roleId, { confirmedById: randomUUID(), benefit: 'Less driving', asOf })).toEqual({ ok: false, reason: 'member-not-found' });
  expect((await confirmBenefit(scope, roleId, { confirmedById, benefit: 'Less driving', asOf })).ok).toBe(true);
  const roadmap = await findRoadmap(scope, { asOf, metrics: measured(0.8) });
  expect(roadmap?.roles).toEqual([{ id: roleId, name: 'Planner', benefit: 'Less driving', confirmedOn: '2026-03-18', confirmedBy: 'Test member' }]);
  const other = await makeScope();
  expect(await confirmBenefit(other, roleId, { confirmedById: other.member?.id ?? '', asOf })).toEqual({ ok: false, reason: 'not-found' });
});

test('another workspace sees nothing and decides nothing', async () => {
  const { scope, gateId, programmeId } = await makeProgramme();
  const top = await createObjective(scope, { level: 'strategic', name: 'Keep customers' });
  const other = await makeScope();
  const now = { asOf, metrics: measured(0.8) };
  const gate = await findGate(scope, gateId, now);
  expect(await findRoadmap(other, now)).toBeNull();
  expect(await findGate(other, gateId, now)).toBeNull();
  expect(await listObjectives(other)).toEqual([]);
  const notFound = { ok: false, reason: 'not-found' };
  expect(await decideGate(other, gateId, { verdict: 'stop', reason: 'x' }, now)).toEqual(notFound);
  expect(await confirmCriterion(other, gate?.criteria[1]?.id ?? '', {}, asOf)).toEqual(notFound);
  expect(await addAffectedRole(other, programmeId, { name: 'x' })).toEqual(notFound);
  expect(await createObjective(other, { level: 'tactical', name: 'x', parentId: top.ok ? top.value.id : '' })).toEqual({ ok: false, reason: 'parent-not-found' });
});

test('the demo programme stands at the three-month verdict, which one unconfirmed benefit keeps at hold', async () => {
  const scope = await makeScope({ role: 'project-lead' });
  const { workspaceId } = scope;
  const sponsor = await database().member.create({ data: { workspaceId, email: `${randomUUID()}@example.org`, name: 'Sponsor', role: 'management' } });
  const owners = [{ id: scope.member?.id ?? '', name: 'Lead', role: 'project-lead' as const }, { id: sponsor.id, name: sponsor.name, role: 'management' as const }];
  await seedProgramme(scope, { asOf, owners, tell: () => undefined });
  await seedChecklists(scope, { tell: () => undefined });
  const roadmap = await findRoadmap(scope, { asOf, metrics: measured(0.8) });
  expect(roadmap?.phases.map((phase) => phase.state)).toEqual(['done', 'done', 'done', 'done', 'running']);
  expect(roadmap?.phases.map((phase) => phase.gate?.verdict)).toEqual(['go', 'go', 'go', 'go-with-conditions', null]);
  const gate = await findGate(scope, roadmap?.current?.gateId ?? '', { asOf, metrics: measured(0.8) });
  expect(gate?.unconfirmedRoles).toHaveLength(1);
  expect(gate?.refusals).toEqual({ go: 'benefit-unconfirmed', 'go-with-conditions': 'benefit-unconfirmed', hold: null, stop: null });
  const execution = await findGate(scope, roadmap?.phases[2]?.gate?.id ?? '', { asOf, metrics: measured(0.8) });
  expect(execution?.verdicts.map((verdict) => verdict.verdict)).toEqual(['go', 'hold']);
  expect(execution?.verdicts[1]?.criteria.map((criterion) => criterion.result.state)).toContain('not-met');
  // What gates 2 and 3 read of the groups was so when they were decided, and is so with the group that came later.
  const impact = await findGate(scope, roadmap?.phases[1]?.gate?.id ?? '', { asOf, metrics: measured(0.8) });
  for (const [found, source] of [[impact, 'groups-described'], [execution, 'groups-mitigated']] as const) {
    const resultIn = (criteria: readonly { result: { source: string } }[] | undefined) => criteria?.find(({ result }) => result.source === source)?.result;
    expect(resultIn(found?.verdicts[0]?.criteria)).toMatchObject({ state: 'met', numerator: 3, denominator: 3 });
    expect(resultIn(found?.criteria)).toMatchObject({ state: 'met', numerator: 4, denominator: 4 });
  }
  // The third gate waited for a second rehearsal that went well.
  const counted = (nth: number, source: string) => execution?.verdicts[nth]?.criteria.find(({ result }) => result.source === source)?.result;
  expect(counted(1, 'migrations-rehearsed')).toMatchObject({ state: 'not-met', numerator: 1, denominator: 2 });
  for (const source of ['test-cycles-signed', 'migrations-rehearsed', 'cut-over-complete']) expect(counted(0, source), source).toMatchObject({ state: 'met' });
});
