import { m } from '#app/messages/compiled/messages.js';

/** How long something should have been done already. */
export function sayLate(days: number): string {
  return m.customer_late({ count: days });
}
