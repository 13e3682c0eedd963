import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createChecklist, discardDraft, publishList, saveListDraft, setWithdrawn } from '#app/adoption/checklists/change-lists.server.ts';
import { completionPerList } from '#app/adoption/checklists/completion.server.ts';
import { checkList } from '#app/adoption/checklists/list-content.ts';
import { emptyItem, emptyList, type ListForm } from '#app/adoption/checklists/list-form.ts';
import { OF_MANY } from '#app/adoption/checklists/judged-items.server.ts';
import { findChecklist, listChecklists } from '#app/adoption/checklists/managed-lists.server.ts';
import { findOwnChecklists } from '#app/adoption/checklists/own-checklists.server.ts';
import { putListAway, setTick } from '#app/adoption/checklists/ticks.server.ts';
import { database, inWorkspace } from '#app/db/client.server.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { day, toDate } from '#app/values/day.ts';
import { act, asLead, closing, enrol, makeItem, makeList, memberId, text } from '#test/factories/checklists.ts';
import { createRows } from '#test/factories/records.ts';
import { makeScope } from '#test/factories/workspace.ts';

const asOf = new Date('2026-03-18T12:00:00Z');
const today = day('2026-03-18');
const moment = { asOf, goLiveOn: null };

async function colleagues(scope: Scope, howMany: number): Promise<Scope[]> {
  const made = Array.from({ length: howMany }, async (_each, at): Promise<Scope> => {
    const member = await database().member.create({ data: { workspaceId: scope.workspaceId, email: `${randomUUID()}@example.org`, name: `Colleague ${at}`, role: 'end-user', enrolledOn: toDate(day('2026-03-01')) } });
    return { ...scope, member: { id: member.id, name: member.name, role: 'end-user' } };
  });
  return Promise.all(made);
}

async function makeEndUser(): Promise<Scope> {
  const scope = await makeScope({ role: 'end-user' });
  await enrol(scope, '2026-03-01');
  return scope;
}

const own = async (scope: Scope) => (await findOwnChecklists(scope, moment)).now;

test('a new version keeps what people did and ticked, and says how many had finished the one before', async () => {
  const scope = await makeEndUser();
  const others = await colleagues(scope, 4);
  const [closes, owns, talks] = [makeItem('close', closing(2)), makeItem('accounts', { kind: 'records', recordRule: 'accounts-owned', times: 1 }), makeItem('talk', { kind: 'hand' })];
  const list = await makeList(scope, { asOf, items: [closes, owns, talks] });
  await act(scope, memberId(scope), '2026-03-09', 2);
  await createRows(scope, 'account', { name: 'Mine', owner_id: memberId(scope) });
  await setTick(scope, { listId: list.id, itemKey: talks.key }, { isTicked: true, asOf });
  await act(scope, memberId(others[0]!), '2026-03-09', 1);
  const asked = [{ ...closes, rule: closing(10) }, { ...owns, rule: { ...owns.rule, times: 9 } as typeof owns.rule }, { ...talks, rule: closing(10) }, makeItem('more', { kind: 'hand' })];
  expect(await publishList(asLead(scope), list, { title: text('Second'), week: 1, countsFrom: 'enrolment', items: asked }, moment)).toEqual({ ok: true, value: { version: 2 } });
  expect((await own(scope))[0]?.items.map(({ state }) => state.kind)).toEqual(['done-by-events', 'done-by-records', 'done-by-hand', 'open']);
  expect((await own(others[0]!))[0]?.items.map(({ state }) => state)).toEqual([{ kind: 'open', count: 1 }, { kind: 'open', count: 0 }, { kind: 'open', count: 1 }, { kind: 'open', count: 0 }]);
  const managed = await findChecklist(scope, list.id, moment);
  expect(managed?.versions.map(({ version, completion }) => [version, completion.finished, completion.people])).toEqual([[2, 0, 5], [1, 1, 5]]);
  expect(managed?.doneByItem[closes.key]).toBe(1);
});

test('a finished list that was closed comes back when the next version asks something new', async () => {
  const scope = await makeEndUser();
  const start = makeItem('account', { kind: 'start' });
  const list = await makeList(scope, { asOf, items: [start] });
  await putListAway(scope, list.id, moment);
  expect(await own(scope)).toEqual([]);
  await publishList(asLead(scope), list, { title: text('Same'), week: 1, countsFrom: 'enrolment', items: [start] }, moment);
  expect(await own(scope)).toEqual([]);
  await publishList(asLead(scope), { ...list, revision: 3 }, { title: text('More'), week: 1, countsFrom: 'enrolment', items: [start, makeItem('new', { kind: 'hand' })] }, moment);
  expect(await own(scope)).toHaveLength(1);
});

test('of two who change the same list one is told', async () => {
  const scope = asLead(await makeEndUser());
  const made = await createChecklist(scope, { role: 'end-user', form: emptyList() });
  if (!made.ok) throw new Error(made.reason);
  const seen = { id: made.value.id, revision: 1 };
  const save = (title: string) => saveListDraft(scope, seen, { ...emptyList(), titleNl: title });
  const outcomes = await Promise.all([save('one'), save('other')]);
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'changed-meanwhile' });
  expect(await discardDraft(scope, seen)).toEqual({ ok: false, reason: 'changed-meanwhile' });
  expect(await setWithdrawn(scope, { ...seen, revision: 2 }, true, asOf)).toEqual({ ok: false, reason: 'not-found' });
  expect(await discardDraft(scope, { ...seen, revision: 2 })).toEqual({ ok: true, value: { isGone: true } });
  expect(await findChecklist(scope, seen.id, moment)).toBeNull();
});

test('a draft keeps what was typed and is shown to nobody; a withdrawn list neither, and its ticks stay', async () => {
  const scope = await makeEndUser();
  const talks = makeItem('talk', { kind: 'hand' });
  const list = await makeList(scope, { asOf, items: [talks] });
  await setTick(scope, { listId: list.id, itemKey: talks.key }, { isTicked: true, asOf });
  const form: ListForm = { ...emptyList(), titleNl: 'Half af', week: 'drie', items: [{ ...emptyItem(), titleNl: 'Nog niet klaar', rule: 'events', times: 'x' }] };
  expect(await saveListDraft(asLead(scope), list, form)).toEqual({ ok: true });
  const managed = await findChecklist(scope, list.id, moment);
  expect(managed).toMatchObject({ hasDraft: true, version: 1, form: { titleNl: 'Half af', week: 'drie', items: [{ titleNl: 'Nog niet klaar', times: 'x' }] } });
  expect((await own(scope))[0]?.title.nl).toBe('List');
  expect(await setWithdrawn(asLead(scope), { id: list.id, revision: 3 }, true, asOf)).toEqual({ ok: true });
  expect(await own(scope)).toEqual([]);
  expect(await setWithdrawn(asLead(scope), { id: list.id, revision: 4 }, false, asOf)).toEqual({ ok: true });
  expect((await own(scope))[0]?.progress.isFinished).toBe(true);
});

test('only who may make lists, and only in their own workspace', async () => {
  const scope = await makeEndUser();
  const list = await makeList(scope, { asOf, items: [makeItem('talk', { kind: 'hand' })] });
  const other = asLead(await makeScope());
  const content = { title: text('x'), week: 1, countsFrom: 'enrolment' as const, items: [makeItem('x', { kind: 'hand' })] };
  const all = (who: Scope) => Promise.all([saveListDraft(who, list, emptyList()), publishList(who, list, content, moment), setWithdrawn(who, list, true, asOf), discardDraft(who, list)]);
  expect(new Set((await all(scope)).map((answer) => !answer.ok && answer.reason))).toEqual(new Set(['not-allowed']));
  expect(new Set((await all(other)).map((answer) => !answer.ok && answer.reason))).toEqual(new Set(['not-found']));
  expect(await findChecklist(other, list.id, moment)).toBeNull();
  expect(await listChecklists(other, moment)).toEqual([]);
  expect(await listChecklists(scope, moment)).toMatchObject([{ id: list.id, version: 1, itemCount: 1 }]);
});

test('fewer than five people have no figures', async () => {
  const scope = await makeEndUser();
  await colleagues(scope, 3);
  const list = await makeList(scope, { asOf, items: [makeItem('account', { kind: 'start' })] });
  const figures = async () => (await listChecklists(scope, moment))[0]?.completion;
  expect(await figures()).toEqual({ people: null, finished: null, putAway: null, isTooSmall: true });
  expect((await findChecklist(scope, list.id, moment))?.doneByItem).toEqual({});
  await colleagues(scope, 1);
  expect(await figures()).toEqual({ people: 5, finished: 5, putAway: 0, isTooSmall: false });
});

/** A small generator with a seed, so that a failure can be seen again. */
function* numbers(seed: number): Generator<number, number> {
  for (let state = seed; ; ) yield (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

test('what SQL counts of random histories is what plain arrays count, for one person and for all', async () => {
  const scope = await makeEndUser();
  const people = [scope, ...(await colleagues(scope, 6))];
  const rules = [closing(1), closing(4), closing(3, 1), closing(4, 5), closing(9, 14)];
  const list = await makeList(scope, { asOf, items: rules.map((rule, at) => makeItem(String(at), rule)) });
  const random = numbers(7);
  const chance = () => random.next().value;
  const histories = people.map(() => Array.from({ length: Math.floor(chance() * 14) }, () => ({ on: new Date(Date.UTC(2026, 1, 20) + Math.floor(chance() * 40) * 86_400_000).toISOString().slice(0, 10), count: 1 + Math.floor(chance() * 3) })));
  for (const [at, history] of histories.entries()) for (const { on, count } of history) await act(scope, memberId(people[at]!), on, count);
  const plainly = (history: (typeof histories)[number], { times, withinDays }: { times: number; withinDays: number | null }) => {
    const counted = history.filter(({ on }) => on >= '2026-03-01' && on <= '2026-03-18');
    const days = [...new Set(counted.map(({ on }) => on))].sort();
    const upTo = (last: string) => counted.filter(({ on }) => on <= last && (withinDays === null || (Date.parse(last) - Date.parse(on)) / 86_400_000 < withinDays)).reduce((sum, { count }) => sum + count, 0);
    return { on: days.find((each) => upTo(each) >= times) ?? null, count: upTo('2026-03-18') };
  };
  const expected = histories.map((history) => rules.map((rule) => plainly(history, rule as { times: number; withinDays: number | null })));
  for (const [at, person] of people.entries()) {
    const states = (await own(person))[0]!.items.map(({ state }) => state);
    expect(states).toEqual(expected[at]!.map(({ on, count }) => (on ? { kind: 'done-by-events', on } : { kind: 'open', count })));
  }
  expect(expected.flat().some(({ on }) => on) && expected.flat().some(({ on }) => !on)).toBe(true);
  const all = await inWorkspaceSql(scope.workspaceId, (tx) => completionPerList(tx, scope, { today, goLiveOn: null }), OF_MANY);
  expect(all.get(list.id)).toMatchObject({ people: 7, finished: expected.filter((each) => each.every(({ on }) => on)).length });
  expect([...all.get(list.id)!.items.values()].sort()).toEqual(rules.map((_rule, at) => expected.filter((each) => each[at]!.on).length).sort());
});

test('a form with every kind of rule becomes a list that reads back the same', async () => {
  const scope = await makeEndUser();
  const words = { titleNl: 'a', titleEn: 'b', benefitNl: 'c', benefitEn: 'd' };
  const form: ListForm = {
    titleNl: 'Lijst', titleEn: 'List', week: '2', countsFrom: 'go-live',
    items: [
      { ...emptyItem(), ...words, rule: 'start' },
      { ...emptyItem(), ...words, rule: 'events', activityKey: 'case-closed', times: '3', withinDays: '7', link: '/crm/cases', howTo: 'https://example.org/how' },
      { ...emptyItem(), ...words, rule: 'records', recordRule: 'tasks-done', times: '2' },
      { ...emptyItem(), ...words, rule: 'hand' },
    ],
  };
  const checked = checkList(form, randomUUID);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  const list = await makeList(scope, { asOf, ...checked.content });
  const back = (await findChecklist(scope, list.id, moment))?.form;
  expect(back && { ...back, items: back.items.map((item) => ({ ...item, key: null })) }).toEqual(form);
  expect(await inWorkspace(scope.workspaceId, (tx) => tx.checklistItem.count({ where: { workspaceId: scope.workspaceId } }))).toBe(4);
});
