import type { Span } from './day-number.ts';
import type { MemberFacts } from './member-facts.ts';

/** Active users of a week and of a month, both of whole weeks so that weekends weigh the same in each. */
const WAU_DAYS = 7;
export const MAU_DAYS = 28;

export interface Stickiness {
  /** WAU ÷ MAU of each day, added up. */
  sum: number;
  /** The days that had a MAU. */
  days: number;
  /** Who was counted in any of them. */
  people: number;
}

/**
 * How much of the month's users each week sees: on every day of the span, who acted in the 7 days up to and with it ÷ who
 * did in the 28. Days without anybody in 28 are left out. Source: Userlane (mean over days), Pendo (WAU ÷ MAU).
 */
export function stickinessOf(members: readonly MemberFacts[], { from, to }: Span): Stickiness {
  const length = Math.max(0, to - from);
  const weekly = new Int32Array(length + 1);
  const monthly = new Int32Array(length + 1);
  let people = 0;
  for (const { history } of members) {
    const [week, month] = [new Stretches(weekly, WAU_DAYS, from, length), new Stretches(monthly, MAU_DAYS, from, length)];
    let days = 0;
    history.eachActDay({ from: from - MAU_DAYS + 1, to }, (day) => {
      days++;
      week.add(day);
      month.add(day);
    });
    week.close();
    month.close();
    if (days > 0) people++;
  }
  const total = { sum: 0, days: 0, people };
  for (let at = 0, wau = 0, mau = 0; at < length; at++) {
    wau += weekly[at]!;
    mau += monthly[at]!;
    if (mau === 0) continue;
    total.sum += wau / mau;
    total.days++;
  }
  return total;
}

/** Notes where each stretch of days that acts keep somebody active on begins and ends; stretches that touch are one. */
class Stretches {
  #start = 0;
  #end = -Infinity;

  constructor(
    private readonly changes: Int32Array,
    private readonly days: number,
    private readonly from: number,
    private readonly length: number,
  ) {}

  add(day: number): void {
    const at = day - this.from;
    if (at > this.#end) {
      this.close();
      this.#start = at;
    }
    this.#end = at + this.days;
  }

  close(): void {
    if (this.#end <= 0 || this.#start >= this.length) return;
    this.changes[Math.max(0, this.#start)]!++;
    this.changes[Math.min(this.#end, this.length)]!--;
  }
}

/** How many were active on exactly k of the days in the span: place k tells it, place 0 who was on none. Source: PostHog. */
export function activeDaysDistribution(members: readonly MemberFacts[], span: Span): number[] {
  const counts = Array.from({ length: span.to - span.from + 1 }, () => 0);
  for (const { history } of members) counts[history.daysActed(span)]!++;
  return counts;
}

/** The same by ISO weeks: on exactly k of so many weeks up to and with the given one. */
export function activeWeeksDistribution(members: readonly MemberFacts[], lastWeek: number, weeks: number): number[] {
  const counts = Array.from({ length: weeks + 1 }, () => 0);
  for (const { history } of members) counts[history.weeksActed(lastWeek, weeks)]!++;
  return counts;
}
