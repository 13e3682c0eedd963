import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import '#app/all-jobs.server.ts';
import { database } from '#app/db/client.server.ts';
import { digestWriter } from '#app/digest-mail.server.tsx';
import { ingestEvents } from '#app/events/events.server.ts';
import { createDashboard, findDashboard, removeDashboard, saveDashboard } from '#app/kpis/dashboards/dashboards.server.ts';
import { chartTile, emptyTile } from '#app/kpis/dashboards/tile-form.ts';
import { chooseDigest, listDigestReaders, readDigestChoices } from '#app/kpis/digest/digests.server.ts';
import type { Rhythm } from '#app/kpis/digest/rhythm.ts';
import { sendDigestNow, sendDigests } from '#app/kpis/digest/send-digests.server.ts';
import { listMetricsOf, metricCatalogue } from '#app/metric-catalogue.server.ts';
import { findMailHtml, listOutbox } from '#app/people/mail/outbox.server.ts';
import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, day, toDate } from '#app/values/day.ts';
import { must } from '#test/factories/must.ts';
import { join, makeScope } from '#test/factories/workspace.ts';

const MONDAY = day('2026-03-02');
const at = (days: number, hour = 7) => new Date(toDate(addDays(MONDAY, days)).getTime() + hour * 3_600_000);

let lead: Scope;
let chief: Scope;
let manager: Scope;
let dashboardId: string;

beforeAll(() => {
  process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
});

/** Ten people of whom seven act in the first week; a KPI of it, and a dashboard with that KPI, a chart and a text for management. */
beforeEach(async () => {
  lead = await makeScope({ role: 'project-lead', name: 'Bakker' });
  const { workspaceId } = lead;
  [chief, manager] = [await join(lead, 'management'), await join(lead, 'manager')];
  for (let nth = 0; nth < 10; nth++) await database().member.create({ data: { workspaceId, email: `p${nth}@example.org`, name: `p${nth}`, role: 'end-user', enrolledOn: toDate(MONDAY) } });
  await database().activity.create({ data: { workspaceId, key: 'edit', kind: 'act' } });
  const acted = [...Array.from({ length: 7 }, (_, nth) => ({ actor: `p${nth}@example.org`, on: at(2) })), { actor: 'nobody', on: at(7, 5) }];
  await ingestEvents(lead, acted.map(({ actor, on }) => ({ event_id: actor, actor, activity: 'edit', occurred_at: on.toISOString() })), { asOf: at(7, 6), receivedAt: at(7, 6) });
  const kpi = await database().kpi.create({
    data: { workspaceId, name: 'Iedereen werkt ermee', specificationId: randomUUID(), metricId: 'active-user-rate', layer: 'use', direction: 'stay-above', frequency: 'week', targetValue: 0.6, startsOn: toDate(MONDAY), deadlineOn: toDate(addDays(MONDAY, 200)), ownerId: chief.member!.id },
  });
  dashboardId = must(await createDashboard(lead, 'Directieoverleg'));
  await save(['management'], [{ ...emptyTile('kpi'), kpiId: kpi.id }, chartTile({ metricId: 'active-user-rate', grain: 'week', span: 13, by: 'none', teamId: null, slice: null, compare: 'none', chart: 'line' }), { ...emptyTile('text'), title: 'Wat we bespreken', text: 'Wat <achterloopt> eerst.' }], 1);
});

async function save(roles: Role[], tiles: Parameters<typeof saveDashboard>[2]['tiles'], version: number): Promise<void> {
  expect(await saveDashboard(lead, { id: dashboardId, version }, { name: 'Directieoverleg', roles, tiles }, await listMetricsOf(lead))).toEqual({ ok: true });
}

const dashboard = async (by: Scope = lead) => (await findDashboard(by, dashboardId))!;
const choose = async (by: Scope, whom: Scope, rhythm: Rhythm | null) => chooseDigest(by, { memberId: whom.member!.id, rhythm, mailed: await dashboard(), asOf: at(0) });
const send = (days: number) => sendDigests(lead, { catalogue: metricCatalogue, write: digestWriter(lead, at(days)), asOf: at(days) });
const mails = async () => (await listOutbox(lead, { after: null })).mails;

test('it goes once a week to who chose it, with its KPI, the picture of its chart, and its text', async () => {
  expect((await choose(chief, chief, 'weekly')).ok).toBe(true);
  expect([await send(1), await send(7), await send(7)]).toEqual([0, 1, 0]);
  const [mail] = await mails();
  expect(mail).toMatchObject({ kind: 'digest', subject: 'Bakker: Directieoverleg' });
  expect(mail!.text).toMatch(/Iedereen werkt ermee: 70\s?%/);
  expect(mail!.text).toContain('Wat we bespreken\nWat <achterloopt> eerst.');
  expect(mail!.text).toMatch(/Hele organisatie: 70\s?%/);
  const html = (await findMailHtml(lead, mail!.id))!;
  expect(html.match(/<img src="data:image\/png;base64,iVBOR/g)).toHaveLength(2);
  expect(html).toContain('Wat &lt;achterloopt&gt; eerst.');
  expect(html).toContain(`/dashboards/${dashboardId}/digest`);
  expect(html).not.toMatch(/<script|href="\//);
});

test('it is another choice than that of the KPI dashboard: both come, each in its own rhythm', async () => {
  await chooseDigest(chief, { memberId: chief.member!.id, rhythm: 'monthly', mailed: 'kpis', asOf: at(0) });
  await choose(chief, chief, 'weekly');
  await choose(chief, chief, 'weekly');
  expect([await send(7), await send(30)]).toEqual([1, 2]);
  expect((await mails()).map(({ subject }) => subject).sort()).toEqual(['Bakker: Directieoverleg', 'Bakker: Directieoverleg', 'Bakker: Eén KPI: 1 nog niet te beoordelen']);
  expect((await listDigestReaders(chief, 'kpis')).find(({ id }) => id === chief.member!.id)?.rhythm).toBe('monthly');
});

test('whose dashboard it is chooses for others, and only for who may look at it', async () => {
  expect(await choose(lead, manager, 'weekly'), 'it is not shared with managers').toEqual({ ok: false, reason: 'not-found' });
  expect(await choose(chief, lead, 'weekly')).toEqual({ ok: false, reason: 'not-allowed' });
  expect((await choose(lead, chief, 'weekly')).ok).toBe(true);
  expect((await readDigestChoices(lead, await dashboard())).readers.map(({ id }) => id)).toEqual([chief.member!.id, lead.member!.id]);
  expect((await readDigestChoices(chief, await dashboard())).readers.map(({ id }) => id)).toEqual([chief.member!.id]);
});

test('who may not look any more is sent nothing, nor is what was taken away; it comes again when that does', async () => {
  await choose(lead, chief, 'weekly');
  const tiles = [{ ...emptyTile('text'), title: 'Wat we bespreken' }];
  await save([], tiles, 2);
  expect(await send(7)).toBe(0);
  await save(['management'], tiles, 3);
  expect((await removeDashboard(lead, dashboardId, { isRemoved: true, asOf: at(8) })).ok).toBe(true);
  expect(await send(8)).toBe(0);
  expect((await removeDashboard(lead, dashboardId, { isRemoved: false, asOf: at(9) })).ok).toBe(true);
  expect(await send(9)).toBe(1);
});

test('asked for at once it goes at once to who asks', async () => {
  const found = await dashboard(chief);
  expect(await sendDigestNow(chief, found, { catalogue: metricCatalogue, write: digestWriter(chief, at(8)), asOf: at(8) })).toBe(true);
  expect((await mails()).map(({ subject }) => subject)).toEqual(['Bakker: Directieoverleg']);
});
