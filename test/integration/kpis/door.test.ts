import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findFunnel } from '#app/adoption/funnels/funnels.server.ts';
import { findOverview } from '#app/adoption/overview.server.ts';
import { findRetention } from '#app/adoption/retention/retention.server.ts';
import { inWorkspace } from '#app/db/client.server.ts';
import { ingestEvents } from '#app/events/events.server.ts';
import { roleIn, teamIn } from '#app/events/use/group.ts';
import { isEligible } from '#app/events/use/member-facts.ts';
import { getDashboard } from '#app/kpis/dashboard.server.ts';
import type { Asked } from '#app/kpis/door.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { createApiKey } from '#app/people/api-keys.server.ts';
import { agreementSchema } from '#app/people/measuring/agreement.ts';
import { recordAgreement } from '#app/people/measuring/agreements.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { loader } from '#app/routes/api/v1/metric-series.ts';
import { addDays, day, type Day, toDate } from '#app/values/day.ts';
import { periodOf } from '#app/values/period.ts';
import { findOut, groupsAmong, type Known, throughDoor } from '#test/factories/attacker.ts';
import { makeScope } from '#test/factories/workspace.ts';

const FIRST = day('2026-01-01');
const BETWEEN = day('2026-03-16');
/** Wednesdays of two weeks; the second is the last that can be judged at NOW. */
const DAYS = [day('2026-03-11'), day('2026-03-18')] as const;
const NOW = new Date('2026-03-25T09:00:00Z');

interface Somebody {
  team: 'A' | 'B' | null;
  role: 'end-user' | 'manager';
  /** promoted: an end user before, a manager from then on. */
  change: 'none' | 'came' | 'left' | 'moved' | 'promoted';
  /** On which of the days they acted. */
  acts: boolean[];
}

const somebody = (over: Partial<Record<keyof Somebody, fc.Arbitrary<unknown>>> = {}) =>
  fc.record({ team: fc.constant('A'), role: fc.constant('end-user'), change: fc.constant('none'), acts: fc.tuple(fc.boolean(), fc.boolean()), ...over }) as fc.Arbitrary<Somebody>;
const firm = fc
  .tuple(
    fc.array(somebody(), { minLength: 5, maxLength: 5 }),
    fc.array(somebody({ team: fc.constant('B') }), { minLength: 3, maxLength: 5 }),
    fc.array(somebody({ team: fc.constantFrom('A', 'B', null), role: fc.constantFrom('end-user', 'end-user', 'manager'), change: fc.constantFrom('none', 'came', 'left', 'moved', 'promoted', 'promoted') }), { minLength: 1, maxLength: 1 }),
  )
  .map((all) => all.flat());

/** Puts the people and what they did in a workspace of their own. @returns who is where, as everybody there knows it */
async function build(scope: Scope, people: readonly Somebody[]): Promise<Known[]> {
  const { workspaceId } = scope;
  const events: Record<string, string>[] = [];
  const known = await inWorkspace(workspaceId, async (tx) => {
    const teams = { A: (await tx.team.create({ data: { workspaceId, name: 'A' } })).id, B: (await tx.team.create({ data: { workspaceId, name: 'B' } })).id };
    const found: Known[] = [];
    for (const [nth, { team, role: given, change, acts }] of people.entries()) {
      const role = change === 'promoted' ? 'manager' : given;
      const email = `p${nth}@firma.example`;
      const enrolledOn = change === 'came' ? BETWEEN : FIRST;
      const leftOn = change === 'left' ? BETWEEN : null;
      const { id } = await tx.member.create({ data: { workspaceId, name: email, email, role, enrolledOn: toDate(enrolledOn), leftOn: leftOn && toDate(leftOn) } });
      const memberships = team === null ? [] : change === 'moved' ? [{ teamId: teams[team], startsOn: FIRST, endsOn: BETWEEN }, { teamId: teams[team === 'A' ? 'B' : 'A'], startsOn: BETWEEN, endsOn: null }] : [{ teamId: teams[team], startsOn: FIRST, endsOn: null }];
      for (const { teamId, startsOn, endsOn } of memberships) await tx.teamMembership.create({ data: { workspaceId, teamId, memberId: id, startsOn: toDate(startsOn), endsOn: endsOn && toDate(endsOn) } });
      for (const [at, on] of DAYS.entries()) if (acts[at] && on >= enrolledOn && (leftOn === null || on < leftOn)) events.push({ event_id: `${nth}-${at}`, actor: email, activity: 'deal updated', occurred_at: `${on}T10:00:00Z` });
      if (change === 'promoted') await tx.pastRole.create({ data: { workspaceId, memberId: id, role: 'end-user', untilOn: toDate(BETWEEN) } });
      found.push({ role, enrolledOn, leftOn, memberships, ...(change === 'promoted' ? { pastRoles: [{ role: 'end-user', untilOn: BETWEEN }] } : {}) });
    }
    return found;
  });
  await ingestEvents(scope, [...events, { event_id: 'x', actor: 'nobody-known', activity: 'deal updated', occurred_at: `${DAYS[1]}T10:00:00Z` }], { asOf: NOW, receivedAt: NOW });
  return known;
}

function paths(people: readonly Known[]): Asked[] {
  const periods = (['day', 'week', 'month'] as const).flatMap((grain) => [...new Map(DAYS.map((on) => [periodOf(on, grain).start, { grain, period: periodOf(on, grain) }])).values()]);
  return groupsAmong(people).flatMap((group) => periods.map((one) => ({ group, ...one })));
}

/** What the pages of retention and of funnels return of every group: nowhere all or none of it, nor some of whom fewer than five others are left. */
async function looksAtPages(scope: Scope, known: readonly Known[]): Promise<void> {
  const pageOf = async (teamId: string | null, role: string | null, grain: string) => {
    const search = new URLSearchParams({ grain, ...(teamId ? { team: teamId } : {}), ...(role ? { role } : {}) });
    return findRetention(scope, metricCatalogue, search, NOW);
  };
  for (const grain of ['week', 'month'] as const) {
    const whole = await pageOf(null, null, grain);
    for (const { teamId, role } of groupsAmong(known)) {
      const { cohorts } = await pageOf(teamId, role, grain);
      for (const { start, end, size, cells } of cohorts) {
        const enrolled = known.filter((one) => (role === null || roleIn(one, { start, end }) === role) && (teamId === null || teamIn(one.memberships, { start, end }) === teamId) && isEligible(one, { start, end })).length;
        expect(size).toBeLessThan(enrolled);
        const left = (whole.cohorts.find((one) => one.start === start)?.size ?? 0) - size;
        if (teamId !== null && left > 1) expect(left, 'one off, as both may be').toBeGreaterThanOrEqual(4);
        for (const { interval, members, of, value } of cells) {
          if (value !== null && interval > 0) expect([members >= 1, members < of, value]).toEqual([true, true, members / of]);
          if (value === null) expect([members, of]).toEqual([0, 0]);
        }
      }
    }
  }
  for (const { teamId, role } of groupsAmong(known)) {
    const search = new URLSearchParams({ step: 'deal updated', window: '7', ...(teamId ? { team: teamId } : {}), ...(role ? { role } : {}) });
    search.append('step', 'deal updated');
    const { answer, coverage } = await findFunnel(scope, metricCatalogue, search, NOW);
    const most = coverage?.people ?? known.length;
    if (answer) for (const { count } of answer.steps) expect([count >= 1, count < most]).toEqual([true, true]);
    // In these four weeks whoever changes does so: nothing is told of a team that somebody came to or left.
    const isChanged = known.some(({ enrolledOn, leftOn, memberships }) => memberships.some((one) => one.teamId === teamId) && (enrolledOn === BETWEEN || leftOn === BETWEEN || memberships.length > 1));
    if (teamId !== null && isChanged) expect(answer).toBe(null);
  }
}

async function askApi(key: string, { group: { teamId, role }, period: { start }, grain }: Asked, activity?: string): Promise<number | null> {
  const query = new URLSearchParams({ from: start, to: addDays(start, 1), grain, ...(teamId ? { team: teamId } : {}), ...(role ? { role } : {}), ...(activity ? { activity } : {}) });
  const request = new Request(`http://pacer.test/api/v1/metrics/active-user-rate/series?${query}`, { headers: { authorization: `Bearer ${key}` } });
  const response = (await loader({ request, params: { metric: 'active-user-rate' }, context: {} } as never));
  expect(response.status).toBe(200);
  return ((await response.json()) as { points: { numerator: number | null }[] }).points[0]!.numerator;
}

async function keyOf(scope: Scope): Promise<string> {
  const made = await createApiKey(scope, { name: 'Reader', permissions: ['kpis:read'] });
  if (!made.ok) throw new Error(made.reason);
  return made.value.key;
}

test('from what the API and the pages return nobody’s acts can be found', async () => {
  await fc.assert(
    fc.asyncProperty(firm, async (people) => {
      const scope = await makeScope();
      const known = await build(scope, people);
      const [asks, key] = [paths(known), await keyOf(scope)];
      const told: (number | null)[] = [];
      for (const asked of asks) told.push(await askApi(key, asked));

      // All that is done here is one activity: asked by its name it is told as before, and so says nothing more.
      for (const [nth, asked] of asks.entries()) if (people.some(({ acts }) => acts.some(Boolean))) expect(await askApi(key, asked, 'deal updated')).toBe(told[nth]);

      // The reader's rules are the product's: the very answers must be among those that can be, and leave both answers open for everybody.
      const result = findOut(known, DAYS, asks, throughDoor(known), told.join(' '));
      expect(result.seen).toBe(1);
      expect(result.findings).toEqual([]);

      // And the pages tell no more of a group than the API does.
      const of = (teamId: string | null, role: string | null, start: Day) => told[asks.findIndex((asked) => asked.grain === 'week' && asked.period.start === start && asked.group.teamId === teamId && asked.group.role === role)];
      for (const { teamId, role } of groupsAmong(known)) {
        const search = new URLSearchParams({ ...(teamId ? { team: teamId } : {}), ...(role ? { role } : {}) });
        const { overview } = await findOverview(scope, metricCatalogue, search, NOW);
        for (const on of DAYS) {
          const { start } = periodOf(on, 'week');
          const week = overview.lifecycle.find((one) => one.start === start);
          expect(week ? week.new + week.returning + week.resurrecting : null).toBe(of(teamId, role, start));
        }
        expect(overview.figures[0]?.numerator).toBe(of(teamId, role, periodOf(DAYS[1], 'week').start));
      }
      await looksAtPages(scope, known);
      const { dashboard } = await getDashboard(scope, metricCatalogue, { grain: 'week', span: 13, teamId: null, role: null }, NOW);
      expect(dashboard.headline[0]?.numerator).toBe(of(null, null, periodOf(DAYS[1], 'week').start));
      for (const { id, adoption, people: size } of dashboard.teams) expect(adoption === null ? null : Math.round(adoption * size)).toBe(of(id, null, periodOf(DAYS[1], 'week').start));
    }),
    { numRuns: 4 },
  );
}, 240_000);

test('where no more than the organisation was agreed, no team and no role is told anywhere', async () => {
  const scope = await makeScope();
  const known = await build(scope, Array.from({ length: 12 }, (_, nth): Somebody => ({ team: nth < 6 ? 'A' : 'B', role: 'end-user', change: 'none', acts: [nth % 2 === 0, nth % 3 === 0] })));
  const [asks, key] = [paths(known), await keyOf(scope)];
  const agreed = agreementSchema(day('2026-03-20')).parse({ version: 0, level: 'organisation', purpose: 'Zien of het nieuwe werken lukt.', worksCouncil: 'none', impactAssessment: 'none' });
  const team = known[0]!.memberships[0]!.teamId;
  const ofTeam = asks.find(({ group, grain }) => group.teamId === team && group.role === null && grain === 'week')!;
  expect(await askApi(key, ofTeam)).toBe(3);
  expect(await recordAgreement(scope, agreed, NOW)).toMatchObject({ ok: true });
  for (const asked of asks) if (asked.group.teamId !== null) expect(await askApi(key, asked)).toBe(null);
  expect(await askApi(key, { ...ofTeam, group: { teamId: null, role: null } })).toBe(6);
  expect((await findOverview(scope, metricCatalogue, new URLSearchParams(), NOW)).overview.comparison.rows).toEqual([]);
});
