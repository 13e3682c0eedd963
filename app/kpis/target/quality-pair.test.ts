import { expect, test } from 'vitest';
import { addDays, day } from '#app/values/day.ts';
import type { MetricDefinition, MetricSeries } from '#app/values/metric.ts';
import { makeTarget } from '#test/factories/target.ts';
import type { Kpi } from '../kpi.ts';
import { isCrowdedOut, pairRequest, qualityPairOf } from './quality-pair.ts';

const kpi: Kpi = {
  ...makeTarget(),
  ...{ id: 'k', name: null, metricId: 'new-users', measure: null, team: null, slice: null, layer: 'use', frequency: 'week', baselineOn: null, qualityMetricId: 'completeness', version: 1 },
  ...{ owner: { id: 'o', name: 'Owner' }, specification: { id: 's', name: 'Spec', isAccepted: true } },
};
const metric: MetricDefinition = { id: 'completeness', version: 1, unit: 'ratio', layer: 'behaviour', better: 'higher', grains: ['week', 'month'], perTeam: true };
const series = (values: (number | null)[], over: Partial<MetricDefinition> = {}): MetricSeries => ({
  ...{ metric: { ...metric, ...over }, grain: 'week', currency: null },
  points: values.map((value, at) => ({ start: addDays(day('2026-01-05'), 7 * at), end: addDays(day('2026-01-12'), 7 * at), value, numerator: null, denominator: null, state: at === values.length - 1 ? 'unfinished' : 'complete' })),
});
const falling = [0.9, 0.88, 0.87, 0.85, 0.86, 0.8, 0.78, 0.1];

test('worse is a slope the wrong way, whichever way is worse; the unfinished period says nothing', () => {
  expect(qualityPairOf(kpi, series(falling))).toMatchObject({ value: 0.78, start: '2026-02-16', isWorsening: true });
  expect(qualityPairOf(kpi, series(falling, { better: 'lower' })).isWorsening).toBe(false);
  expect(qualityPairOf(kpi, series(falling.map((value) => 1 - value), { better: 'lower' })).isWorsening).toBe(true);
});

test('one bad week is none, nor is it with fewer than six values', () => {
  expect(qualityPairOf(kpi, series([0.9, 0.91, 0.9, 0.92, 0.9, 0.91, 0.5, 0.9])).isWorsening).toBe(false);
  expect(qualityPairOf(kpi, series([0.9, null, 0.8, 0.7, null, 0.6, 0.5, 0.4])).isWorsening).toBe(false);
  expect(qualityPairOf(kpi, series([])).value).toBeNull();
});

test('only what does well at its cost is warned of', () => {
  const [bad, good] = [qualityPairOf(kpi, series(falling)), qualityPairOf(kpi, series([...falling].reverse()))];
  const judged = (kind: 'on-track' | 'achieved' | 'behind') => ({ kind, progress: 1, expected: 1, pending: null });
  expect([isCrowdedOut(judged('on-track'), bad), isCrowdedOut(judged('achieved'), bad)]).toEqual([true, true]);
  expect([isCrowdedOut(judged('behind'), bad), isCrowdedOut(judged('on-track'), good), isCrowdedOut(judged('on-track'), null), isCrowdedOut({ kind: 'no-value' }, bad)]).toEqual([false, false, false, false]);
});

test('it is asked of the team and in the rhythm of the KPI where it can be, else of all and in its own', () => {
  const ofTeam = { ...kpi, team: { id: 't', name: 'Team' } };
  expect(pairRequest(ofTeam, [metric], day('2026-03-04'))).toMatchObject({ metricId: 'completeness', teamId: 't', grain: 'week' });
  expect(pairRequest(ofTeam, [{ ...metric, perTeam: false, grains: ['month'] }], day('2026-03-04'))).toMatchObject({ teamId: null, grain: 'month' });
  expect(qualityPairOf(ofTeam, series(falling, { perTeam: false })).isOfAll).toBe(true);
  expect(pairRequest(kpi, [], day('2026-03-04'))).toBeNull();
  expect(pairRequest({ ...kpi, qualityMetricId: null }, [metric], day('2026-03-04'))).toBeNull();
});
