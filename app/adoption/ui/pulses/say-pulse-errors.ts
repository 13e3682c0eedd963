import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { sayErrors } from '#app/ui/form/say-errors.ts';

const SENTENCES: Record<string, (() => string) | undefined> = {
  required: m.pulses_reason_required,
  'not-a-day': m.pulses_reason_not_a_day,
  'in-the-past': m.pulses_reason_in_the_past,
  'before-start': m.pulses_reason_before_start,
  'open-days': m.pulses_reason_open_days,
  'longer-than-rhythm': m.pulses_reason_longer_than_rhythm,
  'unknown-team': m.pulses_reason_unknown_team,
  'changed-meanwhile': m.pulses_reason_changed_meanwhile,
};

export function sayPulseReason(code: string): string {
  return (SENTENCES[code] ?? m.pulses_reason_other)();
}

/** A form's answer with sentences in the reader's language where schema and verb gave codes. */
export function sayPulseErrors(result: SubmissionResult): SubmissionResult {
  return sayErrors(result, (code) => (code.startsWith('Invalid input: expected string') ? sayPulseReason('not-a-day') : sayPulseReason(code)));
}
