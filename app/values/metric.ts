import type { Day } from './day.ts';

/** Ids of the catalogue; the same in the database, the API, the command line and the URL. */
export const METRIC_IDS = [
  'reach', 'active-user-rate', 'habit-rate', 'cohort-retention', 'revenue', 'active-customers', 'repeat-purchase-rate',
  'active-in-28-days', 'never-activated', 'inactive-30-days', 'user-growth', 'breadth', 'engaged-session-rate', 'time-to-first-act',
  'retention-on-or-after', 'relative-retention', 'mean-retention', 'returning-rate', 'retention-score', 'stickiness', 'active-on-exactly',
  'new-users', 'returning-users', 'resurrecting-users', 'dormant-users',
  'power-users', 'habitual-users', 'novice-users', 'low-users', 'non-users',
  'monthly-users', 'weekly-users', 'daily-users', 'multi-daily-users',
  'deals-touched', 'next-step-present', 'timely-logging', 'capture-rate', 'neglected-deals', 'overdue-close-dates', 'pushes-per-deal', 'stage-compliance', 'shadow-process', 'manager-reviews', 'follow-up-speed', 'behaviour-score',
  'completeness', 'complete-records', 'freshness', 'duplicates', 'ownerless', 'consent-known',
  'training-reach', 'benefit-coverage', 'seat-use', 'ultimate-use', 'adoption-speed',
  'checklist-completion',
  'adkar-awareness', 'adkar-desire', 'adkar-knowledge', 'adkar-ability', 'adkar-reinforcement', 'barrier-point', 'pulse-uptake', 'pulse-proficiency', 'pulse-outcome',
  'silence', 'message-repetition',
  'funnel-conversion', 'task-success',
] as const;
export type CatalogueMetricId = (typeof METRIC_IDS)[number];

/** What a workspace measures itself: `own-` and the id of the measure. */
export type OwnMetricId = `own-${string}`;
export type MetricId = CatalogueMetricId | OwnMetricId;

export const ownMetricId = (measureId: string): OwnMetricId => `own-${measureId}`;
/** The id of the measure of a workspace; null for what the catalogue has. */
export const measureIdOf = (metricId: string): string | null => (metricId.startsWith('own-') ? metricId.slice(4) : null);
export const isOwn = (metricId: MetricId): metricId is OwnMetricId => measureIdOf(metricId) !== null;

export const GRAINS = ['day', 'week', 'month', 'quarter'] as const;
export type Grain = (typeof GRAINS)[number];

/** ratio: 0 to 1. money: whole cents of the series' currency. count: a number of things. mean: how many of one to each of another. hours and days: a length of time. */
export type MetricUnit = 'ratio' | 'money' | 'count' | 'mean' | 'hours' | 'days';

/** What a letter of a calculation stands for. */
export interface FormulaInput {
  letter: string;
  metricId: MetricId;
  /** Of what the workspace measures itself. */
  name?: string;
}

export interface MetricDefinition {
  id: MetricId;
  /** As the workspace calls what it measures itself; absent for what the catalogue has, which has a name in every language. */
  name?: string;
  /** How that is counted: in the words of the workspace, or a calculation with the inputs. */
  formula?: string;
  /** What the letters of the calculation stand for. */
  inputs?: readonly FormulaInput[];
  /** Raised when the formula changes; stored values of another version are not comparable. */
  version: number;
  unit: MetricUnit;
  /** implementation: whether people could begin; says nothing about whether they did. */
  layer: 'behaviour' | 'use' | 'business' | 'implementation';
  /** Which way is better. */
  better: 'higher' | 'lower';
  grains: readonly Grain[];
  /** Whether it can be asked for one team. */
  perTeam: boolean;
  /** Of teams alone, of no role: the people behind it are known by their number only. */
  teamsOnly?: true;
  /** Counted of one agreed process: without one it has no meaning. */
  needs?: 'process';
  /** Looks good whatever people do, and so misleads when it stands alone. */
  isVanity?: true;
  /** What of orders it can be asked of apart; absent for what is not about orders. */
  slicedBy?: readonly OrderDimension[];
  /** What the workspace measures itself and does not keep up any more: it can be read, and nothing new is made of it. */
  isEnded?: true;
  /** What several periods give together is the sum of what each gives; not so where people are counted once in each. */
  isAdditive?: true;
}

/** Whether it can be asked of a workspace without saying of what. */
export function standsAlone({ needs }: MetricDefinition): boolean {
  return needs === undefined;
}

/** What orders differ by: what was bought, over which channel of a campaign, by whom of which industry and country. */
export const ORDER_DIMENSIONS = ['product', 'channel', 'industry', 'country'] as const;
export type OrderDimension = (typeof ORDER_DIMENSIONS)[number];
export interface OrderSlice {
  dimension: OrderDimension;
  /** '' is not known. */
  value: string;
}

/** What can be chosen: what is kept up, and what stands chosen already, for that is no new choice. */
export function offeredBeside(metrics: readonly MetricDefinition[], chosen: readonly (string | null)[]): MetricDefinition[] {
  return metrics.filter(({ id, isEnded }) => !isEnded || chosen.includes(id));
}

/** complete; unfinished: the period has not ended; not-loaded: it has, but no facts have come in since. */
export type PointState = 'complete' | 'unfinished' | 'not-loaded';

/** One half-open period [start, end). */
export interface SeriesPoint {
  start: Day;
  /** The first day after the period. */
  end: Day;
  /** Null when there is no value: a denominator of zero. */
  value: number | null;
  numerator: number | null;
  /** Null for sums and counts. */
  denominator: number | null;
  /** Of how many people what is counted is, where the denominator counts something else; absent where it counts people. */
  people?: number | null;
  /** How many people are counted of how many there were, where some had to be left out so that nobody can be found; absent where all are. */
  coverage?: { people: number; of: number };
  /** Between which values it lies, where it is told one off so that nobody can be found; absent where it is told as it is. */
  within?: { least: number; most: number };
  state: PointState;
}

export interface MetricSeries {
  metric: MetricDefinition;
  grain: Grain;
  /** ISO 4217, for money only. */
  currency: string | null;
  points: SeriesPoint[];
}

/** What a series is asked for; every period that overlaps [from, to) is answered whole. */
export interface MetricRequest {
  metricId: string;
  from: Day;
  to: Day;
  grain: Grain;
  /** Absent or null: the whole organisation. */
  teamId?: string | null;
  /** Absent or null: whatever their role. Only for what can be asked per team. */
  role?: string | null;
  /** Key of the one activity that counts as an act; absent or null: all that do. Only for metrics of use. */
  activity?: string | null;
  /** For retention: how many periods after the first act; on how many days for the distribution of active days. 1 when absent. */
  interval?: number;
  /** Of the orders with that value alone, '' where it is not known; absent or null: all. Only for metrics of orders. */
  slice?: OrderSlice | null;
  /** Of these orders those alone that have this value too: what a part is split by. Only for metrics of orders. */
  within?: OrderSlice | null;
  /** The agreed process that is followed; only, and always, for metrics that need one. */
  processId?: string | null;
}

export type MetricRefusal = 'unknown-metric' | 'grain-not-offered' | 'unknown-team' | 'not-per-team' | 'unknown-role' | 'unknown-activity' | 'unknown-process' | 'process-required' | 'not-sliced' | 'unknown-slice' | 'empty-range' | 'range-too-long';
