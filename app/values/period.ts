import { addDays, type Day, toDate } from './day.ts';
import type { Grain } from './metric.ts';

/** Half-open: the start belongs to it, the end is the first day after. */
export interface Period {
  start: Day;
  end: Day;
}

/** The day, ISO week (from Monday), calendar month or quarter in which the day falls. */
export function periodOf(of: Day, grain: Grain): Period {
  const start = startOf(of, grain);
  return { start, end: shiftPeriod(start, 1, grain) };
}

/** Whole periods that overlap [from, to), oldest first; empty when there is no day between them. */
export function periodsBetween(from: Day, to: Day, grain: Grain): Period[] {
  const periods: Period[] = [];
  if (from >= to) return periods;
  for (let { start, end } = periodOf(from, grain); start < to; start = end, end = shiftPeriod(start, 1, grain)) periods.push({ start, end });
  return periods;
}

/** The start of the period so many periods later, or earlier when negative; `start` starts a period itself. */
export function shiftPeriod(start: Day, periods: number, grain: Grain): Day {
  if (grain === 'day') return addDays(start, periods);
  if (grain === 'week') return addDays(start, 7 * periods);
  const date = toDate(start);
  date.setUTCMonth(date.getUTCMonth() + periods * (grain === 'quarter' ? 3 : 1));
  return date.toISOString().slice(0, 10) as Day;
}

/** A year in whole periods; of days and weeks 52 weeks, so that a Monday is held beside a Monday. */
export const YEAR_OF: Record<Grain, number> = { day: 364, week: 52, month: 12, quarter: 4 };

/** ISO 8601: week 1 holds the year's first Thursday, so the first days of January may be in week 52 or 53 of the year before. */
export function isoWeekOf(of: Day): { year: number; week: number } {
  const thursday = toDate(addDays(startOf(of, 'week'), 3));
  const year = thursday.getUTCFullYear();
  const dayOfYear = Math.round((thursday.getTime() - Date.UTC(year, 0, 1)) / 86_400_000);
  return { year, week: Math.floor(dayOfYear / 7) + 1 };
}

/** `2026-W53`. */
export function isoWeekLabel(of: Day): string {
  const { year, week } = isoWeekOf(of);
  return `${year}-W${String(week).padStart(2, '0')}`;
}

function startOf(of: Day, grain: Grain): Day {
  if (grain === 'day') return of;
  if (grain === 'month') return `${of.slice(0, 8)}01` as Day;
  if (grain === 'quarter') return `${of.slice(0, 5)}${QUARTER_STARTS[Math.floor((Number(of.slice(5, 7)) - 1) / 3)]}-01` as Day;
  const daysSinceMonday = (toDate(of).getUTCDay() + 6) % 7;
  return addDays(of, -daysSinceMonday);
}

const QUARTER_STARTS = ['01', '04', '07', '10'];

/** From 1 to 4. */
export function quarterOf(of: Day): number {
  return Math.ceil(Number(of.slice(5, 7)) / 3);
}
