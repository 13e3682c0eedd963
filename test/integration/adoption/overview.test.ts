import { expect, test } from 'vitest';
import { findOverview } from '#app/adoption/overview.server.ts';
import { inWorkspace } from '#app/db/client.server.ts';
import { ingestEvents } from '#app/events/events.server.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, day, toDate } from '#app/values/day.ts';
import { makeScope } from '#test/factories/workspace.ts';

/** A Wednesday; the week before is the last that can be judged. */
const NOW = new Date('2026-03-25T09:00:00Z');
const JUDGED = day('2026-03-16');
const START = day('2025-12-01');
const ALL = new URLSearchParams();

/** Weeks back from the judged one (0) in which a person acted. */
const TEAMS: Record<string, number[][]> = {
  Noord: [[0, 1], [0, 1], [0, 1, 2, 3, 4, 5, 6, 7, 8], [0], [1]],
  Zuid: [[1], [], [], [9], [0, 2]],
  Duo: [[0], [0]],
};

async function firm(): Promise<Scope> {
  const scope = await makeScope();
  const { workspaceId } = scope;
  const events: Record<string, string>[] = [];
  for (const [name, people] of Object.entries(TEAMS)) {
    await inWorkspace(workspaceId, async (tx) => {
      const team = await tx.team.create({ data: { workspaceId, name } });
      for (const [at, weeks] of people.entries()) {
        const email = `${name}${at}@firma.example`.toLowerCase();
        const member = await tx.member.create({ data: { workspaceId, name: email, email, role: 'end-user', enrolledOn: toDate(START) } });
        await tx.teamMembership.create({ data: { workspaceId, teamId: team.id, memberId: member.id, startsOn: toDate(START) } });
        for (const back of weeks) events.push({ event_id: `${email}-${back}`, actor: email, activity: 'deal updated', occurred_at: `${addDays(JUDGED, 1 - back * 7)}T10:00:00Z` });
      }
    });
  }
  await ingestEvents(scope, events, { asOf: NOW, receivedAt: NOW });
  return scope;
}

test('the page says who is active, who has the habit, who came and who stayed away, and which team is behind', async () => {
  const { overview } = await findOverview(await firm(), metricCatalogue, ALL, NOW);
  // By hand: active in the judged week are 4 of Noord, 1 of Zuid, 2 of Duo.
  expect(overview.figures.map(({ metricId, numerator, denominator, start }) => ({ metricId, numerator, denominator, start }))).toEqual([
    { metricId: 'active-user-rate', numerator: 7, denominator: 12, start: JUDGED },
    // One, in Noord; the whole is made of what is told, and of Zuid nobody is told as one.
    { metricId: 'habit-rate', numerator: 2, denominator: 12, start: JUDGED },
    { metricId: 'reach', numerator: 7, denominator: 12, start: JUDGED },
  ]);
  expect(overview.behind).toMatchObject({ team: 'Zuid', value: 0.2, whole: 7 / 12 });
  // Activated are 10 and active 9, all seven of Noord and Duo among them: beside the 3 and 2 of Zuid that would tell of each. One is habitual and none a champion: of Zuid, and of those beside it, nobody is told as one.
  expect(overview.funnel?.steps.map(({ step, people, lost }) => [step, people, lost])).toEqual([['enrolled', 12, 0], ['activated', 9, 3], ['active', 8, 1], ['habitual', 2, 6], ['champion', 2, 0]]);
  expect(overview.lifecycle.find(({ start }) => start === JUDGED)).toMatchObject({ new: 3, returning: 3, resurrecting: 1, dormant: 2, state: 'complete' });
  expect(overview.lifecycle.at(-1)).toMatchObject({ state: 'unfinished' });
  // Beside the whole, Noord and Zuid together would tell of the two people of Duo: one of them is left out.
  expect(overview.comparison.rows.map(({ name, values }) => [name, values[0]])).toEqual([['Zuid', 0.2]]);
  expect(overview.comparison).toMatchObject({ hidden: 2 });
  expect(overview.comparison.columns[0]).toMatchObject({ metricId: 'active-user-rate', worst: null, best: null });
});

test('a series is told the same beside shorter ones of the teams, as the page asks them', async () => {
  const scope = await firm();
  // With too few of a role to be told apart a team is one group, the same that the page asks of it.
  for (const email of ['noord0@firma.example', 'zuid0@firma.example']) await inWorkspace(scope.workspaceId, (tx) => tx.member.updateMany({ where: { workspaceId: scope.workspaceId, email }, data: { role: 'manager' } }));
  const whole = { metricId: 'active-user-rate' as const, grain: 'week' as const, from: addDays(JUDGED, -70), to: addDays(JUDGED, 14) };
  const teams = await inWorkspace(scope.workspaceId, (tx) => tx.team.findMany({ where: { workspaceId: scope.workspaceId } }));
  const recent = teams.map(({ id }) => ({ ...whole, teamId: id, from: addDays(JUDGED, -7) }));
  const [alone] = await metricCatalogue.measureAll(scope, [whole], NOW);
  const [beside] = await metricCatalogue.measureAll(scope, [whole, ...recent], NOW);
  expect(beside).toEqual(alone);
  // Five weeks before the judged one somebody of Noord did something, and nobody else: told within two.
  const early = alone?.ok ? alone.value.points.find(({ start }) => start === addDays(JUDGED, -35)) : undefined;
  expect(Math.abs(early!.numerator! - 1)).toBeLessThanOrEqual(2);
});

test('another workspace has nothing of it, and is told to begin', async () => {
  await firm();
  expect((await findOverview(await makeScope(), metricCatalogue, ALL, NOW)).overview).toMatchObject({ isEmpty: true, behind: null, funnel: null, comparison: { rows: [] } });
});

test('a whole of fewer than five people has no figures', async () => {
  const scope = await makeScope();
  const { workspaceId } = scope;
  await inWorkspace(workspaceId, (tx) => tx.member.create({ data: { workspaceId, name: 'One', email: 'one@firma.example', role: 'end-user', enrolledOn: toDate(START) } }));
  await ingestEvents(scope, [{ event_id: '1', actor: 'one@firma.example', activity: 'deal updated', occurred_at: `${JUDGED}T10:00:00Z` }], { asOf: NOW, receivedAt: NOW });
  const { figures, beside, funnel, lifecycle } = (await findOverview(scope, metricCatalogue, ALL, NOW)).overview;
  expect(beside.map(({ value, numerator }) => [value, numerator])).toEqual(beside.map(() => [null, null]));
  expect({ values: figures.map(({ value, numerator }) => [value, numerator]), funnel, lifecycle }).toEqual({ values: [[null, null], [null, null], [null, null]], funnel: null, lifecycle: [] });
});
