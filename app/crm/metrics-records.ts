import type { MetricDefinition } from '#app/values/metric.ts';

const BEHAVIOUR = { version: 1, layer: 'behaviour', grains: ['week', 'month'], perTeam: true, teamsOnly: true } as const;
const QUALITY = { version: 1, unit: 'ratio', layer: 'use', grains: ['week', 'month'], perTeam: true, teamsOnly: true } as const;

/** The metrics that count how people work with records. Their formulas in words: the passport's messages and docs/decisions/006. */
export const BEHAVIOUR_METRICS = {
  'deals-touched': { id: 'deals-touched', unit: 'ratio', better: 'higher', ...BEHAVIOUR },
  'next-step-present': { id: 'next-step-present', unit: 'ratio', better: 'higher', ...BEHAVIOUR },
  'timely-logging': { id: 'timely-logging', unit: 'ratio', better: 'higher', ...BEHAVIOUR },
  'capture-rate': { id: 'capture-rate', unit: 'ratio', better: 'higher', ...BEHAVIOUR },
  'neglected-deals': { id: 'neglected-deals', unit: 'ratio', better: 'lower', ...BEHAVIOUR },
  'overdue-close-dates': { id: 'overdue-close-dates', unit: 'ratio', better: 'lower', ...BEHAVIOUR },
  'pushes-per-deal': { id: 'pushes-per-deal', unit: 'mean', better: 'lower', ...BEHAVIOUR },
  'stage-compliance': { id: 'stage-compliance', unit: 'ratio', better: 'higher', ...BEHAVIOUR },
  'shadow-process': { id: 'shadow-process', unit: 'ratio', better: 'lower', ...BEHAVIOUR },
  'manager-reviews': { id: 'manager-reviews', unit: 'ratio', better: 'higher', ...BEHAVIOUR },
  'follow-up-speed': { id: 'follow-up-speed', unit: 'hours', better: 'lower', ...BEHAVIOUR },
  'behaviour-score': { id: 'behaviour-score', unit: 'ratio', better: 'higher', ...BEHAVIOUR },
} as const satisfies Record<string, MetricDefinition>;

/** The metrics of how well records are kept. */
export const QUALITY_METRICS = {
  completeness: { id: 'completeness', better: 'higher', ...QUALITY },
  'complete-records': { id: 'complete-records', better: 'higher', ...QUALITY },
  freshness: { id: 'freshness', better: 'higher', ...QUALITY },
  duplicates: { id: 'duplicates', better: 'lower', ...QUALITY },
  ownerless: { id: 'ownerless', better: 'lower', ...QUALITY },
  'consent-known': { id: 'consent-known', better: 'higher', ...QUALITY },
} as const satisfies Record<string, MetricDefinition>;

export const RECORD_METRICS = { ...BEHAVIOUR_METRICS, ...QUALITY_METRICS };
export type RecordMetricId = keyof typeof RECORD_METRICS;

export function isRecordMetric(id: string): id is RecordMetricId {
  return id in RECORD_METRICS;
}

/** What each formula leaves out; nothing for those that count everything there is. */
export const LEFT_OUT: Partial<Record<RecordMetricId, LeftOut>> = {
  'deals-touched': 'settled-deals',
  'next-step-present': 'settled-deals',
  'neglected-deals': 'settled-deals',
  'overdue-close-dates': 'settled-deals',
  'pushes-per-deal': 'settled-deals',
  'timely-logging': 'machine-made',
  'stage-compliance': 'without-criteria',
  'shadow-process': 'no-member',
  'follow-up-speed': 'still-waiting',
};
export type LeftOut = 'settled-deals' | 'machine-made' | 'without-criteria' | 'no-member' | 'still-waiting' | 'in-no-team';
