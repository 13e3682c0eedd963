import { beforeAll, expect, test } from 'vitest';
import { findSinceLive } from '#app/adoption/since-live/since-live.server.ts';
import { inWorkspace } from '#app/db/client.server.ts';
import { changeActivities } from '#app/events/activity-catalogue.server.ts';
import type { ActivityMeaning } from '#app/events/activity-meaning.ts';
import { ingestEvents } from '#app/events/events.server.ts';
import { runRecount } from '#app/events/recounting/recount-job.server.ts';
import { MilestoneSchema } from '#app/kpis/milestones/milestone-form.ts';
import { addMilestone } from '#app/kpis/milestones/milestones.server.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, day, toDate } from '#app/values/day.ts';
import { makeScope } from '#test/factories/workspace.ts';

/** A Wednesday; the week before is the last that can be judged. */
const NOW = new Date('2026-03-25T09:00:00Z');
const LIVE: Record<string, { size: number; on: string }> = { Noord: { size: 8, on: '2026-02-03' }, Zuid: { size: 6, on: '2026-02-19' }, West: { size: 7, on: '2026-02-19' }, Oost: { size: 6, on: '' } };
/** Of a team's people in each week from its go-live on, how many do something; the last week runs. */
const ACTIVE: Record<string, number[]> = { Noord: [2, 3, 4, 5, 6, 7, 6, 2], Zuid: [2, 5, 3, 4, 2, 1], West: [3, 3, 5, 6, 4, 1], Oost: [] };
const ids: Record<string, string> = {};

let scope: Scope;
const find = (search = '', goLiveOn: string | null = null) => findSinceLive(scope, metricCatalogue, new URLSearchParams(search), { asOf: NOW, goLiveOn: goLiveOn === null ? null : day(goLiveOn) });

beforeAll(async () => {
  scope = await makeScope({ role: 'project-lead' });
  const { workspaceId } = scope;
  const events: Record<string, string>[] = [];
  for (const [name, { size, on }] of Object.entries(LIVE)) {
    await inWorkspace(workspaceId, async (tx) => {
      ids[name] = (await tx.team.create({ data: { workspaceId, name } })).id;
      for (let person = 0; person < size; person++) {
        const email = `${name}${person}@firma.example`.toLowerCase();
        const { id } = await tx.member.create({ data: { workspaceId, name: email, email, role: 'end-user', enrolledOn: toDate(day('2026-01-05')) } });
        await tx.teamMembership.create({ data: { workspaceId, teamId: ids[name], memberId: id, startsOn: toDate(day('2026-01-05')) } });
        for (const [week, active] of ACTIVE[name]!.entries()) if (person < active) events.push({ event_id: `${email}-${week}`, actor: email, activity: 'deal updated', occurred_at: `${addDays(day(on), 7 * week)}T10:00:00Z` });
      }
    });
  }
  await ingestEvents(scope, events.filter(({ occurred_at }) => occurred_at! < NOW.toISOString()), { asOf: NOW, receivedAt: NOW });
  const plan = [{ on: LIVE.Noord!.on, teamIds: [ids.Noord] }, { on: LIVE.Zuid!.on, teamIds: [ids.Zuid, ids.West] }];
  for (const one of plan) expect((await addMilestone(scope, MilestoneSchema.parse({ kind: 'go-live', titleNl: 'Live', ...one }))).ok).toBe(true);
});

test('both go by their own weeks, a running one is marked, and the gap is of the last week both have behind them', async () => {
  const page = await find(`one=team-${ids.Noord}&other=team-${ids.Zuid}`);
  const shares = page.weeks.map((weeks) => weeks.map(({ value, state }) => [value, state === 'complete']));
  // By hand: n of 8 and n of 6.
  expect(shares[0]).toEqual(ACTIVE.Noord!.map((active, week) => [active / 8, week < 7]));
  expect(shares[1]!.map(([, isOver]) => isOver)).toEqual([true, true, true, true, true, false]);
  expect(shares[1]!.slice(0, 5).map(([value]) => value)).toEqual([2 / 6, 5 / 6, 3 / 6, 4 / 6, 2 / 6]);
  expect(page.gap).toEqual({ week: 4, one: 6 / 8, other: 2 / 6, points: 42 });
  expect(page.obstacle).toBeNull();
});

test('what happened to everybody, and how acts are counted anew, stand in each group’s own week', async () => {
  expect((await addMilestone(scope, MilestoneSchema.parse({ kind: 'training', titleNl: 'Oefenen', on: '2026-02-24' }))).ok).toBe(true);
  const { id } = await inWorkspace(scope.workspaceId, (tx) => tx.activity.findFirstOrThrow({ where: { workspaceId: scope.workspaceId, key: 'deal updated' } }));
  const meaning: ActivityMeaning = { kind: 'act', countsAsId: null, roles: ['end-user'], desired: null, undesired: null, qualityMetric: null, name: null, nameEn: null };
  const changed = await changeActivities(scope, new Map([[id, meaning]]), { seen: 0, reason: 'Alleen voor wie het werk doet', asOf: new Date('2026-03-04T09:00:00Z') });
  expect(changed.ok && changed.value.isCounting).toBe(true);
  await runRecount(scope);
  const { marks } = await find(`one=team-${ids.Noord}&other=team-${ids.Zuid}`);
  // By hand: Noord’s week 0 begins on 2 February, Zuid’s on the 16th.
  expect(marks.map(({ week, group, happened }) => [group.name, week, happened.kind])).toEqual([['Noord', 3, 'milestone'], ['Noord', 4, 'break'], ['Zuid', 1, 'milestone'], ['Zuid', 2, 'break']]);
});

test('a wave is the people of its teams together', async () => {
  const [wave] = (await find()).waves;
  expect(wave).toMatchObject({ teamIds: [ids.Zuid, ids.West], liveOn: LIVE.Zuid!.on });
  const { weeks } = await find(`one=${wave!.key}&other=team-${ids.Noord}`);
  expect(weeks[0].slice(0, 5).map(({ value }) => value)).toEqual([0, 1, 2, 3, 4].map((week) => (ACTIVE.Zuid![week]! + ACTIVE.West![week]!) / 13));
});

test('a team without a go-live day is not guessed at; the day of the roadmap holds where there is none of its own', async () => {
  const search = `one=team-${ids.Oost}&other=team-${ids.Zuid}`;
  expect(await find(search)).toMatchObject({ weeks: [[], []], gap: null, obstacle: { reason: 'no-go-live', group: { name: 'Oost' } } });
  // Nobody of six did anything, which is told as one: a unanimous group would tell of each.
  expect((await find(search, '2026-03-02')).weeks[0].map(({ value }) => value)).toEqual([1 / 6, 1 / 6, 1 / 6, 1 / 6]);
  expect(await find(search, '2026-05-04')).toMatchObject({ obstacle: { reason: 'not-yet', group: { name: 'Oost' } } });
});

test('a team of fewer than five tells nothing, and nor does a wave tell of it', async () => {
  const { workspaceId } = scope;
  const duo = await inWorkspace(workspaceId, async (tx) => {
    const { id: teamId } = await tx.team.create({ data: { workspaceId, name: 'Duo' } });
    for (const email of ['duo0@firma.example', 'duo1@firma.example']) {
      const { id } = await tx.member.create({ data: { workspaceId, name: email, email, role: 'end-user', enrolledOn: toDate(day('2026-01-05')) } });
      await tx.teamMembership.create({ data: { workspaceId, teamId, memberId: id, startsOn: toDate(day('2026-01-05')) } });
    }
    return teamId;
  });
  await ingestEvents(scope, [{ event_id: 'duo', actor: 'duo0@firma.example', activity: 'deal updated', occurred_at: '2026-03-05T10:00:00Z' }], { asOf: NOW, receivedAt: NOW });
  const alone = await find(`one=team-${duo}&other=team-${ids.Noord}`, '2026-03-02');
  expect(alone.weeks[0].map(({ value }) => value)).toEqual([null, null, null, null]);
  expect(alone).toMatchObject({ gap: null, isPartlyHidden: true, obstacle: { reason: 'no-common-week' } });
  await addMilestone(scope, MilestoneSchema.parse({ kind: 'go-live', titleNl: 'Met klein team', on: '2026-03-02', teamIds: [duo, ids.Noord] }));
  const wave = (await find()).waves.find(({ teamIds }) => teamIds.includes(duo))!;
  const together = await find(`one=${wave.key}&other=team-${ids.West}`);
  expect(together.weeks[0][0]?.value).toBe(ACTIVE.Noord![4]! / 8);
});

test('another workspace has no groups of this one', async () => {
  const other = await makeScope({ role: 'project-lead' });
  const page = await findSinceLive(other, metricCatalogue, new URLSearchParams(`one=team-${ids.Noord}`), { asOf: NOW, goLiveOn: null });
  expect(page).toMatchObject({ waves: [], teams: [], one: null, other: null, obstacle: { reason: 'too-few-groups' } });
});
