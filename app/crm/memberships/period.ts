import { addDays, type Day, day, monthsAfter } from '#app/values/day.ts';

/** What a membership type says of its periods. */
export interface PeriodRule {
  unit: 'month' | 'quarter' | 'year';
  count: number;
  /** rolling: from the day somebody joins. calendar: from a fixed day of the year, such as 1 January. */
  scheme: 'rolling' | 'calendar';
  /** Of a calendar scheme; 1 January when not said. */
  fixedStart?: { month: number; day: number } | undefined;
  /** Who joins on or after this day of the year gets the next period on top; never when not said. */
  rollover?: { month: number; day: number } | undefined;
}

/** From the first day up to the first day no longer: half-open. */
export interface MembershipPeriod {
  startsOn: Day;
  endsOn: Day;
}

/**
 * The first period of somebody who joins on a day. Rolling: from that day on, so many units. Calendar: from that day to the
 * next fixed start; joining on or after the rollover day, the next whole period comes with it (as CiviCRM does).
 */
export function firstPeriod(rule: PeriodRule, joinedOn: Day): MembershipPeriod {
  if (rule.scheme === 'rolling') return { startsOn: joinedOn, endsOn: monthsAfter(joinedOn, monthsOf(rule)) };
  const end = nextFixedStart(rule, joinedOn);
  const isRolledOver = rule.rollover !== undefined && joinedOn >= rolloverBefore(rule.rollover, end);
  return { startsOn: joinedOn, endsOn: isRolledOver ? monthsAfter(end, monthsOf(rule)) : end };
}

/**
 * The period that follows one that ends: it starts where that ends, so that nothing is lost and nothing doubled, also when
 * renewed late. Somebody who was away for longer than one whole period starts anew: null says to use `firstPeriod`.
 */
export function nextPeriod(rule: PeriodRule, endsOn: Day, renewedOn: Day): MembershipPeriod | null {
  const months = monthsOf(rule);
  // An end that is no fixed start (brought in from elsewhere) first goes on to the next one.
  const isOdd = rule.scheme === 'calendar' && fixedStartAtOrAfter(rule, endsOn) !== endsOn;
  const end = isOdd ? nextFixedStart(rule, endsOn) : monthsAfter(endsOn, months);
  return renewedOn >= end ? null : { startsOn: endsOn, endsOn: end };
}

/** The period that renewing on a day gives: the next one, or a first one anew for who has none or was away too long. */
export function renewalPeriod(rule: PeriodRule, endsOn: Day | null, renewedOn: Day): MembershipPeriod {
  return (endsOn && nextPeriod(rule, endsOn, renewedOn)) ?? firstPeriod(rule, renewedOn);
}

export type MembershipStatus = 'pending' | 'active' | 'grace' | 'expired' | 'cancelled';

/**
 * What a membership is on a day. Cancelled holds from its last day on; until then a cancelled member is still one. After its
 * end a membership that renews by itself has a time of grace, in which the member is asked to pay.
 */
export function statusOn(today: Day, membership: { startsOn: Day; endsOn: Day | null; cancelledOn: Day | null; graceDays: number }): MembershipStatus {
  const { startsOn, endsOn, cancelledOn, graceDays } = membership;
  if (today < startsOn) return cancelledOn ? 'cancelled' : 'pending';
  if (endsOn === null || today < endsOn) return cancelledOn && endsOn === null ? 'cancelled' : 'active';
  if (cancelledOn) return 'cancelled';
  return today < addDays(endsOn, graceDays) ? 'grace' : 'expired';
}

/**
 * The first day on which a membership is no more when it is cancelled on a day: the end of the period in which the notice
 * has been given, or of the one after when the notice came too late.
 */
export function endAfterCancelling(rule: PeriodRule, { endsOn, cancelledOn, noticeDays }: { endsOn: Day; cancelledOn: Day; noticeDays: number }): Day {
  let end = endsOn;
  while (addDays(cancelledOn, noticeDays) > end) end = nextPeriod(rule, end, end)?.endsOn ?? monthsAfter(end, monthsOf(rule));
  return end;
}

/** The same for one that has no end, too: that one ends with the time of notice. */
export function endOfNotice(rule: PeriodRule, { endsOn, noticeOn, noticeDays }: { endsOn: Day | null; noticeOn: Day; noticeDays: number }): Day {
  return endsOn ? endAfterCancelling(rule, { endsOn, cancelledOn: noticeOn, noticeDays }) : addDays(noticeOn, noticeDays);
}

function monthsOf({ unit, count }: PeriodRule): number {
  return count * { month: 1, quarter: 3, year: 12 }[unit];
}

/** The first start of a calendar period after a day: from the fixed start on in steps of the period. */
function nextFixedStart(rule: PeriodRule, after: Day): Day {
  return fixedStartAtOrAfter(rule, addDays(after, 1));
}

function fixedStartAtOrAfter(rule: PeriodRule, from: Day): Day {
  const { month, day: dayOfMonth } = rule.fixedStart ?? { month: 1, day: 1 };
  // Periods of years are counted from the fixed start before; those of months and quarters come round several times a year.
  let start = inYear(Number(from.slice(0, 4)) - 1, month, dayOfMonth);
  const step = Math.min(monthsOf(rule), 12);
  while (start < from) start = monthsAfter(start, step);
  return start;
}

/** The rollover day before the end of a period. */
function rolloverBefore({ month, day: dayOfMonth }: { month: number; day: number }, end: Day): Day {
  const year = Number(end.slice(0, 4));
  const same = inYear(year, month, dayOfMonth);
  return same < end ? same : inYear(year - 1, month, dayOfMonth);
}

function inYear(year: number, month: number, dayOfMonth: number): Day {
  return day(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`);
}
