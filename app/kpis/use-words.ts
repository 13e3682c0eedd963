import type { UseMetricId } from '#app/events/metrics.ts';
import { m } from '#app/messages/compiled/messages.js';

export interface MetricWords {
  name: () => string;
  /** The formula in words, as the passport tells it. */
  formula: () => string;
  numerator: () => string;
  denominator: () => string;
}

const people = m.kpis_denominator_people;

/** What the metrics of use are called and how they are counted. */
export const USE_WORDS: Record<UseMetricId, MetricWords> = {
  reach: { name: m.kpis_metric_reach, formula: m.kpis_formula_reach, numerator: m.kpis_numerator_reach, denominator: people },
  'active-user-rate': { name: m.kpis_metric_active, formula: m.kpis_formula_active, numerator: m.kpis_numerator_active, denominator: people },
  'habit-rate': { name: m.kpis_metric_habit, formula: m.kpis_formula_habit, numerator: m.kpis_numerator_habit, denominator: people },
  'cohort-retention': { name: m.kpis_metric_retention, formula: m.kpis_formula_retention, numerator: m.kpis_numerator_retention, denominator: m.kpis_denominator_cohort },
  'active-in-28-days': { name: m.use_active_28, formula: m.use_active_28_formula, numerator: m.use_active_28_numerator, denominator: people },
  'never-activated': { name: m.use_never, formula: m.use_never_formula, numerator: m.use_never_numerator, denominator: m.use_of_end },
  'inactive-30-days': { name: m.use_inactive, formula: m.use_inactive_formula, numerator: m.use_inactive_numerator, denominator: m.use_of_end },
  'user-growth': { name: m.use_growth, formula: m.use_growth_formula, numerator: m.use_growth_numerator, denominator: m.use_of_before },
  'breadth': { name: m.use_breadth, formula: m.use_breadth_formula, numerator: m.use_breadth_numerator, denominator: m.use_of_active },
  'engaged-session-rate': { name: m.use_engaged, formula: m.use_engaged_formula, numerator: m.use_engaged_numerator, denominator: m.use_of_sessions },
  'time-to-first-act': { name: m.use_time_to_first, formula: m.use_time_to_first_formula, numerator: m.use_time_to_first_numerator, denominator: m.use_of_began },
  'retention-on-or-after': { name: m.use_on_or_after, formula: m.use_on_or_after_formula, numerator: m.use_on_or_after_numerator, denominator: m.kpis_denominator_cohort },
  'relative-retention': { name: m.use_relative, formula: m.use_relative_formula, numerator: m.use_relative_numerator, denominator: m.use_of_stepbefore },
  'mean-retention': { name: m.use_mean, formula: m.use_mean_formula, numerator: m.use_mean_numerator, denominator: m.kpis_denominator_cohort },
  'returning-rate': { name: m.use_returning_rate, formula: m.use_returning_rate_formula, numerator: m.use_returning_rate_numerator, denominator: m.use_of_activebefore },
  'retention-score': { name: m.use_score, formula: m.use_score_formula, numerator: m.use_score_numerator, denominator: m.use_of_two },
  'stickiness': { name: m.use_stickiness, formula: m.use_stickiness_formula, numerator: m.use_stickiness_numerator, denominator: m.use_of_days },
  'active-on-exactly': { name: m.use_exactly, formula: m.use_exactly_formula, numerator: m.use_exactly_numerator, denominator: m.use_of_active },
  'new-users': { name: m.use_new, formula: m.use_new_formula, numerator: m.use_new_numerator, denominator: people },
  'returning-users': { name: m.use_returning, formula: m.use_returning_formula, numerator: m.use_returning_numerator, denominator: people },
  'resurrecting-users': { name: m.use_resurrecting, formula: m.use_resurrecting_formula, numerator: m.use_resurrecting_numerator, denominator: people },
  'dormant-users': { name: m.use_dormant, formula: m.use_dormant_formula, numerator: m.use_dormant_numerator, denominator: people },
  'power-users': { name: m.use_power, formula: m.use_power_formula, numerator: m.use_power_numerator, denominator: people },
  'habitual-users': { name: m.use_habitual, formula: m.use_habitual_formula, numerator: m.use_habitual_numerator, denominator: people },
  'novice-users': { name: m.use_novice, formula: m.use_novice_formula, numerator: m.use_novice_numerator, denominator: people },
  'low-users': { name: m.use_low, formula: m.use_low_formula, numerator: m.use_low_numerator, denominator: people },
  'non-users': { name: m.use_non, formula: m.use_non_formula, numerator: m.use_non_numerator, denominator: people },
  'monthly-users': { name: m.use_monthly, formula: m.use_monthly_formula, numerator: m.use_monthly_numerator, denominator: people },
  'weekly-users': { name: m.use_weekly, formula: m.use_weekly_formula, numerator: m.use_weekly_numerator, denominator: people },
  'daily-users': { name: m.use_daily, formula: m.use_daily_formula, numerator: m.use_daily_numerator, denominator: people },
  'multi-daily-users': { name: m.use_multi_daily, formula: m.use_multi_daily_formula, numerator: m.use_multi_daily_numerator, denominator: people },
};
