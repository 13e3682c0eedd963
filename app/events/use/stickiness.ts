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
    const acts = history.actDaysIn({ from: from - MAU_DAYS + 1, to });
    if (acts.length > 0) people++;
    cover(weekly, acts, WAU_DAYS, from, length);
    cover(monthly, acts, MAU_DAYS, from, length);
  }
  const total = { sum: 0, days: 0, people };
  for (let at = 0, week = 0, month = 0; at < length; at++) {
    week += weekly[at]!;
    month += monthly[at]!;
    if (month === 0) continue;
    total.sum += week / month;
    total.days++;
  }
  return total;
}

/** Notes where each stretch of days that an act keeps somebody active on begins and ends; stretches that touch are one. */
function cover(changes: Int32Array, acts: readonly number[], days: number, from: number, length: number): void {
  for (let at = 0; at < acts.length; ) {
    const start = Math.max(0, acts[at]! - from);
    let end = acts[at]! - from + days;
    for (at++; at < acts.length && acts[at]! - from <= end; at++) end = acts[at]! - from + days;
    if (end <= 0 || start >= length) continue;
    changes[start]!++;
    changes[Math.min(end, length)]!--;
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
