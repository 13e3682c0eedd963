import { type Span, weekNumber } from './day-number.ts';
import type { MemberFacts } from './member-facts.ts';
import { WHOLE_WEEK } from './use-history.ts';

/** Active users of a month are those of four whole weeks, so that weekends weigh the same in them as in a week. */
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
  const total = { sum: 0, days: 0, people: 0 };
  for (const { history } of members) if (history.acted({ from: from - MAU_DAYS + 1, to })) total.people++;
  for (let week = weekNumber(from); week * 7 < to; week++) {
    const [weekly, monthly] = activeUsers(members, week);
    for (let day = Math.max(week * 7, from); day < Math.min((week + 1) * 7, to); day++) {
      const [wau, mau] = [weekly[day - week * 7]!, monthly[day - week * 7]!];
      if (mau === 0) continue;
      total.sum += wau / mau;
      total.days++;
    }
  }
  return total;
}

/** Of each day of the week: how many acted in the 7 days up to and with it, and how many in the 28. */
function activeUsers(members: readonly MemberFacts[], week: number): [weekly: Int32Array, monthly: Int32Array] {
  const counts: [Int32Array, Int32Array] = [new Int32Array(7), new Int32Array(7)];
  for (const { history } of members) {
    const [now, before, fourBefore] = [history.actDays(week), history.actDays(week - 1), history.actDays(week - 4)];
    addDays(counts[0], sinceFirst(now) | untilLast(before));
    const isWithin = before | history.actDays(week - 2) | history.actDays(week - 3);
    addDays(counts[1], isWithin ? WHOLE_WEEK : sinceFirst(now) | untilLast(fourBefore));
  }
  return counts;
}

function addDays(counts: Int32Array, days: number): void {
  for (let bit = 0; days >> bit; bit++) if (days & (1 << bit)) counts[bit]!++;
}

/** The first marked day and all after it: by then an act of this week is behind one. */
function sinceFirst(days: number): number {
  return WHOLE_WEEK & -(days & -days);
}

/** The days before the last marked one: until then its act, a whole number of weeks earlier, is not too long ago. */
function untilLast(days: number): number {
  return days === 0 ? 0 : (1 << (31 - Math.clz32(days))) - 1;
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
