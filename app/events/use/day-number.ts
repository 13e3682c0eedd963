import type { Day } from '#app/values/day.ts';

/** 1 January 1970 was a Thursday. */
const MONDAY = 4;
const DAY_MS = 86_400_000;

/** Days since Monday 5 January 1970: adding, comparing and finding the week are arithmetic. */
export function dayNumber(of: Day): number {
  let number = known.get(of);
  if (number === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(of, (number = Date.parse(`${of}T00:00:00Z`) / DAY_MS - MONDAY));
  }
  return number;
}

/** Reading a date takes far longer than finding it again, and a page asks for the same few thousands of times. */
const known = new Map<Day, number>();
const MOST_KNOWN = 5_000;

export function weekNumber(dayNumber: number): number {
  return Math.floor(dayNumber / 7);
}

/** Half-open, in day numbers. */
export interface Span {
  from: number;
  to: number;
}

export function spanOf({ start, end }: { start: Day; end: Day }): Span {
  return { from: dayNumber(start), to: dayNumber(end) };
}
