import { beforeAll, expect, test } from 'vitest';
import { inWorkspace } from '#app/db/client.server.ts';
import { ingestEvents } from '#app/events/events.server.ts';
import { metricCatalogue, metricSeries } from '#app/metric-catalogue.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, day, toDate } from '#app/values/day.ts';
import { makeScope } from '#test/factories/workspace.ts';

const MONDAY = day('2026-01-05');
const NOW = new Date('2026-04-08T09:00:00Z'); // a Wednesday, in the fourteenth week
const RANGE = { from: MONDAY, to: day('2026-04-09'), grain: 'week' as const };
/** How many of each team of ten acted, week by week. */
const ACTED = {
  A: [2, 4, 7, 6, 7, 8, 8, 8, 8, 8, 8, 9, 8, 1],
  B: [1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9, 9, 1],
};
const LIVE = { A: day('2026-01-07'), B: day('2026-01-20') };
let scope: Scope;
const teamIds: Record<string, string> = {};

beforeAll(async () => {
  scope = await makeScope();
  const { workspaceId } = scope;
  await inWorkspace(workspaceId, async (tx) => {
    for (const name of ['A', 'B'] as const) {
      const team = (teamIds[name] = (await tx.team.create({ data: { workspaceId, name } })).id);
      for (let nth = 0; nth < 10; nth++) {
        const { id } = await tx.member.create({ data: { workspaceId, name: `${name}${nth}`, email: `${name}${nth}@firm.example`.toLowerCase(), role: 'end-user', enrolledOn: toDate(day('2025-12-01')) } });
        await tx.teamMembership.create({ data: { workspaceId, teamId: team, memberId: id, startsOn: toDate(day('2025-12-01')) } });
      }
      await tx.milestone.create({ data: { workspaceId, kind: 'go-live', onDay: toDate(LIVE[name]), title: { nl: name, en: name }, teamIds: [team] } });
    }
    await tx.activity.create({ data: { workspaceId, key: 'edit', kind: 'act' } });
  });
  const events = (['A', 'B'] as const).flatMap((name) => ACTED[name].flatMap((count, week) => Array.from({ length: count }, (_, nth) => ({ event_id: `${name} ${week} ${nth}`, actor: `${name}${nth}@firm.example`, activity: 'edit', occurred_at: `${addDays(MONDAY, 7 * week)}T09:00:00Z` }))));
  expect((await ingestEvents(scope, events, { asOf: NOW, receivedAt: NOW })).every(({ status }) => status === 'accepted')).toBe(true);
});

const valuesOf = async (metricId: string, name: 'A' | 'B' | null) => {
  const answer = await metricSeries(scope, { metricId, ...RANGE, teamId: name === null ? null : teamIds[name]! }, NOW);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value.points.map(({ value }) => (value === null ? null : Math.round(value * 1e9) / 1e9));
};

/** A second time, with plain arrays: per week the level, and the days until it was nearly reached. */
function plain(rates: number[], liveOn: string): { level: (number | null)[]; days: (number | null)[] } {
  const first = Math.floor((Date.parse(liveOn) - Date.parse(MONDAY)) / 604_800_000);
  const average = (list: number[]) => list.reduce((sum, each) => sum + each, 0) / list.length;
  const level = rates.map((_, week) => {
    const known = rates.slice(first, Math.min(week + 1, 13)); // the fourteenth week still runs
    if (week < first || known.length < 8) return null;
    const [before, last] = [average(known.slice(-8, -4)), average(known.slice(-4))];
    return Math.abs(before - last) < 0.0500001 ? Math.round(last * 1e9) / 1e9 : null;
  });
  const days = level.map((reached) => {
    if (reached === null) return null;
    const week = rates.findIndex((rate, at) => at >= first && rate >= reached * 0.8 - 1e-9);
    return (Date.parse(addDays(MONDAY, 7 * week + 7)) - Date.parse(liveOn)) / 86_400_000;
  });
  return { level, days };
}

test.each(['A', 'B', null] as const)('of %s the level and the days to it equal a plain computation from who acted', async (name) => {
  const rates = name === null ? ACTED.A.map((count, at) => (count + ACTED.B[at]!) / 20) : ACTED[name].map((count) => count / 10);
  const expected = plain(rates, name === null ? LIVE.A : LIVE[name]);
  expect(await valuesOf('ultimate-use', name)).toEqual(expected.level);
  expect(await valuesOf('adoption-speed', name)).toEqual(expected.days);
});

test('and by hand: team A levelled off at 82.5% in its thirteenth week, and was nearly there nineteen days after going live', async () => {
  expect([(await valuesOf('ultimate-use', 'A'))[12], (await valuesOf('adoption-speed', 'A'))[12]]).toEqual([0.825, 19]);
  expect((await valuesOf('ultimate-use', 'B'))[12], 'still growing: 90% against 65%').toBeNull();
});

test('what is told is counted from the weeks as they are told, also when asked alone, and nothing stands beside it', async () => {
  const ask = (metricId: string, teamId: string | null) => ({ metricId, ...RANGE, teamId });
  const asked = [null, teamIds.A!, teamIds.B!].flatMap((teamId) => ['active-user-rate', 'ultimate-use', 'adoption-speed'].map((id) => ask(id, teamId)));
  const together = await metricCatalogue.measureAll(scope, asked, NOW);
  for (const [at, one] of asked.entries()) expect((await metricCatalogue.measureAll(scope, [one], NOW))[0]).toEqual(together[at]);
  const pointsOf = (at: number) => { const answer = together[at]!; if (!answer.ok) throw new Error(answer.reason); return answer.value.points; };
  for (const at of [0, 3, 6]) {
    const expected = plain(pointsOf(at).map(({ value }) => value!), at === 6 ? LIVE.B : LIVE.A);
    expect(pointsOf(at + 1).map(({ value }) => (value === null ? null : Math.round(value * 1e9) / 1e9))).toEqual(expected.level);
    expect(pointsOf(at + 2).map(({ value }) => value)).toEqual(expected.days);
    expect(pointsOf(at + 1).every(({ numerator, denominator }) => numerator === null && denominator === null)).toBe(true);
  }
});

test('without a go-live there is no value, and that of another workspace is none', async () => {
  const other = await makeScope();
  const answer = await metricSeries(other, { metricId: 'ultimate-use', ...RANGE }, NOW);
  expect(answer.ok && answer.value.points.map(({ value }) => value)).toEqual(ACTED.A.map(() => null));
  const [told] = await metricCatalogue.measureAll(other, [{ metricId: 'adoption-speed', ...RANGE }], NOW);
  expect(told!.ok && told!.value.points.every(({ value }) => value === null)).toBe(true);
});
