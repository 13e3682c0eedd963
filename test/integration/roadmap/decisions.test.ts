import { beforeEach, expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import { overwriteGetLocale } from '#app/messages/compiled/runtime.js';
import type { Scope } from '#app/people/scope.ts';
import { addDecision, changeDecision, decide, withdrawDecision } from '#app/roadmap/decisions/change-decisions.server.ts';
import type { NewDecision } from '#app/roadmap/decisions/decision-form.ts';
import { findDecision, listDecisions } from '#app/roadmap/decisions/read-decisions.server.ts';
import { createProgramme } from '#app/roadmap/programme.server.ts';
import { usualPlan } from '#app/roadmap/programme.ts';
import { USUAL_CRITERIA } from '#app/roadmap/usual-criteria.ts';
import { findTodoSections } from '#app/todo-sections.server.ts';
import { day } from '#app/values/day.ts';
import { must } from '#test/factories/must.ts';
import { join, makeScope } from '#test/factories/workspace.ts';

overwriteGetLocale(() => 'nl');
const asOf = new Date('2026-03-20T12:00:00Z');
const SAID = { outcome: 'The last three years', reason: 'Most questions are about these', decidedOn: day('2026-03-18') };

let lead: Scope;
let chief: Scope;

beforeEach(async () => {
  lead = await makeScope({ role: 'project-lead' });
  chief = await join(lead, 'management');
  must(await createProgramme(lead, { name: 'Programme' }, usualPlan(day('2026-03-02'), USUAL_CRITERIA)));
});

const question = (overrides: Partial<NewDecision> = {}): NewDecision => ({ title: 'Which customers?', why: null, options: null, ownerId: chief.member!.id, neededOn: day('2026-03-19'), objectiveId: null, replacesId: null, said: null, ...overrides });
const add = async (overrides: Partial<NewDecision> = {}) => must(await addDecision(lead, question(overrides), asOf)).id;
const states = async () => (await listDecisions(lead, asOf))!.decisions.map(({ number, state }) => [number, state]);
const refusal = async (answer: Promise<{ ok: boolean; reason?: string }>) => (await answer).reason;

test('it waits with who decides, is decided by them, and then stays as it was said, in the database too', async () => {
  const id = await add();
  const owed = async (scope: Scope) => (await findTodoSections(scope, asOf)).find((section) => section.id === 'decisions')?.items.map(({ title, dueOn }) => [title, dueOn]);
  expect([await owed(chief), await owed(lead)]).toEqual([[['Which customers?', '2026-03-19']], undefined]);
  must(await decide(chief, id, { ...SAID, version: 1 }, asOf));
  expect(await owed(chief)).toBeUndefined();
  const { decision } = (await findDecision(lead, id, asOf))!;
  expect(decision).toMatchObject({ number: 1, state: 'decided', outcome: { text: SAID.outcome, reason: SAID.reason, decidedOn: SAID.decidedOn, decidedBy: chief.member!.name } });
  expect(await refusal(decide(chief, id, { ...SAID, outcome: 'All', version: 1 }, asOf))).toBe('already-decided');
  expect(await refusal(changeDecision(lead, id, { ...question(), title: 'Who?', version: 1 }))).toBe('already-decided');
  expect(await refusal(withdrawDecision(lead, id, { isWithdrawn: true, asOf }))).toBe('already-decided');
  await expect(database().decisionOutcome.updateMany({ where: { decisionId: id }, data: { outcome: 'All' } })).rejects.toThrow();
  await expect(database().decisionOutcome.deleteMany({ where: { decisionId: id } })).rejects.toThrow();
});

test('what was decided elsewhere is written down at once; a day that has not come is refused', async () => {
  expect(await refusal(addDecision(lead, question({ said: { ...SAID, decidedOn: day('2026-03-21') } }), asOf))).toBe('in-the-future');
  expect(await states(), 'nothing is left half').toEqual([]);
  await add({ said: SAID });
  expect(await states()).toEqual([[1, 'decided']]);
});

test('a decision stands until another that decides it anew has an outcome; only one does at a time', async () => {
  const first = await add({ said: SAID });
  const open = await add({ title: 'Still to do' });
  expect(await refusal(addDecision(lead, question({ title: 'Anew', replacesId: open }), asOf))).toBe('not-decided');
  const anew = await add({ title: 'Anew', replacesId: first });
  expect(await refusal(addDecision(lead, question({ title: 'Anew again', replacesId: first }), asOf))).toBe('already-replaced');
  expect(await states()).toEqual([[2, 'open'], [3, 'open'], [1, 'decided']]);
  must(await withdrawDecision(lead, anew, { isWithdrawn: true, asOf }));
  const again = await add({ title: 'Anew again', replacesId: first });
  expect(await refusal(withdrawDecision(lead, anew, { isWithdrawn: false, asOf }))).toBe('already-replaced');
  must(await decide(lead, again, { ...SAID, version: 1 }, asOf));
  expect(await states()).toEqual([[2, 'open'], [4, 'decided'], [1, 'replaced'], [3, 'withdrawn']]);
  expect((await findDecision(lead, first, asOf))!.decision.replacedBy).toMatchObject({ number: 4, title: 'Anew again' });
});

test('twice the same while it is open is a double click; two at once get numbers of their own', async () => {
  await Promise.all([add(), add({ title: 'Which suppliers?' })]);
  expect((await states()).map(([number]) => number).sort()).toEqual([1, 2]);
  expect(await refusal(addDecision(lead, question({ title: 'WHICH customers?' }), asOf))).toBe('already-there');
  const both = await Promise.all([addDecision(lead, question({ title: 'Which fields?' }), asOf), addDecision(lead, question({ title: 'Which fields?' }), asOf)]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test('it is changed while it is open, at the version that was looked at; withdrawing is taken back', async () => {
  const id = await add();
  const change = (version: number) => changeDecision(lead, id, { ...question({ title: 'Which customers go along?', neededOn: null }), version });
  must(await change(1));
  expect(await refusal(change(1))).toBe('changed-meanwhile');
  expect(await refusal(decide(chief, id, { ...SAID, version: 1 }, asOf)), 'the question was another one').toBe('changed-meanwhile');
  must(await withdrawDecision(lead, id, { isWithdrawn: true, asOf }));
  expect(await refusal(decide(chief, id, { ...SAID, version: 3 }, asOf))).toBe('withdrawn');
  must(await withdrawDecision(lead, id, { isWithdrawn: false, asOf }));
  expect((await findDecision(lead, id, asOf))!.decision).toMatchObject({ title: 'Which customers go along?', state: 'open', neededOn: null });
});

test('who neither keeps the roadmap nor decides only reads; another workspace sees nothing', async () => {
  const id = await add();
  const [manager, stranger] = [await join(lead, 'manager'), await makeScope({ role: 'project-lead' })];
  must(await createProgramme(stranger, { name: 'Other' }, usualPlan(day('2026-03-02'), USUAL_CRITERIA)));
  expect([
    await refusal(addDecision(manager, question({ title: 'Mine' }), asOf)),
    await refusal(decide(manager, id, { ...SAID, version: 1 }, asOf)),
    await refusal(withdrawDecision(chief, id, { isWithdrawn: true, asOf })),
    await refusal(decide(stranger, id, { ...SAID, version: 1 }, asOf)),
    await refusal(addDecision(stranger, question({ ownerId: chief.member!.id }), asOf)),
  ]).toEqual(['not-allowed', 'not-allowed', 'not-allowed', 'not-found', 'owner-not-found']);
  expect([(await listDecisions(manager, asOf))!.decisions.length, (await listDecisions(stranger, asOf))!.decisions.length]).toEqual([1, 0]);
});
