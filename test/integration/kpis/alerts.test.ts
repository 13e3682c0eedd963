import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import '#app/all-jobs.server.ts';
import { database, inWorkspace } from '#app/db/client.server.ts';
import { ingestEvents } from '#app/events/events.server.ts';
import type { AlertCondition } from '#app/kpis/alerts/alert.ts';
import { AlertSchema } from '#app/kpis/alerts/alert-form.ts';
import { conditionKey } from '#app/kpis/alerts/alert.ts';
import { changeAlert } from '#app/kpis/alerts/change-alert.server.ts';
import { findAlert, listAlerts, removeAlert, setAlert, snoozeAlert } from '#app/kpis/alerts/alerts.server.ts';
import { listOwnAlerts } from '#app/kpis/alerts/own-alerts.server.ts';
import { watchAlerts } from '#app/kpis/alerts/watch-alerts.server.ts';
import { readDashboardRows } from '#app/kpis/kpis.server.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { chooseMessage } from '#app/people/mail/message-choices.server.ts';
import { listOutbox } from '#app/people/mail/outbox.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, type Day, day, dayIn, toDate } from '#app/values/day.ts';
import { makeScope } from '#test/factories/workspace.ts';

const MONDAY = day('2026-03-02');
const at = (days: number, hour = 9) => new Date(toDate(addDays(MONDAY, days)).getTime() + hour * 3_600_000);
const who = (nth: number) => `p${nth}@example.org`;

let scope: Scope;
let owner: Scope;
let kpiId: string;

beforeAll(() => {
  process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
});

/** Ten people enrolled from the first week on, and a KPI of everybody that somebody else owns than who steers. */
beforeEach(async () => {
  scope = await makeScope({ role: 'project-lead' });
  const { workspaceId } = scope;
  await inWorkspace(workspaceId, async (tx) => {
    for (let nth = 0; nth < 10; nth++) await tx.member.create({ data: { workspaceId, email: who(nth), name: who(nth), role: 'end-user', enrolledOn: toDate(MONDAY) } });
    await tx.activity.create({ data: { workspaceId, key: 'edit', kind: 'act' } });
  });
  const { id } = await database().member.create({ data: { workspaceId, email: `owner-${workspaceId}@example.org`, name: 'Owner Person', role: 'manager' } });
  owner = { ...scope, permissions: permissionsOf('manager'), member: { id, name: 'Owner Person', role: 'manager' } };
  const aims = { metricId: 'active-user-rate', layer: 'use', direction: 'stay-above', frequency: 'week', targetValue: 0.6, startsOn: toDate(MONDAY), deadlineOn: toDate(addDays(MONDAY, 200)), ownerId: id };
  kpiId = (await database().kpi.create({ data: { workspaceId, specificationId: randomUUID(), ...aims } })).id;
});

/** So many of the ten act in the week that is so many after the first; known on the Monday after it, by what nobody in particular did then. */
async function week(nth: number, acting: number): Promise<void> {
  const known = at(7 * nth + 7, 6);
  const events = [...Array.from({ length: acting }, (_, person) => ({ actor: who(person), at: at(7 * nth + 2, 12) })), { actor: 'nobody', at: at(7 * nth + 7, 5) }];
  await ingestEvents(scope, events.map((event) => ({ event_id: `${event.actor} ${nth}`, actor: event.actor, activity: 'edit', occurred_at: event.at.toISOString() })), { asOf: known, receivedAt: known });
}

const set = (condition: Partial<Record<'kind' | 'threshold' | 'margin' | 'forPeriods', string>>, by = scope) => setAlert(by, { id: kpiId, owner: { id: owner.member!.id, name: '' } }, AlertSchema.parse({ kind: 'below', threshold: '50', ...condition }), { unit: 'ratio', asOf: at(0) });
const watch = (days: number) => watchAlerts(scope, metricCatalogue, { asOf: at(days) });
const state = async () => (await listAlerts(scope, { kpiId }))[0]!.state;
const mails = async () => (await listOutbox(scope, { after: null })).mails.map(({ subject, address }) => ({ subject, address }));

test('it goes to pending, alert, recovering and back, each once, with a history, and tells the owner and who set it twice in all', async () => {
  expect((await set({ forPeriods: '2' })).ok).toBe(true);
  const course: [acting: number, state: string, sent: number][] = [[8, 'normal', 0], [4, 'pending', 0], [3, 'alert', 1], [4, 'alert', 0], [7, 'recovering', 0], [8, 'normal', 1]];
  for (const [nth, [acting, expected, sent]] of course.entries()) {
    await week(nth, acting);
    expect([await watch(7 * nth + 7), await state()]).toEqual([expect.objectContaining({ sent }), expected]);
    expect(await watch(7 * nth + 8), 'looking again tells nothing new').toEqual({ changed: 0, sent: 0 });
  }
  const [alert] = await listAlerts(scope, { kpiId });
  expect(alert!.history.map(({ from, to, periodOn }) => [from, to, periodOn])).toEqual([
    ['recovering', 'normal', addDays(MONDAY, 35)],
    ['alert', 'recovering', addDays(MONDAY, 28)],
    ['pending', 'alert', addDays(MONDAY, 14)],
    ['normal', 'pending', addDays(MONDAY, 7)],
  ]);
  const sent = await mails();
  expect(sent.map(({ subject }) => subject).sort()).toEqual(['Alarm: ', 'Alarm: ', 'Weer rustig: ', 'Weer rustig: ']);
  expect(new Set(sent.map(({ address }) => address)).size).toBe(2);
});

test('at weekends and on holidays the state moves and nothing is sent; what is over by Monday is never sent', async () => {
  await set({ forPeriods: '1' });
  await week(0, 3); // known on Monday 9 March; looked at on the Saturday after
  expect([await watch(12), await state()]).toEqual([{ changed: 1, sent: 0 }, 'alert']);
  await week(1, 9);
  expect([await watch(14), await state()], 'over on Monday').toEqual([{ changed: 1, sent: 0 }, 'normal']);
  await week(4, 3); // known on Monday 6 April: Easter Monday
  expect(await watch(35)).toMatchObject({ sent: 0 });
  expect(await state()).toBe('alert');
  expect(await watch(36)).toEqual({ changed: 0, sent: 1 });
});

test('a snooze is silent up to and with its day, tells at its end what still holds, and needs a reason and a day ahead', async () => {
  const made = await set({ forPeriods: '1' });
  if (!made.ok) throw new Error(made.reason);
  const snooze = (until: Day) => snoozeAlert(scope, made.value, { until, reason: 'Inventory' }, at(0));
  expect(await snooze(addDays(MONDAY, -1))).toEqual({ ok: false, reason: 'until-past' });
  expect(await snooze(addDays(MONDAY, 200))).toEqual({ ok: false, reason: 'until-far' });
  expect((await snooze(addDays(MONDAY, 9))).ok).toBe(true);
  await week(0, 3);
  expect([await watch(7), await state()]).toEqual([{ changed: 1, sent: 0 }, 'alert']);
  const heard = async (days: number) => [(await listOwnAlerts(scope, owner.member!.id, at(days))).length, (await readDashboardRows(scope, dayIn(at(days), scope.timeZone))).alerted.length];
  expect([await heard(9), await heard(10)]).toEqual([[0, 0], [1, 1]]);
  expect([await watch(9), await watch(10), await watch(10)].map(({ sent }) => sent)).toEqual([0, 1, 0]);
  expect((await snoozeAlert(owner, made.value, { until: addDays(MONDAY, 30), reason: 'Seen' }, at(10))).ok).toBe(true);
  expect(await findAlert(scope, made.value)).toMatchObject({ snooze: { until: addDays(MONDAY, 30), reason: 'Seen' } });
  expect((await snoozeAlert(owner, made.value, null, at(11))).ok).toBe(true);
  expect((await findAlert(scope, made.value))!.snooze).toBeNull();
});

test('nothing coming in is told after as many periods as asked; a metric or team that is gone is told as an error', async () => {
  await set({ kind: 'no-data', threshold: '', forPeriods: '2' });
  await week(0, 8);
  expect([await watch(7), await state()]).toEqual([{ changed: 0, sent: 0 }, 'normal']);
  await watch(21); // one week is missing and another is over: the first of the two
  expect(await state()).toBe('pending');
  await watch(28);
  expect(await state()).toBe('alert');
  await database().kpi.updateMany({ where: { id: kpiId }, data: { metricId: 'cohort-retention', frequency: 'day' } });
  expect([await watch(29), await state()]).toEqual([{ changed: 1, sent: 1 }, 'error']);
  expect((await mails()).map(({ subject }) => subject.split(':')[0])).toContain('Niet te meten');
});

test('who does not want such mail gets none, and it is not sent to who lost access', async () => {
  await set({ forPeriods: '1' });
  await chooseMessage(owner, { kind: 'alert', isWanted: false, asOf: at(0) });
  await week(0, 3);
  await watch(7);
  expect(await mails()).toHaveLength(1);
  await database().member.update({ where: { id: scope.member!.id }, data: { accessEndedAt: at(8) } });
  await week(1, 9);
  await watch(14);
  expect(await mails()).toHaveLength(1);
});

test('a webhook that asks for it is told in the same transaction, signed and delivered as all others', async () => {
  const { workspaceId } = scope;
  const hook = await database().webhook.create({ data: { workspaceId, url: 'https://example.org/hook', events: ['kpi-alert.changed'], secret: 'whsec_AAAA' } });
  await database().webhook.create({ data: { workspaceId, url: 'https://example.org/other', events: ['contact.created'], secret: 'whsec_AAAA' } });
  await set({ forPeriods: '1' });
  await week(0, 3);
  await watch(7);
  const deliveries = await database().webhookDelivery.findMany({ where: { workspaceId } });
  expect(deliveries.map(({ webhookId, event, recordId }) => ({ webhookId, event, recordId }))).toEqual([{ webhookId: hook.id, event: 'kpi-alert.changed', recordId: kpiId }]);
  expect(deliveries[0]!.payload).toMatchObject({ state: 'alert', condition: 'below', threshold: 0.5, value: 0.3, period: MONDAY, metric: 'active-user-rate' });
});

test('ten that look at the same time change and send once', async () => {
  await set({ forPeriods: '1' });
  await week(0, 3);
  const runs = await Promise.all(Array.from({ length: 10 }, () => watch(7)));
  expect([runs.reduce((sum, { changed }) => sum + changed, 0), runs.reduce((sum, { sent }) => sum + sent, 0)]).toEqual([1, 1]);
  expect(await mails()).toHaveLength(2);
});

test('what cannot be is refused with its reason, and nothing is kept of it', async () => {
  const refusals: [Parameters<typeof set>[0], string][] = [[{ threshold: '' }, 'threshold-missing'], [{ threshold: 'many' }, 'threshold-unreadable'], [{ margin: '-1' }, 'margin-unreadable']];
  for (const [given, reason] of refusals) expect(await set(given)).toEqual({ ok: false, reason });
  const ofCount = AlertSchema.parse({ kind: 'below', threshold: '3,5' });
  expect(await setAlert(scope, { id: kpiId, owner: { id: owner.member!.id, name: '' } }, ofCount, { unit: 'count', asOf: at(0) })).toEqual({ ok: false, reason: 'threshold-whole' });
  expect(await listAlerts(scope, { kpiId })).toEqual([]);
  const condition: AlertCondition = { kind: 'below', threshold: 0.65, margin: 0.05, forPeriods: 3 };
  expect((await set({ threshold: '65', margin: '5', forPeriods: '3' })).ok).toBe(true);
  expect((await listAlerts(scope, { kpiId }))[0]).toMatchObject(condition);
  expect(await set({ threshold: '65%' })).toEqual({ ok: false, reason: 'set-already' });
  for (const kind of ['status', 'signal', 'no-data'] as const) await set({ kind, threshold: '' });
  await set({ threshold: '10' });
  expect(await set({ threshold: '11' })).toEqual({ ok: false, reason: 'too-many' });
});

test('the owner and who steers set and remove, who only reads does not; removing is taken back with all it knew', async () => {
  const reader: Scope = { ...scope, permissions: permissionsOf('manager'), member: { id: randomUUID(), name: 'Reader', role: 'manager' } };
  expect(await set({}, reader)).toEqual({ ok: false, reason: 'not-allowed' });
  const made = await set({}, owner);
  if (!made.ok) throw new Error(made.reason);
  expect(await removeAlert(reader, made.value, { isRemoved: true, asOf: at(0) })).toEqual({ ok: false, reason: 'not-allowed' });
  expect(await snoozeAlert(reader, made.value, null, at(0))).toEqual({ ok: false, reason: 'not-allowed' });
  expect((await removeAlert(scope, made.value, { isRemoved: true, asOf: at(0) })).ok).toBe(true);
  expect([await listAlerts(scope, { kpiId }), await findAlert(scope, made.value), await watch(7)]).toEqual([[], null, { changed: 0, sent: 0 }]);
  expect((await removeAlert(scope, made.value, { isRemoved: false, asOf: at(1) })).ok).toBe(true);
  expect(await listAlerts(scope, { kpiId })).toHaveLength(1);
  const audit = await inWorkspace(scope.workspaceId, (tx) => tx.auditEvent.findMany({ where: { workspaceId: scope.workspaceId, entity: 'kpi-alert' }, select: { verb: true } }));
  expect(audit.map(({ verb }) => verb).sort()).toEqual(['kpi-alert.create', 'kpi-alert.remove', 'kpi-alert.restore']);
});

test('asked to wait longer an alert stands where it stood; asked for another value it begins anew, with what it was in its history', async () => {
  const made = await set({ forPeriods: '1' });
  if (!made.ok) throw new Error(made.reason);
  const id = made.value;
  for (const nth of [0, 1]) {
    await week(nth, 3);
    await watch(7 * nth + 7);
  }
  const seen = async () => conditionKey((await findAlert(scope, id))!);
  const ask = async (condition: Record<string, string>, by = scope, as?: string) => changeAlert(by, id, { input: AlertSchema.parse({ kind: 'below', threshold: '50', forPeriods: '1', ...condition }), seen: as ?? (await seen()), unit: 'ratio', asOf: at(15) });
  expect(await ask({})).toMatchObject({ ok: true, value: { isChanged: false } });
  expect(await ask({ forPeriods: '2', margin: '5' })).toMatchObject({ ok: true, value: { isChanged: true } });
  expect(await findAlert(scope, id)).toMatchObject({ state: 'alert', since: at(7), forPeriods: 2, margin: 0.05, history: [{ from: 'alert', to: 'alert', askedBefore: { kind: 'below', threshold: 0.5, margin: 0, forPeriods: 1 } }, { from: 'normal', to: 'alert', askedBefore: null }] });
  expect((await watch(15)).sent, 'what was sent is not sent again').toBe(0);

  expect(await ask({ threshold: '20' }, scope, 'below 0.5 0 1')).toEqual({ ok: false, reason: 'changed-meanwhile' });
  expect(await ask({ threshold: '20' })).toMatchObject({ ok: true, value: { isChanged: true } });
  expect(await findAlert(scope, id)).toMatchObject({ state: 'normal', since: at(15), threshold: 0.2 });
  expect([await watch(15), await state()], 'three of ten is no alert any more, and nothing was wrong of this one').toEqual([{ changed: 0, sent: 0 }, 'normal']);
  expect((await findAlert(scope, id))!.history).toHaveLength(3);

  await set({ threshold: '70' });
  expect(await ask({ threshold: '70' })).toEqual({ ok: false, reason: 'set-already' });
  expect(await ask({ threshold: 'many' })).toEqual({ ok: false, reason: 'threshold-unreadable' });
  const reader: Scope = { ...scope, permissions: permissionsOf('manager'), member: { id: randomUUID(), name: 'Reader', role: 'manager' } };
  expect(await ask({ threshold: '10' }, reader)).toEqual({ ok: false, reason: 'not-allowed' });
  expect(await ask({ threshold: '10' }, await makeScope({ role: 'project-lead' }))).toEqual({ ok: false, reason: 'not-found' });
});

test('another workspace sees none of it and changes nothing', async () => {
  const made = await set({});
  if (!made.ok) throw new Error(made.reason);
  const other = await makeScope({ role: 'project-lead' });
  expect([await listAlerts(other, { kpiId }), await findAlert(other, made.value), await listOwnAlerts(other, owner.member!.id, at(0))]).toEqual([[], null, []]);
  expect(await snoozeAlert(other, made.value, null, at(0))).toEqual({ ok: false, reason: 'not-found' });
  expect(await removeAlert(other, made.value, { isRemoved: true, asOf: at(0) })).toEqual({ ok: false, reason: 'not-found' });
});
