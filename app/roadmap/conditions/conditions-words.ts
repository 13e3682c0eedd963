import { m } from '#app/messages/compiled/messages.js';
import { type Refused, sayErrors } from '#app/ui/form/say-errors.ts';

const CODES: Record<string, () => string> = { evidence: m.conditions_reason_evidence, long: m.conditions_reason_long, changed: m.conditions_reason_changed };

/** The errors of the form in the reader's words, each at its field. */
export function sayConditionsErrors<Reply extends Refused>(reply: Reply): Reply {
  return sayErrors(reply, (reason) => CODES[reason]?.() ?? reason);
}
