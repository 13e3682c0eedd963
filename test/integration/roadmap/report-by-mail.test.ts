import { beforeAll, beforeEach, expect, test } from 'vitest';
import '#app/all-jobs.server.ts';
import { database } from '#app/db/client.server.ts';
import { digestWriter } from '#app/digest-mail.server.tsx';
import { chooseDigest, listDigestReaders } from '#app/kpis/digest/digests.server.ts';
import type { Rhythm } from '#app/kpis/digest/rhythm.ts';
import { sendDigestNow, sendDigests } from '#app/kpis/digest/send-digests.server.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { findMailHtml, listOutbox } from '#app/people/mail/outbox.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDecision } from '#app/roadmap/decisions/change-decisions.server.ts';
import { createProgramme } from '#app/roadmap/programme.server.ts';
import { usualPlan } from '#app/roadmap/programme.ts';
import { USUAL_CRITERIA } from '#app/roadmap/usual-criteria.ts';
import { addDays, day, toDate } from '#app/values/day.ts';
import { must } from '#test/factories/must.ts';
import { join, makeScope } from '#test/factories/workspace.ts';

const MONDAY = day('2026-03-02');
const at = (days: number, hour = 7) => new Date(toDate(addDays(MONDAY, days)).getTime() + hour * 3_600_000);

let lead: Scope;
let chief: Scope;

beforeAll(() => {
  process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
});

beforeEach(async () => {
  lead = await makeScope({ role: 'project-lead', name: 'Bakker' });
  chief = await join(lead, 'management');
});

const plan = async () => must(await createProgramme(lead, { name: 'Klant <centraal>' }, usualPlan(MONDAY, USUAL_CRITERIA))).id;
const choose = (by: Scope, whom: Scope, rhythm: Rhythm | null) => chooseDigest(by, { memberId: whom.member!.id, rhythm, mailed: 'report', asOf: at(0) });
const around = (days: number) => ({ catalogue: metricCatalogue, write: digestWriter(lead, at(days)), asOf: at(days) });
const mails = async () => (await listOutbox(lead, { after: null })).mails;

test('it goes once a week to who chose it, and tells how the programme stands in words and with links', async () => {
  await plan();
  must(await choose(lead, chief, 'weekly'));
  expect([await sendDigests(lead, around(1)), await sendDigests(lead, around(7)), await sendDigests(lead, around(7))]).toEqual([0, 1, 0]);
  const [mail] = await mails();
  expect(mail).toMatchObject({ kind: 'digest' });
  expect(mail!.subject).toMatch(/^Bakker: Statusrapport van Klant <centraal>/);
  expect(mail!.text).toMatch(/^Tijd \(/m);
  expect(mail!.text).toMatch(/^Toleranties \(Nog niets te zeggen\)/m);
  const html = (await findMailHtml(lead, mail!.id))!;
  expect(html).toContain('Klant &lt;centraal&gt;');
  expect(html).toContain('/roadmap/report/digest');
  expect(html).not.toMatch(/<script|href="\//);
});

test('what waits to be decided stands in it with who decides and by when, and leads to where that is done', async () => {
  await plan();
  const asked = { why: null, options: null, ownerId: chief.member!.id, objectiveId: null, replacesId: null, said: null };
  must(await addDecision(lead, { ...asked, title: 'Which customers <first>?', neededOn: addDays(MONDAY, 2) }, at(0)));
  must(await addDecision(lead, { ...asked, title: 'Which fields?', neededOn: null }, at(0)));
  must(await choose(lead, chief, 'weekly'));
  await sendDigests(lead, around(7));
  const [mail] = await mails();
  expect(mail!.subject).toMatch(/ingrijpen bij: .*besluiten/);
  expect(mail!.text).toMatch(/^Besluiten \(Ingrijpen\): 2 besluiten wachten\. Waarvan 1 te laat\./m);
  expect(mail!.text).toContain(`Vraagt een besluit:\n- Which customers <first>? (${chief.member!.name} · nodig op 4 mrt 2026 · Te laat)\n- Which fields? (${chief.member!.name})`);
  expect(await findMailHtml(lead, mail!.id)).toMatch(/href="[^"]+\/roadmap\/decisions\/[0-9a-f-]{36}"[^>]*>Which customers &lt;first&gt;\?/);
});

test('without a programme nothing is sent, and of one that is closed only to who asks', async () => {
  must(await choose(chief, chief, 'weekly'));
  expect([await sendDigests(lead, around(7)), await sendDigestNow(chief, 'report', around(7))]).toEqual([0, false]);
  const programmeId = await plan();
  await database().programmeClosing.create({ data: { workspaceId: lead.workspaceId, programmeId, kind: 'closed', text: 'Begin with behaviour', report: { phases: [], kpis: [] }, actedAt: at(10), actedById: lead.member!.id } });
  expect([await sendDigests(lead, around(14)), await sendDigestNow(chief, 'report', around(14))]).toEqual([0, true]);
});

test('it goes to who decides alone, is another choice than the dashboard, and others choose it only where they keep the plan', async () => {
  await plan();
  const [manager, work] = [await join(lead, 'manager'), await join(lead, 'end-user')];
  expect([await choose(lead, manager, 'weekly'), await choose(lead, work, 'weekly'), await choose(chief, lead, 'weekly')]).toEqual([
    { ok: false, reason: 'not-found' },
    { ok: false, reason: 'not-found' },
    { ok: false, reason: 'not-allowed' },
  ]);
  must(await choose(chief, chief, 'monthly'));
  must(await chooseDigest(chief, { memberId: chief.member!.id, rhythm: 'weekly', mailed: 'kpis', asOf: at(0) }));
  const rhythmOf = async (mailed: 'kpis' | 'report') => (await listDigestReaders(chief, mailed)).find(({ id }) => id === chief.member!.id)?.rhythm;
  expect([await rhythmOf('report'), await rhythmOf('kpis')]).toEqual(['monthly', 'weekly']);
  await database().member.update({ where: { id: chief.member!.id }, data: { role: 'manager' } });
  expect(await sendDigests(lead, around(30)), 'who decides no more gets the dashboard alone').toBe(1);
});
