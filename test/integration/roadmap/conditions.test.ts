import { beforeEach, expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import { overwriteGetLocale } from '#app/messages/compiled/runtime.js';
import type { Scope } from '#app/people/scope.ts';
import { meetConditions } from '#app/roadmap/conditions/meet-conditions.server.ts';
import { addCriterion } from '#app/roadmap/criteria/change-criteria.server.ts';
import { CriterionSchema } from '#app/roadmap/criteria/criterion-form.ts';
import { decideGate, findGate } from '#app/roadmap/gate.server.ts';
import type { Now } from '#app/roadmap/live-values.server.ts';
import type { PhaseKind } from '#app/roadmap/phase.ts';
import { createProgramme } from '#app/roadmap/programme.server.ts';
import { usualPlan } from '#app/roadmap/programme.ts';
import { findRoadmap } from '#app/roadmap/roadmap.server.ts';
import { findTodoSections } from '#app/todo-sections.server.ts';
import { day } from '#app/values/day.ts';
import { must } from '#test/factories/must.ts';
import { join, makeScope } from '#test/factories/workspace.ts';

overwriteGetLocale(() => 'nl');
const at = (instant: string): Now => ({ asOf: new Date(instant), metrics: { listMetricsEverOf: () => Promise.resolve([]), measureAll: () => Promise.resolve([]) } });
const [DECIDED, LAST_DAY, TOO_LATE] = [at('2026-03-18T12:00:00Z'), at('2026-04-08T12:00:00Z'), at('2026-04-09T12:00:00Z')];

let lead: Scope;
let owner: Scope;
let gates: Record<PhaseKind, string>;
let verdictId: string;

/** The first gate is passed with a condition that the owner sees to, by 8 April. */
beforeEach(async () => {
  lead = await makeScope({ role: 'project-lead' });
  owner = await join(lead, 'manager');
  const title = { nl: 'Iedereen weet ervan', en: 'Everybody knows' };
  must(await createProgramme(lead, { name: 'Programme' }, usualPlan(day('2026-03-02'), { strategy: [{ title, isCritical: false }], impact: [], execution: [], 'go-live': [], learning: [] })));
  gates = Object.fromEntries((await findRoadmap(lead, DECIDED))!.phases.map(({ kind, gate }) => [kind, gate!.id])) as Record<PhaseKind, string>;
  ({ verdictId } = must(await decideGate(lead, gates.strategy, { verdict: 'go-with-conditions', reason: 'De nachtploeg hoort het nog.', conditionOwnerId: owner.member!.id, conditionDueOn: '2026-04-08' }, DECIDED)));
});

const standing = async (now: Now) => (await findGate(lead, gates.strategy, now))!.standing;
const ofNext = async (now: Now) => ({ refusal: (await findGate(lead, gates.impact, now))!.refusals.go, isAtOwnRisk: (await findRoadmap(lead, now))!.phases.find(({ kind }) => kind === 'impact')!.isAtOwnRisk });
const owed = async (scope: Scope) => (await findTodoSections(scope, TOO_LATE.asOf)).find(({ id }) => id === 'conditions')?.items.map(({ detail, dueOn }) => [detail, dueOn]) ?? [];

test('conditions that nobody said were met by their day put the gate back on hold, and the next phase goes on at its own risk', async () => {
  expect([await standing(LAST_DAY), await ofNext(LAST_DAY)]).toEqual(['go-with-conditions', { refusal: null, isAtOwnRisk: false }]);
  expect([await standing(TOO_LATE), await ofNext(TOO_LATE)]).toEqual(['hold', { refusal: 'previous-gate-open', isAtOwnRisk: true }]);
  const criterion = CriterionSchema.parse({ titleNl: 'Nog iets', titleEn: 'Something more', weight: 'critical', basis: 'confirmed' });
  expect(await addCriterion(lead, gates.strategy, criterion, LAST_DAY)).toEqual({ ok: false, reason: 'gate-passed' });
  expect((await addCriterion(lead, gates.strategy, criterion, TOO_LATE)).ok, 'what is on hold can be asked more').toBe(true);
});

test('who sees to them says they were met, also after their day, and once: the gate stands again', async () => {
  expect([await owed(owner), await owed(lead)]).toEqual([[['De nachtploeg hoort het nog.', '2026-04-08']], []]);
  const given = { verdictId, evidence: 'Verslag van 10 april' };
  must(await meetConditions(owner, gates.strategy, given, TOO_LATE.asOf));
  must(await meetConditions(lead, gates.strategy, { verdictId, evidence: 'Iets anders' }, TOO_LATE.asOf));
  const gate = (await findGate(lead, gates.strategy, TOO_LATE))!;
  expect([gate.standing, gate.verdicts[0]!.conditionsMet]).toEqual(['go-with-conditions', { on: '2026-04-09', by: 'manager', evidence: 'Verslag van 10 april' }]);
  expect([await ofNext(TOO_LATE), await owed(owner)]).toEqual([{ refusal: null, isAtOwnRisk: false }, []]);
  await expect(database().gateConditionMet.updateMany({ data: { evidence: 'Anders' } }), 'what was said stays').rejects.toThrow();
});

test('nobody else says so, nor of a verdict that another came after, nor in another workspace', async () => {
  const given = { verdictId, evidence: 'Verslag' };
  const [manager, stranger] = [await join(lead, 'manager'), await makeScope({ role: 'project-lead' })];
  expect(await meetConditions(manager, gates.strategy, given, TOO_LATE.asOf)).toEqual({ ok: false, reason: 'not-allowed' });
  expect(await meetConditions(stranger, gates.strategy, given, TOO_LATE.asOf)).toEqual({ ok: false, reason: 'not-found' });
  must(await decideGate(lead, gates.strategy, { verdict: 'hold', reason: 'Toch niet.', lastVerdictId: verdictId }, TOO_LATE));
  expect(await meetConditions(owner, gates.strategy, given, TOO_LATE.asOf)).toEqual({ ok: false, reason: 'changed-meanwhile' });
});
