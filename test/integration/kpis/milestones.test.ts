import { expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import { MilestoneSchema } from '#app/kpis/milestones/milestone-form.ts';
import { addMilestone, changeMilestone, findMilestone, listMilestones, removeMilestone } from '#app/kpis/milestones/milestones.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { makeScope } from '#test/factories/workspace.ts';

const input = (change: Record<string, unknown> = {}) => MilestoneSchema.parse({ kind: 'go-live', on: '2026-03-02', titleNl: 'Livegang', ...change });
const makeTeam = async ({ workspaceId }: Scope, name: string) => (await database().team.create({ data: { workspaceId, name } })).id;
const verbs = async ({ workspaceId }: Scope) => (await database().auditEvent.findMany({ where: { workspaceId, entity: 'milestone' }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })).map(({ verb }) => verb);

test('a milestone is added, changed and removed, each with its line in the log', async () => {
  const scope = await makeScope({ role: 'project-lead' });
  const team = await makeTeam(scope, 'Inside');
  const added = await addMilestone(scope, input({ teamIds: [team] }));
  await addMilestone(scope, input({ on: '2026-04-06', kind: 'training', titleEn: 'Training' }));
  expect((await listMilestones(scope)).map(({ on, kind, teamIds }) => [on, kind, teamIds.length])).toEqual([['2026-04-06', 'training', 0], ['2026-03-02', 'go-live', 1]]);
  const id = added.ok ? added.value.id : '';
  expect(await changeMilestone(scope, id, input({ on: '2026-03-09', version: 1 }))).toEqual({ ok: true });
  expect(await findMilestone(scope, id)).toMatchObject({ on: '2026-03-09', teamIds: [], version: 2 });
  expect(await changeMilestone(scope, id, input({ version: 1 }))).toEqual({ ok: false, reason: 'changed-meanwhile' });
  expect(await removeMilestone(scope, id)).toEqual({ ok: true });
  expect(await removeMilestone(scope, id)).toEqual({ ok: false, reason: 'not-found' });
  expect(await verbs(scope)).toEqual(['milestone.create', 'milestone.create', 'milestone.update', 'milestone.remove']);
});

test('another workspace sees and changes nothing, and its teams are nobody here', async () => {
  const [own, other] = [await makeScope({ role: 'project-lead' }), await makeScope({ role: 'project-lead' })];
  const added = await addMilestone(other, input());
  const id = added.ok ? added.value.id : '';
  expect(await listMilestones(own)).toEqual([]);
  expect(await findMilestone(own, id)).toBeNull();
  expect(await changeMilestone(own, id, input({ version: 1 }))).toEqual({ ok: false, reason: 'not-found' });
  expect(await removeMilestone(own, id)).toEqual({ ok: false, reason: 'not-found' });
  expect(await addMilestone(own, input({ teamIds: [await makeTeam(other, 'Theirs')] }))).toEqual({ ok: false, reason: 'unknown-team' });
  expect(await findMilestone(other, id)).toMatchObject({ version: 1 });
});

test('who may not write the plan writes no milestone', async () => {
  const scope = await makeScope({ role: 'manager' });
  expect(await addMilestone(scope, input())).toEqual({ ok: false, reason: 'not-allowed' });
  expect(await listMilestones(scope)).toEqual([]);
});
