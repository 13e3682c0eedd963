import { m } from '#app/messages/compiled/messages.js';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { type Day, dayIn, daysBetween, toDate } from '#app/values/day.ts';
import { dateFormat, relativeFormat } from '#app/values/intl.ts';

/** What was just logged, in a line: with whom, whether it answered a question, and when the next step is. */
export function sayLogged(name: string, answered: number, stepOn: Day | null, { asOf, timeZone }: { asOf: Date; timeZone: string }): string {
  if (answered > 0) return m.customer_capture_done_answered({ name });
  if (!stepOn) return m.customer_capture_done({ name });
  const days = daysBetween(dayIn(asOf, timeZone), stepOn);
  const when = days <= 1 ? relativeFormat(getLocale(), { numeric: 'auto' }).format(days, 'day') : dateFormat(getLocale(), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(toDate(stepOn));
  return m.customer_capture_done_step({ name, when });
}
