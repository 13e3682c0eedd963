import { addDays, type Day, daysBetween } from '#app/values/day.ts';

/** R16: so many days after go-live people first get used to what there is. */
export const FREEZE_DAYS = 90;

export interface Freeze {
  goLiveOn: Day;
  /** The first day on which an extension can be planned again, unless some role does not use what there is. */
  opensOn: Day;
  isFrozen: boolean;
  /** R18: names of the roles of which it stands, after three months, that they do not use it; they keep the freeze. */
  notUsed: readonly string[];
  /** Nights until it opens: 0 when it is open. */
  daysLeft: number;
}

/**
 * The freeze of a programme; null without a go-live that really was. On the day of go-live it is frozen, ninety days later it is open.
 * @param notUsed of the three-month verdict; during the ninety days it says nothing yet
 */
export function freezeOf(goLiveOn: Day | null, today: Day, notUsed: readonly string[] = []): Freeze | null {
  if (goLiveOn === null || goLiveOn > today) return null;
  const opensOn = addDays(goLiveOn, FREEZE_DAYS);
  const daysLeft = Math.max(0, daysBetween(today, opensOn));
  return { goLiveOn, opensOn, isFrozen: daysLeft > 0 || notUsed.length > 0, notUsed: daysLeft > 0 ? [] : notUsed, daysLeft };
}
