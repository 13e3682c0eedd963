import { QUALITY_METRICS } from '#app/crm/metrics-records.ts';
import { m } from '#app/messages/compiled/messages.js';
import type { MetricId } from '#app/values/metric.ts';

/** What to talk about when this goes worse. */
export function adviceOn(metricId: MetricId): string {
  if (metricId in QUALITY_METRICS) return m.behaviour_advise_quality();
  if (metricId === 'active-user-rate' || metricId === 'habit-rate') return m.behaviour_advise_use();
  return metricId === 'shadow-process' ? m.behaviour_advise_shadow() : m.behaviour_advise_deals();
}
