import { beforeAll, expect, test, vi } from 'vitest';
import pg from 'pg';
import { inWorkspace } from '#app/db/client.server.ts';
import { ingestEvents } from '#app/events/events.server.ts';
import { exploreAll } from '#app/kpis/explore/explore.server.ts';
import { findExplorePage } from '#app/kpis/explore/explore-page.server.ts';
import type { Exploration } from '#app/kpis/explore/exploration.ts';
import { findLeadLag } from '#app/kpis/lead-lag/lead-lag-page.server.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, day, toDate } from '#app/values/day.ts';
import type { MetricId } from '#app/values/metric.ts';
import { makeScope } from '#test/factories/workspace.ts';

const MONDAY = day('2026-01-05');
const ASOF = new Date('2026-04-01T10:00:00Z');
const who = (nth: number) => `e${nth}@example.org`;
let scope: Scope;
let teams: { id: string; name: string }[];

/** Six in Field, eight in Desk and two in Pair, all from the first of January; the same half of each act every week. */
beforeAll(async () => {
  scope = await makeScope({ role: 'project-lead' });
  const { workspaceId } = scope;
  teams = await inWorkspace(workspaceId, async (tx) => {
    await tx.activity.create({ data: { workspaceId, key: 'edit', kind: 'act' } });
    let nth = 0;
    const made = [];
    for (const [name, size] of [['Field', 6], ['Desk', 8], ['Pair', 2]] as const) {
      const team = await tx.team.create({ data: { workspaceId, name } });
      made.push({ id: team.id, name });
      for (let each = 0; each < size; each++) {
        const member = await tx.member.create({ data: { workspaceId, email: who(nth), name: who(nth++), role: 'end-user', enrolledOn: toDate(day('2026-01-01')) } });
        await tx.teamMembership.create({ data: { workspaceId, teamId: team.id, memberId: member.id, startsOn: toDate(day('2026-01-01')) } });
      }
    }
    return made;
  });
  const acting = [0, 1, 2, 6, 7, 8, 9, 14];
  const events = Array.from({ length: 12 }, (_, week) => acting.map((person) => ({ event_id: `${person} ${week}`, actor: who(person), activity: 'edit', occurred_at: `${addDays(MONDAY, 7 * week + 1)}T12:00:00Z` }))).flat();
  await ingestEvents(scope, [...events, { event_id: 'last', actor: 'nobody', activity: 'edit', occurred_at: '2026-04-01T08:00:00Z' }], { asOf: ASOF, receivedAt: ASOF });
});

const asked = (over: Partial<Exploration> = {}): Exploration => ({ metricId: 'active-user-rate', grain: 'week', span: 13, by: 'none', teamId: null, slice: null, compare: 'none', chart: 'line', ...over });
const explore = (...explorations: Exploration[]) => exploreAll(scope, metricCatalogue, explorations, ASOF);
const page = (query: string, by = scope) => findExplorePage(by, metricCatalogue, new URLSearchParams(query), ASOF);

test('of the teams only those that may be told have a line: two people are not, nor is the smallest beside them, by whom theirs would follow', async () => {
  const [result] = await explore(asked({ by: 'team' }));
  if (!result?.ok) throw new Error(result?.reason);
  expect(result.value.lines.map(({ of }) => of)).toEqual([{ kind: 'team', ...teams[1] }]);
  expect(result.value.lines[0]!.points.find(({ start }) => start === '2026-03-02')?.value).toBe(0.5);
  expect(result.value.silent).toEqual([{ kind: 'team', ...teams[0] }, { kind: 'team', ...teams[2] }]);
});

test('one refusal leaves the others: each is answered at its own place', async () => {
  const gone = '01890000-0000-7000-8000-00000000dead';
  const results = await explore(asked(), asked({ metricId: 'revenue', by: 'team' }), asked({ teamId: gone }), asked({ metricId: `own-${gone}` as MetricId }), asked({ metricId: 'revenue', grain: 'month', compare: 'year-before' }));
  expect(results.map((result) => (result.ok ? result.value.lines.length : result.reason))).toEqual([1, 'not-per-team', 'unknown-team', 'unknown-metric', 1]);
  expect(await explore()).toEqual([]);
});

test('twenty charts are asked in as many statements as one', async () => {
  const query = vi.spyOn(pg.Client.prototype, 'query');
  const count = async (explorations: Exploration[]) => {
    query.mockClear();
    await explore(...explorations);
    return query.mock.calls.length;
  };
  const one = await count([asked({ by: 'team' })]);
  expect(await count(Array.from({ length: 20 }, (_, nth) => asked({ by: nth % 2 ? 'team' : 'role', metricId: nth % 3 ? 'active-user-rate' : 'reach' })))).toBe(one);
  query.mockRestore();
});

test('the page keeps what the metric offers, and has a passport of the period that is looked into', async () => {
  const { choices, asked: nothing } = await page('');
  expect(nothing).toBeNull();
  expect(choices.some(({ id }) => id === 'funnel-conversion')).toBe(false);
  const revenue = (await page(`metric=revenue&grain=week&by=team&team=${teams[0]!.id}`)).asked;
  expect(revenue).toMatchObject({ exploration: { by: 'none', teamId: null, grain: 'week' }, behind: null });
  const split = (await page('metric=active-user-rate&by=team&at=2026-03-02')).asked;
  expect(split?.behind?.passport).toMatchObject({ start: '2026-03-02', denominator: 16, rows: { kind: 'none', why: 'people' } });
  expect((await page('metric=active-user-rate&at=2020-01-06')).asked?.behind).toBeNull();
});

test('another workspace sees none of it', async () => {
  const other = await makeScope({ role: 'project-lead' });
  expect((await page('metric=active-user-rate&by=team', other)).asked?.result).toEqual({ ok: false, reason: 'no-teams' });
  const whole = (await page('metric=active-user-rate', other)).asked?.result;
  expect(whole?.ok && whole.value.lines[0]?.points.every(({ value }) => value === null)).toBe(true);
});

test('of a quarter of a year nothing is said about what leads: there are too few steps', async () => {
  const { seen } = await findLeadLag(scope, metricCatalogue, new URLSearchParams('lead=active-user-rate&follow=reach&span=26'), ASOF);
  expect(seen).toMatchObject({ question: { lead: 'active-user-rate', follow: 'reach', grain: 'week', span: 26, method: 'rank' }, told: { kind: 'too-few' } });
});
