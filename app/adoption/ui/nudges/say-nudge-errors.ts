import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { sayErrors } from '#app/ui/form/say-errors.ts';

const SENTENCES: Record<string, (() => string) | undefined> = {
  required: m.nudges_reason_required,
  'too-long': m.nudges_reason_too_long,
  days: m.nudges_reason_days,
  holdout: m.nudges_reason_holdout,
  'not-a-link': m.nudges_reason_not_a_link,
  'unknown-activity': m.nudges_reason_unknown_activity,
  'unknown-item': m.nudges_reason_unknown_item,
  'unknown-team': m.nudges_reason_unknown_team,
  'changed-meanwhile': m.nudges_reason_changed_meanwhile,
};

export function sayNudgeReason(code: string): string {
  return (SENTENCES[code] ?? m.nudges_reason_other)();
}

/** A form's answer with sentences in the reader's language where schema and verb gave codes. */
export function sayNudgeErrors(result: SubmissionResult): SubmissionResult {
  return sayErrors(result, sayNudgeReason);
}
