import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import { changeObjective, endObjective, moveObjective } from '#app/roadmap/objectives/change-objective.server.ts';
import { createObjective, listObjectives } from '#app/roadmap/objectives.server.ts';
import { makeScope } from '#test/factories/workspace.ts';

const asOf = new Date('2026-03-18T12:00:00Z');

async function make(scope: Scope, name: string, parentId: string | null = null): Promise<string> {
  const made = await createObjective(scope, { name, parentId, contribution: parentId ? `${name} helps` : null });
  if (!made.ok) throw new Error(made.reason);
  return made.value.id;
}

/** A strategic goal with two tactical ones, the first with an operational one. */
async function plant() {
  const scope = await makeScope({ role: 'project-lead' });
  const top = await make(scope, 'Members stay');
  const [system, repeat] = [await make(scope, 'One system', top), await make(scope, 'Come again', top)];
  return { scope, top, system, repeat, daily: await make(scope, 'Same day', system) };
}

const goal = async (scope: Scope, id: string) => (await listObjectives(scope)).find((each) => each.id === id);

test('a goal is moved with what it contributes, and only where its level fits', async () => {
  const { scope, top, system, repeat, daily } = await plant();
  expect(await goal(scope, daily)).toMatchObject({ parentId: system, contribution: 'Same day helps', level: 'operational', endedOn: null, version: 1 });
  expect(await moveObjective(scope, daily, { parentId: repeat, version: 1 })).toEqual({ ok: true, value: undefined });
  expect(await goal(scope, daily)).toMatchObject({ parentId: repeat, version: 2 });
  expect(await moveObjective(scope, daily, { parentId: top, version: 2 })).toEqual({ ok: false, reason: 'wrong-level' });
  expect(await moveObjective(scope, system, { parentId: system, version: 1 })).toEqual({ ok: false, reason: 'under-itself' });
  expect(await moveObjective(scope, daily, { parentId: system, version: 1 })).toEqual({ ok: false, reason: 'changed-meanwhile' });
  expect(await moveObjective(scope, daily, { parentId: randomUUID(), version: 2 })).toEqual({ ok: false, reason: 'parent-not-found' });
  const audited = await database().auditEvent.findMany({ where: { workspaceId: scope.workspaceId, verb: 'objective.move' } });
  expect(audited).toMatchObject([{ recordId: daily, before: { parentId: system }, after: { parentId: repeat } }]);
});

test('words and owner change once, and who looked at an older version is told', async () => {
  const { scope, system, repeat } = await plant();
  const words = { name: 'Everything in one system', contribution: 'Nobody asks twice', ownerId: scope.member!.id, weight: 2 };
  expect((await changeObjective(scope, system, { ...words, version: 1 })).ok).toBe(true);
  expect(await goal(scope, system)).toMatchObject({ ...words, ownerName: 'Test member' });
  expect(await changeObjective(scope, system, { ...words, version: 1 })).toEqual({ ok: false, reason: 'changed-meanwhile' });
  expect(await changeObjective(scope, repeat, { ...words, name: 'EVERYTHING in one system', version: 1 })).toEqual({ ok: false, reason: 'already-there' });
  expect(await changeObjective(scope, repeat, { ...words, name: 'Other', ownerId: randomUUID(), version: 1 })).toEqual({ ok: false, reason: 'owner-not-found' });
});

test('a goal ends from the bottom up, and what has ended carries nothing new', async () => {
  const { scope, system, daily } = await plant();
  const end = (id: string, isEnded = true) => endObjective(scope, id, { isEnded, asOf });
  expect(await end(system)).toEqual({ ok: false, reason: 'children-open' });
  expect((await end(daily)).ok).toBe(true);
  expect((await end(daily)).ok).toBe(true); // twice is once
  expect((await end(system)).ok).toBe(true);
  expect(await goal(scope, daily)).toMatchObject({ endedOn: '2026-03-18', version: 2 });
  expect(await createObjective(scope, { name: 'New', parentId: system })).toEqual({ ok: false, reason: 'parent-ended' });
  expect(await end(daily, false)).toEqual({ ok: false, reason: 'parent-ended' });
  expect((await end(system, false)).ok).toBe(true);
  expect((await end(daily, false)).ok).toBe(true);
  const verbs = await database().auditEvent.findMany({ where: { workspaceId: scope.workspaceId, recordId: daily }, select: { verb: true }, orderBy: { id: 'asc' } });
  expect(verbs.map(({ verb }) => verb)).toEqual(['objective.create', 'objective.end', 'objective.reopen']);
});

test('of two moves at once that would make a knot the second is judged by what the first made', async () => {
  const { scope, top, daily, system, repeat } = await plant();
  const answers = await Promise.all([moveObjective(scope, daily, { parentId: repeat, version: 1 }), endObjective(scope, repeat, { isEnded: true, asOf })]);
  // Whichever came first: never an open goal under an ended one.
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await goal(scope, top))?.endedOn).toBeNull();
  expect((await goal(scope, system))?.endedOn).toBeNull();
});

test('another workspace sees and changes nothing, and who may not write is refused', async () => {
  const { scope, system, repeat, daily } = await plant();
  const stranger = await makeScope({ role: 'administrator' });
  expect(await listObjectives(stranger)).toEqual([]);
  expect(await moveObjective(stranger, daily, { parentId: repeat, version: 1 })).toEqual({ ok: false, reason: 'not-found' });
  expect(await changeObjective(stranger, daily, { name: 'x', contribution: null, ownerId: null, weight: 1, version: 1 })).toEqual({ ok: false, reason: 'not-found' });
  expect(await endObjective(stranger, daily, { isEnded: true, asOf })).toEqual({ ok: false, reason: 'not-found' });
  const reader = { ...scope, permissions: permissionsOf('management') };
  expect(await moveObjective(reader, daily, { parentId: repeat, version: 1 })).toEqual({ ok: false, reason: 'not-allowed' });
  expect(await endObjective(reader, daily, { isEnded: true, asOf })).toEqual({ ok: false, reason: 'not-allowed' });
  expect(await goal(scope, daily)).toMatchObject({ parentId: system, endedOn: null, version: 1 });
});
