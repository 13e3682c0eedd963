import { type Day, daysBetween } from '#app/values/day.ts';
import type { MetricId, MetricSeries, MetricUnit, SeriesPoint } from '#app/values/metric.ts';

/** What the product can count by itself, besides the metrics of the catalogue. */
export const FACTS = ['roles-with-confirmed-benefit', 'kpis-with-baseline', 'business-case-worth', 'urgency-statements', 'goals-ready', 'scope-lists', 'partners-signed', 'package-chosen', 'groups-described', 'pid-complete', 'groups-mitigated', 'barriers-treated', 'readiness-measured', 'groups-in-touch', 'groups-that-know-why', 'test-cycles-signed', 'migrations-rehearsed', 'cut-over-complete', 'gate-signed', 'monitoring-agreed', 'roles-trained', 'access-works', 'super-users-present', 'celebrations-planned', 'months-with-success', 'extensions-in-freeze', 'behaviour-measured-after-go-live', 'red-work-after-go-live'] as const;
export type Fact = (typeof FACTS)[number];
/** A metric of the catalogue or of the workspace itself, or a fact. */
export type Measure = MetricId | Fact;

export const COMPARISONS = ['at-least', 'at-most'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** What a criterion rests on: somebody's word, or a number that is read live. */
export type CriterionBasis =
  | { kind: 'confirmed'; confirmedOn: Day | null }
  | { kind: 'measured'; measure: Measure; comparison: Comparison; threshold: number };

/** A number as it stands. */
export interface LiveValue {
  /** In the unit; null when there is nothing to divide by. */
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  unit: MetricUnit;
  /** ISO 4217, for money only. */
  currency: string | null;
  /** As the workspace calls what it measures itself; absent for all else. */
  name?: string;
  /** The period it is about starts here; null for a state of affairs. */
  periodStart: Day | null;
  /** The first day after the period, or the day on which the state of affairs was read. */
  asOf: Day;
  /** How many people are counted of how many there were, where some had to be left out; absent where all are. */
  coverage?: SeriesPoint['coverage'];
}

export type CriterionState = 'met' | 'not-met' | 'unknown';
export type CriterionReason = 'confirmed' | 'not-confirmed' | 'reached' | 'not-reached' | 'no-data' | 'nothing-to-count' | 'data-too-old';

export interface CriterionResult {
  state: CriterionState;
  reason: CriterionReason;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  threshold: number | null;
  comparison: Comparison | null;
  unit: MetricUnit | null;
  currency: string | null;
  /** Where the value comes from: a measure, or a person's word. */
  source: Measure | 'person';
  /** As of the live value. */
  name?: string;
  periodStart: Day | null;
  /** The first day after the period that was judged, or the day of the confirmation; null when there is none. */
  asOf: Day | null;
  /** As of the live value. */
  coverage?: SeriesPoint['coverage'];
}

/** A value older than this, and than its own period is long, is no ground for a decision. Our own choice: four weeks. */
export const STALE_AFTER_DAYS = 28;

/** `live` is null when nothing has been measured, and for criteria that somebody confirms. */
export function judgeCriterion(basis: CriterionBasis, live: LiveValue | null, today: Day): CriterionResult {
  if (basis.kind === 'confirmed') {
    const isConfirmed = basis.confirmedOn !== null;
    return { ...NOTHING_MEASURED, state: isConfirmed ? 'met' : 'not-met', reason: isConfirmed ? 'confirmed' : 'not-confirmed', source: 'person', asOf: basis.confirmedOn };
  }
  const { measure: source, comparison, threshold } = basis;
  if (!live) return { ...NOTHING_MEASURED, state: 'unknown', reason: 'no-data', source, comparison, threshold };
  const found = { ...live, source, comparison, threshold };
  if (live.value === null) return { ...found, state: 'unknown', reason: 'nothing-to-count' };
  if (daysBetween(live.asOf, today) > Math.max(STALE_AFTER_DAYS, live.periodStart ? daysBetween(live.periodStart, live.asOf) : 0)) return { ...found, state: 'unknown', reason: 'data-too-old' };
  const isReached = comparison === 'at-least' ? live.value >= threshold : live.value <= threshold;
  return { ...found, state: isReached ? 'met' : 'not-met', reason: isReached ? 'reached' : 'not-reached' };
}

/** The newest period that can be judged: an unfinished or not yet loaded one is shown elsewhere, but decides nothing. */
export function latestComplete(series: MetricSeries): LiveValue | null {
  const point = series.points.findLast((candidate) => candidate.state === 'complete');
  if (!point) return null;
  const { value, numerator, denominator, start: periodStart, end: asOf, coverage } = point;
  return { value, numerator, denominator, unit: series.metric.unit, currency: series.currency, periodStart, asOf, ...(coverage ? { coverage } : {}), ...(series.metric.name ? { name: series.metric.name } : {}) };
}

/** A part of a whole; no value when there is no whole. */
export function shareOf(numerator: number, denominator: number, today: Day): LiveValue {
  return { value: denominator === 0 ? null : numerator / denominator, numerator, denominator, unit: 'ratio', currency: null, periodStart: null, asOf: today };
}

export function isFact(measure: string): measure is Fact {
  return FACTS.includes(measure as Fact);
}

const NOTHING_MEASURED = { value: null, numerator: null, denominator: null, threshold: null, comparison: null, unit: null, currency: null, periodStart: null, asOf: null };
