import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { sayErrors } from '#app/ui/form/say-errors.ts';

const SENTENCES: Record<string, (() => string) | undefined> = {
  required: m.successes_reason_required,
  'too-long': m.successes_reason_too_long,
  'not-a-day': m.successes_reason_not_a_day,
  'unknown-metric': m.successes_reason_metric,
  'grain-not-offered': m.successes_reason_grain,
  'not-per-team': m.successes_reason_not_per_team,
  'not-over': m.successes_reason_not_over,
  'no-value': m.successes_reason_no_value,
  'too-few': m.successes_reason_too_few,
  'unknown-team': m.successes_reason_team,
  'unknown-person': m.successes_reason_person,
  'not-agreed': m.successes_reason_not_agreed,
  withdrawn: m.successes_reason_withdrawn,
  'not-told': m.successes_reason_not_told,
  'just-sent': m.successes_reason_just_sent,
  nobody: m.successes_reason_nobody,
};

export function saySuccessReason(code: string): string {
  return (SENTENCES[code] ?? m.successes_reason_other)();
}

/** The field a refusal is about. */
export function fieldOf(reason: string): string {
  if (reason === 'unknown-team') return 'teamId';
  if (reason === 'unknown-person') return 'memberId';
  return reason === 'not-over' || reason === 'no-value' ? 'on' : reason === 'grain-not-offered' ? 'grain' : 'metricId';
}

/** A form's answer with sentences in the reader's language where schema and verb gave codes. */
export function saySuccessErrors(result: SubmissionResult): SubmissionResult {
  const say = (field: string, code: string) => (code.startsWith('Invalid input') ? saySuccessReason(field === 'on' ? 'not-a-day' : 'required') : saySuccessReason(code));
  return sayErrors(result, (code, field) => say(field, code));
}
