import type { CohortRow } from '#app/events/use/cohort.ts';
import type { Day } from '#app/values/day.ts';
import type { Grain, MetricId, MetricSeries, MetricUnit, SeriesPoint } from '#app/values/metric.ts';
import { type Meeting, type MeetingFacts, toMeeting } from './check-ins/meeting.ts';
import { mayBeShown } from './group-size.ts';
import { inTime, type KeptOutlook } from './forecast/kept-outlook.ts';
import { isMoving, type Kpi, LAYERS, type Layer } from './kpi.ts';
import { expectedValue } from './progress.ts';
import { heldAgainst, judgedPoint, type Status, statusOf } from './status.ts';
import { isCrowdedOut, type QualityPair, qualityPairOf } from './target/quality-pair.ts';

/** As many cohorts as fit on the page, the newest. */
const MOST_COHORTS = 9;

/** What the dashboard is made from: every series by the question it answers. */
export interface DashboardFacts {
  kpis: { kpi: Kpi; series: MetricSeries | null; pair: MetricSeries | null; /** How many periods of the series are shown. */ shown: number; outlook: KeptOutlook | null }[];
  headline: MetricSeries[];
  teams: { id: string; name: string; adoption: MetricSeries; habit: MetricSeries }[];
  cohorts: CohortRow[];
  /** What was said of the KPIs before, how many agreed steps are late, and which have an alert. */
  meeting: MeetingFacts;
}

export interface Dashboard {
  headline: HeadlineFigure[];
  /** The team furthest below the whole; null when no team of five or more is. */
  worstTeam: { name: string; value: number; whole: number } | null;
  /** How many KPIs more likely than not meet their target in time, of those of which it can be told. */
  inTime: { likely: number; told: number } | null;
  groups: { layer: Layer; tiles: KpiTile[] }[];
  teams: TeamRow[];
  cohorts: CohortRow[];
  meeting: Meeting;
  /** Neither a KPI nor anything measured: what to do first is shown instead. */
  isEmpty: boolean;
}

export interface HeadlineFigure {
  metricId: MetricId;
  unit: MetricUnit;
  currency: string | null;
  grain: Grain;
  /** The newest finished period; null when there is none. */
  start: Day | null;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  coverage: SeriesPoint['coverage'];
  /** Against the finished period before: points for a ratio, a share for amounts; null when either has no value. */
  change: number | null;
  isGood: boolean | null;
  sparkline: (number | null)[];
  isLastProvisional: boolean;
}

export interface KpiTile {
  kpi: Kpi;
  unit: MetricUnit;
  currency: string | null;
  status: Status;
  /** Of a sum that starts again: what there is so far. */
  value: number | null;
  start: Day | null;
  coverage: SeriesPoint['coverage'];
  /** What the course asks for at the end of that period; null for what has no way to go. */
  expected: number | null;
  /** Where it was heading last night; null when nothing can be said, or no value be told. */
  outlook: KeptOutlook | null;
  pair: QualityPair | null;
  isCrowdedOut: boolean;
  sparkline: (number | null)[];
  isLastProvisional: boolean;
}

export interface TeamRow {
  id: string;
  name: string;
  people: number;
  /** Fewer than five people: no figures. */
  isHidden: boolean;
  adoption: number | null;
  habit: number | null;
}

/** Everything the dashboard prints, in one step. */
export function toDashboard({ kpis, headline, teams, cohorts, meeting }: DashboardFacts): Dashboard {
  const rows = teams.map(toTeamRow);
  const figures = headline.map(toFigure);
  const tiles = kpis.map(toKpiTile);
  return {
    headline: figures,
    worstTeam: worstTeam(rows, figures.find(({ metricId }) => metricId === 'active-user-rate')?.value ?? null),
    inTime: inTime(tiles.map(({ outlook }) => outlook)),
    groups: LAYERS.map((layer) => ({ layer, tiles: tiles.filter(({ kpi }) => kpi.layer === layer) })).filter((group) => group.tiles.length > 0),
    teams: rows,
    cohorts: cohorts.slice(-MOST_COHORTS),
    meeting: toMeeting(tiles.map(({ kpi, status }, index) => ({ kpi, status, series: kpis[index]!.series })), meeting),
    isEmpty: kpis.length === 0 && figures.every(({ sparkline }) => sparkline.every((value) => value === null || value === 0)),
  };
}

function toFigure({ metric, currency, grain, points }: MetricSeries): HeadlineFigure {
  const finished = points.filter(({ state }) => state === 'complete');
  const [before, last] = [finished.at(-2), finished.at(-1)];
  const change = changeBetween(before?.value ?? null, last?.value ?? null, metric.unit);
  return {
    metricId: metric.id,
    unit: metric.unit,
    currency,
    grain,
    start: last?.start ?? null,
    value: last?.value ?? null,
    numerator: last?.numerator ?? null,
    denominator: last?.denominator ?? null,
    coverage: last?.coverage,
    change,
    isGood: change === null || change === 0 ? null : change > 0 === (metric.better === 'higher'),
    ...toSparkline(points),
  };
}

function changeBetween(before: number | null, now: number | null, unit: MetricUnit): number | null {
  if (before === null || now === null) return null;
  if (unit === 'ratio') return now - before;
  return before === 0 ? null : (now - before) / before;
}

/** Where a KPI stands, as a tile prints it. */
export function toKpiTile({ kpi, series, pair: pairSeries, shown, outlook }: DashboardFacts['kpis'][number]): KpiTile {
  const points = heldAgainst(kpi, series?.points ?? []);
  const point = judgedPoint(points);
  const status = statusOf(kpi, series?.points ?? []);
  const pair = pairSeries && qualityPairOf(kpi, pairSeries);
  return {
    kpi,
    unit: series?.metric.unit ?? 'count',
    currency: series?.currency ?? null,
    status,
    value: point?.value ?? null,
    start: point?.start ?? null,
    coverage: point?.coverage,
    expected: point && isMoving(kpi.direction) ? expectedValue(kpi, point.end) : null,
    // What may not be told must not be guessed from where it was heading.
    outlook: point && point.value !== null ? outlook : null,
    pair,
    isCrowdedOut: isCrowdedOut(status, pair),
    ...toSparkline(points.slice(-shown)),
  };
}

function toSparkline(points: readonly SeriesPoint[]): { sparkline: (number | null)[]; isLastProvisional: boolean } {
  return { sparkline: points.map(({ value }) => value), isLastProvisional: points.at(-1)?.state !== 'complete' };
}

function toTeamRow({ id, name, adoption, habit }: DashboardFacts['teams'][number]): TeamRow {
  const point = lastComplete(adoption);
  const people = point?.denominator ?? 0;
  const isHidden = point?.denominator === null || !mayBeShown(people);
  return { id, name, people, isHidden, adoption: isHidden ? null : (point?.value ?? null), habit: isHidden ? null : (lastComplete(habit)?.value ?? null) };
}

function lastComplete({ points }: MetricSeries) {
  return points.findLast(({ state }) => state === 'complete');
}

function worstTeam(rows: TeamRow[], whole: number | null): Dashboard['worstTeam'] {
  if (whole === null) return null;
  const behind = rows.flatMap(({ name, adoption }) => (adoption !== null && adoption < whole ? [{ name, value: adoption, whole }] : []));
  return behind.sort((a, b) => a.value - b.value)[0] ?? null;
}
