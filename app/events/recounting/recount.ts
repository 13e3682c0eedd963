import type { Day } from '#app/values/day.ts';

/** How far the counting again is; readers see the figures of before until it is through. */
export interface RecountProgress {
  /** Days counted again, of all days with use; null while not begun. */
  done: number;
  total: number | null;
  askedAt: Date;
}

/** From which facts sums are made: the events themselves, or their sums per day. */
export type RecountSource = 'events' | 'days';

/** A week with use in it. */
export interface WeekToCount {
  /** Its Monday. */
  week: Day;
  /** Days in it with use. */
  days: number;
  /** Rows to read for it. */
  size: number;
}

export interface Slice {
  /** Null is everything before `before`. */
  from: Day | null;
  /** Null is everything from `from` on, also what came in since. */
  before: Day | null;
  days: number;
}

/**
 * The next whole weeks to count at once: until `most` rows, and one week at least.
 * @param left the weeks not counted yet, in order. @param from the first day not counted yet; null when nothing is.
 */
export function nextSlice(left: readonly WeekToCount[], from: Day | null, most: number): Slice {
  let [at, size, days] = [0, 0, 0];
  for (; at < left.length; at++) {
    const { size: more, days: own } = left[at]!;
    if (at > 0 && size + more > most) break;
    size += more;
    days += own;
  }
  return { from, before: left[at]?.week ?? null, days };
}
