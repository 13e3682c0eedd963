import { m } from '#app/messages/compiled/messages.js';
import type { CaptureProblem, MomentChoice, StepChoice } from '../../customer/capture.ts';

export const PROBLEM_WORDS: Record<CaptureProblem, () => string> = {
  'who-missing': () => m.customer_capture_refuse_who_missing(),
  'who-unknown': () => m.customer_capture_refuse_who_unknown(),
  'who-several': () => m.customer_capture_refuse_who_several(),
  'subject-missing': () => m.customer_capture_refuse_subject(),
  'too-long': () => m.customer_capture_refuse_long(),
  'channel-unknown': () => m.customer_capture_refuse_channel(),
  'moment-wrong': () => m.customer_capture_refuse_moment(),
  'day-wrong': () => m.customer_capture_refuse_day(),
};

export const MOMENT_WORDS: Record<MomentChoice, () => string> = {
  now: () => m.customer_capture_moment_now(),
  hour: () => m.customer_capture_moment_hour(),
  yesterday: () => m.customer_capture_moment_yesterday(),
  at: () => m.customer_capture_moment_at(),
};

export const STEP_WORDS: Record<StepChoice, () => string> = {
  today: () => m.customer_capture_day_today(),
  tomorrow: () => m.customer_capture_day_tomorrow(),
  week: () => m.customer_capture_day_week(),
  month: () => m.customer_capture_day_month(),
  on: () => m.customer_capture_day_on(),
};

/** What often comes out of a contact; offered, not required. */
export const OUTCOMES: readonly (() => string)[] = [
  () => m.customer_capture_outcome_no_answer(),
  () => m.customer_capture_outcome_voicemail(),
  () => m.customer_capture_outcome_meeting(),
  () => m.customer_capture_outcome_interested(),
  () => m.customer_capture_outcome_not_interested(),
  () => m.customer_capture_outcome_solved(),
];
