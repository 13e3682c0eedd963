import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { askImprovement, changeImprovement } from '#app/roadmap/improvements/change-improvement.server.ts';
import { completeImprovement, declineImprovement, planImprovement, reopenImprovement } from '#app/roadmap/improvements/decide-improvement.server.ts';
import type { ImprovementInput } from '#app/roadmap/improvements/improvement-form.ts';
import { findImprovement, listImprovements } from '#app/roadmap/improvements/read-improvements.server.ts';
import { readLiveValues } from '#app/roadmap/live-values.server.ts';
import { createObjective } from '#app/roadmap/objectives.server.ts';
import type { VerdictNow } from '#app/roadmap/verdict/measure-use.server.ts';
import { createProgramme } from '#app/roadmap/programme.server.ts';
import { usualPlan } from '#app/roadmap/programme.ts';
import { USUAL_CRITERIA } from '#app/roadmap/usual-criteria.ts';
import { day, toDate } from '#app/values/day.ts';
import { join, makeScope } from '#test/factories/workspace.ts';

const asOf = new Date('2026-11-29T12:00:00Z');
const opened = new Date('2026-12-02T12:00:00Z');
/** Nobody is measured here: what holds extensions is the freeze alone. */
const metrics: VerdictNow['metrics'] = { measureAll: () => Promise.resolve([]) };
const now = { asOf, metrics };

/** A programme that went live on 3 September 2026, so that its freeze ends on 2 December. */
async function plant({ isLive = true }: { isLive?: boolean } = {}) {
  const scope = await makeScope({ role: 'project-lead' });
  const made = await createProgramme(scope, { name: 'Programme' }, usualPlan(day('2026-03-02'), USUAL_CRITERIA));
  if (!made.ok) throw new Error(made.reason);
  if (isLive) await database().phase.updateMany({ where: { workspaceId: scope.workspaceId, kind: 'learning' }, data: { actualStartsOn: toDate(day('2026-09-03')) } });
  const goal = await createObjective(scope, { name: 'Members stay' });
  if (!goal.ok) throw new Error(goal.reason);
  const request = (overrides: Partial<ImprovementInput> = {}): ImprovementInput => ({ kind: 'extension', title: 'Photos', why: 'So that we see it', objectiveId: goal.value.id, value: null, effort: null, ...overrides });
  const ask = async (by: Scope, overrides: Partial<ImprovementInput> = {}) => {
    const asked = await askImprovement(by, request(overrides), asOf);
    if (!asked.ok) throw new Error(asked.reason);
    return asked.value.id;
  };
  return { scope, goalId: goal.value.id, request, ask };
}

/** Somebody else in the same workspace. */
test('R20: an extension without a goal is refused, by the verb and by the database', async () => {
  const { scope, request } = await plant();
  expect(await askImprovement(scope, request({ objectiveId: null }), asOf)).toEqual({ ok: false, reason: 'no-objective' });
  expect(await askImprovement(scope, request({ objectiveId: randomUUID() }), asOf)).toEqual({ ok: false, reason: 'objective-not-found' });
  const { workspaceId, member } = scope;
  const { id: programmeId } = await database().programme.findFirstOrThrow({ where: { workspaceId } });
  await expect(database().improvementRequest.create({ data: { workspaceId, programmeId, kind: 'extension', title: 't', why: 'w', askedById: member!.id, askedAt: asOf } })).rejects.toThrow('improvement_requests_goal');
  expect((await askImprovement(scope, request({ kind: 'repair', objectiveId: null }), asOf)).ok).toBe(true);
});

test('R20: nor is one planned whose goal has ended since', async () => {
  const { scope, goalId, ask } = await plant({ isLive: false });
  const id = await ask(scope);
  await database().objective.update({ where: { id: goalId }, data: { endedAt: asOf } });
  expect(await planImprovement(scope, id, { version: 1, ...now })).toEqual({ ok: false, reason: 'objective-ended' });
});

test('R16: an extension waits until ninety days after go-live; repair and law do not', async () => {
  const { scope, ask, request } = await plant();
  const id = await ask(scope);
  expect((await findImprovement(scope, id, now))?.freeze).toEqual({ goLiveOn: '2026-09-03', opensOn: '2026-12-02', isFrozen: true, notUsed: [], daysLeft: 3 });
  expect(await planImprovement(scope, id, { version: 1, ...now })).toEqual({ ok: false, reason: 'frozen' });
  for (const kind of ['repair', 'law'] as const) expect((await planImprovement(scope, await ask(scope, { kind, title: kind, objectiveId: null }), { version: 1, ...now })).ok).toBe(true);
  const repair = (await listImprovements(scope, now))!.requests.find(({ kind }) => kind === 'repair')!;
  expect(await changeImprovement(scope, repair.id, request({ title: 'repair', version: repair.version }), now), 'no way round it').toEqual({ ok: false, reason: 'frozen' });
  expect((await planImprovement(scope, id, { version: 1, asOf: opened, metrics })).ok).toBe(true);
});

test('before anything went live nothing is frozen', async () => {
  const { scope, ask } = await plant({ isLive: false });
  expect(await listImprovements(scope, now)).toMatchObject({ freeze: null, months: [] });
  expect((await planImprovement(scope, await ask(scope), { version: 1, ...now })).ok).toBe(true);
});

test('everybody asks and changes their own while it is open; who steers the roadmap judges and decides', async () => {
  const { scope, ask, request } = await plant();
  const user = await join(scope, 'end-user');
  const other = await join(scope, 'end-user');
  const id = await ask(user, { kind: 'repair', value: 5, effort: 1 });
  expect((await findImprovement(user, id, now))?.request, 'who asks does not judge').toMatchObject({ value: null, effort: null });
  const change = (by: Scope, version: number) => changeImprovement(by, id, request({ kind: 'repair', title: 'Photos on the phone', value: 4, effort: 2, version }), now);
  expect(await change(other, 1)).toEqual({ ok: false, reason: 'not-allowed' });
  expect((await change(user, 1)).ok).toBe(true);
  expect(await change(scope, 1), 'seen before the other change').toEqual({ ok: false, reason: 'changed-meanwhile' });
  expect((await change(scope, 2)).ok).toBe(true);
  for (const by of [user, await join(scope, 'management')]) {
    for (const decide of [planImprovement, completeImprovement, reopenImprovement]) expect(await decide(by, id, { version: 3, ...now })).toEqual({ ok: false, reason: 'not-allowed' });
    expect(await declineImprovement(by, id, { version: 3, reason: 'No', asOf })).toEqual({ ok: false, reason: 'not-allowed' });
  }
  expect((await planImprovement(scope, id, { version: 3, ...now })).ok).toBe(true);
  expect(await change(user, 4), 'it is decided').toEqual({ ok: false, reason: 'not-allowed' });
  expect((await findImprovement(user, id, now))?.request).toMatchObject({ title: 'Photos on the phone', value: 4, effort: 2, state: 'planned', since: '2026-11-29', decidedBy: 'Test member' });
});

test('from open over planned to done, declined with a reason, and back again; each seen at its version', async () => {
  const { scope, ask } = await plant();
  const id = await ask(scope, { kind: 'repair' });
  expect(await completeImprovement(scope, id, { version: 1, ...now })).toEqual({ ok: false, reason: 'not-planned' });
  const twice = await Promise.all([planImprovement(scope, id, { version: 1, ...now }), planImprovement(scope, id, { version: 1, ...now })]);
  expect(twice.map((answer) => (answer.ok ? 'done' : answer.reason)).sort()).toEqual(['changed-meanwhile', 'done']);
  expect((await completeImprovement(scope, id, { version: 2, ...now })).ok).toBe(true);
  expect(await declineImprovement(scope, id, { version: 3, reason: 'No', asOf })).toEqual({ ok: false, reason: 'decided' });
  expect((await reopenImprovement(scope, id, { version: 3, ...now })).ok).toBe(true);
  expect((await declineImprovement(scope, id, { version: 4, reason: 'Too dear', asOf })).ok).toBe(true);
  expect((await findImprovement(scope, id, now))?.request).toMatchObject({ state: 'declined', declineReason: 'Too dear' });
  const verbs = await database().auditEvent.findMany({ where: { workspaceId: scope.workspaceId, recordId: id }, orderBy: { at: 'asc' }, select: { verb: true } });
  expect(verbs.map(({ verb }) => verb)).toEqual(['improvement.ask', 'improvement.plan', 'improvement.complete', 'improvement.reopen', 'improvement.decline']);
});

test('the same asked twice is a double click; once it is done it can be asked again', async () => {
  const { scope, request } = await plant();
  const twice = await Promise.all([askImprovement(scope, request(), asOf), askImprovement(scope, request({ title: 'photos' }), asOf)]);
  expect(twice.map((answer) => (answer.ok ? 'done' : answer.reason)).sort()).toEqual(['already-there', 'done']);
  const { id } = (await listImprovements(scope, now))!.requests[0]!;
  await declineImprovement(scope, id, { version: 1, reason: 'Not now', asOf });
  expect((await askImprovement(scope, request(), asOf)).ok).toBe(true);
});

test('R17: the months of the freeze in which a success was told, and not withdrawn', async () => {
  const { scope } = await plant();
  const { workspaceId, member } = scope;
  const tell = (publishedAt: string, withdrawnAt: Date | null = null) => database().successStory.create({ data: { workspaceId, title: 't', text: 't', writtenById: member!.id, writtenAt: asOf, publishedAt: new Date(publishedAt), withdrawnAt } });
  await tell('2026-10-02T21:59:00Z'); // a minute before midnight in Amsterdam: the last day of the first month
  await tell('2026-10-20T10:00:00Z', asOf);
  await database().successStory.create({ data: { workspaceId, title: 'draft', text: 't', writtenById: member!.id, writtenAt: asOf } });
  expect((await listImprovements(scope, now))?.months.map(({ state, told }) => [state, told])).toEqual([['told', 1], ['missing', 0], ['waiting', 0]]);
});

test('another workspace sees and changes nothing', async () => {
  const { scope, ask, request } = await plant();
  const id = await ask(scope);
  const stranger = await makeScope({ role: 'administrator' });
  expect(await listImprovements(stranger, now)).toBeNull();
  expect(await askImprovement(stranger, request(), asOf)).toEqual({ ok: false, reason: 'no-programme' });
  await createProgramme(stranger, { name: 'Theirs' }, usualPlan(day('2026-03-02'), USUAL_CRITERIA));
  expect(await listImprovements(stranger, now)).toMatchObject({ requests: [] });
  expect(await findImprovement(stranger, id, now)).toBeNull();
  expect(await askImprovement(stranger, request(), asOf), 'a goal of the other').toEqual({ ok: false, reason: 'objective-not-found' });
  expect(await changeImprovement(stranger, id, request({ version: 1 }), now)).toEqual({ ok: false, reason: 'not-found' });
  for (const decide of [planImprovement, completeImprovement, reopenImprovement]) expect(await decide(stranger, id, { version: 1, ...now })).toEqual({ ok: false, reason: 'not-found' });
  expect(await declineImprovement(stranger, id, { version: 1, reason: 'No', asOf })).toEqual({ ok: false, reason: 'not-found' });
  expect((await findImprovement(scope, id, now))?.request).toMatchObject({ state: 'open', version: 1 });
});

test('gate 5 reads R16 and R17 as they stand, and says nothing before go-live', async () => {
  const { scope, ask } = await plant();
  const { workspaceId, member } = scope;
  const read = async (at: Date) => {
    const live = await readLiveValues(scope, ['months-with-success', 'extensions-in-freeze'], { asOf: at, metrics: { listMetricsEverOf: () => Promise.resolve([]), measureAll: () => Promise.resolve([]) } });
    return [live.get('months-with-success'), live.get('extensions-in-freeze')];
  };
  expect(await read(new Date('2026-09-02T12:00:00Z'))).toEqual([null, null]);
  expect(await read(new Date('2026-09-10T12:00:00Z')), 'no month has gone by').toMatchObject([{ value: null, denominator: 0 }, { value: 0 }]);
  await database().successStory.create({ data: { workspaceId, title: 't', text: 't', writtenById: member!.id, writtenAt: asOf, publishedAt: new Date('2026-09-20T10:00:00Z') } });
  expect(await read(asOf)).toMatchObject([{ numerator: 1, denominator: 2 }, { value: 0 }]);
  // Planned before go-live, and finished in the freeze.
  const id = await ask(scope);
  await planImprovement(scope, id, { version: 1, asOf: new Date('2026-08-01T12:00:00Z'), metrics });
  await completeImprovement(scope, id, { version: 2, ...now });
  expect(await read(asOf)).toMatchObject([{}, { value: 1 }]);
});
