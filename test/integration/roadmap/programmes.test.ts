import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import { auth } from '#app/people/auth.server.ts';
import { endAccess } from '#app/people/members.server.ts';
import type { Role } from '#app/people/role.ts';
import type { Permission } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDecision } from '#app/roadmap/decisions/change-decisions.server.ts';
import { setTolerances } from '#app/roadmap/pid/change-pid.server.ts';
import { listProgrammes } from '#app/roadmap/programmes/list-programmes.server.ts';
import { createProgramme, forecastPhase } from '#app/roadmap/programme.server.ts';
import { usualPlan } from '#app/roadmap/programme.ts';
import { action } from '#app/routes/people/workspaces.tsx';
import { addDays, day, dayOf } from '#app/values/day.ts';
import { requireOwnScopes } from '#app/web/require-scope.server.ts';
import { must } from '#test/factories/must.ts';
import { makeScope } from '#test/factories/workspace.ts';

const now = { asOf: new Date('2026-03-18T12:00:00Z'), metrics: { listMetricsEverOf: () => Promise.resolve([]), measureAll: () => Promise.resolve([]) } };
const CRITERIA = { strategy: [], impact: [], execution: [], 'go-live': [], learning: [] };

beforeAll(() => {
  process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
});

/** A workspace with a programme that begins on that day, as its project lead sees it. */
async function plant(name: string, startsOn = '2026-03-02'): Promise<Scope> {
  const lead = await makeScope({ role: 'project-lead', name });
  must(await createProgramme(lead, { name: `Programme of ${name}` }, usualPlan(day(startsOn), CRITERIA)));
  return lead;
}

/** Somebody who is a member of these workspaces and looks at the first; what their browser sends. */
async function visitor(...places: [Scope, Role][]) {
  const db = database();
  const email = `${randomUUID()}@example.org`;
  const person = await db.person.create({ data: { email, name: 'Cas' } });
  const members = [];
  for (const [{ workspaceId }, role] of places) members.push(await db.member.create({ data: { workspaceId, personId: person.id, email, name: 'Cas', role } }));
  const { headers, response } = await auth().api.startSession({ body: { personId: person.id }, headers: new Headers(), returnHeaders: true });
  await db.session.updateMany({ where: { token: response.token }, data: { workspaceId: places[0]![0].workspaceId } });
  const cookie = headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
  const shown = async (permission: Permission = 'roadmap:read') => listProgrammes(await requireOwnScopes(new Request('http://localhost/programmes', { headers: { cookie } }), permission), now);
  const go = (form: Record<string, string>) => action({ request: new Request('http://localhost/workspaces', { method: 'POST', headers: { cookie }, body: new URLSearchParams(form) }), params: {}, context: { nonce: '', requestId: 'r', clientAddress: '192.0.2.1' } });
  return { members, shown, go, token: response.token };
}

test('programmes of all own workspaces stand side by side; one without a programme has no line, and somebody else’s never has', async () => {
  const [mine, other] = [await plant('Alfa'), await plant('Beta', '2026-01-05')];
  await plant('Stranger');
  const { shown } = await visitor([mine, 'consultant'], [other, 'end-user'], [await makeScope({ name: 'Empty' }), 'consultant']);
  expect((await shown()).map(({ name, workspace, phase, exceptions }) => [name, workspace.name, workspace.isHere, phase, exceptions])).toEqual([
    ['Programme of Beta', 'Beta', false, 'strategy', null],
    ['Programme of Alfa', 'Alfa', true, 'strategy', 0],
  ]);
});

test('what needs a decision comes first, with what is asked and how late it is', async () => {
  const [soon, later] = [await plant('Soon', '2025-11-03'), await plant('Later')];
  const { shown } = await visitor([soon, 'consultant'], [later, 'consultant']);
  expect((await shown()).map(({ workspace }) => workspace.name), 'nobody decided the gate of what began in November').toEqual(['Soon', 'Later']);
  must(await setTolerances(later, { time: 14, cost: null, scope: null, quality: null, benefit: null, risk: null }));
  const last = await database().phase.findFirstOrThrow({ where: { workspaceId: later.workspaceId, kind: 'learning' } });
  must(await forecastPhase(later, last.id, { start: null, end: addDays(dayOf(last.plannedEndsOn), 21), version: last.version }));
  must(await addDecision(later, { title: 'Which lists?', why: null, options: null, ownerId: later.member!.id, neededOn: day('2026-03-17'), objectiveId: null, replacesId: null, said: null }, now.asOf));
  await database().gate.updateMany({ where: { workspaceId: soon.workspaceId }, data: { plannedOn: new Date('2026-12-01') } });
  const [first, second] = await shown();
  expect(first).toMatchObject({ workspace: { name: 'Later' }, exceptions: 1, decisions: { open: 1, late: 1 }, end: { slipDays: 21 } });
  expect(second).toMatchObject({ workspace: { name: 'Soon' }, exceptions: 0, decisions: { open: 0, late: 0 } });
});

test('a workspace whose role gives no such right, or where access ended, does not come', async () => {
  const [led, visited, left] = [await plant('Led'), await plant('Visited'), await plant('Left')];
  const { members, shown } = await visitor([led, 'consultant'], [visited, 'end-user'], [left, 'consultant']);
  expect((await shown('gates:decide')).map(({ workspace }) => workspace.name).sort()).toEqual(['Led', 'Left']);
  must(await endAccess(left, members[2]!.id, now.asOf));
  expect((await shown()).map(({ workspace }) => workspace.name).sort()).toEqual(['Led', 'Visited']);
});

test('going there changes the workspace and opens what was asked, of this product only; of somebody else’s there is none', async () => {
  const [mine, other, strange] = [await plant('Here'), await plant('There'), await plant('Elsewhere')];
  const { go, token } = await visitor([mine, 'consultant'], [other, 'end-user']);
  const looksAt = async () => (await database().session.findFirstOrThrow({ where: { token } })).workspaceId;
  const there = await go({ workspaceId: other.workspaceId, redirectTo: '/roadmap' });
  expect([there.status, there.headers.get('location'), await looksAt()]).toEqual([302, '/roadmap', other.workspaceId]);
  for (const redirectTo of ['https://evil.example/roadmap', '//evil.example', '/\\evil.example']) {
    expect((await go({ workspaceId: other.workspaceId, redirectTo })).headers.get('location'), redirectTo).toBe('/me');
  }
  const refused: unknown = await go({ workspaceId: strange.workspaceId, redirectTo: '/roadmap' }).catch((thrown: unknown) => thrown);
  expect([refused instanceof Response && refused.status, await looksAt()]).toEqual([404, other.workspaceId]);
});
