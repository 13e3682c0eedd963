import { m } from '#app/messages/compiled/messages.js';
import type { Grain, MetricId, MetricUnit, PointState } from '#app/values/metric.ts';
import { isRecordMetric } from '#app/crm/metrics-records.ts';
import type { Kpi, Layer } from './kpi.ts';
import { RECORD_FORMULAS, RECORD_NAMES, RECORD_NUMERATORS, recordDenominator } from './record-metric-words.ts';

const NAMES: Record<MetricId, () => string> = {
  reach: m.kpis_metric_reach,
  'active-user-rate': m.kpis_metric_active,
  'habit-rate': m.kpis_metric_habit,
  'cohort-retention': m.kpis_metric_retention,
  revenue: m.kpis_metric_revenue,
  'active-customers': m.kpis_metric_customers,
  'repeat-purchase-rate': m.kpis_metric_repeat,
  ...RECORD_NAMES,
};

const FORMULAS: Record<MetricId, () => string> = {
  reach: m.kpis_formula_reach,
  'active-user-rate': m.kpis_formula_active,
  'habit-rate': m.kpis_formula_habit,
  'cohort-retention': m.kpis_formula_retention,
  revenue: m.kpis_formula_revenue,
  'active-customers': m.kpis_formula_customers,
  'repeat-purchase-rate': m.kpis_formula_repeat,
  ...RECORD_FORMULAS,
};

const NUMERATORS: Record<MetricId, () => string> = {
  reach: m.kpis_numerator_reach,
  'active-user-rate': m.kpis_numerator_active,
  'habit-rate': m.kpis_numerator_habit,
  'cohort-retention': m.kpis_numerator_retention,
  revenue: m.kpis_numerator_revenue,
  'active-customers': m.kpis_numerator_customers,
  'repeat-purchase-rate': m.kpis_numerator_repeat,
  ...RECORD_NUMERATORS,
};

const LAYERS: Record<Layer, () => string> = {
  behaviour: m.kpis_layer_behaviour,
  use: m.kpis_layer_use,
  business: m.kpis_layer_business,
  implementation: m.kpis_layer_implementation,
};

const GRAINS: Record<Grain, () => string> = { day: m.kpis_grain_day, week: m.kpis_grain_week, month: m.kpis_grain_month };

const STATES: Record<PointState, () => string> = { complete: m.kpis_state_complete, unfinished: m.kpis_state_unfinished, 'not-loaded': m.kpis_state_not_loaded };

export const metricName = (id: MetricId) => NAMES[id]();
/** The formula in words, as the passport tells it. */
export const metricFormula = (id: MetricId) => FORMULAS[id]();
export const numeratorName = (id: MetricId) => NUMERATORS[id]();
export const layerName = (layer: Layer) => LAYERS[layer]();
export const grainName = (grain: Grain) => GRAINS[grain]();
export const stateName = (state: PointState) => STATES[state]();
export const kpiName = ({ name, metricId }: Pick<Kpi, 'name' | 'metricId'>) => name ?? metricName(metricId);

export function denominatorName(id: MetricId): string {
  if (isRecordMetric(id)) return recordDenominator(id);
  if (id === 'cohort-retention') return m.kpis_denominator_cohort();
  return id === 'repeat-purchase-rate' ? m.kpis_denominator_customers() : m.kpis_denominator_people();
}

/** The part of app/ui's format that values need. */
interface ValueFormat {
  number: (value: number | null, fractionDigits?: number) => string;
  percent: (ratio: number | null, fractionDigits?: number) => string;
  money: (cents: number | null, currency: string, isShort?: boolean) => string;
}

/** A value of the unit in the reader's form; an en dash when there is none. */
export function kpiValueText(value: number | null, unit: MetricUnit, currency: string | null, format: ValueFormat): string {
  switch (unit) {
    case 'ratio':
      return format.percent(value, 1);
    case 'money':
      return format.money(value, currency ?? 'EUR', true);
    case 'count':
      return format.number(value, 0);
    case 'mean':
      return format.number(value, 2);
    case 'hours':
      return value === null ? format.number(null) : m.behaviour_hours({ hours: format.number(value, 1) });
  }
}
