import type { MetricDefinition } from '#app/values/metric.ts';
import { fitting, readSlice, sliceKey } from '#app/values/slice.ts';
import type { Layer } from '../kpi.ts';
import type { Exploration } from './exploration.ts';
import { type Offers, splitsOf } from './explored.ts';

/** A metric to choose. */
export interface MetricChoice {
  id: MetricDefinition['id'];
  /** As the workspace calls what it measures itself; absent for what the catalogue has. */
  name?: string;
  layer: Layer;
}

/** The question as it can be asked of this metric: who changes the metric keeps the rest as far as it is offered. */
export function settle(exploration: Exploration, metric: Pick<MetricDefinition, 'layer' | 'grains'> & Offers): Exploration {
  const { layer, grains } = metric;
  const usual = [exploration.grain, layer === 'business' ? 'month' : 'week', ...grains] as const;
  const grain = usual.find((one) => grains.includes(one))!;
  const { by, teamId } = exploration;
  const own = fitting(readSlice(exploration.slice), metric);
  return { ...exploration, grain, by: splitsOf(metric, own).includes(by) ? by : 'none', teamId: metric.perTeam ? teamId : null, slice: own && sliceKey(own) };
}

export const QUESTIONS = ['who-takes-part', 'does-it-stay', 'next-steps', 'more-revenue', 'do-they-return', 'kept-well'] as const;
export type QuestionId = (typeof QUESTIONS)[number];

const PLAIN = { teamId: null, slice: null, compare: 'none', by: 'none', chart: 'line' } as const;

/** Good questions to begin with: one for each thing that a change of working has to show. */
export const START_QUESTIONS: Record<QuestionId, Exploration> = {
  'who-takes-part': { ...PLAIN, metricId: 'active-user-rate', grain: 'week', span: 26, by: 'team' },
  'does-it-stay': { ...PLAIN, metricId: 'habit-rate', grain: 'week', span: 52 },
  'next-steps': { ...PLAIN, metricId: 'next-step-present', grain: 'week', span: 13 },
  'more-revenue': { ...PLAIN, metricId: 'revenue', grain: 'month', span: 13, compare: 'year-before', chart: 'bars' },
  'do-they-return': { ...PLAIN, metricId: 'repeat-purchase-rate', grain: 'month', span: 26 },
  'kept-well': { ...PLAIN, metricId: 'completeness', grain: 'week', span: 26, by: 'team' },
};
