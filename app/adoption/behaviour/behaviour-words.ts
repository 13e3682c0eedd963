import type { RecordRule } from '#app/crm/behaviours/record-rule.ts';
import { m } from '#app/messages/compiled/messages.js';
import { type Refused, sayErrors } from '#app/ui/form/say-errors.ts';
import type { ObmStep } from './steps.ts';

const RULES: Record<RecordRule | 'activities', () => string> = {
  'logged-in-time': m.behaviour_rule_logged,
  'outcome-noted': m.behaviour_rule_outcome,
  'answered-in-time': m.behaviour_rule_answered,
  'task-on-time': m.behaviour_rule_task,
  'stage-criteria': m.behaviour_rule_stage,
  activities: m.behaviour_rule_activities,
};
const STEPS: Record<ObmStep, () => string> = {
  specify: m.behaviour_step_specify,
  measure: m.behaviour_step_measure,
  analyse: m.behaviour_step_analyse,
  feedback: m.behaviour_step_feedback,
  goals: m.behaviour_step_goals,
  reinforce: m.behaviour_step_reinforce,
  evaluate: m.behaviour_step_evaluate,
};
const REASONS: Record<string, () => string> = {
  required: m.behaviour_reason_required,
  'too-long': m.behaviour_reason_too_long,
  percent: m.behaviour_reason_percent,
  number: m.behaviour_reason_number,
  'goal-half': m.behaviour_reason_goal_half,
  'goal-order': m.behaviour_reason_goal_order,
  'both-forms': m.behaviour_reason_both_forms,
  'not-a-day': m.behaviour_reason_day,
  'name-taken': m.behaviour_reason_name_taken,
  'changed-meanwhile': m.behaviour_reason_changed,
  'not-found': m.behaviour_reason_gone,
  'in-future': m.behaviour_reason_future,
};

export const ruleName = (rule: RecordRule | 'activities') => RULES[rule]();
export const stepName = (step: ObmStep) => STEPS[step]();
/** Why something was refused, in a sentence. */
export const reasonText = (reason: string) => (REASONS[reason] ?? m.behaviour_reason_required)();

/** The errors of a form in the reader's words, each at its field. */
export function sayReasons<Reply extends Refused>(reply: Reply): Reply {
  return sayErrors(reply, reasonText);
}
