import { addDays, type Day } from '#app/values/day.ts';

/** What the weeks of a list are counted from. */
export const COUNTS_FROM = ['enrolment', 'go-live'] as const;
export type CountsFrom = (typeof COUNTS_FROM)[number];

/** When a list comes: in which week, counted from what. */
export interface Unlock {
  /** 1 is from the first day. */
  week: number;
  countsFrom: CountsFrom;
}

/** From when on somebody takes part. */
export interface Start {
  /** Enrolled, or when they came for who is not. */
  startsOn: Day;
  /** When the system went live; null is not yet. */
  goLiveOn: Day | null;
}

/** The first day on which a list is shown; null while the system is not live and it waits for that. Who comes later starts later. */
export function unlocksOn({ week, countsFrom }: Unlock, { startsOn, goLiveOn }: Start): Day | null {
  if (countsFrom === 'enrolment') return addDays(startsOn, 7 * (week - 1));
  if (!goLiveOn) return null;
  return addDays(startsOn > goLiveOn ? startsOn : goLiveOn, 7 * (week - 1));
}

export function isUnlocked(unlock: Unlock, start: Start, today: Day): boolean {
  const on = unlocksOn(unlock, start);
  return on !== null && on <= today;
}
