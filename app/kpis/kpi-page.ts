import type { Day } from '#app/values/day.ts';
import type { MetricRefusal, MetricSeries, OrderSlice, PointState, SeriesPoint } from '#app/values/metric.ts';
import type { Result } from '#app/values/result.ts';
import { askedOf, type Slice } from '#app/values/slice.ts';
import type { HeldBeside } from './benchmarks/benchmark.ts';
import type { MetricBreak, PassportFacts } from './catalogue.ts';
import type { Variation } from './control/variation.ts';
import type { Exploration } from './explore/exploration.ts';
import type { Explored, ExploreRefusal, LineOf } from './explore/explored.ts';
import type { KpiFilter } from './kpi-filter.ts';
import type { Outlook } from './forecast/outlook.ts';
import type { Kpi, Target } from './kpi.ts';
import { expectedValue } from './progress.ts';
import { type RowsBehind, rowsBehind } from './rows-behind.ts';
import type { Restated } from './snapshots/restatement.ts';
import { judgedPoint, type Status, statusOf } from './status.ts';
import type { QualityPair } from './target/quality-pair.ts';
import { behindBand } from './target/threshold-band.ts';

export interface KpiPage {
  kpi: Kpi;
  series: MetricSeries;
  status: Status;
  /** What is held against the target by now: of a sum that starts again what there is so far. Null when no period is over. */
  now: SeriesPoint | null;
  /** One per period, newest first in the table; `expected` is the course at the period's end, of the target as it stood then. */
  rows: KpiRow[];
  passport: Passport | null;
}

/** The target became another one that day. */
export interface TargetChange {
  on: Day;
  /** The version that it became. */
  version: number;
  /** Who changed it; null is nobody known. */
  by: string | null;
  /** As it was until then. */
  earlier: Target;
}

/** The page with what was asked of it. */
export interface KpiView extends KpiPage {
  /** Within the range that is shown. */
  breaks: MetricBreak[];
  /** All of them, oldest first. */
  changes: readonly TargetChange[];
  pair: QualityPair | null;
  /** Null when there is nothing to look forward to. */
  outlook: Outlook | null;
  variation: Variation;
  /** Why nothing can be counted for it, such as a part that is gone; null is no reason. */
  refusal: MetricRefusal | null;
  split: KpiSplit;
  heldBeside: HeldBeside;
  filter: KpiFilter;
}

export interface KpiRow {
  start: Day;
  end: Day;
  value: number | null;
  /** With those before it since it started again; null for a course that does not. */
  total: number | null;
  expected: number | null;
  /** Between which values it would be behind; null for what has no way to go. */
  behind: { low: number; high: number } | null;
  coverage: SeriesPoint['coverage'];
  state: PointState;
  /** It is not what it was once told to be; null is. */
  restated: Restated | null;
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
  rows: RowsBehind;
  /** Of which part it is, and within which other; null is all of it. */
  slice: Slice | null;
  within: OrderSlice | null;
}

interface Told {
  /** In the KPI's own frequency, whatever is looked at: the status is decided on them. */
  judged: SeriesPoint[];
  /** Of what is told: what is held against the target, as many points as the series has. */
  held: readonly SeriesPoint[];
  changes: readonly TargetChange[];
  passport: Passport | null;
  restated: ReadonlyMap<Day, Restated>;
}

export function toKpiPage(kpi: Kpi, series: MetricSeries, { judged, held, changes, passport, restated }: Told): KpiPage {
  return {
    kpi,
    series,
    status: statusOf(kpi, judged),
    now: judgedPoint(held),
    rows: series.points.map(({ start, end, value, coverage, state }, at) => {
      const target = changes.find(({ on }) => end <= on)?.earlier ?? kpi;
      const isUnderWay = end >= target.startsOn && start <= target.deadlineOn;
      const total = kpi.course.kind === 'reset' ? (held[at]?.value ?? null) : null;
      return { start, end, value, total, coverage, state, restated: restated.get(start) ?? null, expected: isUnderWay ? expectedValue(target, end) : null, behind: isUnderWay ? behindBand(target, end) : null };
    }),
    passport,
  };
}

/** What of a KPI is asked: of a team, of a part, and of a part within that. */
export interface PartAsked {
  teamId: string | null;
  slice: Slice | null;
  within: OrderSlice | null;
}

/** A KPI seen by its parts. */
export interface KpiSplit {
  /** By what it can be split; empty is by nothing. */
  offered: Exploration['by'][];
  /** Null as long as it is not split. */
  explored: Result<Explored, ExploreRefusal> | null;
  /** Where the number of one part comes from; null where none is asked for. */
  behind: { of: LineOf; passport: Passport; restated: Restated | null } | null;
}

interface Behind extends PartAsked {
  facts: PassportFacts;
  /** As they are told beside the whole. */
  teams: { name: string; point: SeriesPoint }[];
  today: Day;
}

/** A number with everything that stands behind it. */
export function toPassport({ metric, currency }: MetricSeries, point: SeriesPoint, { facts, teams, teamId, slice, within, today }: Behind): Passport {
  const own = parts(point, metric);
  const rows = rowsBehind({ metricId: metric.id, teamId, parts: [askedOf(slice).slice, within].flatMap((part) => part ?? []), period: point, currency, isHidden: own.isHidden, today });
  return { ...facts, start: point.start, state: point.state, version: metric.version, coverage: point.coverage, ...own, rows, slice, within, teams: teams.map(({ name, point: told }) => ({ name, ...parts(told, metric) })) };
}

function parts({ value, numerator, denominator, state }: SeriesPoint, { perTeam }: MetricSeries['metric']) {
  return { value, numerator, denominator, isHidden: perTeam && state === 'complete' && value === null && denominator === null };
}
