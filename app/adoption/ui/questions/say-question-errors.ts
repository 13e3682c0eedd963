import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { sayErrors } from '#app/ui/form/say-errors.ts';

const SENTENCES: Record<string, (() => string) | undefined> = {
  required: m.questions_reason_required,
  'too-long': m.questions_reason_too_long,
  'not-a-day': m.questions_reason_not_a_day,
  'unknown-item': m.questions_reason_unknown_item,
  'unknown-person': m.questions_reason_unknown_person,
  'changed-meanwhile': m.questions_reason_changed_meanwhile,
  'not-shareable': m.questions_reason_not_shareable,
};

export function sayQuestionReason(code: string): string {
  return (SENTENCES[code] ?? m.questions_reason_other)();
}

/** A form's answer with sentences in the reader's language where schema and verb gave codes. */
export function sayQuestionErrors(result: SubmissionResult): SubmissionResult {
  const say = (field: string, code: string) => (code.startsWith('Invalid input') ? sayQuestionReason(field === 'dueOn' ? 'not-a-day' : 'required') : sayQuestionReason(code));
  return sayErrors(result, (code, field) => say(field, code));
}
