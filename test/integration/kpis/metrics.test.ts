import pg from 'pg';
import { beforeAll, expect, test, vi } from 'vitest';
import { inWorkspace } from '#app/db/client.server.ts';
import { ingestEvents } from '#app/events/events.server.ts';
import { measureAll, metricCatalogue, metricSeries } from '#app/metric-catalogue.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, day, toDate } from '#app/values/day.ts';
import type { MetricRefusal, MetricRequest } from '#app/values/metric.ts';
import { makeScope } from '#test/factories/workspace.ts';

const ASOF = new Date('2026-04-01T10:00:00Z');
let scope: Scope;
let team: string;

/** Anna acts in 9 of 12 weeks, under two names; Bert only signs in; Cees left; Dora never came; Eva is not enrolled. */
beforeAll(async () => {
  scope = await makeScope({ role: 'project-lead' });
  const workspaceId = scope.workspaceId;
  const [anna, bert, cees] = await inWorkspace(workspaceId, async (tx) => {
    const member = (name: string, enrolledOn: string | null, leftOn: string | null = null) =>
      tx.member.create({ data: { workspaceId, email: `${name}@example.org`, name, role: 'end-user', enrolledOn: enrolledOn && toDate(day(enrolledOn)), leftOn: leftOn && toDate(day(leftOn)) } });
    const members = [await member('anna', '2026-01-01'), await member('bert', '2026-01-01'), await member('cees', '2026-01-01', '2026-02-02'), await member('dora', '2026-03-02'), await member('eva', null)];
    team = (await tx.team.create({ data: { workspaceId, name: 'Desk' } })).id;
    for (const of of [members[0]!, members[2]!]) await tx.teamMembership.create({ data: { workspaceId, teamId: team, memberId: of.id, startsOn: toDate(day('2026-01-05')) } });
    await tx.actor.create({ data: { workspaceId, key: 'anna-2', memberId: members[0]!.id } });
    await tx.actor.create({ data: { workspaceId, key: 'eva@example.org', memberId: members[4]!.id } });
    for (const of of members.slice(0, 3)) await tx.actor.create({ data: { workspaceId, key: of.email, memberId: of.id } });
    await tx.activity.create({ data: { workspaceId, key: 'edit', kind: 'act' } });
    await tx.activity.create({ data: { workspaceId, key: 'login', kind: 'sign-in' } });
    return members.map((each) => each.email);
  });
  const monday = day('2026-01-05');
  const events = [
    ...Array.from({ length: 12 }, (_, week) => ({ actor: week % 2 ? 'anna-2' : anna, activity: [2, 5, 8].includes(week) ? 'login' : 'edit', on: addDays(monday, 7 * week) })),
    { actor: bert, activity: 'login', on: '2026-03-24' },
    { actor: cees, activity: 'edit', on: '2026-01-26' },
    { actor: 'eva@example.org', activity: 'edit', on: '2026-03-24' },
    { actor: 'nobody-knows', activity: 'edit', on: '2026-03-24' },
  ].map(({ actor, activity, on }, index) => ({ event_id: `e${index}`, actor, activity, occurred_at: `${on}T12:00:00Z` }));
  const outcomes = await ingestEvents(scope, events, { asOf: ASOF, receivedAt: ASOF });
  expect(outcomes.every(({ status }) => status === 'accepted')).toBe(true);
  const account = await inWorkspace(workspaceId, (tx) => tx.account.create({ data: { workspaceId, name: 'Shop' } }), { batchId: scope.batchId });
  const order = (number: string, on: string, cents: number, currency = 'USD') => ({ workspaceId, number, accountId: account.id, orderedOn: toDate(day(on)), totalCents: BigInt(cents), currency });
  await inWorkspace(workspaceId, async (tx) => {
    await tx.order.createMany({ data: [order('1', '2026-01-10', 1000), order('2', '2026-01-10', 500), order('3', '2026-03-10', 250)] });
    await tx.load.create({ data: { workspaceId, kind: 'orders', hourAt: ASOF, loadedAt: ASOF } });
  }, { batchId: scope.batchId });
});

const week = { from: day('2026-03-23'), to: day('2026-03-30'), grain: 'week' as const };

async function one(metricId: string, over: object = week) {
  const series = await metricSeries(scope, { metricId, ...week, ...over }, ASOF);
  if (!series.ok) throw new Error(series.reason);
  return series.value.points.map(({ numerator, denominator, state }) => [numerator, denominator, state]);
}

test('reach counts whoever was seen, the active-user rate who did something, of those enrolled in the period', async () => {
  expect(await one('reach')).toEqual([[2, 3, 'complete']]);
  expect(await one('active-user-rate')).toEqual([[1, 3, 'complete']]);
  expect(await one('active-user-rate', { from: '2026-03-24', to: '2026-03-25', grain: 'day' })).toEqual([[0, 3, 'complete']]);
  expect(await one('active-user-rate', { from: '2026-01-01', to: '2026-02-01', grain: 'month' })).toEqual([[2, 3, 'complete']]);
});

test('who left on a Monday is out of the week that starts then', async () => {
  expect(await one('reach', { from: '2026-01-26', to: '2026-02-09' })).toEqual([[2, 3, 'complete'], [1, 2, 'complete']]);
});

test('a habit is nine of twelve weeks, also across two names', async () => {
  expect(await one('habit-rate', { from: '2026-03-16', to: '2026-04-02' })).toEqual([[0, 3, 'complete'], [1, 3, 'complete'], [0, 3, 'unfinished']]);
  expect(await one('habit-rate', { from: '2026-03-01', to: '2026-04-01', grain: 'month' })).toEqual([[1, 3, 'complete']]);
});

test('a team is those who were in it in the period', async () => {
  expect(await one('active-user-rate', { teamId: team })).toEqual([[1, 1, 'complete']]);
  expect(await one('active-user-rate', { teamId: team, from: '2026-01-26', to: '2026-02-02' })).toEqual([[2, 2, 'complete']]);
});

test('retention follows those who started together, and waits until their period is over', async () => {
  expect(await one('cohort-retention', { from: '2026-01-05', to: '2026-01-12' })).toEqual([[1, 1, 'complete']]);
  expect(await one('cohort-retention', { from: '2026-01-05', to: '2026-01-12', interval: 2 })).toEqual([[0, 1, 'complete']]);
  expect(await one('cohort-retention', { from: '2026-01-26', to: '2026-02-02', interval: 9 })).toEqual([[0, 1, 'unfinished']]);
  const { cohorts } = await metricCatalogue.measurePage(scope, { requests: [], cohorts: { from: day('2026-01-26'), to: day('2026-02-02'), grain: 'week' } }, ASOF);
  expect(cohorts, 'a page does not tell of one person').toEqual([]);
  for (let interval = 0; interval < 10; interval++) expect((await one('cohort-retention', { from: '2026-01-26', to: '2026-02-02', interval }))[0]?.slice(0, 2)).toEqual([interval === 0 ? 1 : 0, 1]);
});

test('orders count in the one currency there is; a month without is nought, after the last load nothing', async () => {
  const over = { from: '2026-01-01', to: '2026-06-01', grain: 'month' };
  expect(await one('revenue', over)).toEqual([[1500, null, 'complete'], [0, null, 'complete'], [250, null, 'complete'], [0, null, 'unfinished'], [null, null, 'unfinished']]);
  expect((await one('repeat-purchase-rate', over)).slice(0, 3)).toEqual([[0, 1, 'complete'], [0, 1, 'complete'], [1, 1, 'complete']]);
  expect((await one('active-customers', over)).slice(0, 3)).toEqual([[1, null, 'complete'], [0, null, 'complete'], [1, null, 'complete']]);
  const series = await metricSeries(scope, { metricId: 'revenue', ...week }, ASOF);
  expect(series.ok && series.value.currency).toBe('USD');
});

test.each([
  ['spirit', {}, 'unknown-metric'],
  ['habit-rate', { grain: 'day' }, 'grain-not-offered'],
  ['reach', { teamId: '00000000-0000-7000-8000-000000000000' }, 'unknown-team'],
  ['reach', { teamId: 'x' }, 'unknown-team'],
  ['revenue', { teamId: 'x' }, 'not-per-team'],
  ['reach', { to: day('2026-03-23') }, 'empty-range'],
  ['reach', { from: day('1900-01-01'), grain: 'day' }, 'range-too-long'],
] as [string, Partial<MetricRequest>, MetricRefusal][])('%s with %o is refused: %s', async (metricId, over, reason) => {
  expect(await metricSeries(scope, { metricId, ...week, ...over }, ASOF)).toEqual({ ok: false, reason });
});

test('another workspace sees nothing, and its team is unknown', async () => {
  const other = await makeScope();
  const answers = await measureAll(other, ['reach', 'habit-rate', 'cohort-retention', 'revenue'].map((metricId) => ({ metricId, ...week })), ASOF);
  for (const answer of answers) expect(answer.ok && answer.value.points[0]?.value).toBeNull();
  expect(await metricSeries(other, { metricId: 'reach', ...week, teamId: team }, ASOF)).toEqual({ ok: false, reason: 'unknown-team' });
});

test('a page of many series takes one statement a family, however many teams and metrics', async () => {
  const perTeam = ['reach', 'active-user-rate', 'habit-rate', 'cohort-retention'];
  const requests = [...perTeam.flatMap((metricId) => [{ metricId, ...week }, { metricId, ...week, teamId: team }]), { metricId: 'revenue', ...week }, { metricId: 'repeat-purchase-rate', ...week }];
  const sent = vi.spyOn(pg.Client.prototype, 'query');
  const answers = await measureAll(scope, requests, ASOF);
  expect(answers.every(({ ok }) => ok)).toBe(true);
  // Three transactions: what they hang on and what was agreed; use; orders.
  expect(sent.mock.calls.length).toBeLessThanOrEqual(13);
});
