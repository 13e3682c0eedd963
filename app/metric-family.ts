import { CHECKLIST_METRICS, type ChecklistMetricId } from '#app/adoption/checklists/metrics-checklists.ts';
import { MESSAGE_METRICS, type MessageMetricId } from '#app/adoption/key-messages/metrics-key-messages.ts';
import { PROCESS_METRICS, type ProcessMetricId } from '#app/adoption/processes/metrics-processes.ts';
import { PULSE_METRICS, type PulseMetricId } from '#app/adoption/pulses/metrics-pulses.ts';
import { TRAINING_METRICS, type TrainingMetricId } from '#app/adoption/training/metrics-training.ts';
import { RECORD_METRICS, type RecordMetricId } from '#app/crm/metrics-records.ts';
import { EVENT_METRICS, type UseMetricId } from '#app/events/metrics.ts';
import { type CatalogueMetricId, isOwn, type MetricId } from '#app/values/metric.ts';

type Family = 'own' | 'use' | 'orders' | 'records' | 'training' | 'checklists' | 'pulses' | 'benefit' | 'seats' | 'final-use' | 'messages' | 'processes';
/** Metrics that are counted from the same facts. */
const FAMILY: Record<CatalogueMetricId, Family> = {
  ...(Object.fromEntries(Object.keys(EVENT_METRICS).map((id) => [id, 'use'])) as Record<UseMetricId, 'use'>),
  revenue: 'orders',
  'active-customers': 'orders',
  'repeat-purchase-rate': 'orders',
  ...(Object.fromEntries(Object.keys(RECORD_METRICS).map((id) => [id, 'records'])) as Record<RecordMetricId, 'records'>),
  ...(Object.fromEntries(Object.keys(TRAINING_METRICS).map((id) => [id, 'training'])) as Record<TrainingMetricId, 'training'>),
  ...(Object.fromEntries(Object.keys(CHECKLIST_METRICS).map((id) => [id, 'checklists'])) as Record<ChecklistMetricId, 'checklists'>),
  ...(Object.fromEntries(Object.keys(PULSE_METRICS).map((id) => [id, 'pulses'])) as Record<PulseMetricId, 'pulses'>),
  'benefit-coverage': 'benefit',
  'seat-use': 'seats',
  'ultimate-use': 'final-use',
  'adoption-speed': 'final-use',
  ...(Object.fromEntries(Object.keys(PROCESS_METRICS).map((id) => [id, 'processes'])) as Record<ProcessMetricId, 'processes'>),
  ...(Object.fromEntries(Object.keys(MESSAGE_METRICS).map((id) => [id, 'messages'])) as Record<MessageMetricId, 'messages'>),
};

export const familyOf = (id: MetricId): Family => (isOwn(id) ? 'own' : FAMILY[id]);

/** Whether it hangs on which activities count as an act. */
export function isAboutUse(metricId: MetricId): boolean {
  return ['use', 'seats', 'final-use'].includes(familyOf(metricId));
}
