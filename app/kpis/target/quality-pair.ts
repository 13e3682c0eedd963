import type { Day } from '#app/values/day.ts';
import type { Grain, MetricDefinition, MetricId, MetricRequest, MetricSeries, MetricUnit } from '#app/values/metric.ts';
import { askedOf, fitting } from '#app/values/slice.ts';
import { rangeUpTo } from '../filter.ts';
import { slopeOf } from '../forecast/trend.ts';
import type { Kpi } from '../kpi.ts';
import type { Status } from '../status.ts';

/** What has to stay good while the other grows, as it is told. */
export interface QualityPair {
  metricId: MetricId;
  /** What the workspace calls what it measures itself; null for what the catalogue has. */
  measure: string | null;
  unit: MetricUnit;
  currency: string | null;
  grain: Grain;
  /** The newest finished period; null when there is none. */
  start: Day | null;
  value: number | null;
  /** Of more than the number beside it: it is not counted per team, or not of that part. */
  isOfAll: boolean;
  isWorsening: boolean;
}

const LOOKED_AT = 12;
const FEWEST_VALUES = 6;

/** What to ask for beside the KPI; null when nothing is named or the metric is gone. */
export function pairRequest(kpi: Kpi, metrics: readonly MetricDefinition[], today: Day): MetricRequest | null {
  const metric = metrics.find(({ id }) => id === kpi.qualityMetricId);
  if (!metric) return null;
  const grain = metric.grains.includes(kpi.frequency) ? kpi.frequency : metric.grains.at(-1)!;
  return { metricId: metric.id, teamId: metric.perTeam ? (kpi.team?.id ?? null) : null, ...askedOf(fitting(kpi.slice, metric)), grain, ...rangeUpTo(today, grain, LOOKED_AT + 1) };
}

/** Worse is a slope the wrong way that Kendall's test believes in, over twelve finished periods of which six have a value: one bad week is none. */
export function qualityPairOf(kpi: Kpi, { metric, currency, grain, points }: MetricSeries): QualityPair {
  const finished = points.filter(({ state }) => state === 'complete').slice(-LOOKED_AT);
  const last = finished.at(-1);
  const values = finished.map(({ value }) => value);
  const slope = values.filter((value) => value !== null).length < FEWEST_VALUES ? 0 : slopeOf(values);
  return {
    ...{ metricId: metric.id, measure: metric.name ?? null, unit: metric.unit, currency, grain },
    start: last?.start ?? null,
    value: last?.value ?? null,
    isOfAll: (kpi.team !== null && !metric.perTeam) || fitting(kpi.slice, metric) !== kpi.slice,
    isWorsening: metric.better === 'higher' ? slope < 0 : slope > 0,
  };
}

/** Quantity goes before quality: it does what was asked while what has to stay good gets worse. */
export function isCrowdedOut(status: Status, pair: QualityPair | null): boolean {
  return pair !== null && pair.isWorsening && (status.kind === 'on-track' || status.kind === 'achieved');
}
