import { expect, test } from 'vitest';
import { makeTarget } from '#test/factories/target.ts';
import { EVENT_METRICS } from '#app/events/metrics.ts';
import { addDays, day } from '#app/values/day.ts';
import type { SeriesPoint } from '#app/values/metric.ts';
import { toKpiTile } from './dashboard.ts';
import type { Kpi } from './kpi.ts';

const kpi: Kpi = {
  ...makeTarget({ targetValue: 0.8 }),
  ...{ id: 'kpi', name: null, metricId: 'active-user-rate', measure: null, team: { id: 'team', name: 'Large' }, layer: 'use', frequency: 'week', baselineOn: null, qualityMetricId: null, slice: null },
  ...{ owner: { id: 'owner', name: 'Owner' }, specification: { id: 'specification', name: 'Specification', isAccepted: true }, version: 1 },
};
const week = (nth: number, value: number | null): SeriesPoint => {
  const start = addDays(day('2026-01-05'), 7 * nth);
  return { start, end: addDays(start, 7), value, numerator: null, denominator: null, state: 'complete' };
};
const outlook = { until: day('2026-03-02'), value: 0.5, low: 0.4, high: 0.6, chance: 0.3 };
const tileOf = (points: SeriesPoint[]) => toKpiTile({ kpi, series: { metric: EVENT_METRICS['active-user-rate'], grain: 'week', currency: null, points }, pair: null, shown: 26, outlook });

test('a card says where it is heading only beside a value: what may not be told any more is not told by its forecast', () => {
  expect(tileOf([week(0, 0.4), week(1, 0.5)]).outlook).toEqual(outlook);
  expect(tileOf([week(0, 0.4), week(1, null)]).outlook).toBeNull();
  expect(toKpiTile({ kpi, series: null, pair: null, shown: 26, outlook }).outlook).toBeNull();
});
