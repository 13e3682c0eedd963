import type { Direction, Layer } from '#app/kpis/kpi.ts';
import type { CourseKind, Reset } from '#app/kpis/target/course.ts';
import { m } from '#app/messages/compiled/messages.js';
import type { Letter, SmartFinding, SmartReason } from './smart.ts';
import type { Pillar, Spec } from './spec.ts';

const REASONS: Record<SmartReason, () => string> = {
  'name-missing': m.specs_r_name_missing,
  'name-taken': m.specs_r_name_taken,
  'layer-missing': m.specs_r_layer_missing,
  'pillar-unknown': m.specs_r_pillar_unknown,
  'actor-missing': m.specs_r_actor_missing,
  'act-missing': m.specs_r_act_missing,
  'act-vague': m.specs_r_act_vague,
  'object-missing': m.specs_r_object_missing,
  'desired-form-missing': m.specs_r_desired_missing,
  'undesired-form-missing': m.specs_r_undesired_missing,
  'metric-unknown': m.specs_r_metric_unknown,
  'denominator-missing': m.specs_r_denominator_missing,
  'team-unknown': m.specs_r_team_unknown,
  'team-not-offered': m.specs_r_team_not_offered,
  'slice-unknown': m.slices_r_unknown,
  'slice-not-offered': m.slices_r_not_offered,
  'direction-missing': m.specs_r_direction_missing,
  'baseline-missing': m.specs_r_baseline_missing,
  'baseline-out-of-bounds': m.specs_r_baseline_bounds,
  'baseline-day-missing': m.specs_r_baseline_day,
  'baseline-after-start': m.specs_r_baseline_late,
  'baseline-locked': m.specs_r_baseline_locked,
  'target-missing': m.specs_r_target_missing,
  'target-out-of-bounds': m.specs_r_target_bounds,
  'baseline-is-target': m.specs_r_baseline_is_target,
  'target-against-direction': m.specs_r_target_against,
  'lower-missing': m.specs_r_lower_missing,
  'range-upside-down': m.specs_r_range_upside_down,
  'yes-no-not-offered': m.specs_r_yes_no,
  'course-unknown': m.specs_r_course,
  'reset-not-additive': m.specs_r_reset_additive,
  'reset-only-up': m.specs_r_reset_up,
  'reset-every-missing': m.specs_r_reset_every,
  'reset-not-whole': m.specs_r_reset_whole,
  'steps-missing': m.specs_r_steps_missing,
  'step-day-missing': m.specs_r_step_day,
  'step-value-missing': m.specs_r_step_value,
  'step-outside-time': m.specs_r_step_outside,
  'step-out-of-order': m.specs_r_step_order,
  'step-goes-back': m.specs_r_step_back,
  'points-out-of-bounds': m.specs_r_points,
  'bands-overlap': m.specs_r_bands_overlap,
  'status-after-out-of-bounds': m.specs_r_status_after,
  'fewest-unreadable': m.specs_r_fewest,
  'fewest-nothing-divided': m.specs_r_fewest_none,
  'pair-missing': m.specs_r_pair_missing,
  'pair-is-itself': m.specs_r_pair_itself,
  'owner-missing': m.specs_r_owner_missing,
  'not-accepted': m.specs_r_not_accepted,
  'objective-missing': m.specs_r_objective_missing,
  'key-question-length': m.specs_r_key_question,
  'used-for-missing': m.specs_r_used_for,
  'not-used-for-missing': m.specs_r_not_used_for,
  'enabling-action-missing': m.specs_r_enabling,
  'start-missing': m.specs_r_start,
  'deadline-missing': m.specs_r_deadline,
  'deadline-before-start': m.specs_r_deadline_early,
  'frequency-not-offered': m.specs_r_frequency,
  'too-few-measurements': m.specs_r_too_few,
  'review-unreadable': m.specs_r_review,
  'expiry-missing': m.specs_r_expiry,
  'expiry-before-deadline': m.specs_r_expiry_early,
};

const PILLAR_NAMES: Record<Pillar, () => string> = {
  knowledge: m.specs_pillar_knowledge,
  proposition: m.specs_pillar_proposition,
  relationship: m.specs_pillar_relationship,
  omnichannel: m.specs_pillar_omnichannel,
};

const DIRECTION_NAMES: Record<Direction, () => string> = {
  'increase-to': m.specs_direction_increase,
  'decrease-to': m.specs_direction_decrease,
  'stay-above': m.specs_direction_above,
  'stay-below': m.specs_direction_below,
  'in-range': m.specs_direction_range,
  'yes-no': m.specs_direction_done,
};

const COURSES: Record<CourseKind, { name: () => string; hint: () => string }> = {
  line: { name: m.specs_course_line, hint: m.specs_course_line_hint },
  steps: { name: m.specs_course_steps, hint: m.specs_course_steps_hint },
  's-curve': { name: m.specs_course_curve, hint: m.specs_course_curve_hint },
  reset: { name: m.specs_course_reset, hint: m.specs_course_reset_hint },
};

const RESET_NAMES: Record<Reset, () => string> = { month: m.specs_reset_month, quarter: m.specs_reset_quarter, year: m.specs_reset_year };

const LAYER_HINTS: Record<Layer, () => string> = {
  behaviour: m.specs_layer_behaviour_hint,
  use: m.specs_layer_use_hint,
  business: m.specs_layer_business_hint,
  implementation: m.specs_layer_implementation_hint,
};

const LETTERS: Record<Letter, { word: () => string; about: () => string }> = {
  S: { word: m.specs_s, about: m.specs_s_about },
  M: { word: m.specs_m, about: m.specs_m_about },
  A: { word: m.specs_a, about: m.specs_a_about },
  R: { word: m.specs_r, about: m.specs_r_about },
  T: { word: m.specs_t, about: m.specs_t_about },
};

/** The sentence for what is not SMART. */
export const reasonText = (reason: SmartReason) => REASONS[reason]();
export const pillarName = (pillar: Pillar | null) => (pillar === null ? m.specs_pillar_none() : PILLAR_NAMES[pillar]());
export const directionName = (direction: Direction) => DIRECTION_NAMES[direction]();
export const courseName = (course: CourseKind) => COURSES[course].name();
export const courseHint = (course: CourseKind) => COURSES[course].hint();
export const resetName = (every: Reset) => RESET_NAMES[every]();
export const layerHint = (layer: Layer) => LAYER_HINTS[layer]();
export const letterWord = (letter: Letter) => LETTERS[letter].word();
export const letterAbout = (letter: Letter) => LETTERS[letter].about();

/** What is not SMART, a sentence at its field. */
export function fieldErrorsOf(findings: readonly SmartFinding[]): Record<string, string[]> {
  const errors: Record<string, string[]> = {};
  for (const { field, reason } of findings) (errors[field] ??= []).push(reasonText(reason));
  return errors;
}

/** Who does what, with what, in which situation: a sentence of its own. */
export function asksInWords({ actor, act, object, context }: Pick<Spec, 'actor' | 'act' | 'object' | 'context'>): string {
  return `${[actor, act, object, context].filter(Boolean).join(' ')}.`;
}
