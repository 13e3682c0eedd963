import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import type { MetricDefinition, MetricSeries } from '#app/values/metric.ts';
import { periodsBetween } from '#app/values/period.ts';
import { done, refused } from '#app/values/result.ts';
import type { Exploration } from './exploration.ts';
import { periodsBack, type Parts, planLines, toExplored } from './explored.ts';

const TEAMS = [
  { id: '01890000-0000-7000-8000-000000000001', name: 'Binnendienst' },
  { id: '01890000-0000-7000-8000-000000000002', name: 'Buitendienst' },
];
const asked: Exploration = { metricId: 'active-user-rate', grain: 'month', span: 13, by: 'none', teamId: null, slice: null, compare: 'none', chart: 'line' };
const today = day('2026-03-15');

const PARTS: Parts = { teams: TEAMS, slices: ['Bikes', ''] };
const METRIC: MetricDefinition = { id: 'active-user-rate', version: 1, unit: 'ratio', layer: 'use', better: 'higher', grains: ['month'], perTeam: true };

function told(from: string, to: string, value: number | null): MetricSeries {
  const points = periodsBetween(day(from), day(to), 'month').map((period) => ({ ...period, value, numerator: null, denominator: null, state: 'complete' as const }));
  return { metric: METRIC, grain: 'month', currency: null, points };
}

test('a year earlier is asked of the same months a year earlier, and drawn in the months of now', () => {
  const compared = { ...asked, compare: 'year-before' as const };
  const planned = planLines(compared, PARTS, today);
  expect(planned.map(({ request: { from, to } }) => [from, to])).toEqual([['2025-03-01', '2026-03-16'], ['2024-03-01', '2025-04-01']]);
  const explored = toExplored(compared, planned, [done(told('2025-03-01', '2026-03-16', 0.5)), done(told('2024-03-01', '2025-04-01', 0.4))], null);
  if (!explored.ok) throw new Error(explored.reason);
  const [now, earlier] = explored.value.lines;
  expect(now!.points).toHaveLength(13);
  expect(earlier!.points.map(({ x }) => x)).toEqual(now!.points.map(({ start }) => start));
  expect(earlier!.points[0]).toMatchObject({ x: '2025-03-01', start: '2024-03-01', value: 0.4 });
});

test.each([
  ['day', 364],
  ['week', 52],
  ['month', 12],
  ['quarter', 4],
] as const)('a year is %s by %s back, and the time before as many periods as are shown', (grain, back) => {
  expect(periodsBack({ ...asked, grain, compare: 'year-before' })).toBe(back);
  expect(periodsBack({ ...asked, grain, compare: 'before', span: 26 })).toBe(26);
});

test('a split has lines enough: nothing is held beside it, and of one team there are no teams to split by', () => {
  expect(planLines({ ...asked, by: 'team', compare: 'before' }, PARTS, today).map(({ of }) => of)).toEqual(TEAMS.map((team) => ({ kind: 'team', ...team })));
  expect(planLines({ ...asked, by: 'team', teamId: TEAMS[1]!.id, compare: 'before' }, PARTS, today).map(({ of }) => of.kind)).toEqual(['team', 'earlier']);
  expect(planLines({ ...asked, by: 'role', teamId: TEAMS[0]!.id }, PARTS, today).every(({ request }) => request.teamId === TEAMS[0]!.id && request.role)).toBe(true);
});

test('of whom nothing can be told there is no line but a name', () => {
  const split = { ...asked, by: 'team' as const };
  const answers = [done(told('2025-03-01', '2026-03-16', 0.5)), done(told('2025-03-01', '2026-03-16', null))];
  expect(toExplored(split, planLines(split, PARTS, today), answers, null)).toMatchObject({ ok: true, value: { lines: [{ of: { name: 'Binnendienst' } }], silent: [{ name: 'Buitendienst' }] } });
});

test('what cannot be asked is refused with the reason of the first line, and a split by teams without teams too', () => {
  expect(toExplored(asked, planLines(asked, PARTS, today), [refused('grain-not-offered')], null)).toEqual(refused('grain-not-offered'));
  const split = { ...asked, by: 'team' as const };
  expect(toExplored(split, planLines(split, { ...PARTS, teams: [] }, today), [], null)).toEqual(refused('no-teams'));
});

test('what is sold has a line for each value that is bought most, and none without orders', () => {
  const split = { ...asked, metricId: 'revenue' as const, by: 'product' as const };
  expect(planLines(split, PARTS, today).map(({ of, request }) => [of, request.slice])).toEqual([
    [{ kind: 'slice', dimension: 'product', value: 'Bikes' }, { dimension: 'product', value: 'Bikes' }],
    [{ kind: 'slice', dimension: 'product', value: '' }, { dimension: 'product', value: '' }],
  ]);
  expect(toExplored(split, planLines(split, { ...PARTS, slices: [] }, today), [], null)).toEqual(refused('no-orders'));
});
