import type { Day } from '#app/values/day.ts';
import type { Period } from '#app/values/period.ts';

/** A time away; half-open: `endsOn` is the first day back. */
export interface Leave {
  startsOn: Day;
  endsOn: Day;
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
