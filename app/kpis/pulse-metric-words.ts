import { m } from '#app/messages/compiled/messages.js';
import type { MetricId } from '#app/values/metric.ts';
import type { MetricWords } from './use-words.ts';

/** What the metrics of pulses are called and how they are counted. */
export const PULSE_WORDS = {
  'adkar-awareness': { name: m.pulses_metric_awareness, formula: m.pulses_formula_element, numerator: m.pulses_numerator_scores, denominator: m.pulses_denominator_answers },
  'adkar-desire': { name: m.pulses_metric_desire, formula: m.pulses_formula_element, numerator: m.pulses_numerator_scores, denominator: m.pulses_denominator_answers },
  'adkar-knowledge': { name: m.pulses_metric_knowledge, formula: m.pulses_formula_element, numerator: m.pulses_numerator_scores, denominator: m.pulses_denominator_answers },
  'adkar-ability': { name: m.pulses_metric_ability, formula: m.pulses_formula_element, numerator: m.pulses_numerator_scores, denominator: m.pulses_denominator_answers },
  'adkar-reinforcement': { name: m.pulses_metric_reinforcement, formula: m.pulses_formula_element, numerator: m.pulses_numerator_scores, denominator: m.pulses_denominator_answers },
  'barrier-point': { name: m.pulses_metric_barrier, formula: m.pulses_formula_barrier, numerator: m.pulses_numerator_barrier, denominator: m.pulses_denominator_answers },
  'pulse-uptake': { name: m.pulses_metric_uptake, formula: m.pulses_formula_uptake, numerator: m.pulses_numerator_agreeing, denominator: m.pulses_denominator_answers },
  'pulse-proficiency': { name: m.pulses_metric_proficiency, formula: m.pulses_formula_proficiency, numerator: m.pulses_numerator_agreeing, denominator: m.pulses_denominator_answers },
  'pulse-outcome': { name: m.pulses_metric_outcome, formula: m.pulses_formula_outcome, numerator: m.pulses_numerator_agreeing, denominator: m.pulses_denominator_answers },
} satisfies Partial<Record<MetricId, MetricWords>>;
