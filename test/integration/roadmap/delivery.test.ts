import { expect, test } from 'vitest';
import { nameSuperUser } from '#app/adoption/super-users/charges.server.ts';
import { database } from '#app/db/client.server.ts';
import { ingestEvents } from '#app/events/events.server.ts';
import { recordAgreement } from '#app/people/measuring/agreements.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Fact } from '#app/roadmap/criterion.ts';
import { findGate } from '#app/roadmap/gate.server.ts';
import type { Now } from '#app/roadmap/live-values.server.ts';
import { createProgramme } from '#app/roadmap/programme.server.ts';
import { usualPlan } from '#app/roadmap/programme.ts';
import { USUAL_CRITERIA } from '#app/roadmap/usual-criteria.ts';
import { day, toDate } from '#app/values/day.ts';
import { must } from '#test/factories/must.ts';
import { join, makeScope } from '#test/factories/workspace.ts';

const asOf = new Date('2026-03-18T12:00:00Z');
const now: Now = { asOf, metrics: { listMetricsEverOf: () => Promise.resolve([]), measureAll: () => Promise.resolve([]) } };

async function plant() {
  const lead = await makeScope({ role: 'project-lead' });
  must(await createProgramme(lead, { name: 'Programme' }, usualPlan(day('2026-03-02'), USUAL_CRITERIA)));
  const { workspaceId } = lead;
  const team = await database().team.create({ data: { workspaceId, name: 'The desk' } });
  const people = [await join(lead, 'end-user'), await join(lead, 'end-user')];
  for (const { member } of people) {
    await database().member.update({ where: { id: member!.id }, data: { enrolledOn: toDate(day('2026-01-01')) } });
    await database().teamMembership.create({ data: { workspaceId, teamId: team.id, memberId: member!.id, startsOn: toDate(day('2026-01-01')) } });
  }
  const result = async (kind: string, measure: Fact) => {
    const gate = await database().gate.findFirstOrThrow({ where: { workspaceId, phase: { kind } } });
    const criterion = (await findGate(lead, gate.id, now))!.criteria.find((each) => each.measure === measure)!;
    return { ...criterion.result, isCritical: criterion.isCritical };
  };
  return { lead, team, people, result };
}

const leave = ({ workspaceId, member }: Scope) => database().leave.create({ data: { workspaceId, memberId: member!.id, startsOn: toDate(day('2026-03-01')), endsOn: toDate(day('2026-05-01')) } });

test('R15: access is proven by an accepted invitation or by anything in the log; who is on leave is not waited for', async () => {
  const { lead, people, result } = await plant();
  const [one, other] = people as [Scope, Scope];
  expect(await result('go-live', 'access-works')).toMatchObject({ state: 'not-met', numerator: 0, denominator: 2, isCritical: true });
  const { workspaceId } = lead;
  await database().actor.create({ data: { workspaceId, key: 'one', memberId: one.member!.id } });
  await ingestEvents(lead, [{ event_id: 'e1', actor: 'one', activity: 'edit', occurred_at: asOf.toISOString() }], { asOf, receivedAt: asOf });
  expect(await result('go-live', 'access-works')).toMatchObject({ state: 'not-met', numerator: 1, denominator: 2 });
  await leave(other);
  expect(await result('go-live', 'access-works')).toMatchObject({ state: 'met', numerator: 1, denominator: 1 });
});

test('R15: a team needs a super user who is there', async () => {
  const { lead, team, people, result } = await plant();
  expect(await result('go-live', 'super-users-present')).toMatchObject({ state: 'not-met', numerator: 0, denominator: 1, isCritical: true });
  const helper = await join(lead, 'manager');
  must(await nameSuperUser(lead, { superUserId: helper.member!.id, teamId: team.id, memberId: null }, { asOf }));
  expect(await result('go-live', 'super-users-present')).toMatchObject({ state: 'met', numerator: 1 });
  await leave(helper);
  expect((await result('go-live', 'super-users-present')).state, 'on leave').toBe('not-met');
  const [one] = people as [Scope];
  must(await nameSuperUser(lead, { superUserId: lead.member!.id, teamId: null, memberId: one.member!.id }, { asOf }));
  expect((await result('go-live', 'super-users-present')).state, 'another helps somebody in it').toBe('met');
});

test('R15: without trainings nobody can say that people are trained', async () => {
  const { result } = await plant();
  expect(await result('go-live', 'roles-trained')).toMatchObject({ state: 'unknown', reason: 'nothing-to-count', isCritical: true });
});

test('R14: groups only asks nothing; persons cannot be measured without consent, being told and a DPIA, not even past the form', async () => {
  const { lead, result } = await plant();
  expect(await result('execution', 'monitoring-agreed')).toMatchObject({ state: 'met', isCritical: true });
  const agreed = { level: 'person' as const, purpose: 'To help people learn.', worksCouncil: 'consented' as const, worksCouncilOn: day('2026-03-01'), worksCouncilNote: null, informedOn: day('2026-03-02'), impactAssessment: 'done' as const };
  await expect(recordAgreement(lead, { ...agreed, informedOn: null, version: 0 }, asOf)).rejects.toThrow(/person_is_founded/);
  must(await recordAgreement(lead, { ...agreed, version: 0 }, asOf));
  expect(await result('execution', 'monitoring-agreed')).toMatchObject({ state: 'met', numerator: 3, denominator: 3 });
});

test('R13: a KPI of behaviour without a baseline from before go-live is counted against', async () => {
  const { lead, result } = await plant();
  const { workspaceId } = lead;
  expect((await result('learning', 'kpis-with-baseline')).reason).toBe('nothing-to-count');
  const aims = { metricId: 'habit-rate', direction: 'increase-to', frequency: 'week', targetValue: 0.6, ownerId: lead.member!.id, startsOn: toDate(day('2026-01-12')), deadlineOn: toDate(day('2026-06-01')) };
  const plantKpi = (id: string, layer: string, baselineOn: string | null) =>
    database().kpi.create({ data: { workspaceId, specificationId: id, layer, ...aims, baselineValue: baselineOn ? 0.2 : null, baselineOn: baselineOn ? toDate(day(baselineOn)) : null } });
  await plantKpi('00000000-0000-4000-8000-000000000001', 'behaviour', '2026-01-05');
  await plantKpi('00000000-0000-4000-8000-000000000002', 'use', null);
  expect(await result('learning', 'kpis-with-baseline')).toMatchObject({ state: 'met', numerator: 1, denominator: 1 });
  await plantKpi('00000000-0000-4000-8000-000000000003', 'business', '2026-03-10');
  expect((await result('learning', 'kpis-with-baseline')).state, 'nothing is live').toBe('met');
  await database().phase.updateMany({ where: { workspaceId, kind: 'learning' }, data: { actualStartsOn: toDate(day('2026-03-09')) } });
  expect(await result('learning', 'kpis-with-baseline'), 'measured after go-live').toMatchObject({ state: 'not-met', numerator: 1, denominator: 2 });
});
