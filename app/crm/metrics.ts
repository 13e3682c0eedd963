import type { MetricDefinition } from '#app/values/metric.ts';

/** The metrics that count orders. Their formulas in words: the passport's messages and docs/decisions. */
export const ORDER_METRICS = {
  revenue: { id: 'revenue', version: 1, unit: 'money', layer: 'business', better: 'higher', grains: ['day', 'week', 'month', 'quarter'], perTeam: false, isAdditive: true },
  'active-customers': { id: 'active-customers', version: 1, unit: 'count', layer: 'business', better: 'higher', grains: ['day', 'week', 'month', 'quarter'], perTeam: false },
  'repeat-purchase-rate': { id: 'repeat-purchase-rate', version: 1, unit: 'ratio', layer: 'business', better: 'higher', grains: ['day', 'week', 'month', 'quarter'], perTeam: false },
} as const satisfies Record<string, MetricDefinition>;
