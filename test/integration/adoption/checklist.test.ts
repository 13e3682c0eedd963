import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { readMarks } from '#app/adoption/checklists/checklist-mark.server.ts';
import { listenForChange } from '#app/adoption/checklists/listen.server.ts';
import { findOwnChecklists } from '#app/adoption/checklists/own-checklists.server.ts';
import { putListAway, setTick, takeListBack } from '#app/adoption/checklists/ticks.server.ts';
import { findOwnWeeks } from '#app/adoption/own-weeks.server.ts';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import { removeRecord } from '#app/crm/record/trash-record.server.ts';
import { database } from '#app/db/client.server.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { metricSeries } from '#app/metric-catalogue.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, day, dayIn, toDate } from '#app/values/day.ts';
import { act as actOf, closing, enrol, makeItem, makeList, memberId } from '#test/factories/checklists.ts';
import { act as anAct, createRows } from '#test/factories/records.ts';
import { join, makeScope } from '#test/factories/workspace.ts';

const asOf = new Date('2026-03-18T12:00:00Z');
const today = day('2026-03-18');
const moment = { asOf, goLiveOn: null };

/** Finished and shown, as the catalogue counts them today. */
async function completionToday(scope: Scope): Promise<(number | null)[]> {
  const answer = await metricSeries(scope, { metricId: 'checklist-completion', from: today, to: addDays(today, 1), grain: 'day' }, asOf);
  if (!answer.ok) throw new Error(answer.reason);
  return [answer.value.points[0]!.numerator, answer.value.points[0]!.denominator];
}

/** An end user, enrolled on the first of March, with a list: an account, three closed cases, one thing by hand. */
async function makeEndUser(): Promise<{ scope: Scope; listId: string }> {
  const scope = await makeScope({ role: 'end-user' });
  await enrol(scope, '2026-03-01');
  const { id: listId } = await makeList(scope, { asOf, items: [makeItem('account', { kind: 'start' }), makeItem('close', closing(3)), makeItem('talk', { kind: 'hand' })] });
  return { scope, listId };
}

const act = (scope: Scope, on: string, count: number) => actOf(scope, memberId(scope), on, count);
const own = async (scope: Scope) => (await findOwnChecklists(scope, moment)).now[0]!;

test('a list ticks itself as soon as the acts are in, and only counts those since enrolment', async () => {
  const { scope } = await makeEndUser();
  expect((await own(scope)).progress).toEqual({ done: 1, total: 3, isFinished: false });
  await act(scope, '2026-02-23', 50);
  await act(scope, '2026-03-02', 2);
  expect((await own(scope)).items[1]?.state).toEqual({ kind: 'open', count: 2 });
  await act(scope, '2026-03-09', 4);
  expect((await own(scope)).items[1]?.state).toEqual({ kind: 'done-by-events', on: '2026-03-09' });
});

test('records of one’s own tick an item as they stand; those in the trash and of others do not', async () => {
  const scope = await makeScope({ role: 'end-user' });
  await enrol(scope, '2026-03-01');
  await makeList(scope, { asOf, items: [makeItem('accounts', { kind: 'records', recordRule: 'accounts-owned', times: 2 }), makeItem('tasks', { kind: 'records', recordRule: 'tasks-done', times: 1 })] });
  const ownerId = memberId(scope);
  const [first] = await createRows(scope, 'account', { name: 'One', owner_id: ownerId }, { name: 'Not mine' });
  expect((await own(scope)).items.map(({ state }) => state)).toEqual([{ kind: 'open', count: 1 }, { kind: 'open', count: 0 }]);
  await createRows(scope, 'account', { name: 'Two', owner_id: ownerId });
  await createRows(scope, 'task', { title: 'Call', priority: 'normal', owner_id: ownerId, done_at: asOf.toISOString() });
  expect((await own(scope)).progress).toMatchObject({ done: 2, isFinished: true });
  expect(await removeRecord(anAct(scope), ENTITIES.account, first!.id, { asOf })).toMatchObject({ ok: true });
  expect((await own(scope)).items[0]?.state).toEqual({ kind: 'open', count: 1 });
});

test('a tick by hand is set once, can be taken back, and is refused where acts are counted', async () => {
  const { scope, listId } = await makeEndUser();
  const [account, closed, talking] = (await own(scope)).items.map((item) => item.key);
  const tick = (itemKey: string | undefined, isTicked: boolean) => setTick(scope, { listId, itemKey: itemKey ?? '' }, { isTicked, asOf });
  expect(await tick(closed, true)).toEqual({ ok: false, reason: 'ticks-itself' });
  expect(await tick(account, true)).toEqual({ ok: false, reason: 'ticks-itself' });
  expect(await Promise.all([tick(talking, true), tick(talking, true)])).toEqual([{ ok: true }, { ok: true }]);
  expect((await own(scope)).items[2]?.state).toEqual({ kind: 'done-by-hand', at: asOf });
  await tick(talking, false);
  await tick(talking, false);
  expect((await own(scope)).items[2]?.state.kind).toBe('open');
  const audit = await database().auditEvent.findMany({ where: { workspaceId: scope.workspaceId, entity: 'checklist-item' }, orderBy: { at: 'asc' } });
  expect(audit.map((entry) => entry.verb)).toEqual(['checklist-item.tick', 'checklist-item.untick']);
});

test('a name that counts as another ticks what asks for it, and the other way round', async () => {
  const { scope } = await makeEndUser();
  const { workspaceId } = scope;
  const closed = async () => (await own(scope)).items[1]?.state;
  await act(scope, '2026-03-09', 2);
  await actOf(scope, memberId(scope), '2026-03-10', 1, 'ticket shut');
  expect((await closed())?.kind, 'two of three').toBe('open');
  const idOf = async (key: string) => (await database().activity.findFirstOrThrow({ where: { workspaceId, key } })).id;
  const [asked, other] = [await idOf('case-closed'), await idOf('ticket shut')];
  await database().activity.update({ where: { id: other }, data: { countsAsId: asked } });
  expect(await closed()).toEqual({ kind: 'done-by-events', on: '2026-03-10' });
  await database().activity.update({ where: { id: other }, data: { countsAsId: null } });
  await database().activity.update({ where: { id: asked }, data: { countsAsId: other } });
  expect(await closed(), 'what is asked for may be the name that counts as another').toEqual({ kind: 'done-by-events', on: '2026-03-10' });
});

test('lists come week by week, from enrolment or from go-live', async () => {
  const { scope } = await makeEndUser();
  const items = [makeItem('later', { kind: 'hand' })];
  await makeList(scope, { asOf, items, week: 3 });
  await makeList(scope, { asOf, items, week: 4 });
  await makeList(scope, { asOf, items, week: 2, countsFrom: 'go-live' });
  const seen = async (goLiveOn: string | null) => {
    const { now, coming } = await findOwnChecklists(scope, { asOf, goLiveOn: goLiveOn === null ? null : day(goLiveOn) });
    return { now: now.length, coming: coming.map(({ on }) => on) };
  };
  expect(await seen(null)).toEqual({ now: 2, coming: ['2026-03-22', null] });
  expect(await seen('2026-03-12')).toEqual({ now: 2, coming: ['2026-03-22', '2026-03-19'] });
  expect(await seen('2026-01-05')).toEqual({ now: 3, coming: ['2026-03-22'] });
});

test('a list may be left and taken back, with what was open told; a finished one stays until it is closed', async () => {
  const { scope, listId } = await makeEndUser();
  expect(await putListAway(scope, listId, moment)).toEqual({ ok: true, value: { open: 2 } });
  expect(await findOwnChecklists(scope, moment)).toMatchObject({ now: [], putAway: [{ id: listId, progress: { done: 1 } }] });
  const [row] = await database().checklistPutAway.findMany({ where: { workspaceId: scope.workspaceId } });
  expect(row?.openItems).toHaveLength(2);
  expect(await takeListBack(scope, listId)).toEqual({ ok: true });
  await act(scope, '2026-03-09', 3);
  const talking = (await own(scope)).items[2]!.key;
  await setTick(scope, { listId, itemKey: talking }, { isTicked: true, asOf });
  expect((await own(scope)).progress.isFinished).toBe(true);
  expect(await putListAway(scope, listId, moment)).toEqual({ ok: true, value: { open: 0 } });
  expect((await findOwnChecklists(scope, moment)).now).toEqual([]);
  const audit = await database().auditEvent.findMany({ where: { workspaceId: scope.workspaceId, entity: 'checklist', verb: { notIn: ['checklist.create', 'checklist.publish'] } }, orderBy: { at: 'asc' } });
  expect(audit.map(({ verb }) => verb)).toEqual(['checklist.dismiss', 'checklist.take-back', 'checklist.close']);
  expect(audit[0]?.after).toMatchObject({ openItems: ['close', 'talk'] });
});

test('completion counts who has done everything among the enrolled with a list', async () => {
  const { scope, listId } = await makeEndUser();
  const { workspaceId } = scope;
  const person = (role: string, enrolledOn: string | null, leftOn: string | null = null) =>
    database().member.create({ data: { workspaceId, email: `${randomUUID()}@example.org`, name: 'Colleague', role, enrolledOn: enrolledOn === null ? null : toDate(day(enrolledOn)), leftOn: leftOn === null ? null : toDate(day(leftOn)) } });
  await person('end-user', '2026-03-01');
  await person('end-user', null);
  await person('end-user', '2026-04-01');
  await person('end-user', '2026-03-01', '2026-03-18');
  await person('analyst', '2026-03-01');
  expect(await completionToday(scope)).toEqual([0, 2]);
  await act(scope, '2026-03-09', 3);
  await setTick(scope, { listId, itemKey: (await own(scope)).items[2]!.key }, { isTicked: true, asOf });
  expect(await completionToday(scope)).toEqual([1, 2]);
  expect((await own(scope)).progress.isFinished).toBe(true);
});

test('own weeks are own acts from enrolment on', async () => {
  const { scope } = await makeEndUser();
  await act(scope, '2026-03-02', 2);
  await act(scope, '2026-03-09', 4);
  const weeks = await findOwnWeeks(scope, { asOf });
  expect(weeks?.weeks.map((week) => [week.week, week.acts])).toEqual([['2026-02-23', 0], ['2026-03-02', 2], ['2026-03-09', 4], ['2026-03-16', 0]]);
  expect(weeks).toMatchObject({ usual: 1, trend: 'more' });
});

test('of who is not enrolled no acts are counted: their own word stands for them; a role without a list has none', async () => {
  const { scope, listId } = await makeEndUser();
  await enrol(scope, null);
  await act(scope, '2026-03-09', 9);
  await database().member.update({ where: { id: memberId(scope) }, data: { createdAt: new Date('2026-03-01T12:00:00Z') } });
  expect((await findOwnChecklists(scope, moment)).isEnrolled).toBe(false);
  const closed = (await own(scope)).items[1]!;
  expect(closed).toMatchObject({ state: { kind: 'open', count: 0 }, isTickedByHand: true });
  expect(await setTick(scope, { listId, itemKey: closed.key }, { isTicked: true, asOf })).toEqual({ ok: true });
  expect((await own(scope)).items[1]?.state.kind).toBe('done-by-hand');
  expect(await findOwnWeeks(scope, { asOf })).toBeNull();
  expect(await findOwnChecklists(await makeScope({ role: 'analyst' }), moment)).toMatchObject({ now: [], coming: [], putAway: [] });
});

test('who listens hears of an act of one’s own, and of nothing that others do', async () => {
  const { scope } = await makeEndUser();
  const colleague = await join(scope, 'end-user');
  const thisDay = dayIn(new Date(), scope.timeZone);
  const marks = await inWorkspaceSql(scope.workspaceId, (tx) => readMarks(tx, scope, [memberId(scope), memberId(colleague)], thisDay));
  const before = marks.get(memberId(scope))!;
  const leave = new AbortController();
  let hasHeard = false;
  const heard = listenForChange(scope, before, leave.signal).finally(() => (hasHeard = true));
  const heardByColleague = listenForChange(colleague, marks.get(memberId(colleague))!, leave.signal);
  await act(colleague, thisDay, 1);
  expect(await heardByColleague).not.toBe(marks.get(memberId(colleague)));
  // One reading tells all who listen: what the colleague heard would have been heard here too.
  expect(hasHeard).toBe(false);
  await act(scope, thisDay, 1);
  expect(await heard).not.toBe(before);
  const quiet = listenForChange(scope, await heard, leave.signal);
  leave.abort();
  expect(await quiet).toBe(await heard);
});

test('another workspace sees nothing, ticks nothing and puts nothing away', async () => {
  const { scope, listId } = await makeEndUser();
  const talking = (await own(scope)).items[2]!.key;
  const other = await makeScope({ role: 'end-user' });
  expect(await findOwnChecklists(other, moment)).toMatchObject({ now: [], coming: [], putAway: [] });
  expect(await setTick(other, { listId, itemKey: talking }, { isTicked: true, asOf })).toEqual({ ok: false, reason: 'not-found' });
  expect(await putListAway(other, listId, moment)).toEqual({ ok: false, reason: 'not-found' });
  expect(await takeListBack(other, listId)).toEqual({ ok: false, reason: 'not-found' });
  expect(await completionToday(other)).toEqual([0, 0]);
});
