import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import { overwriteGetLocale } from '#app/messages/compiled/runtime.js';
import type { Scope } from '#app/people/scope.ts';
import { confirmCriterion, withdrawConfirmation } from '#app/roadmap/criteria.server.ts';
import { decideGate, findGate } from '#app/roadmap/gate.server.ts';
import type { PhaseKind } from '#app/roadmap/phase.ts';
import { type Now, readLiveValues } from '#app/roadmap/live-values.server.ts';
import { addAffectedRole, confirmBenefit, createProgramme } from '#app/roadmap/programme.server.ts';
import { type CriterionPlan, usualPlan } from '#app/roadmap/programme.ts';
import { findRoadmap } from '#app/roadmap/roadmap.server.ts';
import { nameSigner, overrideGate, removeSigner, signGate } from '#app/roadmap/signing/change-signing.server.ts';
import { USUAL_CRITERIA } from '#app/roadmap/usual-criteria.ts';
import { findTodoSections } from '#app/todo-sections.server.ts';
import { day } from '#app/values/day.ts';
import { must } from '#test/factories/must.ts';
import { join, makeScope } from '#test/factories/workspace.ts';

overwriteGetLocale(() => 'nl');
const at = (instant: string): Now => ({ asOf: new Date(instant), metrics: { listMetricsEverOf: () => Promise.resolve([]), measureAll: () => Promise.resolve([]) } });
const now = at('2026-03-18T12:00:00Z');
const title = { nl: 'Getraind', en: 'Trained' };
const NONE: CriterionPlan[] = [];

/** A programme whose gates ask one thing of the phase that is tried and nothing of the others, with two who have to sign there. */
async function plant(phase: PhaseKind = 'strategy', criteria: CriterionPlan[] = [{ title }]) {
  const lead = await makeScope({ role: 'project-lead' });
  const programmeId = must(await createProgramme(lead, { name: 'Programme' }, usualPlan(day('2026-03-02'), { strategy: NONE, impact: NONE, execution: NONE, 'go-live': NONE, learning: NONE, [phase]: criteria }))).id;
  const roadmap = (await findRoadmap(lead, now))!;
  const gates = Object.fromEntries(roadmap.phases.map(({ kind, gate }) => [kind, gate!.id])) as Record<PhaseKind, string>;
  const [sponsor, work] = [await join(lead, 'management'), await join(lead, 'end-user')];
  return { lead, sponsor, work, programmeId, gates, gateId: gates[phase] };
}

const name = (lead: Scope, gateId: string, who: Scope, part = 'Sponsor') => nameSigner(lead, gateId, { memberId: who.member!.id, part }, now);
const gateOf = async (scope: Scope, gateId: string, when = now) => (await findGate(scope, gateId, when))!;
const say = async (scope: Scope, gateId: string, is: 'signed' | 'refused' = 'signed', reason = '', when = now) => signGate(scope, gateId, { is, reason, moment: (await gateOf(scope, gateId, when)).signing.moment }, when);
const states = async (scope: Scope, gateId: string, when = now) => Object.fromEntries((await gateOf(scope, gateId, when)).signing.signers.map(({ part, state }) => [part, state]));
const asked = async (scope: Scope, when = now) => (await findTodoSections(scope, when.asOf)).find(({ id }) => id === 'signatures')?.items.map(({ id }) => id) ?? [];
const go = (scope: Scope, gateId: string, lastVerdictId = '') => decideGate(scope, gateId, { verdict: 'go', lastVerdictId }, now);

test('R15: a go waits for everybody who was named, and keeps who signed and when', async () => {
  const { lead, sponsor, work, gateId } = await plant();
  const [criterion] = (await gateOf(lead, gateId)).criteria;
  must(await confirmCriterion(lead, criterion!.id, { evidence: 'minutes' }, now.asOf));
  expect((await gateOf(lead, gateId)).refusals.go, 'nobody named, nobody waited for').toBeNull();
  must(await name(lead, gateId, sponsor));
  must(await name(lead, gateId, work, 'Owner of the work'));
  expect(await name(lead, gateId, work)).toEqual({ ok: false, reason: 'already-there' });
  expect(await go(lead, gateId)).toEqual({ ok: false, reason: 'unsigned' });
  expect([await asked(sponsor), await asked(lead)]).toEqual([[gateId], []]);
  must(await say(sponsor, gateId));
  expect(await asked(sponsor)).toEqual([]);
  expect(await go(lead, gateId)).toEqual({ ok: false, reason: 'unsigned' });
  expect(await say(lead, gateId), 'who was not named cannot sign').toEqual({ ok: false, reason: 'no-signer' });
  must(await say(work, gateId));
  must(await go(lead, gateId));
  const passed = await gateOf(lead, gateId);
  expect(passed.verdicts[0]?.signatures.map(({ part, state, saidOn }) => [part, state, saidOn]).sort()).toEqual([['Owner of the work', 'signed', '2026-03-18'], ['Sponsor', 'signed', '2026-03-18']]);
  expect(await say(work, gateId, 'refused', 'On second thoughts')).toEqual({ ok: false, reason: 'gate-passed' });
  expect(await removeSigner(lead, gateId, work.member!.id, now)).toEqual({ ok: false, reason: 'gate-passed' });
});

test('a signature counts for what was signed: a word that is taken back ends it, and so do four weeks', async () => {
  const { lead, sponsor, gateId } = await plant();
  const [criterion] = (await gateOf(lead, gateId)).criteria;
  must(await confirmCriterion(lead, criterion!.id, { evidence: 'minutes' }, now.asOf));
  must(await name(lead, gateId, sponsor));
  must(await say(sponsor, gateId));
  expect(await states(lead, gateId)).toEqual({ Sponsor: 'signed' });
  expect(await states(lead, gateId, at('2026-04-15T12:00:00Z'))).toEqual({ Sponsor: 'signed' });
  expect(await states(lead, gateId, at('2026-04-16T12:00:00Z'))).toEqual({ Sponsor: 'lapsed' });
  expect([await asked(sponsor), await asked(sponsor, at('2026-04-16T12:00:00Z'))], 'whose signature lapsed is asked again').toEqual([[], [gateId]]);
  const seen = (await gateOf(sponsor, gateId)).signing.moment;
  must(await withdrawConfirmation(lead, criterion!.id, now.asOf));
  expect((await gateOf(lead, gateId)).signing.signers[0]).toMatchObject({ state: 'lapsed', lapse: { criteria: [criterion!.id], isOld: false } });
  expect(await signGate(sponsor, gateId, { is: 'signed', reason: '', moment: seen }, now), 'what was looked at is not so any more').toEqual({ ok: false, reason: 'changed-meanwhile' });
  must(await confirmCriterion(lead, criterion!.id, { evidence: 'other minutes' }, now.asOf));
  expect(await go(lead, gateId)).toEqual({ ok: false, reason: 'unsigned' });
  must(await say(sponsor, gateId));
  must(await go(lead, gateId));
});

test('who refuses says why, holds the gate, and is not got rid of; a verdict begins anew', async () => {
  const { lead, sponsor, gateId } = await plant('strategy', []);
  must(await name(lead, gateId, sponsor));
  must(await say(sponsor, gateId, 'refused', 'Too early'));
  expect((await gateOf(lead, gateId)).signing.signers[0]).toMatchObject({ state: 'refused', reason: 'Too early' });
  expect(await go(lead, gateId)).toEqual({ ok: false, reason: 'unsigned' });
  expect(await removeSigner(lead, gateId, sponsor.member!.id, now)).toEqual({ ok: false, reason: 'refused-stands' });
  expect(await asked(sponsor), 'who refused is not asked again').toEqual([]);
  const held = must(await decideGate(lead, gateId, { verdict: 'hold', reason: 'We wait' }, now));
  expect((await gateOf(lead, gateId)).verdicts[0]?.signatures).toMatchObject([{ part: 'Sponsor', state: 'refused', reason: 'Too early' }]);
  expect([await states(lead, gateId), await asked(sponsor)]).toEqual([{ Sponsor: 'waiting' }, [gateId]]);
  must(await say(sponsor, gateId));
  must(await say(sponsor, gateId)); // pressed twice
  expect(await database().gateSignature.count({ where: { gateId } })).toBe(2);
  must(await go(lead, gateId, held.verdictId));
});

test('of a name put on the list twice at once one is kept, and who decides on an old list is told', async () => {
  const { lead, sponsor, work, gateId } = await plant('strategy', []);
  const both = await Promise.all([name(lead, gateId, sponsor), name(lead, gateId, sponsor)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  must(await say(sponsor, gateId));
  const answers = await Promise.all([go(lead, gateId), say(sponsor, gateId, 'refused', 'Wait'), name(lead, gateId, work)]);
  const [decided, refusedToSign] = answers;
  if (decided.ok) {
    // Whoever came first, the verdict keeps what was so.
    expect((await gateOf(lead, gateId)).verdicts[0]?.signatures.map(({ state }) => state)).toEqual(['signed']);
    expect(refusedToSign.ok).toBe(false);
  } else expect(['unsigned', 'signed-meanwhile']).toContain(decided.reason);
});

test('what was signed or overridden cannot be changed or removed, not even by the owner of the database', async () => {
  const { lead, sponsor, gateId, programmeId } = await plant('impact', []);
  must(await name(lead, gateId, sponsor));
  must(await say(sponsor, gateId));
  await expect(database().gateSignature.updateMany({ where: { gateId }, data: { choice: 'refused', reason: 'x' } })).rejects.toThrow(/append-only/);
  await expect(database().gateSignature.deleteMany({ where: { gateId } })).rejects.toThrow(/append-only/);
  must(await addAffectedRole(lead, programmeId, { name: 'Planner', benefit: 'Less driving' }));
  must(await overrideGate(sponsor, gateId, { reason: 'The season starts' }, now));
  await expect(database().gateOverride.updateMany({ where: { gateId }, data: { reason: 'Nothing' } })).rejects.toThrow(/append-only/);
  await expect(database().gateOverride.deleteMany({ where: { gateId } })).rejects.toThrow(/append-only/);
});

test('R5: only the sponsor lets a gate pass without a confirmed benefit, for these roles, and it stays to be seen', async () => {
  const { lead, sponsor, work, gates, gateId, programmeId } = await plant('impact', [{ title, measure: 'roles-with-confirmed-benefit', comparison: 'at-least', threshold: 1 }]);
  must(await go(lead, gates.strategy));
  expect(await overrideGate(sponsor, gateId, { reason: 'The season starts' }, now)).toEqual({ ok: false, reason: 'nothing-to-override' });
  must(await addAffectedRole(lead, programmeId, { name: 'Planner', benefit: 'Less driving' }));
  const asked = { reason: 'The season starts; we talk to the planners in May.' };
  expect(await overrideGate(lead, gateId, asked, now)).toEqual({ ok: false, reason: 'no-sponsor' });
  expect(await overrideGate(work, gateId, asked, now)).toEqual({ ok: false, reason: 'not-allowed' });
  expect(await go(lead, gateId)).toEqual({ ok: false, reason: 'benefit-unconfirmed' });
  must(await overrideGate(sponsor, gateId, asked, now));
  expect(await overrideGate(sponsor, gateId, asked, now), 'pressed twice').toEqual({ ok: false, reason: 'nothing-to-override' });

  // Another role came: it is not let pass with the first.
  const desk = must(await addAffectedRole(lead, programmeId, { name: 'Desk', benefit: 'Less typing' }));
  expect(await go(lead, gateId)).toEqual({ ok: false, reason: 'benefit-unconfirmed' });
  must(await confirmBenefit(lead, desk.id, { confirmedById: work.member!.id, asOf: now.asOf }));
  must(await go(lead, gateId));
  const passed = await gateOf(lead, gateId);
  expect(passed.signing.overrides).toMatchObject([{ roles: ['Planner'], ...asked, on: '2026-03-18' }]);
  expect(passed.verdicts[0]).toMatchObject({ unconfirmedRoles: ['Planner'], override: { roles: ['Planner'], ...asked } });
  expect(passed.refusals.go, 'it held for that decision').toBe('benefit-unconfirmed');
});

test('R15: gate 4 reads the go/no-go live, and is not passed while nobody was named', async () => {
  const { lead, sponsor, work, gateId, gates } = await plant('go-live', USUAL_CRITERIA['go-live'].filter(({ measure }) => measure === 'gate-signed'));
  for (const before of ['strategy', 'impact', 'execution'] as const) must(await go(lead, gates[before]));
  expect(await go(lead, gateId)).toEqual({ ok: false, reason: 'criterion-unknown' });
  must(await name(lead, gateId, sponsor));
  must(await name(lead, gateId, work, 'Work'));
  must(await say(sponsor, gateId));
  const fact = async () => (await readLiveValues(lead, ['gate-signed'], now)).get('gate-signed');
  expect(await fact()).toMatchObject({ value: 0.5, numerator: 1, denominator: 2 });
  expect((await gateOf(lead, gateId)).criteria[0]?.result).toMatchObject({ state: 'not-met', value: 0.5 });
  expect(await go(lead, gateId)).toEqual({ ok: false, reason: 'unsigned' });
  must(await say(work, gateId));
  expect(await states(lead, gateId), 'that the second signed ends not what the first signed').toEqual({ Sponsor: 'signed', Work: 'signed' });
  must(await go(lead, gateId));
  expect((await gateOf(lead, gateId)).verdicts[0]?.criteria[0]?.result).toMatchObject({ state: 'met', numerator: 2, denominator: 2 });
});

test('another workspace names, signs and lets pass nothing; who may not write names nobody', async () => {
  const { lead, sponsor, work, gateId } = await plant('strategy', []);
  const stranger = await makeScope({ role: 'project-lead' });
  const [notFound, notAllowed] = [{ ok: false, reason: 'not-found' }, { ok: false, reason: 'not-allowed' }];
  expect(await name(stranger, gateId, stranger)).toEqual(notFound);
  expect(await signGate(stranger, gateId, { is: 'signed', reason: '', moment: '' }, now)).toEqual(notFound);
  expect(await overrideGate(stranger, gateId, { reason: 'x' }, now)).toEqual(notFound);
  expect(await name(lead, gateId, stranger), 'somebody of elsewhere').toEqual({ ok: false, reason: 'member-not-found' });
  expect(await name(lead, randomUUID(), sponsor)).toEqual(notFound);
  expect(await name(work, gateId, sponsor)).toEqual(notAllowed);
  expect(await removeSigner(work, gateId, sponsor.member!.id, now)).toEqual(notAllowed);
});
