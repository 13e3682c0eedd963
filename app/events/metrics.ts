import type { Grain, MetricDefinition } from '#app/values/metric.ts';

const ALL = ['day', 'week', 'month', 'quarter'] as const;
/** Where a day says nothing: a habit, a cohort, a share of a month. */
const LONG = ['week', 'month', 'quarter'] as const;

type Given = Pick<MetricDefinition, 'layer' | 'better'> & Partial<Pick<MetricDefinition, 'version' | 'unit' | 'isVanity' | 'isAdditive'>>;

function of(id: MetricDefinition['id'], grains: readonly Grain[], given: Given): MetricDefinition {
  return { id, version: 1, unit: 'ratio', grains, perTeam: true, ...given };
}

const USE = { layer: 'use', better: 'higher' } as const;
const HABITUAL = { layer: 'behaviour', better: 'higher' } as const;
const FEWER = { layer: 'use', better: 'lower' } as const;

/** The metrics that count what people do. Their formulas in words: the passport's messages and docs/decisions. */
export const EVENT_METRICS = {
  reach: of('reach', ALL, { ...USE, isVanity: true }),
  'active-user-rate': of('active-user-rate', ALL, USE),
  'habit-rate': of('habit-rate', LONG, HABITUAL),
  'cohort-retention': of('cohort-retention', LONG, HABITUAL),
  'active-in-28-days': of('active-in-28-days', ALL, USE),
  'never-activated': of('never-activated', ALL, FEWER),
  'inactive-30-days': of('inactive-30-days', ALL, FEWER),
  'user-growth': of('user-growth', ALL, USE),
  breadth: of('breadth', ALL, USE),
  'engaged-session-rate': of('engaged-session-rate', ALL, USE),
  'time-to-first-act': of('time-to-first-act', ALL, { ...FEWER, unit: 'days' }),
  'retention-on-or-after': of('retention-on-or-after', LONG, HABITUAL),
  'relative-retention': of('relative-retention', LONG, HABITUAL),
  'mean-retention': of('mean-retention', LONG, HABITUAL),
  'returning-rate': of('returning-rate', ALL, HABITUAL),
  'retention-score': of('retention-score', ALL, HABITUAL),
  stickiness: of('stickiness', ALL, HABITUAL),
  'active-on-exactly': of('active-on-exactly', LONG, HABITUAL),
  'new-users': of('new-users', ALL, { ...USE, unit: 'count', isAdditive: true }),
  'returning-users': of('returning-users', ALL, { ...USE, unit: 'count' }),
  'resurrecting-users': of('resurrecting-users', ALL, { ...USE, unit: 'count' }),
  'dormant-users': of('dormant-users', ALL, { ...FEWER, unit: 'count' }),
  'power-users': of('power-users', LONG, HABITUAL),
  'habitual-users': of('habitual-users', LONG, HABITUAL),
  'novice-users': of('novice-users', LONG, HABITUAL),
  'low-users': of('low-users', LONG, FEWER),
  'non-users': of('non-users', LONG, FEWER),
  'monthly-users': of('monthly-users', LONG, HABITUAL),
  'weekly-users': of('weekly-users', LONG, HABITUAL),
  'daily-users': of('daily-users', LONG, HABITUAL),
  'multi-daily-users': of('multi-daily-users', LONG, HABITUAL),
} as const satisfies Record<string, MetricDefinition>;

export type UseMetricId = keyof typeof EVENT_METRICS;

export function isUseMetric(id: string): id is UseMetricId {
  return Object.hasOwn(EVENT_METRICS, id);
}

/** What is asked of everybody enrolled, with yes or no for an answer: a share of them, or how many. The rest is about those who did something before, or weighs people. */
export const ASKED_OF_EVERYBODY: ReadonlySet<string> = new Set<UseMetricId>([
  'reach', 'active-user-rate', 'habit-rate', 'active-in-28-days', 'never-activated', 'inactive-30-days', 'new-users', 'returning-users', 'resurrecting-users', 'dormant-users',
  'power-users', 'habitual-users', 'novice-users', 'low-users', 'non-users', 'monthly-users', 'weekly-users', 'daily-users', 'multi-daily-users',
]);
