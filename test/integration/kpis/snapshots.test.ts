import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { database, inWorkspace } from '#app/db/client.server.ts';
import { ingestEvents } from '#app/events/events.server.ts';
import { findKpiPage } from '#app/kpis/kpi-page.server.ts';
import { SeriesJsonSchema } from '#app/kpis/metric-json.ts';
import { findRestated } from '#app/kpis/snapshots/restatements.server.ts';
import { takeSnapshots } from '#app/kpis/snapshots/take-snapshots.server.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { createApiKey } from '#app/people/api-keys.server.ts';
import { findAgreement, recordAgreement } from '#app/people/measuring/agreements.server.ts';
import type { Scope } from '#app/people/scope.ts';
import * as seriesRoute from '#app/routes/api/v1/metric-series.ts';
import { addDays, day, toDate } from '#app/values/day.ts';
import { makeScope } from '#test/factories/workspace.ts';

const MONDAY = day('2026-03-02');
const at = (days: number, hour = 3) => new Date(toDate(addDays(MONDAY, days)).getTime() + hour * 3_600_000);
const who = (nth: number) => `p${nth}@example.org`;

interface World {
  scope: Scope;
  teams: string[];
  members: string[];
}

/** Twelve people in two teams since long ago, and one KPI of everybody: acts a week. */
async function makeWorld(): Promise<World> {
  const scope = await makeScope({ role: 'project-lead' });
  const { workspaceId } = scope;
  const [teams, members]: [string[], string[]] = [[], []];
  await inWorkspace(workspaceId, async (tx) => {
    for (const name of ['Noord', 'Zuid']) teams.push((await tx.team.create({ data: { workspaceId, name } })).id);
    for (let nth = 0; nth < 12; nth++) {
      const { id } = await tx.member.create({ data: { workspaceId, email: who(nth), name: who(nth), role: 'end-user', enrolledOn: toDate(addDays(MONDAY, -200)) } });
      members.push(id);
      await tx.teamMembership.create({ data: { workspaceId, teamId: teams[nth % 2]!, memberId: id, startsOn: toDate(addDays(MONDAY, -200)) } });
    }
    await tx.activity.create({ data: { workspaceId, key: 'edit', kind: 'act' } });
  });
  const aims = { metricId: 'active-user-rate', layer: 'use', direction: 'increase-to', frequency: 'week', baselineValue: 0.1, targetValue: 0.95, startsOn: toDate(addDays(MONDAY, -90)), deadlineOn: toDate(addDays(MONDAY, 90)), ownerId: scope.member!.id };
  await database().kpi.create({ data: { workspaceId, specificationId: randomUUID(), ...aims } });
  return { scope, teams, members };
}

interface Act {
  actor: string;
  at: Date;
  receivedAt: Date;
}

/** Takes in what was received in a run of nights, and a sign of life of nobody in particular, without which nothing is loaded. */
async function receive({ scope }: Pick<World, 'scope'>, acts: readonly Act[], asOf: Date): Promise<void> {
  const events = [...acts, { actor: 'nobody', at: new Date(asOf.getTime() - 1_000) }].map((act) => ({ event_id: `${act.actor} ${act.at.toISOString()}`, actor: act.actor, activity: 'edit', occurred_at: act.at.toISOString() }));
  await ingestEvents(scope, events, { asOf, receivedAt: asOf });
}

const snapshot = ({ scope }: Pick<World, 'scope'>, asOf: Date) => takeSnapshots(scope, metricCatalogue, { asOf });
const keptIn = ({ workspaceId }: Scope) => inWorkspace(workspaceId, (tx) => tx.kpiSnapshot.findMany({ where: { workspaceId } }));
const restatementsIn = ({ workspaceId }: Scope) => inWorkspace(workspaceId, (tx) => tx.kpiRestatement.findMany({ where: { workspaceId }, orderBy: [{ restatedAt: 'asc' }] }));

let world: World;
let kpiId: string;
const FIRST_NIGHT = at(8);

/** Four of twelve acted in the week: two of each team. */
beforeAll(async () => {
  world = await makeWorld();
  kpiId = (await database().kpi.findFirstOrThrow({ where: { workspaceId: world.scope.workspaceId } })).id;
  await receive(world, [0, 1, 2, 3].map((nth) => ({ actor: who(nth), at: at(2, 12), receivedAt: FIRST_NIGHT })), FIRST_NIGHT);
});

test('closed periods are kept once, of the whole and of each team, and counting again changes nothing', async () => {
  const first = await snapshot(world, FIRST_NIGHT);
  expect(first).toEqual({ counted: 3 * 52, kept: 3 * 52, restated: 0 });
  expect(await snapshot(world, at(9))).toEqual({ counted: 3 * 52, kept: 0, restated: 0 });
  const kept = (await keptIn(world.scope)).filter(({ startOn }) => startOn.getTime() === toDate(MONDAY).getTime());
  expect(kept.map(({ groupId, state, numerator, denominator, people }) => ({ groupId, state, numerator, denominator, people }))).toEqual(
    expect.arrayContaining([
      { groupId: world.scope.workspaceId, state: 'told', numerator: 4, denominator: 12, people: 12 },
      ...world.teams.map((groupId) => ({ groupId, state: 'told', numerator: 2, denominator: 6, people: 6 })),
    ]),
  );
});

test('the week that still runs is not kept', async () => {
  const newest = (await keptIn(world.scope)).map(({ startOn }) => startOn).sort((one, other) => one.getTime() - other.getTime()).at(-1);
  expect(newest).toEqual(toDate(MONDAY));
});

test('what comes in late is told with what it was, on the page and over the API; the second time it says so', async () => {
  await receive(world, [{ actor: who(4), at: at(3, 12), receivedAt: at(10) }], at(10));
  expect(await snapshot(world, at(11))).toEqual({ counted: 3 * 52, kept: 0, restated: 2 });
  const page = await findKpiPage(world.scope, metricCatalogue, kpiId, new URLSearchParams(), at(11));
  const row = page!.rows.find(({ start }) => start === MONDAY)!;
  expect(row).toMatchObject({ value: 5 / 12, restated: { was: 4 / 12, isTold: true, reason: 'late', times: 1, at: at(11) } });
  expect(page!.rows.filter(({ restated }) => restated !== null)).toHaveLength(1);

  const made = await createApiKey(world.scope, { name: 'Test', permissions: ['kpis:read'] });
  if (!made.ok) throw new Error(made.reason);
  const ask = async (query: string) => {
    const request = new Request(`http://localhost/api/v1/metrics/active-user-rate/series?from=${MONDAY}&to=${addDays(MONDAY, 7)}${query}`, { headers: { authorization: `Bearer ${made.value.key}` } });
    const answer = await seriesRoute.loader({ request, params: { metric: 'active-user-rate' }, context: { nonce: '', requestId: 'test', clientAddress: '' } });
    return SeriesJsonSchema.parse(await answer.json()).points[0]!.restated;
  };
  expect(await ask('')).toEqual({ at: at(11).toISOString(), was: 4 / 12, reason: 'late', times: 1 });
  expect([await ask(`&team=${world.teams[0]}`), await ask(`&team=${world.teams[1]}`), await ask('&role=end-user')]).toEqual([{ at: at(11).toISOString(), was: 2 / 6, reason: 'late', times: 1 }, null, null]);

  await receive(world, [{ actor: who(6), at: at(3, 13), receivedAt: at(11, 12) }], at(11, 12));
  await snapshot(world, at(12));
  const again = await findKpiPage(world.scope, metricCatalogue, kpiId, new URLSearchParams(), at(12));
  expect(again!.rows.find(({ start }) => start === MONDAY)!.restated).toMatchObject({ was: 5 / 12, times: 2 });
});

test('a run that counted before another one kept says nothing, and two at once restate once', async () => {
  const before = (await restatementsIn(world.scope)).length;
  await receive(world, [{ actor: who(8), at: at(3, 14), receivedAt: at(12, 12) }], at(12, 12));
  expect((await snapshot(world, FIRST_NIGHT)).restated).toBe(0);
  const runs = await Promise.all([snapshot(world, at(13)), snapshot(world, at(13)), snapshot(world, at(13))]);
  expect(runs.reduce((sum, { restated }) => sum + restated, 0)).toBe(2);
  expect(await restatementsIn(world.scope)).toHaveLength(before + 2);
});

test('when it is agreed that figures go no further down than the organisation, what a team was is not told either', async () => {
  const { scope, teams } = world;
  const told = async () => {
    const [answer] = await metricCatalogue.measureAll(scope, [{ metricId: 'active-user-rate', grain: 'week', teamId: teams[0]!, from: MONDAY, to: addDays(MONDAY, 7) }], at(13));
    if (!answer?.ok) throw new Error('refused');
    return (await findRestated(scope, { metricId: 'active-user-rate', grain: 'week', teamId: teams[0]! }, answer.value.points)).get(MONDAY);
  };
  expect(await told()).toMatchObject({ was: 4 / 6, isTold: true });
  await agree(scope, 'organisation');
  expect(await told()).toMatchObject({ was: null, isTold: false });
  await agree(scope, 'team');
});

async function agree(scope: Scope, level: 'organisation' | 'team'): Promise<void> {
  const { version } = await findAgreement(scope);
  const agreed = await recordAgreement(scope, { version, level, purpose: 'To help', worksCouncil: 'not-applicable', worksCouncilOn: null, worksCouncilNote: 'Small', informedOn: MONDAY, impactAssessment: 'not-needed' }, at(13));
  if (!agreed.ok) throw new Error(agreed.reason);
}

test('who is written down as a member of long ago changes the figure, and old beside new is not kept: the difference would be what they did', async () => {
  const { scope, teams } = world;
  const { workspaceId } = scope;
  await inWorkspace(workspaceId, async (tx) => {
    const { id } = await tx.member.create({ data: { workspaceId, email: 'new@example.org', name: 'new', role: 'end-user', enrolledOn: toDate(addDays(MONDAY, -300)) } });
    await tx.teamMembership.create({ data: { workspaceId, teamId: teams[0]!, memberId: id, startsOn: toDate(addDays(MONDAY, -300)) } });
  });
  await snapshot(world, at(14));
  const ofMonday = (await restatementsIn(scope)).filter(({ startOn, restatedAt }) => startOn.getTime() === toDate(MONDAY).getTime() && restatedAt.getTime() === at(14).getTime());
  expect(ofMonday.map(({ reason, hasFigures, was, became }) => ({ reason, hasFigures, was, became }))).toEqual([1, 2].map(() => ({ reason: 'people', hasFigures: false, was: null, became: null })));
  const page = await findKpiPage(scope, metricCatalogue, kpiId, new URLSearchParams(), at(14));
  expect(page!.rows.find(({ start }) => start === MONDAY)!.restated).toMatchObject({ was: null, isTold: false, reason: 'people' });
});

test('another workspace sees nothing of it', async () => {
  const other = await makeScope({ role: 'project-lead' });
  expect((await findRestated(other, { metricId: 'active-user-rate', grain: 'week', teamId: null }, [{ start: MONDAY, value: 0.5 }])).size).toBe(0);
  expect((await findRestated(other, { metricId: 'active-user-rate', grain: 'week', teamId: world.teams[0]! }, [{ start: MONDAY, value: 0.5 }])).size).toBe(0);
  expect([await keptIn(other), await restatementsIn(other)]).toEqual([[], []]);
});

/** The numbers of Park and Miller. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** What is kept of each closed period, laid back to a moment through its restatements. */
async function keptAsOf(scope: Scope, moment: Date): Promise<Record<string, number | null>> {
  const restatements = await restatementsIn(scope);
  const kept = await keptIn(scope);
  return Object.fromEntries(
    kept.flatMap(({ groupId, startOn, value, takenAt }) => {
      const own = restatements.filter((one) => one.groupId === groupId && one.startOn.getTime() === startOn.getTime());
      if ((own[0]?.firstTakenAt ?? takenAt) > moment) return [];
      const next = own.find(({ restatedAt }) => restatedAt > moment);
      return [[`${groupId} ${startOn.toISOString().slice(0, 10)}`, next ? next.was : value]];
    }),
  );
}

test.each([11, 29, 47])('what was kept at any night is what is counted over all that had been received by then, and no more (history %i)', async (seed) => {
  const chance = chanceFrom(seed);
  const lived = await makeWorld();
  const nights = [15, 22, 29, 36].map((days) => at(days));
  const acts = Array.from({ length: 70 }, (): Act => {
    const happened = at(Math.floor(chance() * 28), 12);
    const lateDays = chance() < 0.6 ? 0 : Math.floor(chance() * 20);
    return { actor: who(Math.floor(chance() * 12)), at: happened, receivedAt: new Date(happened.getTime() + lateDays * 86_400_000) };
  }).filter((act, nth, all) => all.findIndex((other) => other.actor === act.actor && other.at.getTime() === act.at.getTime()) === nth);
  const after = (night: Date | undefined) => (act: Act) => night === undefined || act.receivedAt > night;
  for (const [nth, night] of nights.entries()) {
    await receive(lived, acts.filter(after(nights[nth - 1])).filter(({ receivedAt }) => receivedAt <= night), night);
    await snapshot(lived, night);
  }
  const restated = (await restatementsIn(lived.scope)).length;
  expect(restated, 'the history has late facts').toBeGreaterThan(0);
  let seen = 0;
  for (const night of nights) {
    const again = await makeWorld();
    await receive(again, acts.filter(({ receivedAt }) => receivedAt <= night), night);
    await snapshot(again, night);
    const rename = new Map([[again.scope.workspaceId, lived.scope.workspaceId], ...again.teams.map((team, nth) => [team, lived.teams[nth]!] as const)]);
    const replayed = Object.fromEntries(Object.entries(await keptAsOf(again.scope, night)).map(([name, value]) => [`${rename.get(name.split(' ')[0]!)} ${name.split(' ')[1]}`, value]));
    const kept = await keptAsOf(lived.scope, night);
    // What lies further back than a new run looks is kept still.
    expect(Object.fromEntries(Object.entries(kept).filter(([name]) => name in replayed))).toEqual(replayed);
    seen += Object.keys(replayed).length;
  }
  expect(seen).toBeGreaterThan(4 * 3 * 50);
});
