import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import { carriedStage } from '#app/roadmap/maturity/maturity.ts';
import { findMaturity, holdScan } from '#app/roadmap/maturity/maturity.server.ts';
import type { ScanInput } from '#app/roadmap/maturity/maturity-form.ts';
import { createObjective } from '#app/roadmap/objectives.server.ts';
import type { VerdictNow } from '#app/roadmap/verdict/measure-use.server.ts';
import { createRows } from '#test/factories/records.ts';
import { must } from '#test/factories/must.ts';
import { makeScope } from '#test/factories/workspace.ts';

const asOf = new Date('2026-11-30T09:00:00Z');
const now: VerdictNow = { asOf, metrics: { measureAll: () => Promise.resolve([]) } };

async function plant() {
  const lead = await makeScope({ role: 'project-lead' });
  const { workspaceId } = lead;
  const [desk, road] = await Promise.all(['Desk', 'Road'].map((name) => database().team.create({ data: { workspaceId, name } })));
  const goal = must(await createObjective(lead, { name: 'Members stay', level: 'strategic' }));
  const scan = (over: Partial<ScanInput> = {}): ScanInput => ({ claims: [{ teamId: desk!.id, stage: 3 }], note: '', nextStep: 'Agree on one way of working', objectiveId: goal.id, ownerId: lead.member!.id, dueOn: '2026-12-24', lastScanId: '', ...over });
  return { lead, goalId: goal.id, desk: desk!.id, road: road!.id, scan };
}

test('R24: a claim that goes further than what is seen stays as it was made, beside what was seen that day', async () => {
  const { lead, desk, scan, goalId } = await plant();
  const { workspaceId } = lead;
  const db = database();
  await createRows(lead, 'account', { name: 'Shop' });
  const before = await findMaturity(lead, now);
  expect(carriedStage(before.evidence), 'customers, but no contacts').toBe(0);
  must(await holdScan(lead, scan(), now));
  const aims = { direction: 'increase-to', frequency: 'week', targetValue: 0.8, ownerId: lead.member!.id, startsOn: asOf, deadlineOn: new Date('2027-11-30'), metricId: 'reach', layer: 'use' };
  const spec = await db.specification.create({ data: { workspaceId, objectiveId: goalId, name: 's', actor: 'a', act: 'b', object: 'c', keyQuestion: 'q', usedFor: 'u', notUsedFor: 'n', expiresOn: asOf, ...aims } });
  await db.kpi.create({ data: { workspaceId, specificationId: spec.id, ...aims } });
  const { scans, evidence } = await findMaturity(lead, now);
  expect(evidence.find(({ kind }) => kind === 'reports-strategic'), 'what is seen goes on').toEqual({ kind: 'reports-strategic', state: 'seen', count: 1 });
  expect(scans).toMatchObject([{ heldOn: '2026-11-30', heldBy: 'Test member', claims: [{ teamId: desk, name: 'Desk', stage: 3 }], next: { step: 'Agree on one way of working', objective: { name: 'Members stay' }, owner: 'Test member', dueOn: '2026-12-24' } }]);
  expect(scans[0]!.evidence.find(({ kind }) => kind === 'reports-strategic'), 'what was kept does not').toEqual({ kind: 'reports-strategic', state: 'missing', count: 0 });
});

test('an ended goal carries no report', async () => {
  const { lead, goalId } = await plant();
  await database().objective.update({ where: { id: goalId }, data: { endedAt: asOf } });
  expect((await findMaturity(lead, now)).evidence.filter(({ state }) => state === 'seen')).toEqual([]);
});

test.each([
  ['nothing-claimed', { claims: [] }],
  ['nothing-claimed', { claims: [{ teamId: randomUUID(), stage: 2 as const }] }],
  ['objective-not-found', { objectiveId: randomUUID() }],
  ['owner-not-found', { ownerId: randomUUID() }],
  ['day-past', { dueOn: '2026-11-29' }],
])('a scan is refused: %s', async (reason, over) => {
  const { lead, scan } = await plant();
  expect(await holdScan(lead, scan(over), now)).toEqual({ ok: false, reason });
});

test('two who keep it at once keep one; who does not steer keeps none; another workspace sees none', async () => {
  const { lead, scan, desk } = await plant();
  for (const role of ['end-user', 'manager', 'management', 'analyst'] as const) expect(await holdScan({ ...lead, permissions: permissionsOf(role) }, scan(), now)).toEqual({ ok: false, reason: 'not-allowed' });
  const twice = await Promise.all([holdScan(lead, scan(), now), holdScan(lead, scan(), now)]);
  expect(twice.map((answer) => (answer.ok ? 'done' : answer.reason)).sort()).toEqual(['done', 'held-meanwhile']);
  const other = await plant();
  expect((await findMaturity(other.lead, now)).scans).toEqual([]);
  expect(await holdScan(other.lead, other.scan({ claims: [{ teamId: desk, stage: 2 }] }), now), 'a department of elsewhere').toEqual({ ok: false, reason: 'nothing-claimed' });
});
