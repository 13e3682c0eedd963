import { expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import { addRehearsal, changeRehearsal, removeRehearsal } from '#app/roadmap/go-live/change-rehearsals.server.ts';
import { addTestCycle, changeTestCycle, removeTestCycle } from '#app/roadmap/go-live/change-test-cycles.server.ts';
import { judgeTest, removeJudgement } from '#app/roadmap/go-live/judge-test.server.ts';
import { findGoLivePage } from '#app/roadmap/go-live/read-go-live.server.ts';
import { type JudgementInput, JudgementSchema, type RehearsalInput, RehearsalSchema, type TestCycleInput, TestCycleSchema } from '#app/roadmap/go-live/readiness-form.ts';
import { rehearsalsSheet, testsSheet } from '#app/roadmap/go-live/readiness-sheets.ts';
import { createProgramme } from '#app/roadmap/programme.server.ts';
import { usualPlan } from '#app/roadmap/programme.ts';
import { overwriteGetLocale } from '#app/messages/compiled/runtime.js';
import { permissionsOf } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import { day } from '#app/values/day.ts';
import { must } from '#test/factories/must.ts';
import { makeScope } from '#test/factories/workspace.ts';

const asOf = new Date('2026-03-18T12:00:00Z');
const cycle = (over: Partial<TestCycleInput> = {}): TestCycleInput => ({ name: 'Acceptance', subject: 'Take a call', kind: 'acceptance', withMigratedData: true, withRightRoles: true, plannedOn: day('2026-03-10'), version: undefined, ...over });
const judged = (byId: string, over: Partial<JudgementInput> = {}): JudgementInput => ({ outcome: 'passed', byId, on: day('2026-03-12'), acceptedDefects: 0, note: '', version: 1, ...over });
const rehearsal = (ledById: string, over: Partial<RehearsalInput> = {}): RehearsalInput => ({ heldOn: day('2026-03-01'), minutes: 135, rowsMoved: 12_000, rowsRefused: 0, outcome: 'succeeded', ledById, note: '', version: undefined, ...over });

async function plant() {
  const lead = await makeScope({ role: 'project-lead' });
  must(await createProgramme(lead, { name: 'Programme' }, usualPlan(day('2026-03-02'), { strategy: [], impact: [], execution: [], 'go-live': [], learning: [] })));
  return { lead, me: lead.member!.id };
}

const tests = async (scope: Scope) => (await findGoLivePage(scope))!.tests;

test('a cycle that failed is signed after it was done again, and both judgements can be taken back', async () => {
  const { lead, me } = await plant();
  const { id } = must(await addTestCycle(lead, cycle(), asOf));
  expect(await tests(lead)).toMatchObject([{ name: 'Acceptance', outcome: null, plannedOn: '2026-03-10' }]);
  must(await judgeTest(lead, id, judged(me, { outcome: 'failed', note: 'Names were cut off' }), asOf));
  expect(await tests(lead)).toMatchObject([{ outcome: 'failed', judgement: { note: 'Names were cut off', by: { name: lead.member!.name } } }]);
  const signed = must(await judgeTest(lead, id, judged(me, { outcome: 'accepted', acceptedDefects: 2, note: 'Two labels' }), new Date(asOf.getTime() + 1000)));
  expect(await tests(lead)).toMatchObject([{ outcome: 'accepted', judgement: { acceptedDefects: 2, on: '2026-03-12' } }]);
  must(await removeJudgement(lead, signed.id, { isRemoved: true, asOf }));
  expect(await tests(lead), 'what was said before stands again').toMatchObject([{ outcome: 'failed' }]);
  must(await removeJudgement(lead, signed.id, { isRemoved: false, asOf }));
  expect(await tests(lead)).toMatchObject([{ outcome: 'accepted' }]);
});

test('pressing twice signs once, and another signature waits until the first is taken back', async () => {
  const { lead, me } = await plant();
  const { id } = must(await addTestCycle(lead, cycle(), asOf));
  const [first, second] = await Promise.all([judgeTest(lead, id, judged(me), asOf), judgeTest(lead, id, judged(me), asOf)]);
  expect(must(first).id).toBe(must(second).id);
  expect(await database().testJudgement.count({ where: { workspaceId: lead.workspaceId } })).toBe(1);
  expect(await judgeTest(lead, id, judged(me, { on: day('2026-03-13') }), asOf)).toEqual({ ok: false, reason: 'signed' });
  expect(await addTestCycle(lead, cycle({ name: 'ACCEPTANCE' }), asOf)).toEqual({ ok: false, reason: 'already-there' });
});

test('what somebody signed for does not change behind the signature', async () => {
  const { lead, me } = await plant();
  const { id } = must(await addTestCycle(lead, cycle(), asOf));
  const signature = must(await judgeTest(lead, id, judged(me), asOf));
  expect(await changeTestCycle(lead, id, cycle({ withRightRoles: false, version: 1 }))).toEqual({ ok: false, reason: 'signed' });
  must(await removeJudgement(lead, signature.id, { isRemoved: true, asOf }));
  must(await changeTestCycle(lead, id, cycle({ withRightRoles: false, version: 1 })));
  expect(await removeJudgement(lead, signature.id, { isRemoved: false, asOf }), 'it was about something else').toEqual({ ok: false, reason: 'changed-meanwhile' });
  expect(await judgeTest(lead, id, judged(me), asOf), 'looked at before the change').toEqual({ ok: false, reason: 'changed-meanwhile' });
  expect(await changeTestCycle(lead, id, cycle({ version: 1 }))).toEqual({ ok: false, reason: 'changed-meanwhile' });
  expect(await tests(lead)).toMatchObject([{ outcome: null, withRightRoles: false }]);
});

test('nobody signs tomorrow, and no rehearsal is held tomorrow', async () => {
  const { lead, me } = await plant();
  const { id } = must(await addTestCycle(lead, cycle(), asOf));
  expect(await judgeTest(lead, id, judged(me, { on: day('2026-03-19') }), asOf)).toEqual({ ok: false, reason: 'in-future' });
  expect(await addRehearsal(lead, rehearsal(me, { heldOn: day('2026-03-19') }), asOf)).toEqual({ ok: false, reason: 'in-future' });
  must(await judgeTest(lead, id, judged(me, { on: day('2026-03-18') }), asOf));
});

test('a rehearsal stands once, is changed, taken away and put back', async () => {
  const { lead, me } = await plant();
  const [one, two] = await Promise.all([addRehearsal(lead, rehearsal(me), asOf), addRehearsal(lead, rehearsal(me), asOf)]);
  expect([one, two].filter(({ ok }) => ok)).toHaveLength(1);
  const { id } = must(one.ok ? one : two);
  must(await addRehearsal(lead, rehearsal(me, { heldOn: day('2026-03-08'), outcome: 'failed', note: 'Out of disk' }), asOf));
  must(await changeRehearsal(lead, id, rehearsal(me, { minutes: 120, rowsRefused: 3, note: 'Three without a postcode', version: 1 }), asOf));
  const page = async () => (await findGoLivePage(lead))!.rehearsals;
  expect(await page()).toMatchObject([{ heldOn: '2026-03-08', isSuccess: false }, { heldOn: '2026-03-01', minutes: 120, rowsRefused: 3, isSuccess: true, ledBy: { name: lead.member!.name } }]);
  expect(await changeRehearsal(lead, id, rehearsal(me, { version: 1 }), asOf)).toEqual({ ok: false, reason: 'changed-meanwhile' });
  must(await removeRehearsal(lead, id, { isRemoved: true, asOf }));
  must(await removeRehearsal(lead, id, { isRemoved: true, asOf }));
  expect(await page()).toHaveLength(1);
  must(await removeRehearsal(lead, id, { isRemoved: false, asOf }));
  expect(await page()).toHaveLength(2);
});

test('a cycle is taken away with its signature, and put back unless the same was written anew', async () => {
  const { lead, me } = await plant();
  const { id } = must(await addTestCycle(lead, cycle(), asOf));
  must(await judgeTest(lead, id, judged(me), asOf));
  must(await removeTestCycle(lead, id, { isRemoved: true, asOf }));
  expect(await tests(lead)).toEqual([]);
  must(await removeTestCycle(lead, id, { isRemoved: false, asOf }));
  expect(await tests(lead)).toMatchObject([{ outcome: 'passed' }]);
  must(await removeTestCycle(lead, id, { isRemoved: true, asOf }));
  must(await addTestCycle(lead, cycle(), asOf));
  expect(await removeTestCycle(lead, id, { isRemoved: false, asOf })).toEqual({ ok: false, reason: 'already-there' });
});

test('who only reads changes nothing, and nothing of another workspace can be named', async () => {
  const { lead, me } = await plant();
  const { id } = must(await addTestCycle(lead, cycle(), asOf));
  const reader: Scope = { ...lead, permissions: permissionsOf('management') };
  expect(await tests(reader)).toHaveLength(1);
  for (const refusedAct of [addTestCycle(reader, cycle({ name: 'B' }), asOf), changeTestCycle(reader, id, cycle({ version: 1 })), removeTestCycle(reader, id, { isRemoved: true, asOf }), judgeTest(reader, id, judged(me), asOf), addRehearsal(reader, rehearsal(me), asOf)]) {
    expect(await refusedAct).toEqual({ ok: false, reason: 'not-allowed' });
  }
  const { lead: stranger, me: them } = await plant();
  expect(await judgeTest(stranger, id, judged(them), asOf)).toEqual({ ok: false, reason: 'not-found' });
  expect(await judgeTest(lead, id, judged(them), asOf)).toEqual({ ok: false, reason: 'member-not-found' });
  expect(await addRehearsal(lead, rehearsal(them), asOf)).toEqual({ ok: false, reason: 'member-not-found' });
  expect(await removeTestCycle(stranger, id, { isRemoved: true, asOf })).toEqual({ ok: false, reason: 'not-found' });
  expect(await tests(stranger)).toEqual([]);
});

test('both tables can be taken along as the page shows them', async () => {
  overwriteGetLocale(() => 'nl');
  const { lead, me } = await plant();
  const { id } = must(await addTestCycle(lead, cycle({ withRightRoles: false }), asOf));
  must(await judgeTest(lead, id, judged(me, { outcome: 'accepted', acceptedDefects: 1, note: 'A label' }), asOf));
  must(await addRehearsal(lead, rehearsal(me), asOf));
  const page = await findGoLivePage(lead);
  const on = (value: string) => ({ as: 'day', value });
  const figure = (value: number) => ({ as: 'number', value });
  expect(testsSheet(page)?.rows).toEqual([['Acceptance', 'Take a call', 'Acceptatietest', 'Ja', 'Nee', on('2026-03-10'), 'Geslaagd met open fouten', lead.member!.name, on('2026-03-12'), figure(1), 'A label']]);
  expect(rehearsalsSheet(page)?.rows).toEqual([[on('2026-03-01'), figure(135), figure(12_000), figure(0), 'Gelukt', lead.member!.name, null]]);
});

test.each<[string, { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } }, [string, string][]]>([
  ['an empty cycle', TestCycleSchema.safeParse({}), [['name', 'text'], ['subject', 'text'], ['kind', 'choose']]],
  ['a day that does not exist', TestCycleSchema.safeParse({ ...cycle(), plannedOn: '2026-02-30' }), [['plannedOn', 'not-a-day']]],
  ['accepted defects without number or list', JudgementSchema.safeParse({ outcome: 'accepted', byId: crypto.randomUUID(), on: '2026-03-12', version: 1 }), [['acceptedDefects', 'defects-missing'], ['note', 'defects-list']]],
  ['passed, but with open defects', JudgementSchema.safeParse({ outcome: 'passed', byId: crypto.randomUUID(), on: '2026-03-12', acceptedDefects: 2, version: 1 }), [['acceptedDefects', 'defects-elsewhere']]],
  ['failed without why', JudgementSchema.safeParse({ outcome: 'failed', byId: crypto.randomUUID(), on: '2026-03-12', version: 1 }), [['note', 'why-failed']]],
  ['a rehearsal of no time at all', RehearsalSchema.safeParse({ ...rehearsal(crypto.randomUUID()), minutes: '0' }), [['minutes', 'minutes']]],
  ['rows refused without a word', RehearsalSchema.safeParse({ ...rehearsal(crypto.randomUUID()), rowsRefused: '3' }), [['note', 'differences']]],
  ['went well with nothing moved', RehearsalSchema.safeParse({ ...rehearsal(crypto.randomUUID()), rowsMoved: '0' }), [['rowsMoved', 'nothing-moved']]],
  ['half a row', RehearsalSchema.safeParse({ ...rehearsal(crypto.randomUUID()), rowsMoved: '1.5' }), [['rowsMoved', 'count']]],
])('%s is refused with a reason at its field', (_case, result, reasons) => expect(result.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual(reasons));
