import { beforeAll, describe, expect, test } from 'vitest';
import { inWorkspace } from '#app/db/client.server.ts';
import { ingestEvents } from '#app/events/events.server.ts';
import { countSessions } from '#app/events/use/sessions.server.ts';
import { metricSeries } from '#app/metric-catalogue.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import type { Grain } from '#app/values/metric.ts';
import { makeScope } from '#test/factories/workspace.ts';
import { type GivenEvent, history, type Person } from './generated-history.ts';
import { MEASURES, type World } from './plain-measures.ts';

// Every metric of use a second time, from the events as they were sent, with plain arrays (plain-measures.ts): a history
// over both clock changes and ISO week 53, with people who join, leave and move, who have two names, who never act, and
// with events that come in late and out of order.

const ASKED = new Date('2021-04-14T09:00:00Z');
const RECEIVED = new Date('2021-04-12T06:00:00Z');

let scope: Scope;
let world: World;
const teamIds = new Map<string, string>();
/** Of days three weeks around a change of the clock, up to beyond today. */
const HALF_A_YEAR = { from: '2020-10-05', to: '2021-04-19' };
const RANGE: World['range'] = { day: { from: '2021-03-24', to: '2021-04-17' }, week: HALF_A_YEAR, month: HALF_A_YEAR, quarter: HALF_A_YEAR };

beforeAll(async () => {
  scope = await makeScope({ timeZone: 'Europe/Amsterdam' });
  const { people, events } = history(20_210_414);
  await bringIn(people, events);
  world = { people, events, today: '2021-04-14', loadedOn: '2021-04-12', range: RANGE };
}, 300_000);

async function bringIn(people: Person[], events: GivenEvent[]): Promise<void> {
  const { workspaceId } = scope;
  const date = (on: string | null) => (on === null ? null : new Date(`${on}T00:00:00Z`));
  await inWorkspace(workspaceId, async (tx) => {
    for (const name of ['Noord', 'Zuid']) teamIds.set(name, (await tx.team.create({ data: { workspaceId, name } })).id);
    for (const person of people) {
      const { id } = await tx.member.create({ data: { workspaceId, email: person.email, name: person.email, role: person.role, enrolledOn: date(person.enrolled), leftOn: date(person.left) } });
      for (const { name, from, to } of person.teams) await tx.teamMembership.create({ data: { workspaceId, teamId: teamIds.get(name)!, memberId: id, startsOn: date(from)!, endsOn: date(to) } });
      if (person.alias) await tx.actor.create({ data: { workspaceId, key: person.alias, memberId: id } });
    }
  });
  const sent = events.map(({ actor, activity, at, durationMs }, index) => ({ event_id: `e${index}`, actor, activity, occurred_at: new Date(at).toISOString(), ...(durationMs ? { duration_ms: durationMs } : {}) }));
  // Every third event comes late, when the sessions of the others have been counted already, and last things first.
  for (const batch of [sent.filter((_, index) => index % 3 !== 0), sent.filter((_, index) => index % 3 === 0).reverse()]) {
    for (let from = 0; from < batch.length; from += 2_000) {
      const outcomes = await ingestEvents(scope, batch.slice(from, from + 2_000), { asOf: ASKED, receivedAt: RECEIVED });
      expect(outcomes.every(({ status }) => status === 'accepted')).toBe(true);
    }
    await countSessions(scope);
  }
}

async function told(metricId: string, grain: Grain, over: { teamId?: string; role?: string; activity?: string; interval?: number }) {
  const series = await metricSeries(scope, { metricId, grain, from: RANGE[grain].from as Day, to: RANGE[grain].to as Day, ...over }, ASKED);
  if (!series.ok) throw new Error(series.reason);
  return series.value.points.map(({ start, numerator, denominator, value, state }) => ({ start, numerator: rounded(numerator), denominator, value: rounded(value), state }));
}

/** Sums of fractions differ in the last digit by their order. */
const rounded = (value: number | null) => (value === null ? null : Math.round(value * 1e9) / 1e9);

const GROUPS = [
  { name: 'everybody', team: null, role: null },
  { name: 'team Noord', team: 'Noord', role: null },
  { name: 'managers', team: null, role: 'manager' },
  { name: 'end users of team Zuid', team: 'Zuid', role: 'end-user' },
] as const;

describe.each(Object.entries(MEASURES))('%s', (metricId, { grains, count, intervals = [1] }) => {
  test.each(grains.flatMap((grain) => GROUPS.map((group) => ({ grain, group, name: group.name }))))('by $grain, $name', async ({ grain, group }) => {
    const chosen = { ...(group.team ? { teamId: teamIds.get(group.team)! } : {}), ...(group.role ? { role: group.role } : {}) };
    for (const interval of intervals) {
      const expected = count(world, { grain, team: group.team, role: group.role, interval, activity: null }).map((point) => ({ ...point, numerator: rounded(point.numerator), value: rounded(point.value) }));
      if (group.team === null && group.role === null && interval === intervals[0] && grain !== 'day') expect(expected.some(({ denominator }) => denominator > 0)).toBe(true);
      expect(await told(metricId, grain, { ...chosen, interval })).toEqual(expected);
    }
  });
});

test.each(['active-user-rate', 'habit-rate', 'new-users', 'cohort-retention', 'stickiness'])('%s of one activity alone', async (metricId) => {
  const expected = MEASURES[metricId]!.count(world, { grain: 'week', team: null, role: null, interval: 1, activity: 'quote-sent' }).map((point) => ({ ...point, numerator: rounded(point.numerator), value: rounded(point.value) }));
  expect(expected.some(({ numerator }) => (numerator ?? 0) > 0)).toBe(true);
  expect(await told(metricId, 'week', { activity: 'quote-sent' })).toEqual(expected);
});

test('a role or activity that is not there is refused', async () => {
  const ask = (over: object) => metricSeries(scope, { metricId: 'reach', grain: 'week', from: '2021-01-04' as Day, to: '2021-01-11' as Day, ...over }, ASKED);
  expect(await ask({ role: 'king' })).toEqual({ ok: false, reason: 'unknown-role' });
  expect(await ask({ activity: 'nothing' })).toEqual({ ok: false, reason: 'unknown-activity' });
  expect(await ask({ metricId: 'revenue', activity: 'quote-sent' })).toEqual({ ok: false, reason: 'unknown-activity' });
});

test('counting sessions again changes nothing', async () => {
  expect(await countSessions(scope)).toBe(0);
});

test('another workspace has no value of any of them', async () => {
  const other = await makeScope();
  for (const metricId of Object.keys(MEASURES)) {
    const series = await metricSeries(other, { metricId, grain: 'week', from: '2021-01-04' as Day, to: '2021-01-11' as Day }, ASKED);
    expect(series.ok && series.value.points.map(({ value }) => value)).toEqual([null]);
  }
});
