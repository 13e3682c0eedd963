import { beforeAll, expect, test } from 'vitest';
import { KeyMessageSchema, OccasionSchema } from '#app/adoption/key-messages/key-message-form.ts';
import { findKeyMessagePage, findKeyMessagesPage } from '#app/adoption/key-messages/key-message-page.server.ts';
import { addKeyMessage, changeKeyMessage, listKeyMessages, withdrawKeyMessage } from '#app/adoption/key-messages/key-messages.server.ts';
import { changeOccasion, listOccasions, noteOccasion, removeOccasion } from '#app/adoption/key-messages/occasions.server.ts';
import { inWorkspace } from '#app/db/client.server.ts';
import { metricCatalogue, metricSeries } from '#app/metric-catalogue.server.ts';
import { agreementSchema } from '#app/people/measuring/agreement.ts';
import { recordAgreement } from '#app/people/measuring/agreements.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, type Day, day, daysBetween } from '#app/values/day.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-06-17T09:00:00Z');
const TODAY = day('2026-06-17');
const RANGE = { from: day('2026-01-01'), to: day('2026-06-18') };

interface Told {
  message: number;
  on: string;
  by: 'boss' | 'lead';
  to: string[] | null;
}

let scope: Scope;
let ids: { boss: string; lead: string; north: string; south: string };
/** For whom, from whom, the day it was written down and the first day it was given no more. */
const MESSAGES = [
  { audience: ['manager', 'end-user'], sender: 'management', made: '2026-01-12', until: null },
  { audience: ['north', 'south'], sender: 'boss', made: '2026-02-02', until: null },
  { audience: ['analyst'], sender: 'management', made: '2026-03-02', until: '2026-05-11' },
];
const TOLD: Told[] = [
  { message: 0, on: '2026-01-20', by: 'boss', to: ['everybody'] },
  { message: 0, on: '2026-02-17', by: 'lead', to: null },
  { message: 1, on: '2026-01-28', by: 'boss', to: ['north'] },
  { message: 1, on: '2026-03-30', by: 'lead', to: ['south'] },
  { message: 0, on: '2026-04-13', by: 'boss', to: null },
  { message: 1, on: '2026-05-31', by: 'boss', to: ['north', 'manager'] },
  { message: 2, on: '2026-04-02', by: 'boss', to: ['everybody'] },
];
const messageIds: string[] = [];

const morning = (text: string) => new Date(`${text}T09:00:00Z`);
const keyOf = (key: string) => (key === 'north' ? ids.north : key === 'south' ? ids.south : key === 'boss' ? ids.boss : key);
const asMessage = (given: Record<string, unknown>) => KeyMessageSchema.parse({ text: 'Why we do this', audience: ['manager'], sender: 'management', least: '5', most: '7', ...given });
const asOccasion = (given: Record<string, unknown>) => OccasionSchema.parse({ messageId: messageIds[0], on: '2026-06-01', giverId: ids.boss, channel: 'mail', whom: 'meant', ...given });

beforeAll(async () => {
  scope = await makeScope({ role: 'project-lead' });
  const { workspaceId } = scope;
  ids = await inWorkspace(workspaceId, async (tx) => ({
    boss: (await tx.member.create({ data: { workspaceId, name: 'Boss', email: 'boss@firm.example', role: 'management' } })).id,
    lead: scope.member!.id,
    north: (await tx.team.create({ data: { workspaceId, name: 'North' } })).id,
    south: (await tx.team.create({ data: { workspaceId, name: 'South' } })).id,
  }));
  for (const { audience, sender, made } of MESSAGES) {
    const added = await addKeyMessage(scope, asMessage({ text: `Message of ${made}`, audience: audience.map(keyOf), sender: keyOf(sender) }), { asOf: morning(made) });
    if (!added.ok) throw new Error(added.reason);
    messageIds.push(added.value.id);
  }
  for (const { message, on, by, to } of TOLD) {
    const noted = await noteOccasion(scope, asOccasion({ messageId: messageIds[message], on, giverId: ids[by], ...(to ? { whom: 'chosen', audience: to.map(keyOf) } : {}) }), { asOf: NOW });
    expect(noted.ok).toBe(true);
  }
  const slip = await noteOccasion(scope, asOccasion({ on: '2026-06-10' }), { asOf: NOW });
  if (!slip.ok) throw new Error(slip.reason);
  await removeOccasion(scope, slip.value.id, { isRemoved: true, asOf: NOW });
  await withdrawKeyMessage(scope, messageIds[2]!, { isWithdrawn: true, asOf: morning('2026-05-11') });
  const other = await makeScope();
  const elsewhere = await addKeyMessage(other, asMessage({ audience: ['everybody'] }), { asOf: morning('2026-01-01') });
  if (!elsewhere.ok) throw new Error(elsewhere.reason);
  await noteOccasion(other, asOccasion({ messageId: elsewhere.value.id, giverId: other.member!.id, on: '2026-06-16' }), { asOf: NOW });
});

/** Day by day and message by message, straight from what was told. */
function plainSilence(group: string, on: Day): number | null {
  let days: number | null = null;
  for (const { message, on: told, to } of TOLD) {
    const heard = to ?? MESSAGES[message]!.audience;
    if (told <= on && (heard.includes('everybody') || heard.includes(group))) days = Math.min(days ?? Infinity, daysBetween(day(told), on));
  }
  return days;
}

const lastDay = (end: Day) => (addDays(end, -1) < TODAY ? addDays(end, -1) : TODAY);

test('silence of a team and of a role is, week by week, the days since the last that was told to it or to everybody', async () => {
  for (const [group, asked] of [['north', { teamId: ids.north }], ['south', { teamId: ids.south }], ['manager', { role: 'manager' }]] as const) {
    const answer = await metricSeries(scope, { metricId: 'silence', grain: 'week', ...RANGE, ...asked }, NOW);
    if (!answer.ok) throw new Error(answer.reason);
    expect(answer.value.points.map(({ value }) => value)).toEqual(answer.value.points.map(({ end }) => plainSilence(group, lastDay(end))));
    expect(answer.value.points.map(({ state }) => state).slice(-2)).toEqual(['complete', 'unfinished']);
    expect(answer.value.points[0]?.value, 'before the first message').toBeNull();
  }
});

test('of the organisation it is the longest of the groups that a message is meant for then', async () => {
  const answer = await metricSeries(scope, { metricId: 'silence', grain: 'month', ...RANGE }, NOW);
  if (!answer.ok) throw new Error(answer.reason);
  const plain = answer.value.points.map(({ end }) => {
    const on = lastDay(end);
    // The second message was given before it was written down, and so was known then.
    const groups = MESSAGES.filter(({ made, until }, at) => (at === 1 ? '2026-01-28' : made) <= on && (until === null || until > on)).flatMap(({ audience }) => audience);
    return Math.max(...groups.map((group) => plainSilence(group, on)!));
  });
  expect(answer.value.points.map(({ value }) => value)).toEqual(plain);
  expect(plain, 'and by hand').toEqual([11, 39, 70, 28, 59, 76]);
});

test('repetition is what the preferred sender gave up to then, over the messages that are given', async () => {
  const answer = await metricSeries(scope, { metricId: 'message-repetition', grain: 'month', ...RANGE }, NOW);
  if (!answer.ok) throw new Error(answer.reason);
  expect(answer.value.points.map(({ numerator, denominator }) => [numerator, denominator]), 'by hand').toEqual([[2, 2], [2, 2], [2, 3], [4, 3], [4, 2], [4, 2]]);
  expect(await metricCatalogue.findPassport(scope, 'message-repetition', { start: day('2026-05-01'), end: day('2026-06-01') }, NOW)).toEqual({ loadedAt: NOW, excluded: [{ kind: 'given-by-another', count: 2 }] });
  expect(await metricSeries(scope, { metricId: 'message-repetition', grain: 'month', ...RANGE, teamId: ids.north }, NOW)).toEqual({ ok: false, reason: 'not-per-team' });
});

test('it tells of messages and not of people, and so is told whatever was agreed and however small a team is', async () => {
  const requests = [{ metricId: 'silence', grain: 'month' as const, ...RANGE, teamId: ids.south }, { metricId: 'silence', grain: 'month' as const, ...RANGE }];
  const exact = await metricCatalogue.measureExactly(scope, requests, NOW);
  expect(await metricCatalogue.measureAll(scope, requests, NOW)).toEqual(exact);
  const agreement = agreementSchema(day('2026-05-01')).parse({ version: '0', level: 'organisation', purpose: 'To see where help is needed.', worksCouncil: 'none', impactAssessment: 'none' });
  const administrator = { ...scope, permissions: permissionsOf('administrator') };
  expect((await recordAgreement(administrator, agreement, NOW)).ok).toBe(true);
  expect(await metricCatalogue.measureAll(scope, requests, NOW)).toEqual(exact);
});

test('the page tells the same as the metrics, and another workspace sees nothing of it', async () => {
  const page = await findKeyMessagesPage(scope, { asOf: NOW });
  expect(page.messages.map(({ bySender, byOthers }) => [bySender, byOthers])).toEqual([[2, 1], [2, 1], [1, 0]]);
  expect(page.groups.map(({ group, days, state }) => [group, days, state])).toEqual([
    [ids.south, 76, 'breach'],
    ['end-user', 65, 'breach'],
    ['manager', 17, 'heard'],
    [ids.north, 17, 'heard'],
  ]);
  expect(page.messages[1]?.groups.map(({ times, lastOn }) => [times, lastOn])).toEqual([[2, '2026-05-31'], [1, '2026-03-30']]);
  const other = await makeScope();
  expect(await findKeyMessagesPage(other, { asOf: NOW })).toEqual({ today: TODAY, messages: [], groups: [] });
  expect(await findKeyMessagePage(other, messageIds[0]!, { asOf: NOW })).toBeNull();
  expect(await withdrawKeyMessage(other, messageIds[0]!, { isWithdrawn: true, asOf: NOW })).toEqual({ ok: false, reason: 'not-found' });
  expect(await noteOccasion(other, asOccasion({}), { asOf: NOW })).toEqual({ ok: false, reason: 'not-found' });
});

test('messages and occasions are changed, withdrawn, removed and put back, each with its trace, by who leads', async () => {
  const own = await makeScope({ role: 'project-lead' });
  const { workspaceId } = own;
  const added = await addKeyMessage(own, asMessage({}), { asOf: NOW });
  if (!added.ok) throw new Error(added.reason);
  const { id } = added.value;
  expect(await changeKeyMessage(own, id, asMessage({ text: 'Better', version: '7' }))).toEqual({ ok: false, reason: 'changed-meanwhile' });
  expect((await changeKeyMessage(own, id, asMessage({ text: 'Better', version: '1' }))).ok).toBe(true);
  const given = { messageId: id, giverId: own.member!.id };
  const noted = await noteOccasion(own, asOccasion(given), { asOf: NOW });
  if (!noted.ok) throw new Error(noted.reason);
  expect((await changeOccasion(own, noted.value.id, asOccasion({ ...given, on: '2026-06-02', whom: 'chosen', audience: ['everybody', 'manager'], version: '1' }), { asOf: NOW })).ok).toBe(true);
  expect((await listOccasions(own))[0], 'everybody needs nobody beside it').toMatchObject({ on: '2026-06-02', audience: ['everybody'], giverRole: 'project-lead' });
  for (const isRemoved of [true, true, false]) expect(await removeOccasion(own, noted.value.id, { isRemoved, asOf: NOW })).toEqual({ ok: true, value: { messageId: id } });
  for (const isWithdrawn of [true, false]) expect((await withdrawKeyMessage(own, id, { isWithdrawn, asOf: NOW })).ok).toBe(true);
  expect(await listKeyMessages(own)).toMatchObject([{ text: 'Better', withdrawnAt: null }]);
  const traces = await inWorkspace(workspaceId, (tx) => tx.auditEvent.findMany({ where: { workspaceId, entity: { in: ['key-message', 'message-occasion'] } }, orderBy: { id: 'asc' } }));
  expect(traces.map(({ verb }) => verb), 'twice is once').toEqual(['key-message.create', 'key-message.update', 'message-occasion.create', 'message-occasion.update', 'message-occasion.remove', 'message-occasion.restore', 'key-message.withdraw', 'key-message.restore']);
  const reader = { ...own, permissions: permissionsOf('manager') };
  expect([await addKeyMessage(reader, asMessage({}), { asOf: NOW }), await noteOccasion(reader, asOccasion(given), { asOf: NOW })]).toEqual([{ ok: false, reason: 'not-allowed' }, { ok: false, reason: 'not-allowed' }]);
});

test('what cannot be is refused: a day to come, a team or a person of another workspace', async () => {
  const other = await makeScope();
  const team = await inWorkspace(other.workspaceId, (tx) => tx.team.create({ data: { workspaceId: other.workspaceId, name: 'Elsewhere' } }));
  expect(await noteOccasion(scope, asOccasion({ on: '2026-06-18' }), { asOf: NOW })).toEqual({ ok: false, reason: 'in-future' });
  expect(await noteOccasion(scope, asOccasion({ whom: 'chosen', audience: [team.id] }), { asOf: NOW })).toEqual({ ok: false, reason: 'unknown-group' });
  expect(await noteOccasion(scope, asOccasion({ giverId: other.member!.id }), { asOf: NOW })).toEqual({ ok: false, reason: 'unknown-person' });
  expect(await addKeyMessage(scope, asMessage({ audience: [team.id] }), { asOf: NOW })).toEqual({ ok: false, reason: 'unknown-group' });
  expect(await addKeyMessage(scope, asMessage({ sender: other.member!.id }), { asOf: NOW })).toEqual({ ok: false, reason: 'unknown-person' });
});
