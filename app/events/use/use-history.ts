import { type Span, weekNumber } from './day-number.ts';

/** Every day of a week marked. */
export const WHOLE_WEEK = 0b111_1111;
const BITS = Array.from({ length: 128 }, (_, mask) => [0, 1, 2, 3, 4, 5, 6].filter((bit) => mask & (1 << bit)).length);

/** Room for the weeks from the first to the last, both included, of many people: a page has thousands of histories, and one array is lighter than one each. */
export class UseRoom {
  readonly first: number;
  readonly length: number;
  readonly acts: Int32Array;
  readonly actDays: Uint8Array;
  readonly seenDays: Uint8Array;

  constructor(firstWeek: number, lastWeek: number, people: number) {
    this.first = firstWeek;
    this.length = Math.max(0, lastWeek - firstWeek + 1);
    const places = people * this.length;
    this.acts = new Int32Array(places);
    this.actDays = new Uint8Array(places);
    this.seenDays = new Uint8Array(places);
  }
}

/** What somebody did when, week by week; several names of one person are one history. */
export class UseHistory {
  readonly #room: UseRoom;
  /** Where in the room week 0 would be. */
  readonly #base: number;

  /** With room for the weeks from the first to the last, both included. */
  constructor(firstWeek: number, lastWeek: number, room = new UseRoom(firstWeek, lastWeek, 1), nth = 0) {
    this.#room = room;
    this.#base = nth * room.length - room.first;
  }

  /** Adds what was done in a week: how many acts, and on which of its days; bit 0 is Monday. */
  add(week: number, acts: number, actDays: number, seenDays: number): void {
    const at = this.#base + week;
    this.#room.acts[at]! += acts;
    this.#room.actDays[at]! |= actDays;
    this.#room.seenDays[at]! |= seenDays;
  }

  acted(span: Span): boolean {
    return this.#any(this.#room.actDays, span);
  }

  seen(span: Span): boolean {
    return this.#any(this.#room.seenDays, span);
  }

  /** On how many days there was an act. */
  daysActed({ from, to }: Span): number {
    let days = 0;
    for (let week = weekNumber(from); week * 7 < to; week++) days += BITS[this.actDays(week) & maskOf(week, from, to)]!;
    return days;
  }

  /** In how many of so many weeks up to and with the given one there was an act. */
  weeksActed(lastWeek: number, weeks: number): number {
    let acted = 0;
    for (let week = lastWeek - weeks + 1; week <= lastWeek; week++) if (this.actDays(week)) acted++;
    return acted;
  }

  /** How many acts there were in so many weeks up to and with the given one. */
  actsInWeeks(lastWeek: number, weeks: number): number {
    let acts = 0;
    for (let week = lastWeek - weeks + 1; week <= lastWeek; week++) if (this.#holds(week)) acts += this.#room.acts[this.#base + week]!;
    return acts;
  }

  /** On which days of the week there was an act; bit 0 is Monday. */
  actDays(week: number): number {
    return this.#holds(week) ? this.#room.actDays[this.#base + week]! : 0;
  }

  #any(masks: Uint8Array, { from, to }: Span): boolean {
    for (let week = weekNumber(from); week * 7 < to; week++) if (this.#holds(week) && masks[this.#base + week]! & maskOf(week, from, to)) return true;
    return false;
  }

  /** Beside it lie the weeks of somebody else. */
  #holds(week: number): boolean {
    return week >= this.#room.first && week < this.#room.first + this.#room.length;
  }
}

/** The days of the week that lie in [from, to). */
function maskOf(week: number, from: number, to: number): number {
  const first = Math.max(0, from - week * 7);
  const after = Math.min(7, to - week * 7);
  if (first === 0 && after === 7) return WHOLE_WEEK;
  return after <= first ? 0 : (WHOLE_WEEK >> (7 - after)) & (WHOLE_WEEK << first);
}
