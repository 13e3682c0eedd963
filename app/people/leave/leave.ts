import { addDays, type Day } from '#app/values/day.ts';
import type { Period } from '#app/values/period.ts';

/** A time away; half-open: `endsOn` is the first day back. */
export interface Leave {
  startsOn: Day;
  endsOn: Day;
}

/** Shorter than this somebody is on holiday or ill for a while, as everybody is sometimes, written down or not. */
export const LONG_LEAVE_DAYS = 28;

/** The leave of absence for which somebody is not counted: leaves that touch or overlap are one, and one of four weeks or more is long. In order. */
export function longLeaves(leaves: readonly Leave[]): Leave[] {
  const joined: Leave[] = [];
  for (const { startsOn, endsOn } of [...leaves].sort((one, other) => (one.startsOn < other.startsOn ? -1 : 1))) {
    const last = joined.at(-1);
    if (last && startsOn <= last.endsOn) last.endsOn = endsOn > last.endsOn ? endsOn : last.endsOn;
    else joined.push({ startsOn, endsOn });
  }
  return joined.filter(({ startsOn, endsOn }) => endsOn >= addDays(startsOn, LONG_LEAVE_DAYS));
}

/** Whether every day of the period is leave; leaves that touch or overlap are one. A period without a day is not. */
export function isWhollyAway(leaves: readonly Leave[], { start, end }: Period): boolean {
  if (start >= end) return false;
  let reached = start;
  for (const { startsOn, endsOn } of [...leaves].sort((one, other) => (one.startsOn < other.startsOn ? -1 : 1))) {
    if (startsOn > reached) return false;
    if (endsOn > reached) reached = endsOn;
    if (reached >= end) return true;
  }
  return false;
}
