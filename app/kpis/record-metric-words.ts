import type { RecordMetricId } from '#app/crm/metrics-records.ts';
import { m } from '#app/messages/compiled/messages.js';
import type { MetricWords } from './use-words.ts';

/** What the metrics of records are called and how they are counted. */
export const RECORD_WORDS: Record<RecordMetricId, MetricWords> = {
  'deals-touched': { name: m.behaviour_metric_touched, formula: m.behaviour_formula_touched, numerator: m.behaviour_numerator_touched, denominator: m.behaviour_denominator_deals },
  'next-step-present': { name: m.behaviour_metric_next_step, formula: m.behaviour_formula_next_step, numerator: m.behaviour_numerator_next_step, denominator: m.behaviour_denominator_deals },
  'timely-logging': { name: m.behaviour_metric_logging, formula: m.behaviour_formula_logging, numerator: m.behaviour_numerator_logging, denominator: m.behaviour_denominator_logged },
  'capture-rate': { name: m.behaviour_metric_capture, formula: m.behaviour_formula_capture, numerator: m.behaviour_numerator_capture, denominator: m.behaviour_denominator_outside },
  'neglected-deals': { name: m.behaviour_metric_neglected, formula: m.behaviour_formula_neglected, numerator: m.behaviour_numerator_neglected, denominator: m.behaviour_denominator_deals },
  'overdue-close-dates': { name: m.behaviour_metric_overdue, formula: m.behaviour_formula_overdue, numerator: m.behaviour_numerator_overdue, denominator: m.behaviour_denominator_deals },
  'pushes-per-deal': { name: m.behaviour_metric_pushes, formula: m.behaviour_formula_pushes, numerator: m.behaviour_numerator_pushes, denominator: m.behaviour_denominator_deals },
  'stage-compliance': { name: m.behaviour_metric_compliance, formula: m.behaviour_formula_compliance, numerator: m.behaviour_numerator_compliance, denominator: m.behaviour_denominator_moves },
  'shadow-process': { name: m.behaviour_metric_shadow, formula: m.behaviour_formula_shadow, numerator: m.behaviour_numerator_shadow, denominator: m.behaviour_denominator_edits },
  'manager-reviews': { name: m.behaviour_metric_reviews, formula: m.behaviour_formula_reviews, numerator: m.behaviour_numerator_reviews, denominator: m.behaviour_denominator_reviews },
  'follow-up-speed': { name: m.behaviour_metric_follow_up, formula: m.behaviour_formula_follow_up, numerator: m.behaviour_metric_follow_up, denominator: m.behaviour_denominator_followed },
  'behaviour-score': { name: m.behaviour_metric_score, formula: m.behaviour_formula_score, numerator: m.behaviour_numerator_score, denominator: m.behaviour_denominator_acts },
  completeness: { name: m.behaviour_metric_completeness, formula: m.behaviour_formula_completeness, numerator: m.behaviour_numerator_completeness, denominator: m.behaviour_denominator_records },
  'complete-records': { name: m.behaviour_metric_complete, formula: m.behaviour_formula_complete, numerator: m.behaviour_numerator_complete, denominator: m.behaviour_denominator_records },
  freshness: { name: m.behaviour_metric_fresh, formula: m.behaviour_formula_fresh, numerator: m.behaviour_numerator_fresh, denominator: m.behaviour_denominator_key_records },
  duplicates: { name: m.behaviour_metric_duplicates, formula: m.behaviour_formula_duplicates, numerator: m.behaviour_numerator_duplicates, denominator: m.behaviour_denominator_key_records },
  ownerless: { name: m.behaviour_metric_ownerless, formula: m.behaviour_formula_ownerless, numerator: m.behaviour_numerator_ownerless, denominator: m.behaviour_denominator_records },
  'consent-known': { name: m.behaviour_metric_consent, formula: m.behaviour_formula_consent, numerator: m.behaviour_numerator_consent, denominator: m.behaviour_denominator_people },
};
