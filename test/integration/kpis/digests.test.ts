import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import '#app/all-jobs.server.ts';
import { database } from '#app/db/client.server.ts';
import { digestWriter } from '#app/digest-mail.server.tsx';
import { ingestEvents } from '#app/events/events.server.ts';
import { CheckInSchema } from '#app/kpis/check-ins/check-in-form.ts';
import { addCheckIn } from '#app/kpis/check-ins/check-ins.server.ts';
import { findStanding } from '#app/kpis/check-ins/board.server.ts';
import { chooseDigest, listDigestReaders } from '#app/kpis/digest/digests.server.ts';
import { sendDigestNow, sendDigests } from '#app/kpis/digest/send-digests.server.ts';
import { listKpis } from '#app/kpis/kpis.server.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { endAccess } from '#app/people/members.server.ts';
import { chooseMessage } from '#app/people/mail/message-choices.server.ts';
import { findMailHtml, listOutbox } from '#app/people/mail/outbox.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, day, toDate } from '#app/values/day.ts';
import { makeScope } from '#test/factories/workspace.ts';

const MONDAY = day('2026-03-02');
const at = (days: number, hour = 7) => new Date(toDate(addDays(MONDAY, days)).getTime() + hour * 3_600_000);
const who = (nth: number) => `p${nth}@example.org`;

let lead: Scope;
let chief: Scope;

beforeAll(() => {
  process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
});

async function join(scope: Scope, role: Role, name: string): Promise<Scope> {
  const { id } = await database().member.create({ data: { workspaceId: scope.workspaceId, email: `${randomUUID()}@example.org`, name, role } });
  return { ...scope, permissions: permissionsOf(role), member: { id, name, role } };
}

/** Seven of the ten act in the week that is so many after the first; known on the Monday after it, by what nobody in particular did then. */
async function week(nth: number): Promise<void> {
  const known = at(7 * nth + 7, 6);
  const acted = [...Array.from({ length: 7 }, (_, person) => ({ actor: who(person), at: at(7 * nth + 2) })), { actor: 'nobody', at: at(7 * nth + 7, 5) }];
  await ingestEvents(lead, acted.map((event) => ({ event_id: `${event.actor} ${nth}`, actor: event.actor, activity: 'edit', occurred_at: event.at.toISOString() })), { asOf: known, receivedAt: known });
}

/** Ten people of whom seven acted in the first week; a KPI that asks for six. */
beforeEach(async () => {
  lead = await makeScope({ role: 'project-lead', name: 'Bakker & <Zonen>' });
  const { workspaceId } = lead;
  chief = await join(lead, 'management', 'Chief');
  for (let nth = 0; nth < 10; nth++) await database().member.create({ data: { workspaceId, email: who(nth), name: who(nth), role: 'end-user', enrolledOn: toDate(MONDAY) } });
  await database().activity.create({ data: { workspaceId, key: 'edit', kind: 'act' } });
  const aims = { metricId: 'active-user-rate', layer: 'use', direction: 'stay-above', frequency: 'week', targetValue: 0.6, startsOn: toDate(MONDAY), deadlineOn: toDate(addDays(MONDAY, 200)), ownerId: chief.member!.id };
  await database().kpi.create({ data: { workspaceId, specificationId: randomUUID(), ...aims } });
  await week(0);
});

const choose = (by: Scope, whom: Scope, rhythm: 'weekly' | 'monthly' | null, days = 0) => chooseDigest(by, { memberId: whom.member!.id, rhythm, mailed: 'kpis', asOf: at(days) });
const send = (days: number) => sendDigests(lead, { catalogue: metricCatalogue, write: digestWriter(lead, at(days)), asOf: at(days) });
const mails = async () => (await listOutbox(lead, { after: null })).mails;

test('it goes once on the first working day of the week, to who chose it, with the figures in words, in pictures and in plain text', async () => {
  expect((await choose(lead, chief, 'weekly')).ok).toBe(true);
  expect([await send(1), await send(6), await send(7), await send(7), await send(8)]).toEqual([0, 0, 1, 0, 0]);
  const [mail] = await mails();
  expect(mail).toMatchObject({ kind: 'digest', subject: 'Bakker & <Zonen>: Eén KPI: 1 goed', hasHtml: true });
  expect(mail!.text).toMatch(/70\s?%/);
  expect(mail!.text).toContain('/unsubscribe/');
  const html = (await findMailHtml(lead, mail!.id))!;
  expect(html).toContain('<html lang="nl">');
  expect(html).toMatch(/70\s?%/);
  expect(html).toContain('Bakker &amp; &lt;Zonen&gt;');
  expect(html).toMatch(/<img src="data:image\/png;base64,iVBOR/);
  expect(html).not.toMatch(/<script|href="\//);
  expect(html).toMatch(/href="https?:\/\/[^"]+\/unsubscribe\//);
});

test('every month it goes on the first working day; who changes the rhythm is not sent the same week twice', async () => {
  await choose(chief, chief, 'monthly');
  expect([await send(7), await send(28), await send(30), await send(31)], 'Wednesday 1 April').toEqual([0, 0, 1, 0]);
  await choose(chief, chief, 'weekly', 31);
  expect([await send(31), await send(35), await send(36)], 'Easter Monday is 6 April').toEqual([0, 0, 1]);
  await choose(chief, chief, null, 37);
  expect(await send(42)).toBe(0);
});

test('everybody chooses for themselves, who writes KPIs for others, and nobody against who refused', async () => {
  const manager = await join(lead, 'manager', 'Manager');
  const user = await join(lead, 'end-user', 'User');
  expect(await choose(manager, chief, 'weekly')).toEqual({ ok: false, reason: 'not-allowed' });
  expect((await choose(manager, manager, 'weekly')).ok).toBe(true);
  expect(await choose(lead, user, 'weekly'), 'who may not read KPIs').toEqual({ ok: false, reason: 'not-found' });
  await chooseMessage(manager, { kind: 'digest', isWanted: false, asOf: at(1) });
  expect(await send(7)).toBe(0);
  expect(await choose(lead, manager, 'monthly')).toEqual({ ok: false, reason: 'refused-by-reader' });
  expect((await listDigestReaders(lead, 'kpis')).find(({ id }) => id === manager.member!.id)).toMatchObject({ isRefused: true });
  expect((await choose(manager, manager, 'monthly')).ok).toBe(true);
  expect((await listDigestReaders(lead, 'kpis')).map(({ name, rhythm, isRefused }) => [name, rhythm, isRefused])[0]).toEqual(['Manager', 'monthly', false]);
});

test('who has no access any more gets nothing', async () => {
  await choose(lead, chief, 'weekly');
  expect((await endAccess(lead, chief.member!.id, at(3))).ok).toBe(true);
  expect(await send(7)).toBe(0);
});

test('asked for at once it goes at once, and the next one comes in its time', async () => {
  await choose(chief, chief, 'weekly');
  const now = { catalogue: metricCatalogue, write: digestWriter(chief, at(2)), asOf: at(2) };
  expect(await sendDigestNow(chief, 'kpis', now)).toBe(true);
  expect([(await mails()).length, await send(7)]).toEqual([1, 1]);
  await chooseMessage(chief, { kind: 'digest', isWanted: false, asOf: at(8) });
  expect(await sendDigestNow(chief, 'kpis', now)).toBe(false);
});

test('another workspace sees neither readers nor messages', async () => {
  await choose(chief, chief, 'weekly');
  await send(7);
  const [mail] = await mails();
  const other = await makeScope({ role: 'administrator' });
  expect(await findMailHtml(other, mail!.id)).toBeNull();
  expect(await choose(other, chief, 'monthly')).toEqual({ ok: false, reason: 'not-found' });
  expect((await listDigestReaders(other, 'kpis')).some(({ id }) => id === chief.member!.id)).toBe(false);
});

test('what was spoken of this month is asked for again in the mail of the next', async () => {
  await choose(lead, chief, 'monthly');
  const kpi = (await listKpis(lead))[0]!;
  for (let nth = 1; nth < 9; nth++) await week(nth);
  const isAsked = async () => (await mails())[0]!.text.includes('1 KPI te bespreken');
  await send(30);
  expect(await isAsked()).toBe(true);
  const now = await findStanding(chief, metricCatalogue, kpi.id, at(40));
  expect((await addCheckIn(chief, now!.standing!, CheckInSchema.parse({}), at(40))).ok).toBe(true);
  await sendDigestNow(chief, 'kpis', { catalogue: metricCatalogue, write: digestWriter(chief, at(41)), asOf: at(41) });
  expect(await isAsked()).toBe(false);
  expect(await send(60)).toBe(1);
  expect(await isAsked()).toBe(true);
});
