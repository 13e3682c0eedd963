import { m } from '#app/messages/compiled/messages.js';

const REASONS: Record<string, () => string> = { required: m.seats_reason_required, 'not-a-day': m.seats_reason_day, 'not-a-number': m.seats_reason_number };

/** The errors of the form in the reader's words, each at its field. */
export function saySeatErrors<Reply extends { error?: Record<string, string[] | null> | null }>(reply: Reply): Reply {
  if (!reply.error) return reply;
  return { ...reply, error: Object.fromEntries(Object.entries(reply.error).map(([name, reasons]) => [name, reasons?.map((reason) => (REASONS[reason] ?? m.seats_reason_required)()) ?? null])) };
}
