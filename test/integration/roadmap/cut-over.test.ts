import { expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import { overwriteGetLocale } from '#app/messages/compiled/runtime.js';
import { permissionsOf } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import { decideGate, findGate } from '#app/roadmap/gate.server.ts';
import { addRehearsal } from '#app/roadmap/go-live/change-rehearsals.server.ts';
import { addCutOverTask, changeCutOverTask, removeCutOverTask } from '#app/roadmap/go-live/change-cut-over.server.ts';
import { addTestCycle } from '#app/roadmap/go-live/change-test-cycles.server.ts';
import { type CutOverTaskInput, cutOverTaskSchema } from '#app/roadmap/go-live/cut-over-form.ts';
import { cutOverSheet } from '#app/roadmap/go-live/cut-over-sheet.ts';
import { judgeTest } from '#app/roadmap/go-live/judge-test.server.ts';
import { moveCutOverTask } from '#app/roadmap/go-live/move-cut-over.server.ts';
import { openPoints } from '#app/roadmap/go-live/open-points.ts';
import { findGoLivePage } from '#app/roadmap/go-live/read-go-live.server.ts';
import type { Now } from '#app/roadmap/live-values.server.ts';
import { createProgramme } from '#app/roadmap/programme.server.ts';
import { usualPlan } from '#app/roadmap/programme.ts';
import { USUAL_CRITERIA } from '#app/roadmap/usual-criteria.ts';
import { day } from '#app/values/day.ts';
import { must } from '#test/factories/must.ts';
import { makeScope } from '#test/factories/workspace.ts';

const asOf = new Date('2026-03-18T12:00:00Z');
const now: Now = { asOf, metrics: { listMetricsEverOf: () => Promise.resolve([]), measureAll: () => Promise.resolve([]) } };
const task = (over: Partial<CutOverTaskInput> = {}): CutOverTaskInput => ({ name: 'Copy the data', startsAt: new Date('2026-04-03T16:00:00Z'), minutes: 60, ownerId: null, backupId: null, verification: '', rollBack: '', afterId: null, version: undefined, ...over });

async function plant() {
  const lead = await makeScope({ role: 'project-lead' });
  must(await createProgramme(lead, { name: 'Programme' }, usualPlan(day('2026-03-02'), USUAL_CRITERIA)));
  const other = await database().member.create({ data: { workspaceId: lead.workspaceId, email: `${crypto.randomUUID()}@example.org`, name: 'Backup', role: 'analyst' } });
  const people = { ownerId: lead.member!.id, backupId: other.id };
  return { lead, people, whole: (over: Partial<CutOverTaskInput> = {}) => task({ ...people, verification: 'Count the rows', rollBack: 'Put the copy back', ...over }) };
}

const tasks = async (scope: Scope) => (await findGoLivePage(scope))!.tasks;

/** Only what R12 asks is left at the third gate, and the gates before are out of the way. */
async function gateThree({ workspaceId }: Scope): Promise<string> {
  const db = database();
  const gate = await db.gate.findFirstOrThrow({ where: { workspaceId, phase: { kind: 'execution' } } });
  await db.gate.deleteMany({ where: { workspaceId, id: { not: gate.id } } });
  await db.gateCriterion.deleteMany({ where: { workspaceId, gateId: gate.id, OR: [{ measure: null }, { measure: { notIn: ['test-cycles-signed', 'migrations-rehearsed', 'cut-over-complete'] } }] } });
  return gate.id;
}

test('R12: gate 3 says no until tests, rehearsals and every task of the cut-over are in order', async () => {
  const { lead, people, whole } = await plant();
  const gateId = await gateThree(lead);
  const results = async (): Promise<Record<string, string>> =>
    Object.fromEntries((await findGate(lead, gateId, now))!.criteria.map(({ measure, isCritical, result: { state, numerator, denominator } }) => [String(measure), `${isCritical ? 'critical' : ''} ${state} ${numerator} of ${denominator}`] as const));
  const decide = () => decideGate(lead, gateId, { verdict: 'go', reason: '', lastVerdictId: '', conditionOwnerId: '', conditionDueOn: '' }, now);
  expect(await results()).toEqual({ 'test-cycles-signed': 'critical not-met 0 of 1', 'migrations-rehearsed': 'critical not-met 0 of 2', 'cut-over-complete': 'critical not-met 0 of 0' });
  expect(openPoints((await findGoLivePage(lead))!).map(({ kind }) => kind)).toEqual(['no-acceptance', 'rehearse', 'no-task']);

  const { id: cycleId } = must(await addTestCycle(lead, { name: 'Acceptance', subject: 'A call', kind: 'acceptance', withMigratedData: true, withRightRoles: true, plannedOn: null, version: undefined }, asOf));
  must(await judgeTest(lead, cycleId, { outcome: 'passed', byId: people.ownerId, on: day('2026-03-12'), acceptedDefects: 0, note: '', version: 1 }, asOf));
  for (const heldOn of [day('2026-03-01'), day('2026-03-08')]) must(await addRehearsal(lead, { heldOn, minutes: 60, rowsMoved: 10, rowsRefused: 0, outcome: 'succeeded', ledById: people.ownerId, note: '', version: undefined }, asOf));
  must(await addCutOverTask(lead, whole(), asOf));
  const { id } = must(await addCutOverTask(lead, whole({ name: 'Open the doors', backupId: null }), asOf));
  expect(await results()).toEqual({ 'test-cycles-signed': 'critical met 1 of 1', 'migrations-rehearsed': 'critical met 2 of 2', 'cut-over-complete': 'critical not-met 1 of 2' });
  expect(openPoints((await findGoLivePage(lead))!)).toMatchObject([{ kind: 'incomplete', task: { name: 'Open the doors' }, missing: ['backup'] }]);
  expect(await decide()).toEqual({ ok: false, reason: 'criterion-not-met' });

  must(await changeCutOverTask(lead, id, whole({ name: 'Open the doors', version: 1 })));
  expect((await results())['cut-over-complete']).toBe('critical met 2 of 2');
  expect(openPoints((await findGoLivePage(lead))!)).toEqual([]);
  expect((await decide()).ok).toBe(true);
});

test('a task waits for what has to be first, and every step leaves who and when', async () => {
  const { lead, whole } = await plant();
  const { id: copy } = must(await addCutOverTask(lead, whole(), asOf));
  const { id: check } = must(await addCutOverTask(lead, whole({ name: 'Check', startsAt: new Date('2026-04-03T18:00:00Z'), afterId: copy }), asOf));
  expect(await moveCutOverTask(lead, check, { to: 'done', asOf })).toEqual({ ok: false, reason: 'waits' });
  expect(await moveCutOverTask(lead, copy, { to: 'verified', asOf })).toEqual({ ok: false, reason: 'not-next' });
  const [first, second] = await Promise.all([moveCutOverTask(lead, copy, { to: 'done', asOf }), moveCutOverTask(lead, copy, { to: 'done', asOf })]);
  expect([must(first).from, must(second).from].toSorted(), 'the second press finds it done').toEqual(['done', 'open']);
  must(await moveCutOverTask(lead, check, { to: 'done', asOf }));
  must(await moveCutOverTask(lead, copy, { to: 'verified', asOf }));
  must(await moveCutOverTask(lead, copy, { to: 'rolled-back', asOf }));
  expect(await tasks(lead)).toMatchObject([{ name: 'Copy the data', state: 'rolled-back', stateSet: { by: { name: lead.member!.name }, at: asOf } }, { name: 'Check', state: 'done' }]);
  const moves = await database().auditEvent.findMany({ where: { workspaceId: lead.workspaceId, verb: 'cut-over-task.move' } });
  expect(moves).toHaveLength(4);
});

test('a plan never waits in a circle, also when tasks are moved or put back', async () => {
  const { lead, whole } = await plant();
  const six = new Date('2026-04-03T16:00:00Z');
  const [eight, ten] = [new Date('2026-04-03T18:00:00Z'), new Date('2026-04-03T20:00:00Z')];
  const { id: a } = must(await addCutOverTask(lead, whole({ name: 'A', startsAt: six }), asOf));
  expect(await addCutOverTask(lead, whole({ name: 'B', startsAt: six, afterId: a }), asOf)).toEqual({ ok: false, reason: 'after-later' });
  const { id: b } = must(await addCutOverTask(lead, whole({ name: 'B', startsAt: eight, afterId: a }), asOf));
  expect(await changeCutOverTask(lead, a, whole({ name: 'A', startsAt: ten, afterId: b, version: 1 }))).toEqual({ ok: false, reason: 'after-circle' });
  expect(await changeCutOverTask(lead, a, whole({ name: 'A', startsAt: six, afterId: a, version: 1 }))).toEqual({ ok: false, reason: 'after-circle' });
  must(await removeCutOverTask(lead, b, { isRemoved: true, asOf }));
  expect(await changeCutOverTask(lead, a, whole({ name: 'A', startsAt: ten, afterId: b, version: 1 }))).toEqual({ ok: false, reason: 'after-not-found' });
  must(await changeCutOverTask(lead, a, whole({ name: 'A', startsAt: ten, version: 1 })));
  expect(await removeCutOverTask(lead, b, { isRemoved: false, asOf }), 'it would wait for a later one').toEqual({ ok: false, reason: 'after-later' });
  must(await changeCutOverTask(lead, a, whole({ name: 'A', startsAt: six, version: 2 })));
  must(await removeCutOverTask(lead, b, { isRemoved: false, asOf }));
  must(await removeCutOverTask(lead, a, { isRemoved: true, asOf }));
  expect(await tasks(lead), 'what is gone is waited for no more').toMatchObject([{ name: 'B', afterId: null }]);
});

test('the same task at the same moment stands once, and nothing is lost to an old version', async () => {
  const { lead, whole } = await plant();
  const outcomes = await Promise.all([addCutOverTask(lead, whole(), asOf), addCutOverTask(lead, whole(), asOf)]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  const id = (await tasks(lead))[0]!.id;
  must(await changeCutOverTask(lead, id, whole({ minutes: 90, version: 1 })));
  expect(await changeCutOverTask(lead, id, whole({ version: 1 }))).toEqual({ ok: false, reason: 'changed-meanwhile' });
  must(await removeCutOverTask(lead, id, { isRemoved: true, asOf }));
  must(await addCutOverTask(lead, whole(), asOf));
  expect(await removeCutOverTask(lead, id, { isRemoved: false, asOf })).toEqual({ ok: false, reason: 'already-there' });
});

test('who only reads changes nothing, and nothing of another workspace can be named', async () => {
  const { lead, people, whole } = await plant();
  const { id } = must(await addCutOverTask(lead, whole(), asOf));
  const reader: Scope = { ...lead, permissions: permissionsOf('end-user') };
  expect(await tasks(reader)).toHaveLength(1);
  for (const refusedAct of [addCutOverTask(reader, whole({ name: 'B' }), asOf), changeCutOverTask(reader, id, whole({ version: 1 })), removeCutOverTask(reader, id, { isRemoved: true, asOf }), moveCutOverTask(reader, id, { to: 'done', asOf })]) {
    expect(await refusedAct).toEqual({ ok: false, reason: 'not-allowed' });
  }
  const { lead: stranger, people: them } = await plant();
  expect(await moveCutOverTask(stranger, id, { to: 'done', asOf })).toEqual({ ok: false, reason: 'not-found' });
  expect(await addCutOverTask(stranger, task({ ...them, afterId: id }), asOf)).toEqual({ ok: false, reason: 'after-not-found' });
  expect(await addCutOverTask(lead, task({ ...people, ownerId: them.ownerId }), asOf)).toEqual({ ok: false, reason: 'owner-not-found' });
  expect(await addCutOverTask(lead, task({ ...people, backupId: them.ownerId }), asOf)).toEqual({ ok: false, reason: 'backup-not-found' });
  expect(await tasks(stranger)).toEqual([]);
});

test('the plan goes along as a file with the clock of the workspace', async () => {
  overwriteGetLocale(() => 'nl');
  const { lead, whole } = await plant();
  const { id } = must(await addCutOverTask(lead, whole(), asOf));
  must(await addCutOverTask(lead, task({ name: 'Check', startsAt: new Date('2026-04-03T21:30:00Z'), afterId: id }), asOf));
  expect(cutOverSheet(await findGoLivePage(lead), 'Europe/Amsterdam')?.rows).toEqual([
    ['2026-04-03 18:00', '2026-04-03 19:00', { as: 'number', value: 60 }, 'Copy the data', lead.member!.name, 'Backup', 'Count the rows', 'Put the copy back', null, 'Nog te doen'],
    ['2026-04-03 23:30', '2026-04-04 00:30', { as: 'number', value: 60 }, 'Check', null, null, null, null, 'Copy the data', 'Nog te doen'],
  ]);
});

test('a moment is read on the clock of the workspace, and what is posted is refused with a reason at its field', () => {
  const schema = cutOverTaskSchema('Europe/Amsterdam');
  expect(schema.parse({ name: 'Copy', startsAt: '2026-04-03T18:00', minutes: '60' })).toMatchObject({ startsAt: new Date('2026-04-03T16:00:00Z'), minutes: 60, ownerId: null, afterId: null });
  const reasons = (given: object) => schema.safeParse(given).error?.issues.map(({ path, message }) => [path.join('.'), message]);
  expect(reasons({})).toEqual([['name', 'text'], ['startsAt', 'moment'], ['minutes', 'minutes']]);
  expect(reasons({ name: 'Copy', startsAt: '2026-04-31T18:00', minutes: '0' })).toEqual([['startsAt', 'moment'], ['minutes', 'minutes']]);
  const same = crypto.randomUUID();
  expect(reasons({ name: 'Copy', startsAt: '2026-04-03T18:00', minutes: '60', ownerId: same, backupId: same })).toEqual([['backupId', 'same-person']]);
});
