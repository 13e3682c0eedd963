import { m } from '#app/messages/compiled/messages.js';
import { type Refused, sayErrors } from '#app/ui/form/say-errors.ts';
import type { AdditionRefusal } from './change-criteria.server.ts';

const CODES: Record<string, () => string> = {
  'title-missing': m.criteria_reason_title,
  'too-long': m.criteria_reason_long,
  choose: m.criteria_reason_choose,
  'threshold-missing': m.criteria_reason_threshold,
  'threshold-unreadable': m.criteria_reason_unreadable,
  'unknown-metric': m.criteria_reason_choose,
  'already-there': m.criteria_reason_there,
  'too-many': m.criteria_reason_many,
  'gate-passed': m.roadmap_refuse_gate_passed,
};

/** The errors of the form in the reader's words, each at its field. */
export function sayCriterionErrors<Reply extends Refused>(reply: Reply): Reply {
  return sayErrors(reply, (reason) => CODES[reason]?.() ?? m.criteria_reason_choose());
}

const FIELDS: Partial<Record<AdditionRefusal, string>> = { 'already-there': 'titleNl', 'too-many': 'titleNl', 'gate-passed': 'titleNl', 'unknown-metric': 'metricId', 'threshold-unreadable': 'threshold' };

/** What was refused at the field it is about; null where there is nothing to say but no. */
export function criterionErrors(reason: AdditionRefusal): Record<string, string[]> | null {
  const field = FIELDS[reason];
  return field ? { [field]: [reason] } : null;
}
