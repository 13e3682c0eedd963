import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { expect, test, vi } from 'vitest';
import { database } from '#app/db/client.server.ts';
import { readCalendarDays } from '#app/crm/tasks/calendar.server.ts';
import { finishTask, giveTask, reopenTask, snoozeTask } from '#app/crm/tasks/task-acts.server.ts';
import { listWork } from '#app/crm/tasks/work-list.server.ts';
import { undoBatch } from '#app/crm/record/undo-batch.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { day } from '#app/values/day.ts';
import { createRows } from '#test/factories/records.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-11-19T22:30:00Z'); // a Thursday, half past eleven at night in Amsterdam
const TODAY = day('2026-11-19');
const anew = (scope: Scope): Scope => ({ ...scope, batchId: randomUUID() });

async function plant() {
  const scope = await makeScope();
  const me = scope.member!.id;
  const other = await database().member.create({ data: { workspaceId: scope.workspaceId, email: `${randomUUID()}@example.org`, name: 'Colleague', role: 'analyst' } });
  const [account] = await createRows(anew(scope), 'account', { name: 'Winkel' });
  const task = (title: string, due_on: string | null, owner_id: string | null) => ({ title, due_on, owner_id, priority: 'normal', account_id: account!.id });
  const [late, today, sunday, later, someday, theirs, nobodys] = await createRows(
    anew(scope), 'task',
    task('late', '2026-11-18', me), task('today', '2026-11-19', me), task('sunday', '2026-11-22', me), task('later', '2026-11-23', me), task('someday', null, me), task('theirs', '2026-11-19', other.id), task('nobodys', '2026-11-19', null),
  );
  return { scope, me, other, account: account!, tasks: { late: late!, today: today!, sunday: sunday!, later: later!, someday: someday!, theirs: theirs!, nobodys: nobodys! } };
}

test('the list of today: mine under its headings, the team with what nobody has, done today apart', async () => {
  const { scope, tasks, account } = await plant();
  const mine = await listWork(scope, { isTeam: false, asOf: NOW });
  expect(mine.buckets.map(({ bucket, items }) => [bucket, items.map(({ title }) => title)])).toEqual([['late', ['late']], ['today', ['today']], ['week', ['sunday']], ['later', ['later']], ['someday', ['someday']]]);
  expect(mine.buckets[0]!.items[0]).toMatchObject({ dueOn: '2026-11-18', about: [{ kind: 'account', id: account.id, name: 'Winkel' }] });
  const team = await listWork(scope, { isTeam: true, asOf: NOW });
  expect(team.buckets.find(({ bucket }) => bucket === 'today')!.items.map(({ title }) => title).sort()).toEqual(['nobodys', 'theirs', 'today']);

  expect(await finishTask(anew(scope), tasks.today.id, NOW)).toMatchObject({ ok: true, value: { title: 'today' } });
  expect(await finishTask(anew(scope), tasks.today.id, NOW)).toEqual({ ok: false, reason: 'same' });
  const after = await listWork(scope, { isTeam: false, asOf: NOW });
  expect(after.done.map(({ title }) => title)).toEqual(['today']);
  expect(await database().event.count({ where: { workspaceId: scope.workspaceId, object: tasks.today.id } })).toBe(1);
  expect(await reopenTask(anew(scope), tasks.today.id, NOW)).toMatchObject({ ok: true });
  expect((await listWork(scope, { isTeam: false, asOf: NOW })).done).toEqual([]);
});

test('a task is put off, handed over, and either is taken back', async () => {
  const { scope, tasks, other } = await plant();
  const read = () => database().task.findUniqueOrThrow({ where: { id: tasks.late.id }, select: { dueOn: true, ownerId: true } });
  const snoozed = await snoozeTask(anew(scope), tasks.late.id, 'week', NOW);
  expect((await read()).dueOn).toEqual(new Date('2026-11-23'));
  if (snoozed.ok) await undoBatch(anew(scope), snoozed.value.batchId);
  expect((await read()).dueOn).toEqual(new Date('2026-11-18'));
  expect(await giveTask(anew(scope), tasks.late.id, other.id, NOW)).toMatchObject({ ok: true });
  expect((await read()).ownerId).toBe(other.id);
  expect(await giveTask(anew(scope), tasks.late.id, randomUUID(), NOW)).toEqual({ ok: false, reason: 'unknown' });
});

test('the calendar cuts days on the clock of the workspace', async () => {
  const { scope, me } = await plant();
  const moment = (subject: string, occurred_at: string) => ({ channel: 'phone', direction: 'out', subject, occurred_at, owner_id: me });
  await createRows(anew(scope), 'interaction', moment('at night', '2026-11-18T23:30:00Z'), moment('too late', '2026-11-22T23:00:00Z'), moment('last minute', '2026-11-22T22:59:00Z'));
  const { days } = await readCalendarDays(scope, { view: 'week', on: TODAY, isTeam: false, today: TODAY });
  const told = days.flatMap(({ day: of, entries }) => entries.map(({ time, title }) => `${of} ${time ?? '-'} ${title}`));
  expect(told).toEqual(['2026-11-18 - late', '2026-11-19 00:30 at night', '2026-11-19 - today', '2026-11-22 23:59 last minute', '2026-11-22 - sunday']);
});

test('another workspace sees and moves nothing', async () => {
  const { scope, tasks } = await plant();
  const other = await makeScope();
  expect(await finishTask(anew(other), tasks.today.id, NOW)).toEqual({ ok: false, reason: 'gone' });
  expect(await listWork(other, { isTeam: true, asOf: NOW })).toMatchObject({ buckets: [], done: [] });
  expect((await readCalendarDays(other, { view: 'month', on: TODAY, isTeam: true, today: TODAY })).days.every(({ entries }) => entries.length === 0)).toBe(true);
  expect((await database().task.findUniqueOrThrow({ where: { id: tasks.today.id } })).workspaceId).toBe(scope.workspaceId);
});

test('as many statements for a full list as for an empty one', async () => {
  const { scope } = await plant();
  const empty = await makeScope();
  const query = vi.spyOn(pg.Client.prototype, 'query');
  const count = async (work: () => Promise<unknown>) => {
    query.mockClear();
    await work();
    return query.mock.calls.length;
  };
  for (const of of [scope, empty]) {
    expect(await count(() => listWork(of, { isTeam: true, asOf: NOW }))).toBe(6);
    expect(await count(() => readCalendarDays(of, { view: 'month', on: TODAY, isTeam: true, today: TODAY }))).toBe(5);
  }
});
