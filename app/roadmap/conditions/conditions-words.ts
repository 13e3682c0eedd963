import { m } from '#app/messages/compiled/messages.js';

const CODES: Record<string, () => string> = { evidence: m.conditions_reason_evidence, long: m.conditions_reason_long, changed: m.conditions_reason_changed };

/** The errors of the form in the reader's words, each at its field. */
export function sayConditionsErrors<Reply extends { error?: Record<string, string[] | null> | null }>(reply: Reply): Reply {
  return reply.error ? { ...reply, error: Object.fromEntries(Object.entries(reply.error).map(([name, reasons]) => [name, reasons?.map((reason) => CODES[reason]?.() ?? reason) ?? null])) } : reply;
}
