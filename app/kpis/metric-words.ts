import { m } from '#app/messages/compiled/messages.js';
import { type CatalogueMetricId, type Grain, isOwn, type MetricDefinition, type MetricId, type MetricUnit, type PointState } from '#app/values/metric.ts';
import type { Kpi, Layer } from './kpi.ts';
import { PULSE_WORDS } from './pulse-metric-words.ts';
import { RECORD_WORDS } from './record-metric-words.ts';
import { type MetricWords, USE_WORDS } from './use-words.ts';

const WORDS: Record<CatalogueMetricId, MetricWords> = {
  ...USE_WORDS,
  ...RECORD_WORDS,
  ...PULSE_WORDS,
  'training-reach': { name: m.training_reach, formula: m.training_formula, numerator: m.training_numerator, denominator: m.training_denominator },
  'checklist-completion': { name: m.checklists_completion, formula: m.checklists_completion_formula, numerator: m.checklists_completion_numerator, denominator: m.checklists_completion_denominator },
  'benefit-coverage': { name: m.roadmap_benefit_coverage, formula: m.roadmap_benefit_formula, numerator: m.roadmap_benefit_numerator, denominator: m.roadmap_benefit_denominator },
  'seat-use': { name: m.seats_use, formula: m.seats_formula, numerator: m.seats_numerator, denominator: m.seats_denominator },
  'ultimate-use': { name: m.final_ultimate, formula: m.final_ultimate_formula, numerator: m.final_numerator, denominator: m.final_denominator },
  'adoption-speed': { name: m.final_speed, formula: m.final_speed_formula, numerator: m.final_numerator, denominator: m.final_denominator },
  silence: { name: m.messages_silence, formula: m.messages_silence_formula, numerator: m.messages_silence_longest, denominator: m.messages_silence_groups },
  'message-repetition': { name: m.messages_repetition, formula: m.messages_repetition_formula, numerator: m.messages_repetition_times, denominator: m.messages_title },
  'funnel-conversion': { name: m.processes_conversion, formula: m.processes_conversion_formula, numerator: m.processes_conversion_numerator, denominator: m.processes_conversion_denominator },
  'task-success': { name: m.processes_success, formula: m.processes_success_formula, numerator: m.processes_success_numerator, denominator: m.processes_success_denominator },
  revenue: { name: m.kpis_metric_revenue, formula: m.kpis_formula_revenue, numerator: m.kpis_numerator_revenue, denominator: m.kpis_denominator_people },
  'active-customers': { name: m.kpis_metric_customers, formula: m.kpis_formula_customers, numerator: m.kpis_numerator_customers, denominator: m.kpis_denominator_people },
  'repeat-purchase-rate': { name: m.kpis_metric_repeat, formula: m.kpis_formula_repeat, numerator: m.kpis_numerator_repeat, denominator: m.kpis_denominator_customers },
};

const LAYERS: Record<Layer, () => string> = {
  behaviour: m.kpis_layer_behaviour,
  use: m.kpis_layer_use,
  business: m.kpis_layer_business,
  implementation: m.kpis_layer_implementation,
};

const GRAINS: Record<Grain, () => string> = { day: m.kpis_grain_day, week: m.kpis_grain_week, month: m.kpis_grain_month, quarter: m.kpis_grain_quarter };

const STATES: Record<PointState, () => string> = { complete: m.kpis_state_complete, unfinished: m.kpis_state_unfinished, 'not-loaded': m.kpis_state_not_loaded };

/** What a workspace measures itself has the name it was given; where only its id is known it is called what it is. */
const wordsOf = (id: MetricId): MetricWords => (isOwn(id) ? OWN_WORDS : WORDS[id]);
const OWN_WORDS: MetricWords = { name: m.measures_one, formula: m.measures_one, numerator: m.measures_numerator, denominator: m.measures_denominator };

/** By its id alone, or with the name that the workspace gave to what it measures itself. */
type Named = MetricId | { id: MetricId; name?: string | null | undefined };

export const metricName = (metric: Named) => (typeof metric === 'string' ? wordsOf(metric).name() : (metric.name ?? wordsOf(metric.id).name()));
/** In a list of what can be chosen: what is not kept up any more says so. */
export const metricChoice = (metric: MetricDefinition) => (metric.isEnded ? m.measures_ended_named({ name: metricName(metric) }) : metricName(metric));
/** The formula in words, as the passport tells it. */
export function metricFormula(metric: MetricId | MetricDefinition): string {
  if (typeof metric === 'string') return wordsOf(metric).formula();
  const inputs = metric.inputs?.map((input) => m.measures_letter({ letter: input.letter, name: metricName({ id: input.metricId, name: input.name }) }));
  return metric.formula === undefined ? wordsOf(metric.id).formula() : [metric.formula, inputs?.join(', ')].filter(Boolean).join('; ');
}
export const numeratorName = (id: MetricId) => wordsOf(id).numerator();
export const denominatorName = (id: MetricId) => wordsOf(id).denominator();
export const layerName = (layer: Layer) => LAYERS[layer]();
export const grainName = (grain: Grain) => GRAINS[grain]();
export const stateName = (state: PointState) => STATES[state]();
export const kpiName = ({ name, metricId }: Pick<Kpi, 'name' | 'metricId'>) => name ?? metricName(metricId);

/** The part of app/ui's format that values need. */
interface ValueFormat {
  locale: 'nl' | 'en';
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
      return value === null ? format.number(null) : m.behaviour_hours({ hours: format.number(value, 1) }, { locale: format.locale });
    case 'days':
      return value === null ? format.number(null) : m.use_days({ count: value, number: format.number(value, value % 1 ? 1 : 0) }, { locale: format.locale });
  }
}
