import { beforeAll, expect, test } from 'vitest';
import '#app/all-jobs.server.ts';
import { keepWhatIsDone, setTick } from '#app/adoption/checklists/ticks.server.ts';
import { NewNudgeRuleSchema, type NewNudgeRule } from '#app/adoption/nudges/nudge-form.ts';
import { isHeldOut } from '#app/adoption/nudges/holdout.ts';
import { listNudgeReports, previewNudges } from '#app/adoption/nudges/nudge-report.server.ts';
import { createNudgeRule, draftNudgeRule, listNudgeRules, switchNudgeRule } from '#app/adoption/nudges/nudge-rules.server.ts';
import { closeHandover, dismissNudge, listHandovers, listOwnNudges } from '#app/adoption/nudges/own-nudges.server.ts';
import { runNudges } from '#app/adoption/nudges/run-nudges.server.ts';
import { database, inWorkspace } from '#app/db/client.server.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { ingestEvents } from '#app/events/events.server.ts';
import { runDueJobs } from '#app/jobs/run-due-jobs.server.ts';
import { chooseByToken, chooseMessage, listMessageChoices, readUnsubscribeToken, unsubscribeToken } from '#app/people/mail/message-choices.server.ts';
import { listOutbox } from '#app/people/mail/outbox.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, day, dayIn, daysBetween, toDate } from '#app/values/day.ts';
import { newcombeDifference } from '#app/values/proportion.ts';
import { makeItem, makeList } from '#test/factories/checklists.ts';
import { createRows } from '#test/factories/records.ts';
import { makeScope } from '#test/factories/workspace.ts';

beforeAll(() => {
  process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
});

const ENROLLED = day('2026-01-05');
/** Ten in the morning in Amsterdam, winter and summer alike in UTC terms: within hours. */
const at = (on: string) => new Date(`${on}T10:00:00Z`);
const scopeOf = (scope: Scope, id: string, role: 'end-user' | 'manager' = 'end-user'): Scope => ({ ...scope, permissions: permissionsOf(role), member: { id, name: id, role }, actor: id });

/** A team of so many people with a manager; acts are called `case closed`. */
async function firm(size: number) {
  const lead = await makeScope({ role: 'project-lead' });
  const { workspaceId } = lead;
  const people: { id: string; email: string }[] = [];
  const { teamId, managerId } = await inWorkspace(workspaceId, async (tx) => {
    const team = await tx.team.create({ data: { workspaceId, name: 'Noord' } });
    const manager = await tx.member.create({ data: { workspaceId, name: 'Manager', email: 'manager@firma.example', role: 'manager' } });
    await tx.teamMembership.create({ data: { workspaceId, teamId: team.id, memberId: manager.id, startsOn: toDate(ENROLLED), isManager: true } });
    for (let n = 0; n < size; n++) {
      const email = `p${n}@firma.example`;
      const member = await tx.member.create({ data: { workspaceId, name: `Piet ${n}`, email, role: 'end-user', enrolledOn: toDate(ENROLLED) } });
      await tx.teamMembership.create({ data: { workspaceId, teamId: team.id, memberId: member.id, startsOn: toDate(ENROLLED) } });
      people.push({ id: member.id, email });
    }
    return { teamId: team.id, managerId: manager.id };
  });
  await act(lead, 'nobody@firma.example', '2026-01-05');
  return { lead, people, teamId, managerId };
}

async function act(scope: Scope, email: string, on: string, received = at(on)): Promise<void> {
  await ingestEvents(scope, [{ event_id: `${email}-${on}`, actor: email, activity: 'case closed', occurred_at: `${on}T11:00:00Z` }], { asOf: new Date('2027-01-01'), receivedAt: received });
}

async function rule(lead: Scope, overrides: Partial<NewNudgeRule> = {}): Promise<string> {
  const given = NewNudgeRuleSchema.parse({ intent: 'create', kind: 'act-missing', activityKey: 'case closed', withinDays: '7', titleNl: 'Sluit je melding af', titleEn: 'Close your case', benefitNl: 'Dat scheelt jou werk.', holdoutPercent: '0', ...overrides });
  const made = await createNudgeRule(lead, given, { asOf: at('2026-03-01') });
  if (!made.ok) throw new Error(made.reason);
  return made.value.id;
}

test('who is on leave is not reminded, nor who is back for less than the days of the rule', async () => {
  const { lead, people } = await firm(3);
  const [away, back, there] = people;
  await rule(lead);
  await inWorkspace(lead.workspaceId, (tx) => tx.leave.createMany({ data: [
    { workspaceId: lead.workspaceId, memberId: away!.id, startsOn: toDate(day('2026-03-25')), endsOn: toDate(day('2026-03-26')) },
    { workspaceId: lead.workspaceId, memberId: back!.id, startsOn: toDate(day('2026-03-02')), endsOn: toDate(day('2026-03-19')) },
  ] }));
  const reminded = async () => inWorkspace(lead.workspaceId, async (tx) => (await tx.nudge.findMany({ where: { workspaceId: lead.workspaceId } })).map(({ memberId }) => memberId));
  await runNudges(lead, { asOf: at('2026-03-25') });
  expect(await reminded()).toEqual([there!.id]);
  await runNudges(lead, { asOf: at('2026-03-26') });
  expect((await reminded()).sort()).toEqual([back!.id, there!.id].sort());
});

test('only who has not done it is reminded, once, in the product and by mail', async () => {
  const { lead, people } = await firm(3);
  const [did, old, never] = people;
  await act(lead, did!.email, '2026-03-19');
  await act(lead, old!.email, '2026-03-18');
  await rule(lead);
  expect(await runNudges(lead, { asOf: at('2026-03-25') })).toEqual({ nudged: 2, heldOut: 0, handedOver: 0 });
  expect(await runNudges(lead, { asOf: at('2026-03-25') })).toEqual({ nudged: 0, heldOut: 0, handedOver: 0 });
  expect(await listOwnNudges(scopeOf(lead, did!.id), { asOf: at('2026-03-25') })).toEqual([]);
  expect(await listOwnNudges(scopeOf(lead, never!.id), { asOf: at('2026-03-25') })).toMatchObject([{ title: { nl: 'Sluit je melding af' } }]);
  const { mails } = await listOutbox(lead, { after: null });
  expect(mails.map(({ address }) => address).sort()).toEqual([old!.email, never!.email].sort());
  expect(mails[0]!.text).toMatch(/^Hallo Piet,\n\nSluit je melding af\.\n\nDat scheelt jou werk\.\n\nhttp.*\/me\n\nGeen duwtjes meer\? .*\/unsubscribe\/[\w-]+\.[\w-]+$/);
  await act(lead, never!.email, '2026-03-25');
  expect(await listOwnNudges(scopeOf(lead, never!.id), { asOf: at('2026-03-25') })).toEqual([]);
});

test('who did it under a name that counts as it is not reminded, and a reminder is answered by it', async () => {
  const { lead, people } = await firm(2);
  const [did, later] = people;
  const shut = (email: string, on: string) => ingestEvents(lead, [{ event_id: `shut-${email}-${on}`, actor: email, activity: 'ticket shut', occurred_at: `${on}T11:00:00Z` }], { asOf: new Date('2027-01-01'), receivedAt: at(on) });
  await shut(did!.email, '2026-03-19');
  const asked = await database().activity.findFirstOrThrow({ where: { workspaceId: lead.workspaceId, key: 'case closed' } });
  await database().activity.updateMany({ where: { workspaceId: lead.workspaceId, key: 'ticket shut' }, data: { countsAsId: asked.id } });
  await rule(lead);
  expect(await runNudges(lead, { asOf: at('2026-03-25') })).toMatchObject({ nudged: 1 });
  expect(await listOwnNudges(scopeOf(lead, later!.id), { asOf: at('2026-03-25') })).toHaveLength(1);
  await shut(later!.email, '2026-03-25');
  expect(await listOwnNudges(scopeOf(lead, later!.id), { asOf: at('2026-03-25') })).toEqual([]);
});

test('servers that decide at the same moment remind once', async () => {
  const { lead } = await firm(4);
  await rule(lead);
  await rule(lead, { titleNl: 'Iets anders' });
  const runs = await Promise.all(Array.from({ length: 5 }, () => runNudges(lead, { asOf: at('2026-03-25') })));
  expect(runs.reduce((sum, { nudged }) => sum + nudged, 0)).toBe(4);
  expect(await database().nudge.count({ where: { workspaceId: lead.workspaceId } })).toBe(4);
});

test('over ten weeks of hours, nights and weekends: one a week, in hours, three, then the coach; after the talk it may begin again', async () => {
  const { lead, people, managerId } = await firm(1);
  await rule(lead);
  await rule(lead, { titleNl: 'Een tweede regel' });
  for (let hour = 0; hour < 24 * 70; hour += 4) await runNudges(lead, { asOf: new Date(Date.UTC(2026, 2, 2, hour)) });
  const sent = await database().nudge.findMany({ where: { workspaceId: lead.workspaceId }, orderBy: { at: 'asc' } });
  expect(sent).toHaveLength(3);
  const days = sent.map((nudge) => dayIn(nudge.at, 'Europe/Amsterdam'));
  expect([daysBetween(days[0]!, days[1]!), daysBetween(days[1]!, days[2]!)]).toEqual([7, 7]);
  const manager = scopeOf(lead, managerId, 'manager');
  const asOf = at('2026-05-12');
  const handed = await listHandovers(manager, { asOf });
  expect(handed).toMatchObject([{ name: 'Piet 0', title: { nl: 'Sluit je melding af' } }]);
  expect(await listHandovers(scopeOf(lead, people[0]!.id), { asOf })).toEqual([]);
  expect(await closeHandover(scopeOf(lead, people[0]!.id), handed[0]!.id, asOf)).toEqual({ ok: false, reason: 'not-found' });
  expect(await closeHandover(manager, handed[0]!.id, asOf)).toEqual({ ok: true });
  expect(await closeHandover(manager, handed[0]!.id, asOf)).toEqual({ ok: true });
  expect(await runNudges(lead, { asOf: at('2026-05-13') })).toMatchObject({ nudged: 1 });
});

test('an answer ends the row of unanswered ones', async () => {
  const { lead, people } = await firm(1);
  await rule(lead);
  const mondays = ['2026-03-02', '2026-03-09', '2026-03-23', '2026-03-30', '2026-04-06', '2026-04-13'];
  const outcomes = [];
  for (const monday of mondays) {
    outcomes.push(await runNudges(lead, { asOf: at(monday) }));
    if (monday === '2026-03-09') await act(lead, people[0]!.email, '2026-03-10');
  }
  expect(outcomes.map(({ nudged, handedOver }) => [nudged, handedOver])).toEqual([[1, 0], [1, 0], [1, 0], [1, 0], [1, 0], [0, 1]]);
});

test('an open item of the checklist reminds who has it open, until they tick it', async () => {
  const { lead, people } = await firm(2);
  const { id: listId } = await makeList(lead, { asOf: at('2026-03-02'), items: [makeItem('talk', { kind: 'hand' })] });
  const item = await database().checklistItem.findFirstOrThrow({ where: { workspaceId: lead.workspaceId } });
  const tick = (who: number, on: string) => setTick(scopeOf(lead, people[who]!.id), { listId, itemKey: item.key }, { isTicked: true, asOf: at(on) });
  expect(await tick(0, '2026-03-24')).toMatchObject({ ok: true });
  await rule(lead, { kind: 'item-open', itemId: item.id, activityKey: undefined });
  expect(await runNudges(lead, { asOf: at('2026-03-25') })).toMatchObject({ nudged: 1 });
  expect(await listOwnNudges(scopeOf(lead, people[1]!.id), { asOf: at('2026-03-25') })).toHaveLength(1);
  await tick(1, '2026-03-25');
  expect(await listOwnNudges(scopeOf(lead, people[1]!.id), { asOf: at('2026-03-25') })).toEqual([]);
});

test('an item judged on records reminds who has too few, until there are enough; its effect is what stood there within the days', async () => {
  const { lead, people } = await firm(48);
  await makeList(lead, { asOf: at('2026-03-02'), items: [makeItem('tasks', { kind: 'records', recordRule: 'tasks-done', times: 2 })] });
  const item = await database().checklistItem.findFirstOrThrow({ where: { workspaceId: lead.workspaceId } });
  const finish = (who: number, count: number) => createRows(lead, 'task', ...Array.from({ length: count }, (_, nth) => ({ title: `Bel ${nth}`, priority: 'normal', owner_id: people[who]!.id, done_at: at('2026-03-20').toISOString() })));
  await finish(0, 2);
  await finish(1, 1);
  const id = await rule(lead, { kind: 'item-open', itemId: item.id, activityKey: undefined, holdoutPercent: '50' });
  const heldOut = people.map((person, who) => who !== 0 && isHeldOut(id, person.id, 50));
  const nudged = heldOut.map((is, who) => who !== 0 && !is);
  expect(await runNudges(lead, { asOf: at('2026-03-25') })).toMatchObject({ nudged: nudged.filter(Boolean).length, heldOut: heldOut.filter(Boolean).length });
  const reminded = nudged.indexOf(true, 2);
  expect(await listOwnNudges(scopeOf(lead, people[reminded]!.id), { asOf: at('2026-03-25') })).toHaveLength(1);
  await finish(reminded, 2);
  expect(await listOwnNudges(scopeOf(lead, people[reminded]!.id), { asOf: at('2026-03-25') }), 'gone at once').toEqual([]);

  // On the seventh day a third of them has it, a day later another third; each night writes down what is there.
  const night = (on: string) => inWorkspaceSql(lead.workspaceId, (tx) => keepWhatIsDone(tx, lead, { today: day(on), asOf: new Date(`${on}T01:50:00Z`) }));
  const inTime = people.map((_, who) => who === reminded || (who > 1 && who % 3 === 0));
  for (const who of people.keys()) if (inTime[who] && who !== reminded) await finish(who, 2);
  await night('2026-04-01');
  for (const who of people.keys()) if (who > 1 && who % 3 === 1 && !inTime[who]) await finish(who, 2);
  await night('2026-04-02');
  const effect = async (on: string) => (await listNudgeReports(lead, { asOf: at(on) }))[0]!.effect;
  expect((await effect('2026-04-01')).kind, 'the night of the last day has to be over').toBe('too-few');
  const count = (side: boolean[]) => ({ people: side.filter(Boolean).length, didIt: side.filter((is, who) => is && inTime[who]).length });
  expect(await effect('2026-04-02')).toMatchObject({ kind: 'measured', nudged: count(nudged), heldOut: count(heldOut) });
});

test('one click in a mail ends them, without signing in; so does the switch, and both can be turned back', async () => {
  const { lead, people } = await firm(2);
  await rule(lead);
  const [byLink, bySwitch] = people;
  const token = unsubscribeToken(lead.workspaceId, byLink!.id, 'nudge');
  expect(readUnsubscribeToken(token)).toBe('nudge');
  expect(await chooseByToken(`${token}x`, { isWanted: false, asOf: at('2026-03-24') })).toBe(false);
  expect(await chooseByToken(token, { isWanted: false, asOf: at('2026-03-24') })).toBe(true);
  expect(await chooseByToken(token, { isWanted: false, asOf: at('2026-03-24') })).toBe(true);
  await chooseMessage(scopeOf(lead, bySwitch!.id), { kind: 'nudge', isWanted: false, asOf: at('2026-03-24') });
  expect((await listMessageChoices(scopeOf(lead, bySwitch!.id))).find(({ kind }) => kind === 'nudge')).toEqual({ kind: 'nudge', isWanted: false });
  expect(await runNudges(lead, { asOf: at('2026-03-25') })).toMatchObject({ nudged: 0 });
  await chooseByToken(token, { isWanted: true, asOf: at('2026-03-24') });
  expect(await runNudges(lead, { asOf: at('2026-03-25') })).toMatchObject({ nudged: 1 });
});

test('the measured effect is that of a plain count, and counts only weeks that are over and loaded', async () => {
  const { lead, people } = await firm(60);
  const ruleId = await rule(lead, { holdoutPercent: '40' });
  const out = people.filter(({ id }) => isHeldOut(ruleId, id, 40));
  const run = await runNudges(lead, { asOf: at('2026-03-25') });
  expect(run).toEqual({ nudged: 60 - out.length, heldOut: out.length, handedOver: 0 });
  // Every second of the reminded and every fifth of the others, on days of the week after; one just too late.
  const nudged = people.filter(({ id }) => !isHeldOut(ruleId, id, 40));
  const did = [...nudged.filter((_, n) => n % 2 === 0), ...out.filter((_, n) => n % 5 === 0)];
  for (const [n, { email }] of did.entries()) await act(lead, email, addDays(day('2026-03-25'), n % 7), at('2026-03-31'));
  await act(lead, nudged[1]!.email, '2026-04-01', at('2026-03-31'));
  const effect = async (on: string) => (await listNudgeReports(lead, { asOf: at(on) }))[0]!.effect;
  expect(await effect('2026-04-05')).toEqual({ kind: 'too-few', least: 10 }); // loaded up to and with 31 March
  await act(lead, 'nobody@firma.example', '2026-04-01', at('2026-04-01'));
  await runNudges(lead, { asOf: at('2026-04-02') }); // later reminders of the same people change nothing
  const sides = [
    { successes: nudged.filter((_, n) => n % 2 === 0).length, of: nudged.length },
    { successes: out.filter((_, n) => n % 5 === 0).length, of: out.length },
  ] as const;
  expect(await effect('2026-03-31')).toMatchObject({ kind: 'too-few' });
  expect(await effect('2026-04-01')).toMatchObject({
    kind: 'measured',
    nudged: { people: sides[0].of, didIt: sides[0].successes },
    heldOut: { people: sides[1].of, didIt: sides[1].successes },
    difference: newcombeDifference(...sides),
  });
});

test('a preview counts whom a rule would reach; of fewer than five people it says nothing', async () => {
  const { lead, people, teamId } = await firm(6);
  await act(lead, people[0]!.email, '2026-03-24');
  const given = NewNudgeRuleSchema.parse({ intent: 'preview', kind: 'act-missing', activityKey: 'case closed', titleNl: 'a', benefitNl: 'b', teamId });
  const draft = await draftNudgeRule(lead, given);
  expect(draft.ok && (await previewNudges(lead, draft.value, { asOf: at('2026-03-25') }))).toEqual({ people: 6, open: 5 });
  await database().member.update({ where: { id: people[1]!.id }, data: { leftOn: toDate(day('2026-03-25')) } });
  await database().member.update({ where: { id: people[2]!.id }, data: { leftOn: toDate(day('2026-03-25')) } });
  expect(draft.ok && (await previewNudges(lead, draft.value, { asOf: at('2026-03-25') }))).toEqual({ people: null, open: null });
  expect(await draftNudgeRule(lead, { ...given, activityKey: 'never seen' })).toEqual({ ok: false, reason: 'unknown-activity' });
});

test('a rule is switched by who may, and put away by who got it', async () => {
  const { lead, people } = await firm(1);
  const ruleId = await rule(lead);
  const asManagement = { ...lead, permissions: permissionsOf('management') };
  expect(await switchNudgeRule(asManagement, { ruleId, isOn: false, version: 1 })).toEqual({ ok: false, reason: 'not-allowed' });
  expect(await switchNudgeRule(lead, { ruleId, isOn: false, version: 7 })).toEqual({ ok: false, reason: 'changed-meanwhile' });
  await runNudges(lead, { asOf: at('2026-03-25') });
  const own = scopeOf(lead, people[0]!.id);
  const [nudge] = await listOwnNudges(own, { asOf: at('2026-03-25') });
  expect(await dismissNudge(lead, nudge!.id, at('2026-03-25'))).toEqual({ ok: false, reason: 'not-found' });
  expect(await dismissNudge(own, nudge!.id, at('2026-03-25'))).toEqual({ ok: true });
  expect(await listOwnNudges(own, { asOf: at('2026-03-25') })).toEqual([]);
  expect(await switchNudgeRule(lead, { ruleId, isOn: false, version: 1 })).toEqual({ ok: true });
  expect(await runNudges(lead, { asOf: at('2026-04-08') })).toMatchObject({ nudged: 0 });
});

test('another workspace sees nothing of it', async () => {
  const { lead, people } = await firm(1);
  const ruleId = await rule(lead);
  await runNudges(lead, { asOf: at('2026-03-25') });
  const other = await makeScope({ role: 'project-lead' });
  expect(await listNudgeRules(other)).toEqual([]);
  expect(await listNudgeReports(other, { asOf: at('2026-03-25') })).toEqual([]);
  expect((await listOutbox(other, { after: null })).mails).toEqual([]);
  expect(await switchNudgeRule(other, { ruleId, isOn: false, version: 1 })).toEqual({ ok: false, reason: 'not-found' });
  expect(await listOwnNudges({ ...other, member: scopeOf(lead, people[0]!.id).member }, { asOf: at('2026-03-25') })).toEqual([]);
});

test('the job of the outbox leaves everything where it is without a mail server', async () => {
  const { lead } = await firm(2);
  await rule(lead);
  await runNudges(lead, { asOf: at('2026-03-25') });
  await runDueJobs({ names: ['people.mail'] });
  const { mails } = await listOutbox(lead, { after: null });
  expect(mails.map(({ sentAt, failedAt, error }) => [sentAt, failedAt, error])).toEqual([[null, null, null], [null, null, null]]);
  expect(await database().job.findMany({ where: { workspaceId: lead.workspaceId }, select: { name: true, state: true } })).toEqual([{ name: 'people.mail', state: 'done' }]);
});
