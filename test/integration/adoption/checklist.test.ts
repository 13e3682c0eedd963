import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { findOwnChecklist, findOwnWeeks, setTick } from '#app/adoption/adoption.server.ts';
import { createChecklist } from '#app/adoption/checklists.server.ts';
import { checklistCompletion } from '#app/adoption/completion.server.ts';
import { database, inWorkspace } from '#app/db/client.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import { day, toDate } from '#app/values/day.ts';
import { makeScope } from '#test/factories/workspace.ts';

const asOf = new Date('2026-03-18T12:00:00Z');
const today = day('2026-03-18');
const text = (word: string) => ({ nl: word, en: word });

/** An end user, enrolled on the first of March, with a list: an account, three closed cases, one thing by hand. */
async function makeEndUser(): Promise<Scope> {
  const scope = await makeScope({ role: 'end-user' });
  await database().member.update({ where: { id: memberId(scope) }, data: { enrolledOn: toDate(day('2026-03-01')) } });
  const lead = { ...scope, permissions: permissionsOf('project-lead') };
  const made = await createChecklist(lead, {
    role: 'end-user',
    title: text('Start'),
    items: [
      { title: text('account'), benefit: text('in'), times: 0 },
      { title: text('close'), benefit: text('fast'), activityKey: 'case-closed', times: 3 },
      { title: text('talk'), benefit: text('heard') },
    ],
  });
  expect(made.ok).toBe(true);
  return scope;
}

/** Closed cases on a day, straight into the roll-ups. */
async function act(scope: Scope, on: string, count: number): Promise<void> {
  const { workspaceId } = scope;
  await inWorkspace(workspaceId, async (tx) => {
    const key = { workspaceId, key: `key-of-${memberId(scope)}` };
    const actor = await tx.actor.upsert({ where: { workspaceId_key: key }, create: { ...key, memberId: memberId(scope) }, update: {} });
    const activityKey = { workspaceId, key: 'case-closed' };
    const activity = await tx.activity.upsert({ where: { workspaceId_key: activityKey }, create: { ...activityKey, kind: 'act' }, update: {} });
    await tx.eventDay.create({ data: { workspaceId, day: toDate(day(on)), actorId: actor.id, activityId: activity.id, count } });
    await tx.eventWeek.create({ data: { workspaceId, week: toDate(day(on)), actorId: actor.id, acts: count, events: count } });
  });
}

test('a list ticks itself as soon as the acts are in, and only counts those since enrolment', async () => {
  const scope = await makeEndUser();
  expect((await findOwnChecklist(scope))?.progress).toEqual({ done: 1, total: 3, isFinished: false });
  await act(scope, '2026-02-23', 50);
  await act(scope, '2026-03-02', 2);
  expect((await findOwnChecklist(scope))?.items[1]?.state).toEqual({ kind: 'open', count: 2 });
  await act(scope, '2026-03-09', 4);
  expect((await findOwnChecklist(scope))?.items[1]?.state).toEqual({ kind: 'done-by-events', on: '2026-03-09', count: 6 });
});

test('a tick by hand is set once, can be taken back, and is refused where acts are counted', async () => {
  const scope = await makeEndUser();
  const items = (await findOwnChecklist(scope))?.items ?? [];
  const [account, closing, talking] = items.map((item) => item.id);
  const tick = (id: string | undefined, isTicked: boolean) => setTick(scope, id ?? '', { isTicked, asOf });
  expect(await tick(closing, true)).toEqual({ ok: false, reason: 'ticks-itself' });
  expect(await tick(account, true)).toEqual({ ok: false, reason: 'ticks-itself' });
  expect(await Promise.all([tick(talking, true), tick(talking, true)])).toEqual([{ ok: true }, { ok: true }]);
  expect((await findOwnChecklist(scope))?.items[2]?.state).toEqual({ kind: 'done-by-hand', at: asOf });
  await tick(talking, false);
  await tick(talking, false);
  expect((await findOwnChecklist(scope))?.items[2]?.state.kind).toBe('open');
  const audit = await database().auditEvent.findMany({ where: { workspaceId: scope.workspaceId, entity: 'checklist-item' }, orderBy: { at: 'asc' } });
  expect(audit.map((entry) => entry.verb)).toEqual(['checklist-item.tick', 'checklist-item.untick']);
});

test('completion counts who has done everything among the enrolled with a list', async () => {
  const scope = await makeEndUser();
  const { workspaceId } = scope;
  const person = (role: string, enrolledOn: string | null, leftOn: string | null = null) =>
    database().member.create({ data: { workspaceId, email: `${randomUUID()}@example.org`, name: 'Colleague', role, enrolledOn: enrolledOn === null ? null : toDate(day(enrolledOn)), leftOn: leftOn === null ? null : toDate(day(leftOn)) } });
  await person('end-user', '2026-03-01');
  await person('end-user', null);
  await person('end-user', '2026-04-01');
  await person('end-user', '2026-03-01', '2026-03-18');
  await person('analyst', '2026-03-01');
  expect(await checklistCompletion(scope, { today })).toEqual({ finished: 0, people: 2 });
  await act(scope, '2026-03-09', 3);
  const talking = (await findOwnChecklist(scope))?.items[2]?.id ?? '';
  await setTick(scope, talking, { isTicked: true, asOf });
  expect(await checklistCompletion(scope, { today })).toEqual({ finished: 1, people: 2 });
  expect((await findOwnChecklist(scope))?.progress.isFinished).toBe(true);
});

test('own weeks are own acts from enrolment on', async () => {
  const scope = await makeEndUser();
  await act(scope, '2026-03-02', 2);
  await act(scope, '2026-03-09', 4);
  const own = await findOwnWeeks(scope, { asOf });
  expect(own?.weeks.map((week) => [week.week, week.acts])).toEqual([['2026-02-23', 0], ['2026-03-02', 2], ['2026-03-09', 4], ['2026-03-16', 0]]);
  expect(own).toMatchObject({ usual: 1, trend: 'more' });
});

test('who is not enrolled has a list that does not measure, and no weeks; a role without a list has none', async () => {
  const scope = await makeEndUser();
  await database().member.update({ where: { id: memberId(scope) }, data: { enrolledOn: null } });
  await act(scope, '2026-03-09', 9);
  const own = await findOwnChecklist(scope);
  expect(own?.isEnrolled).toBe(false);
  expect(own?.items[1]?.state.kind).toBe('open');
  expect(await findOwnWeeks(scope, { asOf })).toBeNull();
  expect(await findOwnChecklist(await makeScope({ role: 'analyst' }))).toBeNull();
});

test('a list is made once for a role, by who may', async () => {
  const scope = await makeEndUser();
  const list = { role: 'end-user', title: text('Start'), items: [{ title: text('account'), benefit: text('in') }] } as const;
  expect(await createChecklist(scope, { ...list, items: [...list.items] })).toEqual({ ok: false, reason: 'not-allowed' });
  expect(await createChecklist({ ...scope, permissions: permissionsOf('project-lead') }, { ...list, items: [...list.items] })).toEqual({ ok: false, reason: 'already-there' });
});

test('another workspace sees nothing and ticks nothing', async () => {
  const scope = await makeEndUser();
  const talking = (await findOwnChecklist(scope))?.items[2]?.id ?? '';
  const other = await makeScope({ role: 'end-user' });
  expect(await findOwnChecklist(other)).toBeNull();
  expect(await setTick(other, talking, { isTicked: true, asOf })).toEqual({ ok: false, reason: 'not-found' });
  expect(await checklistCompletion(other, { today })).toEqual({ finished: 0, people: 0 });
});

function memberId(scope: Scope): string {
  if (!scope.member) throw new Error('A scope with a member');
  return scope.member.id;
}
