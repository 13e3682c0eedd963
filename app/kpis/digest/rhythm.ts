import type { Day } from '#app/values/day.ts';
import { periodOf } from '#app/values/period.ts';
import { isWorkingDay } from '#app/values/working-day.ts';

/** How often the dashboard comes by mail. */
export const RHYTHMS = ['weekly', 'monthly'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

const GRAINS = { weekly: 'week', monthly: 'month' } as const;

/**
 * Whether it goes out today: on the first working day of the week or the month, or on the next one on which a server ran.
 * @param sentOn when it last went, or when it was chosen
 */
export function isDue({ rhythm, sentOn }: { rhythm: Rhythm; sentOn: Day }, today: Day, timeZone: string): boolean {
  return isWorkingDay(today, timeZone) && sentOn < periodOf(today, GRAINS[rhythm]).start;
}
