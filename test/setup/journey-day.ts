import { addDays, type Day, dayIn } from '#app/values/day.ts';

/** Where the browser of a journey stands, and with it the workspace it works in. */
export const TIME_ZONE = 'Europe/Amsterdam';

/** The day so many days from now (default: today) where the journey is made; that of UTC turns an hour or two later. */
export function dayFromNow(days = 0): Day {
  return addDays(dayIn(new Date(), TIME_ZONE), days);
}
