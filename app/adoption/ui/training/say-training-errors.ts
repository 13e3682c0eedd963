import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { sayErrors } from '#app/ui/form/say-errors.ts';

const SENTENCES: Record<string, (() => string) | undefined> = {
  required: m.training_reason_required,
  'too-long': m.training_reason_too_long,
  'role-required': m.training_reason_role,
  'not-a-link': m.training_reason_not_a_link,
  'too-many-materials': m.training_reason_too_many_materials,
  'not-a-day': m.training_reason_not_a_day,
  'not-a-time': m.training_reason_not_a_time,
  'before-start': m.training_reason_before_start,
  seats: m.training_reason_seats,
  'score-required': m.training_reason_score,
  'changed-meanwhile': m.training_reason_changed_meanwhile,
  withdrawn: m.training_reason_withdrawn,
  cancelled: m.training_reason_cancelled,
  begun: m.training_reason_begun,
  'not-begun': m.training_reason_not_begun,
  full: m.training_reason_full,
  trained: m.training_reason_trained,
  nobody: m.training_reason_nobody,
  closed: m.training_reason_closed,
};

export function sayTrainingReason(code: string): string {
  return (SENTENCES[code] ?? m.training_reason_other)();
}

/** A form's answer with sentences in the reader's language where schema and verb gave codes. */
export function sayTrainingErrors(result: SubmissionResult): SubmissionResult {
  const say = (field: string, code: string) => (code.startsWith('Invalid input') ? sayTrainingReason(field === 'on' ? 'not-a-day' : 'required') : sayTrainingReason(code));
  return sayErrors(result, (code, field) => say(field, code));
}
