import { expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import { changeActivities, catalogueVersionInUse, listCatalogueBreaks } from '#app/events/activity-catalogue.server.ts';
import { ingestEvents } from '#app/events/events.server.ts';
import { askRecount, findRecount } from '#app/events/recounting/ask-recount.server.ts';
import { runRecount } from '#app/events/recounting/recount-job.server.ts';
import { findUsageData } from '#app/events/usage-data.server.ts';
import { runDueJobs } from '#app/jobs/run-due-jobs.server.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import { makeScope } from '#test/factories/workspace.ts';
import { recountAll } from '#test/factories/recount.ts';

const NOW = new Date('2026-11-22T12:00:00Z');

async function bringIn(scope: Scope, ids: string[], occurredAt = '2026-11-15T20:00:00Z'): Promise<void> {
  // Sunday evening in Amsterdam is already Monday in Auckland: another day and another week.
  const events = ids.map((id) => ({ event_id: id, actor: 'ann@example.org', activity: id === 'e3' ? 'login' : 'case-updated', occurred_at: occurredAt, duration_ms: 100 }));
  await ingestEvents(scope, events, { asOf: NOW, receivedAt: NOW });
}

const days = (scope: Scope) => database().eventDay.findMany({ where: { workspaceId: scope.workspaceId }, select: { day: true, count: true, durationMs: true }, orderBy: [{ day: 'asc' }, { count: 'desc' }] });
const weeks = (scope: Scope) => database().eventWeek.findMany({ where: { workspaceId: scope.workspaceId }, select: { week: true, acts: true, events: true }, orderBy: { week: 'asc' } });
const toZone = (scope: Scope, timeZone: string) => database().workspace.update({ where: { id: scope.workspaceId }, data: { timeZone } });

/** The change that case-updated is only looking. */
async function toView(scope: Scope): Promise<void> {
  const { activities, version } = await findUsageData(scope);
  const activity = activities.find(({ key }) => key === 'case-updated')!;
  const { id, events: _, actors: __, lastOn: ___, key: ____, ...meaning } = activity;
  const changed = await changeActivities(scope, new Map([[id, { ...meaning, kind: activity.kind === 'view' ? 'act' : 'view' }]]), { seen: version, reason: 'Agreed', asOf: NOW });
  expect(changed).toEqual({ ok: true, value: { changed: 1, isCounting: true } });
}

test('counted again in another time zone, events fall on the days and weeks of that zone', async () => {
  const scope = await makeScope();
  await bringIn(scope, ['e1', 'e2', 'e3']);
  expect(await weeks(scope)).toEqual([{ week: new Date('2026-11-09'), acts: 2, events: 3 }]);
  await toZone(scope, 'Pacific/Auckland');
  await recountAll(scope);
  expect(await weeks(scope)).toEqual([{ week: new Date('2026-11-16'), acts: 2, events: 3 }]);
  expect(await days(scope)).toEqual([
    { day: new Date('2026-11-16'), count: 2, durationMs: 200n },
    { day: new Date('2026-11-16'), count: 1, durationMs: 100n },
  ]);
});

test('counted again in the same zone nothing changes, and another workspace is left alone', async () => {
  const [scope, other] = [await makeScope(), await makeScope()];
  for (const one of [scope, other]) await bringIn(one, ['e1', 'e3']);
  const before = [await days(scope), await weeks(scope), await days(other), await weeks(other)];
  await recountAll(scope);
  expect([await days(scope), await weeks(scope), await days(other), await weeks(other)]).toEqual(before);
});

test('sums that are wrong are right again, also of days on which nothing happened', async () => {
  const scope = await makeScope();
  await bringIn(scope, ['e1', 'e2']);
  const before = [await days(scope), await weeks(scope)];
  const { actorId, activityId, workspaceId } = await database().eventDay.findFirstOrThrow({ where: { workspaceId: scope.workspaceId } });
  await database().eventDay.updateMany({ where: { workspaceId }, data: { count: 7 } });
  await database().eventDay.create({ data: { workspaceId, actorId, activityId, day: new Date('2026-10-01'), count: 1 } });
  await database().eventWeek.create({ data: { workspaceId, actorId, week: new Date('2026-09-28'), acts: 1, events: 1 } });
  await recountAll(scope);
  expect([await days(scope), await weeks(scope)]).toEqual(before);
});

test('a change of meaning answers at once, and holds for figures, charts and passport at one moment: when it is counted', async () => {
  const scope = await makeScope();
  await bringIn(scope, ['e1', 'e2', 'e3']);
  await toView(scope);
  expect(await weeks(scope), 'the figures of before').toMatchObject([{ acts: 2, events: 3 }]);
  expect(await findRecount(scope)).toEqual({ done: 0, total: null, askedAt: NOW });
  const { activities, version } = await findUsageData(scope);
  expect([activities.find(({ key }) => key === 'case-updated')?.kind, version], 'who decides sees what is decided').toEqual(['view', 1]);
  expect([await catalogueVersionInUse(scope), await listCatalogueBreaks(scope)]).toEqual([0, []]);
  const passport = () => metricCatalogue.findPassport(scope, 'reach', { start: '2026-11-09' as Day, end: '2026-11-16' as Day }, NOW);
  expect(await passport()).toMatchObject({ catalogueVersion: 0, isRecounting: true });
  await runDueJobs({ names: ['events.recount'] });
  expect(await weeks(scope)).toMatchObject([{ acts: 0, events: 3 }]);
  expect([await findRecount(scope), await catalogueVersionInUse(scope), (await listCatalogueBreaks(scope)).length]).toEqual([null, 1, 1]);
  expect(await passport()).toMatchObject({ catalogueVersion: 1, isRecounting: false });
});

test('what comes in while it is counted is in it, and two changes come in one', async () => {
  const scope = await makeScope();
  await bringIn(scope, ['e1']);
  await toView(scope);
  const isBetween = { report: async () => bringIn(scope, ['e2', 'late'], '2026-11-03T10:00:00Z') };
  await runRecount(scope, isBetween);
  expect(await weeks(scope)).toEqual([
    { week: new Date('2026-11-02'), acts: 0, events: 2 },
    { week: new Date('2026-11-09'), acts: 0, events: 1 },
  ]);
  let times = 0;
  await toView(scope);
  await runRecount(scope, { report: async () => (times++ === 0 ? toView(scope) : undefined) });
  expect((await weeks(scope)).map(({ acts }) => acts), 'to an act and back').toEqual([0, 0]);
  expect([times, await catalogueVersionInUse(scope)], 'begun again for the second').toEqual([2, 3]);
});

test('events that come in while all of them are counted again are in the days and weeks, in the zone of now', async () => {
  const scope = await makeScope();
  await bringIn(scope, ['e1']);
  await toZone(scope, 'Pacific/Auckland');
  await askRecount(null, scope, { source: 'events', asOf: NOW });
  await runRecount(scope, { report: () => bringIn(scope, ['e2', 'e3']) });
  expect(await weeks(scope)).toEqual([{ week: new Date('2026-11-16'), acts: 2, events: 3 }]);
});

test('cut off, it goes on where it was: what was counted is kept and not counted twice', async () => {
  const scope = await makeScope();
  await bringIn(scope, ['e1', 'e2', 'e3']);
  await toView(scope);
  const cut = { report: () => Promise.reject(new Error('The process has ended')) };
  await expect(runRecount(scope, cut)).rejects.toThrow('The process has ended');
  expect(await findRecount(scope)).toMatchObject({ done: 1, total: 1 });
  expect(await weeks(scope), 'still those of before').toMatchObject([{ acts: 2, events: 3 }]);
  await Promise.all([runRecount(scope), runRecount(scope)]);
  expect(await weeks(scope), 'once, also when two go on at the same time').toEqual([{ week: new Date('2026-11-09'), acts: 0, events: 3 }]);
  expect(await database().recountedWeek.count({ where: { workspaceId: scope.workspaceId } }), 'and nothing stays behind').toBe(0);
});
