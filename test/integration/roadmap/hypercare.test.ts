import { beforeEach, expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { findGate } from '#app/roadmap/gate.server.ts';
import { addCelebration, changeCelebration, removeCelebration } from '#app/roadmap/hypercare/change-celebrations.server.ts';
import { addReview, changeReview, removeReview } from '#app/roadmap/hypercare/change-hypercare.server.ts';
import type { HypercareReviewInput } from '#app/roadmap/hypercare/hypercare-form.ts';
import { findHypercare } from '#app/roadmap/hypercare/read-hypercare.server.ts';
import { createProgramme } from '#app/roadmap/programme.server.ts';
import { usualPlan } from '#app/roadmap/programme.ts';
import { USUAL_CRITERIA } from '#app/roadmap/usual-criteria.ts';
import { day, toDate } from '#app/values/day.ts';
import { must } from '#test/factories/must.ts';
import { join, makeScope } from '#test/factories/workspace.ts';

const GO_LIVE = day('2026-09-02');
const asOf = new Date('2026-09-04T12:00:00Z');

let lead: Scope;

/** A programme that went live on Wednesday 2 September; it is Friday. */
beforeEach(async () => {
  lead = await makeScope({ role: 'project-lead' });
  must(await createProgramme(lead, { name: 'Programme' }, usualPlan(day('2026-03-02'), USUAL_CRITERIA)));
  await database().phase.updateMany({ where: { workspaceId: lead.workspaceId, kind: 'learning' }, data: { actualStartsOn: toDate(GO_LIVE) } });
});

const wave = async (on: string) => {
  const { workspaceId } = lead;
  const team = await database().team.create({ data: { workspaceId, name: `Desk ${on}` } });
  return (await database().milestone.create({ data: { workspaceId, kind: 'go-live', onDay: toDate(day(on)), title: { nl: 'Golf', en: 'Wave' }, teamIds: [team.id] } })).id;
};
const review = (given: Partial<HypercareReviewInput> = {}): HypercareReviewInput => ({ moment: 'day-1', waveId: null, heldOn: GO_LIVE, ledById: lead.member!.id, seen: 'Everybody can sign in', agreed: '', openPoints: 3, ...given });
const states = async (waveId: string | null = null) => (await findHypercare(lead, waveId, asOf))!.moments.slice(0, 4).map(({ key, state }) => [key, state]);
const refusal = async (answer: Promise<{ ok: boolean; reason?: string }>) => (await answer).reason;

test('what was held, missed, due and still to come, on the clock of each go-live', async () => {
  must(await addReview(lead, review(), asOf));
  expect(await states()).toEqual([['day-1', 'held'], ['day-2', 'missed'], ['day-3', 'due'], ['day-6', 'upcoming']]);
  const second = await wave('2026-09-07');
  expect(await states(second)).toEqual([['day-1', 'upcoming'], ['day-2', 'upcoming'], ['day-3', 'upcoming'], ['day-4', 'upcoming']]);
  expect((await findHypercare(lead, null, asOf))!.clocks.map(({ waveId, on }) => [waveId, on])).toEqual([[null, '2026-09-02'], [second, '2026-09-07']]);
});

test('a moment is written down once, changed at the version that was looked at, and taken away and back', async () => {
  const both = await Promise.all([addReview(lead, review(), asOf), addReview(lead, review(), asOf)]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  const { id } = (await findHypercare(lead, null, asOf))!.moments[0]!.review!;
  must(await changeReview(lead, id, review({ seen: 'Two cannot', version: 1 }), asOf));
  expect(await refusal(changeReview(lead, id, review({ version: 1 }), asOf))).toBe('changed-meanwhile');
  must(await removeReview(lead, id, { isRemoved: true, asOf }));
  expect((await states())[0]).toEqual(['day-1', 'missed']);
  const anew = must(await addReview(lead, review(), asOf)).id;
  expect(await refusal(removeReview(lead, id, { isRemoved: false, asOf })), 'it was written down anew').toBe('already-there');
  must(await removeReview(lead, anew, { isRemoved: true, asOf }));
  must(await removeReview(lead, id, { isRemoved: false, asOf }));
  expect((await findHypercare(lead, null, asOf))!.moments[0]!.review).toMatchObject({ seen: 'Two cannot', version: 2 });
});

test('a moment that is none, a day that has not come and somebody from elsewhere are refused', async () => {
  const stranger = await makeScope({ role: 'project-lead' });
  expect([
    await refusal(addReview(lead, review({ moment: 'day-4' }), asOf)),
    await refusal(addReview(lead, review({ moment: 'week-99' }), asOf)),
    await refusal(addReview(lead, review({ waveId: crypto.randomUUID() }), asOf)),
    await refusal(addReview(lead, review({ heldOn: day('2026-09-05') }), asOf)),
    await refusal(addReview(lead, review({ ledById: stranger.member!.id }), asOf)),
    await refusal(addReview(await join(lead, 'manager'), review(), asOf)),
    await refusal(addReview(stranger, review(), asOf)),
  ]).toEqual(['not-found', 'not-found', 'not-found', 'in-future', 'member-not-found', 'not-allowed', 'no-programme']);
});

test('R15: the celebration is planned for every go-live, and what is for everybody counts for each', async () => {
  const now = { asOf, metrics: { listMetricsEverOf: () => Promise.resolve([]), measureAll: () => Promise.resolve([]) } };
  const gate = await database().gate.findFirstOrThrow({ where: { workspaceId: lead.workspaceId, phase: { kind: 'go-live' } } });
  const result = async () => {
    const criterion = (await findGate(lead, gate.id, now))!.criteria.find(({ measure }) => measure === 'celebrations-planned')!;
    return [criterion.result.state, criterion.result.numerator, criterion.result.denominator, criterion.isCritical];
  };
  expect(await result()).toEqual(['not-met', 0, 1, false]);
  const [one] = [await wave('2026-09-07'), await wave('2026-09-21')];
  const plan = { waveId: one, on: day('2026-09-08'), how: 'Cake', ledById: lead.member!.id, isHeld: false };
  const { id } = must(await addCelebration(lead, plan, asOf));
  expect(await result()).toEqual(['not-met', 1, 2, false]);
  expect([await refusal(addCelebration(lead, { ...plan, how: 'CAKE' }, asOf)), await refusal(changeCelebration(lead, id, { ...plan, isHeld: true, version: 1 }, asOf))]).toEqual(['already-there', 'in-future']);
  must(await changeCelebration(lead, id, { ...plan, waveId: null, version: 1 }, asOf));
  expect(await result()).toEqual(['met', 2, 2, false]);
  must(await removeCelebration(lead, id, { isRemoved: true, asOf }));
  expect(await result()).toEqual(['not-met', 0, 2, false]);
  must(await removeCelebration(lead, id, { isRemoved: false, asOf }));
  expect((await findHypercare(lead, one, asOf))!.celebrations.map(({ how, waveId }) => [how, waveId])).toEqual([['Cake', null]]);
});
