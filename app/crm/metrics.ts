import { type MetricDefinition, ORDER_DIMENSIONS } from '#app/values/metric.ts';

/** The metrics that count orders. Their formulas in words: the passport's messages and docs/decisions. */
export const ORDER_METRICS = {
  revenue: { id: 'revenue', version: 2, unit: 'money', layer: 'business', better: 'higher', grains: ['day', 'week', 'month', 'quarter'], perTeam: false, slicedBy: ORDER_DIMENSIONS, isAdditive: true },
  'active-customers': { id: 'active-customers', version: 2, unit: 'count', layer: 'business', better: 'higher', grains: ['day', 'week', 'month', 'quarter'], perTeam: false, slicedBy: ORDER_DIMENSIONS },
  'repeat-purchase-rate': { id: 'repeat-purchase-rate', version: 2, unit: 'ratio', layer: 'business', better: 'higher', grains: ['day', 'week', 'month', 'quarter'], perTeam: false, slicedBy: ORDER_DIMENSIONS },
} as const satisfies Record<string, MetricDefinition>;

export type OrderMetricId = keyof typeof ORDER_METRICS;
