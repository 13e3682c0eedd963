import { type Span, weekNumber } from './day-number.ts';

/** Every day of a week marked. */
export const WHOLE_WEEK = 0b111_1111;
const BITS = Array.from({ length: 128 }, (_, mask) => [0, 1, 2, 3, 4, 5, 6].filter((bit) => mask & (1 << bit)).length);

/** What somebody did when, week by week; several names of one person are one history. */
export class UseHistory {
  /** The week number of the first place. */
  readonly #base: number;
  readonly #acts: number[];
  readonly #actDays: number[];
  readonly #seenDays: number[];

  /** With room for the weeks from the first to the last, both included. */
  constructor(firstWeek: number, lastWeek: number) {
    const length = Math.max(0, lastWeek - firstWeek + 1);
    this.#base = firstWeek;
    this.#acts = noughts(length);
    this.#actDays = noughts(length);
    this.#seenDays = noughts(length);
  }

  /** Adds what was done in a week: how many acts, and on which of its days; bit 0 is Monday. */
  add(week: number, acts: number, actDays: number, seenDays: number): void {
    const at = week - this.#base;
    this.#acts[at]! += acts;
    this.#actDays[at]! |= actDays;
    this.#seenDays[at]! |= seenDays;
  }

  acted(span: Span): boolean {
    return this.#any(this.#actDays, span);
  }

  seen(span: Span): boolean {
    return this.#any(this.#seenDays, span);
  }

  /** On how many days there was an act. */
  daysActed({ from, to }: Span): number {
    let days = 0;
    for (let week = weekNumber(from); week * 7 < to; week++) days += BITS[(this.#actDays[week - this.#base] ?? 0) & maskOf(week, from, to)]!;
    return days;
  }

  /** In how many of so many weeks up to and with the given one there was an act. */
  weeksActed(lastWeek: number, weeks: number): number {
    let acted = 0;
    for (let week = lastWeek - weeks + 1; week <= lastWeek; week++) if (this.#actDays[week - this.#base]) acted++;
    return acted;
  }

  /** How many acts there were in so many weeks up to and with the given one. */
  actsInWeeks(lastWeek: number, weeks: number): number {
    let acts = 0;
    for (let week = lastWeek - weeks + 1; week <= lastWeek; week++) acts += this.#acts[week - this.#base] ?? 0;
    return acts;
  }

  /** On which days of the week there was an act; bit 0 is Monday. */
  actDays(week: number): number {
    return this.#actDays[week - this.#base] ?? 0;
  }

  #any(masks: readonly number[], { from, to }: Span): boolean {
    for (let week = weekNumber(from); week * 7 < to; week++) if ((masks[week - this.#base] ?? 0) & maskOf(week, from, to)) return true;
    return false;
  }
}

/** A page has thousands of these: plain arrays are lighter than typed ones. */
function noughts(length: number): number[] {
  return new Array<number>(length).fill(0);
}

/** The days of the week that lie in [from, to). */
function maskOf(week: number, from: number, to: number): number {
  const first = Math.max(0, from - week * 7);
  const after = Math.min(7, to - week * 7);
  if (first === 0 && after === 7) return WHOLE_WEEK;
  return after <= first ? 0 : (WHOLE_WEEK >> (7 - after)) & (WHOLE_WEEK << first);
}
