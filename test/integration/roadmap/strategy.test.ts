import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import { findGate } from '#app/roadmap/gate.server.ts';
import type { Now } from '#app/roadmap/live-values.server.ts';
import { createObjective } from '#app/roadmap/objectives.server.ts';
import { createProgramme } from '#app/roadmap/programme.server.ts';
import { usualPlan } from '#app/roadmap/programme.ts';
import { addScopeItem, addUrgency, removeScopeItem, removeUrgency, setQuorum, signStrategy, voteUrgency } from '#app/roadmap/strategy/change-strategy.server.ts';
import { findStrategy } from '#app/roadmap/strategy/read-strategy.server.ts';
import { addStakeholder, placeStakeholder, removeStakeholder } from '#app/roadmap/strategy/stakeholders.server.ts';
import { USUAL_CRITERIA } from '#app/roadmap/usual-criteria.ts';
import { addPartner } from '#app/specs/partners/partners.server.ts';
import { day } from '#app/values/day.ts';
import { join, makeScope } from '#test/factories/workspace.ts';

const asOf = new Date('2026-03-18T12:00:00Z');
const now: Now = { asOf, metrics: { listMetricsEverOf: () => Promise.resolve([]), measureAll: () => Promise.resolve([]) } };
const urgency = { text: 'Customers leave us', link: '', kpiId: '' };

async function plant() {
  const scope = await makeScope({ role: 'project-lead' });
  const made = await createProgramme(scope, { name: 'Programme' }, usualPlan(day('2026-03-02'), USUAL_CRITERIA));
  if (!made.ok) throw new Error(made.reason);
  const gate = await database().gate.findFirstOrThrow({ where: { workspaceId: scope.workspaceId, phase: { kind: 'strategy' } } });
  return { scope, gateId: gate.id };
}

/** Somebody else in the same workspace. */
test('R1: gate 1 is computed from what stands on the page, part by part, until all of it is there', async () => {
  const { scope, gateId } = await plant();
  const states = async () => (await findGate(scope, gateId, now))?.criteria.map(({ result }) => result.state);
  expect(await states()).toEqual(['not-met', 'not-met', 'not-met', 'not-met']);
  expect((await findStrategy(scope))?.rule.filter(({ isMet }) => isMet).map(({ part }) => part)).toEqual(['dates']);
  await addUrgency(scope, urgency, asOf);
  await addScopeItem(scope, { side: 'in', text: 'Service' }, asOf);
  await addScopeItem(scope, { side: 'out', text: 'Invoicing' }, asOf);
  const goal = await createObjective(scope, { name: 'Members stay', ownerId: scope.member!.id });
  expect(await states()).toEqual(['met', 'not-met', 'met', 'not-met']);
  const [startsOn, deadlineOn] = [new Date('2026-01-05'), new Date('2027-01-04')];
  await database().specification.create({
    data: { workspaceId: scope.workspaceId, objectiveId: goal.ok ? goal.value.id : '', name: 'Spec', actor: 'a', act: 'b', object: 'c', keyQuestion: 'q', usedFor: 'u', notUsedFor: 'n', metricId: 'revenue', layer: 'business', direction: 'increase-to', frequency: 'month', baselineValue: 1, targetValue: 2, ownerId: scope.member!.id, startsOn, deadlineOn, expiresOn: deadlineOn },
  });
  await addPartner(scope, { memberId: scope.member!.id, part: 'The project' }, asOf);
  await signStrategy(scope, { isSigned: true, asOf });
  expect(await states()).toEqual(['met', 'met', 'met', 'met']);
  expect((await findGate(scope, gateId, now))?.refusals.go).toBeNull();
});

test('everybody votes once and can take it back; who writes down is the lead', async () => {
  const { scope } = await plant();
  const twice = await Promise.all([addUrgency(scope, urgency, asOf), addUrgency(scope, urgency, asOf)]);
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
  expect(twice.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'already-there' });
  const [statement] = (await findStrategy(scope))!.urgency;
  const user = await join(scope, 'end-user');
  const vote = (isGiven: boolean) => voteUrgency(user, statement!.id, { isGiven, asOf });
  expect((await Promise.all([vote(true), vote(true)])).every(({ ok }) => ok)).toBe(true);
  expect((await findStrategy(user))?.urgency).toMatchObject([{ votes: 1, isOwnVote: true }]);
  await vote(false);
  expect((await findStrategy(user))?.urgency).toMatchObject([{ votes: 0, isOwnVote: false }]);
  expect(await addUrgency(user, { ...urgency, text: 'x' }, asOf)).toEqual({ ok: false, reason: 'not-allowed' });
  expect(await addUrgency(scope, { ...urgency, text: 'x', kpiId: randomUUID() }, asOf)).toEqual({ ok: false, reason: 'kpi-not-found' });
  await removeUrgency(scope, statement!.id, { isRemoved: true, asOf });
  expect((await findStrategy(scope))?.urgency).toEqual([]);
  expect(await vote(true)).toEqual({ ok: false, reason: 'not-found' });
  await addUrgency(scope, { ...urgency, text: urgency.text.toUpperCase() }, asOf);
  expect(await removeUrgency(scope, statement!.id, { isRemoved: false, asOf }), 'written anew meanwhile').toEqual({ ok: false, reason: 'already-there' });
  expect((await findStrategy(scope))?.urgency).toHaveLength(1);
});

test('what is in cannot be out as well, and comes back from being taken away', async () => {
  const { scope } = await plant();
  const made = await addScopeItem(scope, { side: 'in', text: 'Service' }, asOf);
  expect(await addScopeItem(scope, { side: 'out', text: 'service' }, asOf)).toEqual({ ok: false, reason: 'already-there' });
  const id = made.ok ? made.value.id : '';
  await removeScopeItem(scope, id, { isRemoved: true, asOf });
  expect((await findStrategy(scope))?.scopeIn).toEqual([]);
  await removeScopeItem(scope, id, { isRemoved: false, asOf });
  expect((await findStrategy(scope))?.scopeIn).toEqual([{ id, text: 'Service' }]);
  await removeScopeItem(scope, id, { isRemoved: true, asOf });
  await addScopeItem(scope, { side: 'out', text: 'service' }, asOf);
  expect(await removeScopeItem(scope, id, { isRemoved: false, asOf }), 'it is out by now').toEqual({ ok: false, reason: 'already-there' });
});

test('a stakeholder does not come back beside the same one written anew', async () => {
  const { scope } = await plant();
  const board = { name: 'Board', interest: '', influence: 4, attitude: 2 };
  const made = await addStakeholder(scope, board, asOf);
  const id = made.ok ? made.value.id : '';
  await removeStakeholder(scope, id, { isRemoved: true, asOf });
  await addStakeholder(scope, { ...board, name: 'BOARD' }, asOf);
  expect(await removeStakeholder(scope, id, { isRemoved: false, asOf })).toEqual({ ok: false, reason: 'already-there' });
});

test('how a stakeholder stands is kept over time, and only seen by who decides on gates', async () => {
  const { scope } = await plant();
  const made = await addStakeholder(scope, { name: 'Works council', interest: '', influence: 4, attitude: 2 }, asOf);
  const id = made.ok ? made.value.id : '';
  const later = new Date('2026-04-01T12:00:00Z');
  const place = () => placeStakeholder(scope, id, { influence: 4, attitude: 4, note: 'Agreed on measuring' }, later);
  await place();
  await place(); // the same again is no news
  expect((await findStrategy(scope))?.stakeholders).toMatchObject([{ now: { attitude: 4, seenOn: '2026-04-01', note: 'Agreed on measuring' }, before: [{ attitude: 2, seenOn: '2026-03-18' }] }]);
  expect((await findStrategy(await join(scope, 'manager')))?.stakeholders).toBeNull();
  expect((await findStrategy(await join(scope, 'management')))?.stakeholders).toHaveLength(1);
});

test('R2: partners of the register sign, the sponsor sets how many it takes', async () => {
  const { scope } = await plant();
  const other = await join(scope, 'analyst');
  expect(await signStrategy(other, { isSigned: true, asOf })).toEqual({ ok: false, reason: 'no-partner' });
  for (const { member } of [scope, other]) await addPartner(scope, { memberId: member!.id, part: 'Part' }, asOf);
  await signStrategy(other, { isSigned: true, asOf });
  expect((await findStrategy(other))?.partners).toMatchObject({ quorum: 0.8, needed: 2, isReached: false, isPartner: true, isSigned: true });
  expect(await setQuorum(other, 0.5)).toEqual({ ok: false, reason: 'not-allowed' });
  expect((await setQuorum(scope, 0.5)).ok).toBe(true);
  expect((await findStrategy(scope))?.partners).toMatchObject({ needed: 1, isReached: true, isSigned: false });
});

test('another workspace sees and changes nothing', async () => {
  const { scope } = await plant();
  const made = await addUrgency(scope, urgency, asOf);
  const id = made.ok ? made.value.id : '';
  const stranger = await makeScope({ role: 'administrator' });
  expect(await findStrategy(stranger)).toBeNull();
  expect(await voteUrgency(stranger, id, { isGiven: true, asOf })).toEqual({ ok: false, reason: 'no-programme' });
  await createProgramme(stranger, { name: 'Theirs' }, usualPlan(day('2026-03-02'), USUAL_CRITERIA));
  expect(await voteUrgency(stranger, id, { isGiven: true, asOf })).toEqual({ ok: false, reason: 'not-found' });
  expect(await removeUrgency(stranger, id, { isRemoved: true, asOf })).toEqual({ ok: false, reason: 'not-found' });
  expect((await findStrategy(stranger))?.urgency).toEqual([]);
  expect((await findStrategy(scope))?.urgency).toMatchObject([{ id, votes: 0 }]);
});
