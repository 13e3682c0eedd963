import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { publishList } from '#app/adoption/checklists/change-lists.server.ts';
import { completionPerList } from '#app/adoption/checklists/completion.server.ts';
import { OF_MANY } from '#app/adoption/checklists/judged-items.server.ts';
import { database } from '#app/db/client.server.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { metricCatalogue, metricSeries } from '#app/metric-catalogue.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, type Day, day, toDate } from '#app/values/day.ts';
import type { MetricRequest } from '#app/values/metric.ts';
import { act, asLead, closing, makeItem, makeList, text } from '#test/factories/checklists.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-03-18T12:00:00Z');
const FIRST = new Date('2026-02-02T09:00:00Z');
const SECOND = new Date('2026-03-04T09:00:00Z');

function* numbers(seed: number): Generator<number, number> {
  for (let state = seed; ; ) yield (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

interface Person {
  id: string;
  enrolledOn: Day;
  leftOn: Day | null;
  acts: { on: Day; count: number }[];
  tickedOn: Day | null;
}

/** People of a role with a list of three acts within ten days and one thing by hand; from the fourth of March it asks five. */
async function firm(size: number, teamSizes: readonly number[] = []): Promise<{ scope: Scope; people: Person[]; listId: string; teamIds: string[] }> {
  const scope = await makeScope({ role: 'project-lead' });
  const { workspaceId } = scope;
  const [close, talk] = [randomUUID(), randomUUID()];
  const items = (times: number) => [makeItem('close', closing(times, 10), close), makeItem('talk', { kind: 'hand' }, talk)];
  const list = await makeList(scope, { asOf: FIRST, items: items(3) });
  const random = numbers(11);
  const chance = (most: number) => Math.floor(random.next().value * most);
  const teamIds: string[] = [];
  for (const name of teamSizes.keys()) teamIds.push((await database().team.create({ data: { workspaceId, name: `Team ${name}` } })).id);
  const places = teamSizes.flatMap((many, at) => Array<number>(many).fill(at));
  const people: Person[] = [];
  for (let at = 0; at < size; at++) {
    const enrolledOn = addDays(day('2026-01-26'), chance(30));
    const leftOn = chance(5) === 0 ? addDays(enrolledOn, 10 + chance(30)) : null;
    const { id } = await database().member.create({ data: { workspaceId, email: `${at}@firma.example`, name: `Person ${at}`, role: 'end-user', enrolledOn: toDate(enrolledOn), leftOn: leftOn && toDate(leftOn) } });
    const place = places[at];
    if (place !== undefined) await database().teamMembership.create({ data: { workspaceId, teamId: teamIds[place]!, memberId: id, startsOn: toDate(day('2026-01-05')) } });
    const acts = Array.from({ length: chance(9) }, () => ({ on: addDays(day('2026-01-20'), chance(57)), count: 1 + chance(2) }));
    for (const { on, count } of acts) await act(scope, id, on, count);
    const tickedOn = chance(3) > 0 ? addDays(day('2026-02-03'), chance(40)) : null;
    if (tickedOn) await database().checklistTick.create({ data: { workspaceId, checklistId: list.id, itemKey: talk, memberId: id, tickedAt: new Date(`${tickedOn}T10:00:00Z`) } });
    people.push({ id, enrolledOn, leftOn, acts, tickedOn });
  }
  const published = await publishList(asLead(scope), list, { title: text('List'), week: 1, countsFrom: 'enrolment', items: items(5) }, { asOf: SECOND, goLiveOn: null });
  if (!published.ok) throw new Error(published.reason);
  return { scope, people, listId: list.id, teamIds };
}

/** Whether five (or three by the fourth of March, which stays theirs) were done within ten days of each other since enrolment, and the other thing ticked, by that day. */
function isFinished({ acts, enrolledOn, tickedOn }: Person, on: Day): boolean {
  const isEnough = (times: number, by: string) => {
    const counted = acts.filter((each) => each.on >= enrolledOn && each.on <= on && each.on <= by);
    return counted.some((last) => counted.filter((each) => each.on <= last.on && addDays(each.on, 10) > last.on).reduce((sum, { count }) => sum + count, 0) >= times);
  };
  return (isEnough(3, '2026-03-04') || isEnough(5, on)) && tickedOn !== null && tickedOn <= on;
}

async function series(scope: Scope, given: Partial<MetricRequest> = {}) {
  const answer = await metricSeries(scope, { metricId: 'checklist-completion', from: day('2026-01-26'), to: day('2026-03-19'), grain: 'week', ...given }, NOW);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value.points;
}

test('every day equals plain arrays over random histories, across two versions of the list', async () => {
  const { scope, people } = await firm(24);
  const points = await series(scope, { grain: 'day' });
  const plain = points.map(({ start: on }) => {
    const shown = on < '2026-02-02' ? [] : people.filter(({ enrolledOn, leftOn }) => enrolledOn <= on && (leftOn === null || leftOn > on));
    return [shown.filter((person) => isFinished(person, on)).length, shown.length];
  });
  expect(points.map(({ numerator, denominator }) => [numerator, denominator])).toEqual(plain);
  expect(new Set(plain.map(([finished]) => finished)).size, 'a history in which something happens').toBeGreaterThan(4);
  expect(points[0]?.value, 'before the first list no value').toBeNull();
  const weeks = await series(scope);
  expect(weeks.map(({ numerator, denominator }) => [numerator, denominator]), 'a week is its last day, the running one today').toEqual(weeks.map(({ end }) => plain[points.findIndex(({ start }) => start === (end > '2026-03-18' ? '2026-03-18' : addDays(end, -1)))]));
});

test('today is what the page of the lists says', async () => {
  const { scope, listId } = await firm(12);
  const page = await inWorkspaceSql(scope.workspaceId, (tx) => completionPerList(tx, scope, { today: day('2026-03-18'), goLiveOn: null }), OF_MANY);
  const today = (await series(scope)).at(-1)!;
  expect({ people: today.denominator, finished: today.numerator }).toEqual({ people: page.get(listId)!.people, finished: page.get(listId)!.finished });
});

test('what is told of teams: none of fewer than five, nor one by which it could be subtracted', async () => {
  const { scope, teamIds } = await firm(20, [12, 6, 2]);
  await database().member.updateMany({ where: { workspaceId: scope.workspaceId }, data: { leftOn: null } });
  const requests = [null, ...teamIds].map((teamId) => ({ metricId: 'checklist-completion', from: day('2026-03-09'), to: day('2026-03-16'), grain: 'week' as const, teamId }));
  const told = await metricCatalogue.measureAll(scope, requests, NOW);
  expect(told.map((answer) => (answer.ok ? answer.value.points[0]!.denominator : answer.reason))).toEqual([20, 12, null, null]);
  const small = await firm(4);
  const [few] = await metricCatalogue.measureAll(small.scope, [requests[0]!], NOW);
  expect(few?.ok && few.value.points[0]).toMatchObject({ value: null, numerator: null, denominator: null });
});

test('as far as usage was loaded, for a list that usage ticks; and who was shown no list stands in the passport', async () => {
  const { scope } = await firm(6);
  const { workspaceId } = scope;
  expect((await series(scope)).map(({ state }) => state).slice(-2)).toEqual(['not-loaded', 'unfinished']);
  await database().member.create({ data: { workspaceId, email: 'other@firma.example', name: 'Other', role: 'analyst', enrolledOn: toDate(day('2026-02-01')) } });
  const loadedAt = new Date('2026-03-17T03:00:00Z');
  await database().load.create({ data: { workspaceId, kind: 'events', hourAt: loadedAt, loadedAt } });
  expect((await series(scope)).map(({ state }) => state).slice(-2)).toEqual(['complete', 'unfinished']);
  const passport = await metricCatalogue.findPassport(scope, 'checklist-completion', { start: day('2026-03-09'), end: day('2026-03-16') }, NOW);
  expect(passport).toEqual({ loadedAt, excluded: [{ kind: 'shown-no-list', count: 1 }] });
  expect((await series(await makeScope())).every(({ denominator }) => denominator === 0), 'another workspace').toBe(true);
});
