import { m } from '#app/messages/compiled/messages.js';

const HOUR = 60;
const DAY = 24 * HOUR;

/** How long something took, in the one unit that says enough; days from two on, so that a day and a half stays 36 hours. */
export function spanWords(minutes: number): string {
  if (minutes >= 2 * DAY) return m.act_days({ count: Math.floor(minutes / DAY) });
  if (minutes >= 2 * HOUR) return m.act_hours({ count: Math.floor(minutes / HOUR) });
  return m.act_minutes({ count: minutes });
}
