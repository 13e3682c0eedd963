import type { Day } from '#app/values/day.ts';
import type { Grain, MetricSeries, PointState, SeriesPoint } from '#app/values/metric.ts';
import type { MetricBreak, PassportFacts } from './catalogue.ts';
import type { Variation } from './control/variation.ts';
import type { Outlook } from './forecast/outlook.ts';
import type { Kpi } from './kpi.ts';
import { expectedValue } from './progress.ts';
import { judge, type Status } from './status.ts';

export interface KpiPage {
  kpi: Kpi;
  series: MetricSeries;
  status: Status;
  /** One per period, newest first in the table; `expected` is the line from baseline to target at the period's end. */
  rows: KpiRow[];
  passport: Passport | null;
}

/** The page with what was asked of it. */
export interface KpiView extends KpiPage {
  /** Within the range that is shown. */
  breaks: MetricBreak[];
  /** Null when there is nothing to look forward to. */
  outlook: Outlook | null;
  variation: Variation;
  filter: { grain: Grain; span: number; withLimits: boolean };
}

export interface KpiRow {
  start: Day;
  end: Day;
  value: number | null;
  expected: number | null;
  coverage: SeriesPoint['coverage'];
  state: PointState;
}

/** Where one number comes from. People are counted, never named. */
export interface Passport extends PassportFacts {
  start: Day;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  coverage: SeriesPoint['coverage'];
  /** It cannot be told of this group. */
  isHidden: boolean;
  state: PointState;
  version: number;
  teams: { name: string; value: number | null; numerator: number | null; denominator: number | null; isHidden: boolean }[];
}

/** @param judged the points as they were counted: the status is decided on them, they are not shown */
export function toKpiPage(kpi: Kpi, series: MetricSeries, { judged, passport }: { judged: SeriesPoint[]; passport: Passport | null }): KpiPage {
  return {
    kpi,
    series,
    status: judge(kpi, judged),
    rows: series.points.map(({ start, end, value, coverage, state }) => ({ start, end, value, coverage, state, expected: end < kpi.startsOn || start > kpi.deadlineOn ? null : expectedValue(kpi, end) })),
    passport,
  };
}

/** The teams as they are told beside the whole. */
export function toPassport({ metric }: MetricSeries, point: SeriesPoint, facts: PassportFacts, teams: { name: string; point: SeriesPoint }[]): Passport {
  return { ...facts, start: point.start, state: point.state, version: metric.version, coverage: point.coverage, ...parts(point, metric), teams: teams.map(({ name, point: own }) => ({ name, ...parts(own, metric) })) };
}

function parts({ value, numerator, denominator, state }: SeriesPoint, { perTeam }: MetricSeries['metric']) {
  return { value, numerator, denominator, isHidden: perTeam && state === 'complete' && value === null && denominator === null };
}
