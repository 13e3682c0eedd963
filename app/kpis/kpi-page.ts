import type { Day } from '#app/values/day.ts';
import type { Grain, MetricSeries, PointState, SeriesPoint } from '#app/values/metric.ts';
import type { MetricBreak, PassportFacts } from './catalogue.ts';
import { mayBeShown, peopleBehind } from './group-size.ts';
import type { Kpi } from './kpi.ts';
import { tellTeams } from './told-teams.ts';
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
  filter: { grain: Grain; span: number };
}

export interface KpiRow {
  start: Day;
  end: Day;
  value: number | null;
  expected: number | null;
  state: PointState;
}

/** Where one number comes from. People are counted, never named; groups under five are left out. */
export interface Passport extends PassportFacts {
  start: Day;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  /** The whole group is too small: no parts of the number. */
  isHidden: boolean;
  state: PointState;
  version: number;
  teams: { name: string; value: number | null; numerator: number | null; denominator: number | null; isHidden: boolean }[];
}

export function toKpiPage(kpi: Kpi, series: MetricSeries, passport: Passport | null): KpiPage {
  return {
    kpi,
    series,
    status: judge(kpi, series.points),
    rows: series.points.map(({ start, end, value, state }) => ({ start, end, value, state, expected: end < kpi.startsOn || start > kpi.deadlineOn ? null : expectedValue(kpi, end) })),
    passport,
  };
}

export function toPassport(series: MetricSeries, point: SeriesPoint, facts: PassportFacts, teams: { name: string; point: SeriesPoint }[]): Passport {
  const isAboutPeople = series.metric.perTeam;
  const shows = (of: SeriesPoint) => !isAboutPeople || mayBeShown(peopleBehind(of));
  return {
    ...facts,
    start: point.start,
    state: point.state,
    version: series.metric.version,
    ...guarded(point, shows(point)),
    teams: toldTeams(series, point, teams),
  };
}

/** The teams beside each other as they may be told beside the whole. */
function toldTeams({ metric }: MetricSeries, whole: SeriesPoint, teams: { name: string; point: SeriesPoint }[]) {
  const points = metric.perTeam ? tellTeams(teams.map(({ point }) => point), whole, metric.unit) : teams.map(({ point }) => point);
  return teams.map(({ name, point }, at) => ({ name, ...guarded(points[at] ?? point, points[at]?.denominator !== null || point.denominator === null) }));
}

function guarded({ value, numerator, denominator }: SeriesPoint, isShown: boolean) {
  return isShown ? { value, numerator, denominator, isHidden: false } : { value: null, numerator: null, denominator: null, isHidden: true };
}
