import { beforeAll, expect, test } from 'vitest';
import { findFunnel } from '#app/adoption/funnels/funnels.server.ts';
import { findRetention } from '#app/adoption/retention/retention.server.ts';
import { database, inWorkspace } from '#app/db/client.server.ts';
import { ingestEvents } from '#app/events/events.server.ts';
import { recountAll } from '#test/factories/recount.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, day, toDate } from '#app/values/day.ts';
import { makeScope } from '#test/factories/workspace.ts';

/** A Wednesday; the week before is the last that can be judged. */
const NOW = new Date('2026-03-25T09:00:00Z');
const JUDGED = day('2026-03-16');
const START = day('2026-01-05');
const asked = (text = '') => new URLSearchParams(text);

let scope: Scope;
let teamId: string;

/**
 * Seven people begin in the week of 16 February, and come back as many weeks as their number says; two of them are a team.
 * Each opens a case and closes it so many hours later; person 6 asks for help in between, and 5 closes too late.
 */
beforeAll(async () => {
  scope = await makeScope();
  const { workspaceId } = scope;
  const events: { actor: string; activity: string; occurred_at: string; object?: string }[] = [];
  await inWorkspace(workspaceId, async (tx) => {
    teamId = (await tx.team.create({ data: { workspaceId, name: 'Duo' } })).id;
    for (let person = 0; person < 7; person++) {
      const email = `p${person}@firma.example`;
      const { id } = await tx.member.create({ data: { workspaceId, name: email, email, role: person === 0 ? 'manager' : 'end-user', enrolledOn: toDate(START) } });
      if (person < 2) await tx.teamMembership.create({ data: { workspaceId, teamId, memberId: id, startsOn: toDate(START) } });
      for (let week = 0; week <= Math.min(person, 4); week++) events.push({ actor: email, activity: 'edit', occurred_at: `${addDays(day('2026-02-17'), 7 * week)}T10:00:00Z` });
      const at = (hour: number) => `${addDays(JUDGED, 1)}T${String(hour).padStart(2, '0')}:00:00Z`;
      events.push({ actor: email, activity: 'open', occurred_at: at(8), object: `case-${person}` });
      if (person === 6) events.push({ actor: email, activity: 'ask', occurred_at: at(9), object: `case-${person}` });
      events.push({ actor: email, activity: 'close', occurred_at: person === 5 ? `${addDays(JUDGED, 5)}T09:00:00Z` : at(10 + person), object: `case-${person}` });
    }
  });
  const kinds = new Map([['edit', 'act'], ['open', 'view'], ['close', 'view'], ['ask', 'view']]);
  await ingestEvents(scope, events.map((event, at) => ({ event_id: `e${at}`, ...event })), { asOf: NOW, receivedAt: NOW });
  await inWorkspace(workspaceId, async (tx) => {
    for (const [key, kind] of kinds) expect((await tx.activity.updateMany({ where: { workspaceId, key }, data: { kind } })).count).toBe(1);
  });
  await recountAll(scope);
});

test('a step of a funnel is also done under a name that counts as it', async () => {
  const { workspaceId } = scope;
  const idOf = async (key: string) => (await database().activity.findFirstOrThrow({ where: { workspaceId, key } })).id;
  const finished = async (search: string) => (await findFunnel(scope, metricCatalogue, asked(search), NOW)).answer?.steps.map(({ activity, count }) => [activity, count]);
  const before = await finished('step=edit&step=close&window=30');
  await database().activity.updateMany({ where: { workspaceId, key: 'close' }, data: { countsAsId: await idOf('open') } });
  try {
    // Who edited in the last four weeks: all but the first two.
    expect(before).toEqual([['edit', 5], ['close', 5]]);
    expect(await finished('step=edit&step=open&window=30')).toEqual([['edit', 5], ['open', 5]]);
    expect(await finished('step=edit&step=close&window=30'), 'asked by the name of before').toEqual([['edit', 5], ['open', 5]]);
    expect(await finished('step=open&step=open&window=30'), 'opened and then closed is now twice the same').toEqual([['open', 6], ['open', 6]]);
  } finally {
    await database().activity.updateMany({ where: { workspaceId }, data: { countsAsId: null } });
  }
});

test('who began together is followed in three ways, and a week that runs is not judged', async () => {
  // By hand: after 0, 1, 2, 3, 4 weeks 7, 6, 5, 4, 3 are back; the fourth week after is the judged one, the fifth runs.
  const rows = async (kind: string) => (await findRetention(scope, metricCatalogue, asked(`kind=${kind}`), NOW)).cohorts.map(({ size, cells }) => ({ size, cells: cells.map(({ members, of, state }) => [members, of, state === 'complete']) }));
  // Of the seven that there are all began: told as six, of whom not all and not none are back.
  const told = [{ size: 6, cells: [[6, 6, true], [5, 6, true], [5, 6, true], [4, 6, true], [3, 6, true], [1, 6, false]] }];
  expect(await rows('on')).toEqual(told);
  expect(await rows('on-or-after')).toEqual(told);
  // Of the fourth week and the running one fewer than five are asked about: no figures.
  expect((await rows('relative'))[0]?.cells).toEqual([[6, 6, true], [5, 6, true], [4, 5, true], [4, 5, true], [0, 0, true], [0, 0, false]]);
});

test('the mean counts finished cells, the habit is told of the judged week', async () => {
  const { means, habit, segments } = await findRetention(scope, metricCatalogue, asked(), NOW);
  expect(means.map(({ weighted }) => weighted && Math.round(weighted * 6))).toEqual([6, 5, 5, 4, 3, null]);
  expect(habit).toMatchObject({ week: JUDGED, people: 7, days: [4, 3, 0, 0, 0, 0, 0, 0] });
  expect(habit?.weeks.slice(0, 6)).toEqual([0, 1, 1, 1, 1, 3]);
  // All seven are low: told as all but one.
  expect(segments.at(-1)).toMatchObject({ state: 'unfinished', people: 7, power: 0, habitual: 0, novice: 0, low: 6, none: 1 });
});

test('a team or role of fewer than five shows nothing', async () => {
  for (const filter of [`team=${teamId}`, 'role=manager']) {
    const page = await findRetention(scope, metricCatalogue, asked(filter), NOW);
    expect(page).toMatchObject({ cohorts: [], hiddenCohorts: 1, segments: [], habit: null });
    expect(await findFunnel(scope, metricCatalogue, asked(`step=open&step=close&${filter}`), NOW)).toMatchObject({ answer: null, refusal: 'too-few-people' });
  }
});

test('a funnel counts who came how far, in what time, and who fell out', async () => {
  const counts = async (more = '', window = 1) => (await findFunnel(scope, metricCatalogue, asked(`step=open&step=close&window=${window}${more}`), NOW)).answer;
  // All seven open, and six close within a day, after 2, 3, 4, 5, 6 and 8 hours; of people all are told as all but one.
  expect(await counts()).toMatchObject({ steps: [{ count: 6 }, { count: 6, medianMs: 4.5 * 3_600_000 }], dropped: 0, conversion: 1 });
  expect(await counts('&without=ask')).toMatchObject({ steps: [{ count: 6 }, { count: 5 }], dropped: 1 });
  expect(await counts('&order=strict')).toMatchObject({ steps: [{ count: 6 }, { count: 4 }] }); // person 4 edits at ten, and so do 5 and 6
  expect(await counts('', 7)).toMatchObject({ steps: [{ count: 6 }, { count: 6 }], conversion: 1 });
  expect(await counts('&by=record', 7)).toMatchObject({ steps: [{ count: 7 }, { count: 7 }] });
});

test('two steps are the least, and another workspace has none', async () => {
  expect(await findFunnel(scope, metricCatalogue, asked('step=open'), NOW)).toMatchObject({ answer: null, refusal: 'too-few-steps' });
  const other = await makeScope();
  expect(await findFunnel(other, metricCatalogue, asked('step=open&step=close'), NOW)).toMatchObject({ activities: [], answer: null });
  expect(await findRetention(other, metricCatalogue, asked(`team=${teamId}`), NOW)).toMatchObject({ cohorts: [], habit: null, filter: { teamId: null } });
});
