import { expect, test } from 'vitest';
import { answerPulse } from '#app/adoption/pulses/own-pulses.server.ts';
import { NewPulseSchema } from '#app/adoption/pulses/pulse-form.ts';
import { ADKAR, type AdkarElement, type Score } from '#app/adoption/pulses/pulse.ts';
import { createPulse } from '#app/adoption/pulses/pulses.server.ts';
import { database } from '#app/db/client.server.ts';
import { overwriteGetLocale } from '#app/messages/compiled/runtime.js';
import type { Scope } from '#app/people/scope.ts';
import { findGate } from '#app/roadmap/gate.server.ts';
import { addGroup } from '#app/roadmap/impact/change-groups.server.ts';
import type { Now } from '#app/roadmap/live-values.server.ts';
import { createProgramme } from '#app/roadmap/programme.server.ts';
import { usualPlan } from '#app/roadmap/programme.ts';
import { chooseGroupRemedy, removeGroupRemedy } from '#app/roadmap/readiness/choose-remedy.server.ts';
import { findReadiness } from '#app/roadmap/readiness/read-readiness-page.server.ts';
import { readinessSheet } from '#app/roadmap/readiness/readiness-sheet.ts';
import { USUAL_CRITERIA } from '#app/roadmap/usual-criteria.ts';
import { type Day, day } from '#app/values/day.ts';
import { must } from '#test/factories/must.ts';
import { join, makeScope } from '#test/factories/workspace.ts';

const noon = (on: string) => new Date(`${on}T12:00:00Z`);
const nowOn = (on: string): Now => ({ asOf: noon(on), metrics: { listMetricsEverOf: () => Promise.resolve([]), measureAll: () => Promise.resolve([]) } });

/** A programme with one group that is a team of so many end users beside a larger one. */
async function plant(size: number) {
  const lead = await makeScope({ role: 'project-lead' });
  must(await createProgramme(lead, { name: 'Programme' }, usualPlan(day('2026-03-02'), USUAL_CRITERIA)));
  const { workspaceId } = lead;
  const [desk, rest] = await Promise.all(['The desk', 'The rest'].map((name) => database().team.create({ data: { workspaceId, name } })));
  const place = (teamId: string, count: number) =>
    Promise.all(
      Array.from({ length: count }, async () => {
        const one = await join(lead, 'end-user');
        await database().teamMembership.create({ data: { workspaceId, teamId, memberId: one.member!.id, startsOn: new Date('2026-01-01') } });
        return one;
      }),
    );
  const people = await place(desk!.id, size);
  const others = await place(rest!.id, 9);
  const groupId = must(await addGroup(lead, { name: '', teamId: desk!.id, roleId: null, now: '', wanted: '', organisation: null, department: null, individual: null, note: '' }, noon('2026-03-03'))).id;
  return { lead, people, others, groupId };
}

/** Everybody answers 5, but for one element. The round is open for a week. */
async function measure(lead: Scope, people: readonly Scope[], startsOn: Day, low: { element: AdkarElement; score: Score }): Promise<string> {
  const { id } = must(await createPulse(lead, NewPulseSchema.parse({ kind: 'adkar', role: 'end-user', startsOn, rhythm: 'once' }), { today: startsOn }));
  for (const one of people) must(await answerPulse(one, id, { round: 0, answers: ADKAR.map((question) => ({ question, score: question === low.element ? low.score : (5 as const) })), asOf: noon(startsOn) }));
  return id;
}

const groupOf = async (lead: Scope, on: string) => (await findReadiness(lead, noon(on)))!.groups[0]!;

test('R10: at desire training is refused with why; what fits is chosen with owner and day, and stands until another is', async () => {
  const { lead, people, others, groupId } = await plant(5);
  const pulseId = await measure(lead, [...people, ...others], day('2026-03-09'), { element: 'desire', score: 2 });
  expect((await groupOf(lead, '2026-03-15')).measurement, 'a round that is open tells nothing').toBeNull();
  const group = await groupOf(lead, '2026-03-16');
  expect(group).toMatchObject({ name: 'The desk', treatment: 'untreated', measurement: { pulseId, closesOn: '2026-03-16', barrier: { kind: 'at', element: 'desire' }, figures: { desire: { mean: 2, answers: 5 } } } });
  expect(group.choices.find(({ remedy }) => remedy === 'training')?.refusal).toBe('training-too-early');

  const input = { remedy: 'manager-talks' as const, ownerId: lead.member!.id, on: day('2026-03-20'), pulseId, round: 0 };
  const choose = (given: Partial<typeof input> | { remedy: 'training' | 'praise' | 'take-part' }, scope = lead) => chooseGroupRemedy(scope, groupId, { ...input, ...given }, noon('2026-03-16'));
  expect(await choose({ remedy: 'training' })).toEqual({ ok: false, reason: 'training-too-early' });
  expect(await choose({ remedy: 'praise' })).toEqual({ ok: false, reason: 'not-the-barrier' });
  expect(await choose({ on: day('2026-03-15') })).toEqual({ ok: false, reason: 'in-the-past' });
  expect(await choose({ ownerId: groupId })).toEqual({ ok: false, reason: 'owner-not-found' });
  expect(await choose({ round: 1 })).toEqual({ ok: false, reason: 'changed-meanwhile' });
  expect(await choose({}, await join(lead, 'manager'))).toEqual({ ok: false, reason: 'not-allowed' });
  expect(await choose({}, await makeScope({ role: 'project-lead' }))).toEqual({ ok: false, reason: 'not-found' });

  const first = must(await choose({})).id;
  expect(must(await choose({})).id, 'twice is once').toBe(first);
  expect(await groupOf(lead, '2026-03-16')).toMatchObject({ treatment: 'fits', remedy: { remedy: 'manager-talks', element: 'desire', on: '2026-03-20', owner: { name: lead.member!.name } } });
  const other = must(await choose({ remedy: 'take-part' })).id;
  expect((await groupOf(lead, '2026-03-16')).remedy?.id).toBe(other);
  expect(await removeGroupRemedy(lead, first, { isRemoved: false, asOf: noon('2026-03-16') }), 'only one stands').toEqual({ ok: false, reason: 'already-there' });
  must(await removeGroupRemedy(lead, other, { isRemoved: true, asOf: noon('2026-03-16') }));
  expect((await groupOf(lead, '2026-03-16')).treatment).toBe('untreated');
  must(await removeGroupRemedy(lead, other, { isRemoved: false, asOf: noon('2026-03-16') }));
  expect((await groupOf(lead, '2026-03-16')).remedy?.id).toBe(other);

  await measure(lead, [...people, ...others], day('2026-04-06'), { element: 'knowledge', score: 3 });
  expect(await groupOf(lead, '2026-04-13'), 'the barrier moved on').toMatchObject({ treatment: 'misfit', measurement: { barrier: { kind: 'at', element: 'knowledge' } } });
});

test('of four answers nothing is told: not on the page, not in the file, and nothing can be chosen', async () => {
  const { lead, people, others, groupId } = await plant(4);
  const pulseId = await measure(lead, [...people, ...others], day('2026-03-09'), { element: 'awareness', score: 1 });
  const group = await groupOf(lead, '2026-03-16');
  expect(group).toMatchObject({ treatment: 'unknown', choices: [], measurement: { barrier: { kind: 'unknown' } } });
  expect(Object.values(group.measurement!.figures).filter(Boolean)).toEqual([]);
  overwriteGetLocale(() => 'en');
  expect(readinessSheet(await findReadiness(lead, noon('2026-03-16')))!.rows[0]!.slice(3, 8)).toEqual([null, null, null, null, null]);
  expect(await chooseGroupRemedy(lead, groupId, { remedy: 'leader-tells-why', ownerId: lead.member!.id, on: day('2026-03-20'), pulseId, round: 0 }, noon('2026-03-16'))).toEqual({ ok: false, reason: 'unknown-barrier' });
});

test('R10 and R11 stand at their gates with what they count', async () => {
  const { lead, people, others, groupId } = await plant(6);
  const { workspaceId } = lead;
  const gates = await database().gate.findMany({ where: { workspaceId }, include: { phase: { select: { kind: true } }, criteria: { select: { measure: true, isCritical: true } } } });
  const asking = (measure: string) => gates.filter(({ criteria }) => criteria.some((criterion) => criterion.measure === measure)).map(({ phase }) => phase.kind).sort();
  expect(asking('readiness-measured')).toEqual(['execution', 'go-live', 'impact', 'learning']);
  expect(asking('barriers-treated')).toEqual(['execution', 'go-live']);

  const gate3 = gates.find(({ phase }) => phase.kind === 'execution')!;
  await database().gate.updateMany({ where: { workspaceId, phase: { kind: 'strategy' } }, data: { plannedOn: new Date('2026-04-01') } });
  await database().gate.updateMany({ where: { workspaceId, phase: { kind: 'impact' } }, data: { plannedOn: new Date('2026-05-01') } });
  const result = async (measure: string, on: string) => (await findGate(lead, gate3.id, nowOn(on)))!.criteria.find((criterion) => criterion.measure === measure)!.result;
  expect(await result('barriers-treated', '2026-03-10')).toMatchObject({ state: 'unknown', reason: 'nothing-to-count' });
  expect(await result('readiness-measured', '2026-03-10')).toMatchObject({ state: 'not-met', numerator: 0, denominator: 1 });
  const pulseId = await measure(lead, [...people, ...others], day('2026-03-09'), { element: 'ability', score: 2 });
  expect(await result('readiness-measured', '2026-03-16')).toMatchObject({ state: 'met', numerator: 1, denominator: 1 });
  expect(await result('barriers-treated', '2026-03-16')).toMatchObject({ state: 'not-met', numerator: 0, denominator: 1 });
  must(await chooseGroupRemedy(lead, groupId, { remedy: 'coaching', ownerId: lead.member!.id, on: day('2026-03-20'), pulseId, round: 0 }, noon('2026-03-16')));
  expect(await result('barriers-treated', '2026-03-16')).toMatchObject({ state: 'met', numerator: 1, denominator: 1 });
});
