import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { database, inWorkspace } from '#app/db/client.server.ts';
import { ingestEvents } from '#app/events/events.server.ts';
import { findKpiPage } from '#app/kpis/kpi-page.server.ts';
import { metricCatalogue, metricSeries } from '#app/metric-catalogue.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, type Day, day, toDate } from '#app/values/day.ts';
import { makeScope } from '#test/factories/workspace.ts';

// The arithmetic of a period in which somebody leaves. Source: docs/glossary.md, "enrolled": in the measured population from the day of
// enrolment up to, not including, the day of leaving; a period counts whoever was enrolled on any day of it.

const MONDAY = day('2026-03-02');
const ASOF = new Date('2026-04-06T10:00:00Z');
const who = (nth: number) => `p${nth}@example.org`;
let scope: Scope;
let teamId: string;

/** Twelve people of one team, eight of whom act on every Monday. One who acts leaves on the Wednesday of the second week, one who never acts on the Monday of the third. */
beforeAll(async () => {
  scope = await makeScope({ role: 'project-lead' });
  const { workspaceId } = scope;
  const leaving: Record<number, Day | undefined> = { 0: addDays(MONDAY, 9), 11: addDays(MONDAY, 14) };
  teamId = (await database().team.create({ data: { workspaceId, name: 'Desk' } })).id;
  await inWorkspace(workspaceId, async (tx) => {
    for (let nth = 0; nth < 12; nth++) {
      const leftOn = leaving[nth];
      const { id } = await tx.member.create({ data: { workspaceId, email: who(nth), name: who(nth), role: 'end-user', enrolledOn: toDate(MONDAY), leftOn: leftOn ? toDate(leftOn) : null } });
      await tx.teamMembership.create({ data: { workspaceId, memberId: id, teamId, startsOn: toDate(MONDAY) } });
    }
    await tx.activity.create({ data: { workspaceId, key: 'edit', kind: 'act' } });
  });
  const acts = [0, 1, 2, 3].flatMap((week) => Array.from({ length: 8 }, (_, nth) => ({ nth, on: addDays(MONDAY, 7 * week) })));
  const events = [...acts, { nth: 0, on: addDays(MONDAY, 10) }].map(({ nth, on }) => ({ event_id: `${nth} ${on}`, actor: who(nth), activity: 'edit', occurred_at: `${on}T12:00:00Z` }));
  await ingestEvents(scope, events, { asOf: ASOF, receivedAt: ASOF });
});

const weeks = { from: MONDAY, to: addDays(MONDAY, 28), grain: 'week' as const };

async function counted(metricId: string, over: { teamId?: string; grain?: 'week' | 'month'; to?: Day } = {}) {
  const series = await metricSeries(scope, { metricId, ...weeks, ...over }, ASOF);
  if (!series.ok) throw new Error(series.reason);
  return series.value.points.map(({ numerator, denominator }) => [numerator, denominator]);
}

test.each([
  ['active-user-rate', [[8, 12], [8, 12], [7, 10], [7, 10]]],
  ['reach', [[8, 12], [8, 12], [7, 10], [7, 10]]],
])('of %s who leaves on a Wednesday counts in that week, above and below, and not after; who leaves on a Monday not in that week', async (metricId, expected) => {
  expect(await counted(metricId)).toEqual(expected);
  expect(await counted(metricId, { teamId }), 'of the team as of the whole').toEqual(expected);
});

test('in a month both who left in it count, once', async () => {
  expect(await counted('active-user-rate', { grain: 'month', to: day('2026-04-01') })).toEqual([[8, 12]]);
});

test('a KPI is held against what was counted so: nobody who left pulls it down, and what they did after they left is nothing', async () => {
  const aims = { metricId: 'active-user-rate', layer: 'use', direction: 'stay-above', frequency: 'week', targetValue: 0.7, startsOn: toDate(MONDAY), deadlineOn: toDate(addDays(MONDAY, 200)), ownerId: scope.member!.id };
  const { id } = await database().kpi.create({ data: { workspaceId: scope.workspaceId, specificationId: randomUUID(), ...aims } });
  const at = new Date('2026-03-30T10:00:00Z'); // the fourth week is over; the fifth has begun
  const page = await findKpiPage(scope, metricCatalogue, id, new URLSearchParams(), at);
  // 7 of 10 is on the bound, which belongs to what is on track; 7 of 12, with both who left, would be behind.
  expect([page?.now?.value, page?.status.kind]).toEqual([0.7, 'on-track']);
});
