import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { findKeyMessagesPage } from '#app/adoption/key-messages/key-message-page.server.ts';
import { KeyMessageSchema } from '#app/adoption/key-messages/key-message-form.ts';
import { addKeyMessage } from '#app/adoption/key-messages/key-messages.server.ts';
import { removeOccasion } from '#app/adoption/key-messages/occasions.server.ts';
import { database } from '#app/db/client.server.ts';
import { cancelMessage, changeMessage, planMessage } from '#app/roadmap/communication/change-messages.server.ts';
import { PlannedMessageSchema } from '#app/roadmap/communication/message-form.ts';
import { findCommunication, findOwnMessages } from '#app/roadmap/communication/read-communication.server.ts';
import { retellMessage, tellMessage, untellMessage } from '#app/roadmap/communication/tell-message.server.ts';
import { readLiveValues } from '#app/roadmap/live-values.server.ts';
import { createProgramme } from '#app/roadmap/programme.server.ts';
import { usualPlan } from '#app/roadmap/programme.ts';
import { USUAL_CRITERIA } from '#app/roadmap/usual-criteria.ts';
import { day } from '#app/values/day.ts';
import { join, makeScope } from '#test/factories/workspace.ts';

const asOf = new Date('2026-11-29T12:00:00Z');
const TODAY = day('2026-11-29');

async function plant() {
  const scope = await makeScope({ role: 'project-lead' });
  const made = await createProgramme(scope, { name: 'Programme' }, usualPlan(day('2026-03-02'), USUAL_CRITERIA));
  if (!made.ok) throw new Error(made.reason);
  const words = (given: Record<string, unknown> = {}) => PlannedMessageSchema.parse({ subject: 'Why we change', text: 'Because', covers: ['why'], senderId: scope.member!.id, voice: 'project', audience: ['manager'], channel: 'mail', plannedOn: '2026-11-24', ...given });
  const plan = async (given: Record<string, unknown> = {}) => {
    const planned = await planMessage(scope, words(given), asOf);
    if (!planned.ok) throw new Error(planned.reason);
    return planned.value.id;
  };
  const look = async () => (await findCommunication(scope, asOf))!;
  return { scope, words, plan, look };
}

test('what was told ends the silence of its group, on every page that counts it; taking it back brings it back', async () => {
  const { scope, plan, look } = await plant();
  const id = await plan();
  expect((await look()).groups).toMatchObject([{ group: 'manager', lastOn: null, state: null, next: { id, isLate: true }, isUnplanned: true }]);
  expect(await tellMessage(scope, id, { on: day('2026-11-30'), asOf })).toEqual({ ok: false, reason: 'in-future' });
  for (const _ of ['once', 'twice is once']) expect(await tellMessage(scope, id, { on: day('2026-11-26'), asOf })).toEqual({ ok: true, value: { subject: 'Why we change', nextOn: null } });
  expect((await look()).groups).toMatchObject([{ group: 'manager', lastOn: '2026-11-26', days: 3, state: 'heard', next: null }]);
  expect((await findKeyMessagesPage(scope, { asOf })).groups).toMatchObject([{ group: 'manager', days: 3, lastText: 'Why we change' }]);
  expect(await untellMessage(scope, id, { asOf })).toEqual({ ok: true, value: { subject: 'Why we change' } });
  expect((await look()).groups).toMatchObject([{ group: 'manager', lastOn: null }]);
  expect((await retellMessage(scope, id, { asOf })).ok).toBe(true);
  expect((await look()).groups, 'on the day that was written down').toMatchObject([{ lastOn: '2026-11-26' }]);
  expect(await database().messageOccasion.count({ where: { workspaceId: scope.workspaceId } })).toBe(1);
});

test('an occasion of the plan is changed in the plan alone, and carries its key message', async () => {
  const { scope, plan } = await plant();
  const key = await addKeyMessage(scope, KeyMessageSchema.parse({ text: 'They leave', audience: ['manager'], sender: 'project-lead', least: '5', most: '7' }), { asOf });
  if (!key.ok) throw new Error(key.reason);
  const id = await plan({ keyMessageId: key.value.id });
  await tellMessage(scope, id, { on: TODAY, asOf });
  expect((await findKeyMessagesPage(scope, { asOf })).messages).toMatchObject([{ bySender: 1, last: { planned: { id } } }]);
  const { id: occasion } = await database().messageOccasion.findFirstOrThrow({ where: { workspaceId: scope.workspaceId } });
  expect(await removeOccasion(scope, occasion, { isRemoved: true, asOf })).toEqual({ ok: false, reason: 'not-found' });
});

test('a message that repeats plans the next one once, and takes it back with it unless somebody changed it', async () => {
  const { scope, plan, look, words } = await plant();
  const id = await plan({ everyWeeks: '4', repeatUntil: '2026-12-31' });
  const twice = await Promise.all([tellMessage(scope, id, { on: TODAY, asOf }), tellMessage(scope, id, { on: TODAY, asOf })]);
  expect(twice.map((answer) => answer.ok && answer.value.nextOn).sort()).toEqual(['2026-12-22', null].sort());
  const waiting = async () => (await look()).messages.filter(({ toldOn, isCancelled }) => toldOn === null && !isCancelled).map(({ plannedOn }) => plannedOn);
  expect(await waiting()).toEqual(['2026-12-22']);
  await untellMessage(scope, id, { asOf });
  expect(await waiting()).toEqual(['2026-11-24']);
  await tellMessage(scope, id, { on: TODAY, asOf });
  const next = (await look()).messages.find(({ plannedOn }) => plannedOn === '2026-12-22')!;
  expect((await changeMessage(scope, next.id, words({ plannedOn: '2026-12-23', version: String(next.version) }))).ok).toBe(true);
  await untellMessage(scope, id, { asOf });
  expect(await waiting(), 'as it was left').toEqual(['2026-11-24', '2026-12-23']);
});

test('what was told stays as it was said; what is cancelled is told no more; each is seen at its version', async () => {
  const { scope, plan, words } = await plant();
  const id = await plan();
  expect(await planMessage(scope, words({ subject: 'why we CHANGE' }), asOf)).toEqual({ ok: false, reason: 'already-there' });
  expect(await changeMessage(scope, id, words({ subject: 'Better', version: '7' }))).toEqual({ ok: false, reason: 'changed-meanwhile' });
  expect((await changeMessage(scope, id, words({ subject: 'Better', version: '1' }))).ok).toBe(true);
  for (const isCancelled of [true, true]) expect((await cancelMessage(scope, id, { isCancelled, asOf })).ok).toBe(true);
  expect(await tellMessage(scope, id, { on: TODAY, asOf })).toEqual({ ok: false, reason: 'cancelled' });
  await cancelMessage(scope, id, { isCancelled: false, asOf });
  await tellMessage(scope, id, { on: TODAY, asOf });
  expect(await changeMessage(scope, id, words({ version: '4' }))).toEqual({ ok: false, reason: 'told' });
  expect(await cancelMessage(scope, id, { isCancelled: true, asOf })).toEqual({ ok: false, reason: 'told' });
  const verbs = await database().auditEvent.findMany({ where: { workspaceId: scope.workspaceId, recordId: id }, orderBy: { id: 'asc' }, select: { verb: true } });
  expect(verbs.map(({ verb }) => verb)).toEqual(['create', 'update', 'cancel', 'restore', 'tell'].map((act) => `planned-message.${act}`));
});

test('who does not steer writes nothing; an end user reads what is for their role and teams; another workspace sees nothing', async () => {
  const { scope, plan, words } = await plant();
  const user = await join(scope, 'end-user');
  const team = await database().team.create({ data: { workspaceId: scope.workspaceId, name: 'North' } });
  await database().teamMembership.create({ data: { workspaceId: scope.workspaceId, teamId: team.id, memberId: user.member!.id, startsOn: new Date('2026-01-05') } });
  const told = await plan({ audience: [team.id], subject: 'To North' });
  await tellMessage(scope, told, { on: TODAY, asOf });
  await plan({ audience: ['everybody'], subject: 'To all' });
  await plan({ audience: ['manager'], subject: 'To managers' });
  const own = (await findOwnMessages(user, asOf))!;
  expect([own.told.map(({ subject }) => subject), own.coming.map(({ subject }) => subject)]).toEqual([['To North'], ['To all']]);
  const stranger = await makeScope({ role: 'project-lead' });
  await createProgramme(stranger, { name: 'Theirs' }, usualPlan(day('2026-03-02'), USUAL_CRITERIA));
  for (const [by, reason] of [[user, 'not-allowed'], [await join(scope, 'management'), 'not-allowed'], [stranger, 'not-found']] as const) {
    expect(await tellMessage(by, told, { on: TODAY, asOf })).toEqual({ ok: false, reason });
    expect(await untellMessage(by, told, { asOf })).toEqual({ ok: false, reason });
    expect(await cancelMessage(by, told, { isCancelled: true, asOf })).toEqual({ ok: false, reason });
    expect(await changeMessage(by, told, words({ version: '1' }))).toEqual({ ok: false, reason });
  }
  expect(await planMessage(stranger, words(), asOf)).toEqual({ ok: false, reason: 'unknown-person' });
  expect(await planMessage(scope, words({ audience: [randomUUID()] }), asOf)).toEqual({ ok: false, reason: 'unknown-group' });
  expect((await findCommunication(stranger, asOf))?.messages).toEqual([]);
});

test('R8 and R9 at the gate: the share of groups, as it stands today', async () => {
  const { scope, plan } = await plant();
  const read = async (on: string) => {
    const live = await readLiveValues(scope, ['groups-in-touch', 'groups-that-know-why'], { asOf: new Date(`${on}T12:00:00Z`), metrics: { listMetricsEverOf: () => Promise.resolve([]), measureAll: () => Promise.resolve([]) } });
    return [live.get('groups-in-touch'), live.get('groups-that-know-why')].map((value) => [value?.numerator, value?.denominator, value?.asOf]);
  };
  const first = await plan({ covers: ['why', 'why-now', 'risk', 'business-reason'], voice: 'senior-leader', subject: 'First' });
  const personal = await plan({ covers: ['personal-impact'], voice: 'direct-manager', subject: 'For you' });
  const other = await plan({ audience: ['analyst'], subject: 'Another' });
  for (const id of [first, personal, other]) await tellMessage(scope, id, { on: day('2026-11-26'), asOf });
  expect(await read('2026-11-29')).toEqual([[2, 2, '2026-11-29'], [1, 2, '2026-11-29']]);
  expect(await read('2027-01-07'), 'on day 42').toEqual([[2, 2, '2027-01-07'], [1, 2, '2027-01-07']]);
  expect(await read('2027-01-08'), 'on day 43').toEqual([[0, 2, '2027-01-08'], [1, 2, '2027-01-08']]);
});
