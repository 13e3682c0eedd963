import type { MetricDefinition } from '#app/values/metric.ts';

/** The metrics that count what people do. Their formulas in words: the passport's messages and docs/decisions. */
export const EVENT_METRICS = {
  reach: { id: 'reach', version: 1, unit: 'ratio', layer: 'use', better: 'higher', grains: ['day', 'week', 'month'], perTeam: true },
  'active-user-rate': { id: 'active-user-rate', version: 1, unit: 'ratio', layer: 'use', better: 'higher', grains: ['day', 'week', 'month'], perTeam: true },
  'habit-rate': { id: 'habit-rate', version: 1, unit: 'ratio', layer: 'behaviour', better: 'higher', grains: ['week', 'month'], perTeam: true },
  'cohort-retention': { id: 'cohort-retention', version: 1, unit: 'ratio', layer: 'behaviour', better: 'higher', grains: ['week', 'month'], perTeam: true },
} as const satisfies Record<string, MetricDefinition>;

/** A habit is an act in at least so many of so many weeks. Source: Microsoft Viva Insights, habit segments over 12 weeks. */
export const HABIT = { weeks: 12, activeWeeks: 9 } as const;
