import { m } from '#app/messages/compiled/messages.js';
import { type Refused, sayErrors } from '#app/ui/form/say-errors.ts';

const REASONS: Record<string, () => string> = { required: m.seats_reason_required, 'not-a-day': m.seats_reason_day, 'not-a-number': m.seats_reason_number };

/** The errors of the form in the reader's words, each at its field. */
export function saySeatErrors<Reply extends Refused>(reply: Reply): Reply {
  return sayErrors(reply, (reason) => (REASONS[reason] ?? m.seats_reason_required)());
}
