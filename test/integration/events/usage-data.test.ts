import { expect, test } from 'vitest';
import { database, inWorkspace } from '#app/db/client.server.ts';
import type { ActivityMeaning } from '#app/events/activity-meaning.ts';
import { changeActivities, listCatalogueBreaks } from '#app/events/activity-catalogue.server.ts';
import { ingestEvents } from '#app/events/events.server.ts';
import { forgetMatch, matchActor, setActorAside } from '#app/events/match-actor.server.ts';
import { runRecount } from '#app/events/recounting/recount-job.server.ts';
import { findUsageData } from '#app/events/usage-data.server.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, toDate } from '#app/values/day.ts';
import type { MetricId } from '#app/values/metric.ts';
import { recountAll } from '#test/factories/recount.ts';
import { makeScope } from '#test/factories/workspace.ts';

const day = (text: string) => text as Day;
const NOW = new Date('2026-02-02T09:00:00Z');
const WEEK = { from: day('2026-01-05'), to: day('2026-01-12'), grain: 'week' as const };

/** Two measured people; the log knows the first as a Windows account, and a link between systems is in it too. */
async function firm(): Promise<{ scope: Scope; jan: string }> {
  const scope = await makeScope();
  const jan = await addMember(scope, 'Jan de Vries', 'jan.devries@firma.example');
  await addMember(scope, 'Zoë Bakker', 'zoe@firma.example');
  const events = [
    { event_id: '1', actor: 'FIRMA\\jdevries', activity: 'report opened by mail' },
    { event_id: '2', actor: 'zoe@firma.example', activity: 'deal updated' },
    { event_id: '3', actor: 'sync-bot', activity: 'deal updated' },
  ].map((event) => ({ ...event, occurred_at: '2026-01-06T10:00:00Z' }));
  await ingestEvents(scope, events, { asOf: NOW, receivedAt: NOW });
  return { scope, jan };
}

const addMember = (scope: Scope, name: string, email: string) =>
  inWorkspace(scope.workspaceId, async (tx) => (await tx.member.create({ data: { workspaceId: scope.workspaceId, name, email, role: 'end-user', enrolledOn: toDate(day('2026-01-01')) } })).id);

async function rate(scope: Scope, metricId: MetricId): Promise<string> {
  const [answer] = await metricCatalogue.measureExactly(scope, [{ metricId, ...WEEK }], NOW);
  if (!answer?.ok) throw new Error('no answer');
  return `${answer.value.points[0]?.numerator}/${answer.value.points[0]?.denominator}`;
}

const actorId = async (scope: Scope, key: string) => (await findUsageData(scope)).unknown.find((actor) => actor.key === key)?.id ?? '';

test('a name that is matched counts for its member, also for the past; of two at once the second is told', async () => {
  const { scope, jan } = await firm();
  expect(await rate(scope, 'active-user-rate')).toBe('1/2');
  const { unknown, unknownCount } = await findUsageData(scope);
  expect(unknown.map(({ key, events, suggestion }) => ({ key, events, suggestion }))).toEqual([
    { key: 'firma\\jdevries', events: 1, suggestion: jan },
    { key: 'sync-bot', events: 1, suggestion: null },
  ]);
  expect(unknownCount).toBe(2);
  const id = await actorId(scope, 'firma\\jdevries');
  expect(await Promise.all([matchActor(scope, id, 'jan.devries@firma.example'), setActorAside(scope, id)]).then((all) => all.filter(({ ok }) => ok).length), 'one of two at once').toBe(1);
  await forgetMatch(scope, id);
  expect(await matchActor(scope, id, 'Nobody')).toEqual({ ok: false, reason: 'unknown-member' });
  expect(await matchActor(scope, id, 'Jan de Vries <jan.devries@firma.example>')).toMatchObject({ ok: true, value: { name: 'Jan de Vries' } });
  expect(await matchActor(scope, id, 'jan DE vries')).toEqual({ ok: false, reason: 'matched-meanwhile' });
  expect(await rate(scope, 'active-user-rate')).toBe('2/2');
  await forgetMatch(scope, id);
  expect(await rate(scope, 'active-user-rate')).toBe('1/2');
});

test('a name that is no person is asked about no more, and is not told as left out', async () => {
  const { scope } = await firm();
  const excluded = async () => (await metricCatalogue.findPassport(scope, 'reach', { start: WEEK.from, end: WEEK.to }, NOW)).excluded.find(({ kind }) => kind === 'unknown-actors')?.count;
  expect(await excluded()).toBe(2);
  await setActorAside(scope, await actorId(scope, 'sync-bot'));
  expect(await excluded()).toBe(1);
  const { unknown, matched } = await findUsageData(scope);
  expect([unknown.map(({ key }) => key), matched]).toEqual([['firma\\jdevries'], [expect.objectContaining({ key: 'sync-bot', memberName: null })]]);
});

const weeksOf = ({ workspaceId }: Scope) => database().eventWeek.findMany({ where: { workspaceId }, orderBy: [{ week: 'asc' }, { actorId: 'asc' }] });

/** What the reader chose, beside what stands. */
async function choose(scope: Scope, wanted: Record<string, Partial<ActivityMeaning>>, { seen, reason = 'Agreed in the team' }: { seen: number; reason?: string }) {
  const { activities } = await findUsageData(scope);
  const meanings = activities.flatMap((activity): [string, ActivityMeaning][] => (activity.key in wanted ? [[activity.id, { ...activity, ...wanted[activity.key] }]] : []));
  const changed = await changeActivities(scope, new Map(meanings), { seen, reason, asOf: NOW });
  await runRecount(scope);
  return changed;
}

test('what counts as an act is decided anew for all of history, as a version; a reader of an older version is told', async () => {
  const { scope } = await firm();
  const { activities, version } = await findUsageData(scope);
  const kinds = { 'deal updated': { kind: 'view' }, 'report opened by mail': { kind: 'act' } } as const;
  expect(await rate(scope, 'active-user-rate')).toBe('1/2');
  const before = activities.find(({ key }) => key === 'report opened by mail')!.kind;
  expect(await choose(scope, kinds, { seen: version, reason: '' }), 'why must be told').toEqual({ ok: false, reason: 'reason-missing' });
  expect(await choose(scope, kinds, { seen: version })).toEqual({ ok: true, value: { changed: before === 'act' ? 1 : 2, isCounting: true } });
  expect(await rate(scope, 'active-user-rate')).toBe('0/2');
  expect(await rate(scope, 'reach'), 'looking is still being there').toBe('1/2');
  expect(await choose(scope, kinds, { seen: version })).toEqual({ ok: false, reason: 'changed-meanwhile' });
  expect(await choose(scope, kinds, { seen: 1 }), 'the same once more is no version').toEqual({ ok: true, value: { changed: 0, isCounting: false } });
  expect((await findUsageData(scope)).changes).toMatchObject([{ version: 1, reason: 'Agreed in the team', changes: expect.arrayContaining([{ key: 'deal updated', field: 'kind', from: 'act', to: 'view' }]) as unknown }]);
  expect(await choose(scope, { 'deal updated': { desired: 'With the next step' } }, { seen: 1 })).toEqual({ ok: true, value: { changed: 1, isCounting: false } });
  const breaks = (from: string, to: string) => listCatalogueBreaks(scope, { from: day(from), to: day(to) });
  expect(await breaks('2026-02-02', '2026-02-03'), 'what is only described breaks no chart').toEqual([{ version: 1, on: '2026-02-02' }]);
  expect(await breaks('2026-02-03', '2026-02-09')).toEqual([]);
  expect(await metricCatalogue.findPassport(scope, 'reach', { start: WEEK.from, end: WEEK.to }, NOW)).toMatchObject({ catalogueVersion: 2 });
  expect(await metricCatalogue.findBreaks(scope, 'revenue', { from: day('2026-01-01'), to: day('2026-03-01') }), 'orders hang on no activity').toEqual([]);
});

test('an act of one role is presence for another, also when somebody changes role, is matched later, or does more', async () => {
  const { scope } = await firm();
  const { workspaceId } = scope;
  const setRole = (role: string) => database().member.updateMany({ where: { workspaceId, enrolledOn: { not: null } }, data: { role } });
  await setRole('end-user');
  expect(await choose(scope, { 'deal updated': { roles: ['manager'] } }, { seen: 0 })).toMatchObject({ ok: true });
  expect([await rate(scope, 'active-user-rate'), await rate(scope, 'reach')]).toEqual(['0/2', '1/2']);
  await setRole('manager');
  expect(await rate(scope, 'active-user-rate')).toBe('1/2');
  await setRole('end-user');
  const name = await database().member.findFirstOrThrow({ where: { workspaceId, enrolledOn: { not: null } }, orderBy: { name: 'asc' } });
  await ingestEvents(scope, [{ event_id: 'more', actor: name.email, activity: 'deal updated', occurred_at: `${WEEK.from}T10:00:00Z` }], { asOf: NOW, receivedAt: NOW });
  expect(await rate(scope, 'active-user-rate'), 'what comes in is no act of theirs either').toBe('0/2');
  const kept = await weeksOf(scope);
  await recountAll(scope);
  expect(await weeksOf(scope)).toEqual(kept);
  const unknown = await actorId(scope, 'firma\\jdevries');
  await setRole('manager');
  await matchActor(scope, unknown, name.email);
  const summed = await weeksOf(scope);
  await recountAll(scope);
  expect(await weeksOf(scope), 'kept weeks are those of a whole recount').toEqual(summed);
});

test('a raw name that counts as another is one activity with it, for breadth and when that one is asked for', async () => {
  const { scope } = await firm();
  const who = await database().member.findFirstOrThrow({ where: { workspaceId: scope.workspaceId, name: 'Jan de Vries' } });
  await ingestEvents(scope, [{ event_id: 'raw', actor: who.email, activity: 'opportunity saved', occurred_at: `${WEEK.from}T10:00:00Z` }], { asOf: NOW, receivedAt: NOW });
  const target = (await findUsageData(scope)).activities.find(({ key }) => key === 'deal updated')!.id;
  const asked = async () => {
    const [answer] = await metricCatalogue.measureExactly(scope, [{ metricId: 'active-user-rate', activity: 'deal updated', ...WEEK }], NOW);
    return answer?.ok ? answer.value.points[0]?.numerator : null;
  };
  const before = await asked();
  expect(await choose(scope, { 'opportunity saved': { countsAsId: target } }, { seen: 0 })).toMatchObject({ ok: true });
  expect([before, await asked()], 'Zoë, and then Jan as well').toEqual([1, 2]);
  expect(await choose(scope, { 'deal updated': { countsAsId: target } }, { seen: 1 })).toEqual({ ok: false, reason: 'chain' });
});

test('another workspace sees and changes nothing', async () => {
  const { scope } = await firm();
  const id = await actorId(scope, 'sync-bot');
  const { activities } = await findUsageData(scope);
  const other = await makeScope();
  expect(await findUsageData(other)).toMatchObject({ unknown: [], unknownCount: 0, matched: [], activities: [], changes: [] });
  for (const act of [() => setActorAside(other, id), () => forgetMatch(other, id)]) expect(await act()).toEqual({ ok: false, reason: 'not-found' });
  await addMember(other, 'Eve', 'eve@other.example');
  expect(await matchActor(other, id, 'Eve')).toEqual({ ok: false, reason: 'not-found' });
  expect(await matchActor(scope, id, 'Eve')).toEqual({ ok: false, reason: 'unknown-member' });
  expect(await changeActivities(other, new Map(activities.map((activity) => [activity.id, { ...activity, kind: 'view' }])), { seen: 0, reason: 'Mine', asOf: NOW })).toEqual({ ok: true, value: { changed: 0, isCounting: false } });
  expect((await findUsageData(scope)).unknownCount).toBe(2);
});
