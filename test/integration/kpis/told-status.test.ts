import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { findStanding, getBoard } from '#app/kpis/check-ins/board.server.ts';
import { getDashboard } from '#app/kpis/dashboard.server.ts';
import { inWorkspace } from '#app/db/client.server.ts';
import { ingestEvents } from '#app/events/events.server.ts';
import { toKpiJson } from '#app/kpis/kpi-json.ts';
import { findKpiPage } from '#app/kpis/kpi-page.server.ts';
import { listKpiStates } from '#app/kpis/kpi-states.server.ts';
import { createKpi } from '#app/kpis/kpis.server.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, day, toDate } from '#app/values/day.ts';
import { makeScope } from '#test/factories/workspace.ts';

const MONDAY = day('2026-03-02');
const NOW = new Date('2026-03-30T09:00:00Z');
const WEEKS = [0, 7, 14, 21];
const TEAMS = ['many', 'some', 'one'] as const;
/** In a firm of fourteen: what a number of each team do, in each of four weeks. */
type Acted = Record<(typeof TEAMS)[number], number>;
const SIZES: Acted = { many: 7, some: 6, one: 1 };

/** Where a threshold would tell all from all but one, none from one, and what one person did. */
const TARGETS = [
  { direction: 'increase-to', baselineValue: 0, targetValue: 1 },
  { direction: 'stay-above', baselineValue: null, targetValue: 0.99 },
  { direction: 'stay-above', baselineValue: null, targetValue: 0.01 },
  { direction: 'stay-below', baselineValue: null, targetValue: 0.005 },
  { direction: 'decrease-to', baselineValue: 1, targetValue: 0 },
  { direction: 'in-range', baselineValue: null, targetValue: 0.99, lowerValue: 0.5 },
] as const;

async function firm(acted: Acted, metricIds: readonly ('active-user-rate' | 'returning-rate')[] = ['active-user-rate', 'returning-rate']): Promise<Scope> {
  const scope = await makeScope({ role: 'project-lead' });
  const { workspaceId } = scope;
  const events: Record<string, string>[] = [];
  await inWorkspace(workspaceId, async (tx) => {
    const teamIds: (string | null)[] = [null];
    for (const name of TEAMS) {
      const { id: teamId } = await tx.team.create({ data: { workspaceId, name } });
      teamIds.push(teamId);
      for (let nth = 0; nth < SIZES[name]; nth++) {
        const email = `${name}${nth}@firma.example`;
        const { id: memberId } = await tx.member.create({ data: { workspaceId, name: email, email, role: 'end-user', enrolledOn: toDate(addDays(MONDAY, -70)) } });
        await tx.teamMembership.create({ data: { workspaceId, teamId, memberId, startsOn: toDate(addDays(MONDAY, -70)) } });
        if (nth < acted[name]) for (const week of WEEKS) events.push({ event_id: `${email} ${week}`, actor: email, activity: 'deal updated', occurred_at: `${addDays(MONDAY, week)}T10:00:00Z` });
      }
    }
    let nth = 0;
    for (const teamId of teamIds)
      for (const metricId of metricIds)
        for (const target of TARGETS) {
          const plain = { slice: null, layer: 'use', frequency: 'week', baselineOn: null, startsOn: addDays(MONDAY, -7), deadlineOn: addDays(MONDAY, 21), ownerId: scope.member!.id, lowerValue: null, resetEvery: null, steps: [], onTrackWithin: 16.5, behindWithin: 33, statusAfter: 1, fewestCounted: null, qualityMetricId: null, course: 'line' } as const;
          await createKpi(tx, scope, { ...plain, ...target, metricId, teamId, name: `kpi ${(nth += 1)}`, specificationId: randomUUID() });
        }
  }, { batchId: scope.batchId });
  await ingestEvents(scope, [...events, { event_id: 'x', actor: 'nobody-known', activity: 'deal updated', occurred_at: `${addDays(MONDAY, 27)}T10:00:00Z` }], { asOf: NOW, receivedAt: NOW });
  return scope;
}

/** Everything that says how KPIs stand: the API, the pages, the board, the dashboard; ids left out, which are chance. */
async function saidOf(scope: Scope): Promise<string[]> {
  const { page: states } = await listKpiStates(scope, metricCatalogue, { limit: 100, asOf: NOW });
  const inOrder = [...states].sort((one, other) => Number(one.kpi.name!.slice(4)) - Number(other.kpi.name!.slice(4)));
  const said: unknown[] = inOrder.map((state) => ({ ...toKpiJson(state), id: null, specification: null }));
  const { dashboard } = await getDashboard(scope, metricCatalogue, { grain: 'week', span: 13, teamId: null, role: null }, NOW);
  const { due, others } = await getBoard(scope, metricCatalogue, NOW);
  const statusOf = ({ kpi, status }: { kpi: { name: string | null }; status: unknown }) => `${kpi.name} ${JSON.stringify(status)}`;
  said.push(dashboard.groups.flatMap(({ tiles }) => tiles.map(statusOf)).sort(), dashboard.meeting.changed.map(({ kpi, from, to }) => `${kpi.name} ${from} ${to}`).sort(), [...due, ...others].map(statusOf).sort());
  for (const { kpi } of inOrder) {
    const view = await findKpiPage(scope, metricCatalogue, kpi.id, new URLSearchParams({ limits: '1' }), NOW);
    const standing = await findStanding(scope, metricCatalogue, kpi.id, NOW);
    said.push([kpi.name, view?.status, view?.now, view?.rows, view?.outlook, view?.variation, view?.passport?.teams.map(({ name, ...rest }) => [name, rest]).sort(), standing?.standing?.status]);
  }
  return said.map((each) => JSON.stringify(each));
}

test.each([
  // Between these worlds no number that is told differs: seven of the team of seven, or six; and so on.
  ['all of a team, or all but one', { many: 7, some: 3, one: 0 }, { many: 6, some: 3, one: 0 }],
  ['none of a team, or one', { many: 0, some: 3, one: 0 }, { many: 1, some: 3, one: 0 }],
  ['somebody alone in a team, where another team is counted with them', { many: 3, some: 2, one: 1 }, { many: 3, some: 3, one: 0 }],
])(
  'how a KPI stands says no more of anybody than the figures that are told: %s',
  async (_, one, other) => {
    const [said, saidElsewhere] = [await saidOf(await firm(one, ['active-user-rate'])), await saidOf(await firm(other, ['active-user-rate']))];
    expect(said).toEqual(saidElsewhere);
  },
  120_000,
);

test('a KPI of somebody alone has no status, whatever they did', async () => {
  for (const acted of [{ many: 3, some: 3, one: 1 }, { many: 3, some: 3, one: 0 }]) {
    const { page } = await listKpiStates(await firm(acted), metricCatalogue, { limit: 100, asOf: NOW });
    for (const { kpi, status } of page) if (kpi.team?.name === 'one') expect(status).toEqual({ kind: 'no-value' });
  }
}, 120_000);

test('who all did what was asked is not called behind because they are told as all but one', async () => {
  const { page } = await listKpiStates(await firm({ many: 7, some: 6, one: 1 }), metricCatalogue, { limit: 100, asOf: NOW });
  const ofMany = page.filter(({ kpi }) => kpi.team?.name === 'many' && kpi.metricId === 'active-user-rate');
  expect(ofMany.map(({ kpi, status, now }) => [kpi.direction, kpi.targetValue, status.kind, now?.value])).toEqual(
    expect.arrayContaining([
      ['increase-to', 1, 'achieved', 6 / 7],
      ['stay-above', 0.99, 'achieved', 6 / 7],
      ['decrease-to', 0, 'missed', 6 / 7],
    ]),
  );
}, 120_000);
