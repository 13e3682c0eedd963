import { addDays, type Day } from '#app/values/day.ts';
import { periodOf, shiftPeriod } from '#app/values/period.ts';

export interface OwnWeek {
  /** The Monday. */
  week: Day;
  acts: number;
  /** The week that has not ended yet. */
  isUnfinished: boolean;
}

export interface OwnWeeks {
  /** Oldest first, weeks without acts included, up to and with this week. */
  weeks: OwnWeek[];
  /** Acts a week in the finished weeks before the last one; null when there were none to compare with. */
  usual: number | null;
  /** The last finished week against the usual; null without one. */
  trend: 'more' | 'same' | 'less' | null;
}

/** Within a tenth of the usual counts as the same: a week is seldom exactly like another. Our own choice. */
const SAME_WITHIN = 0.1;

/** Somebody's own acts per week against their own earlier weeks; never against others. Nothing before `since`. */
export function ownWeeks(acts: ReadonlyMap<Day, number>, since: Day, today: Day, howMany: number): OwnWeeks {
  const thisWeek = periodOf(today, 'week').start;
  const first = latest(shiftPeriod(thisWeek, 1 - howMany, 'week'), periodOf(since, 'week').start);
  const weeks: OwnWeek[] = [];
  for (let week = first; week <= thisWeek; week = addDays(week, 7)) weeks.push({ week, acts: acts.get(week) ?? 0, isUnfinished: week === thisWeek });
  const finished = weeks.filter((week) => !week.isUnfinished);
  const last = finished.at(-1);
  const earlier = finished.slice(0, -1);
  if (!last || earlier.length === 0) return { weeks, usual: null, trend: null };
  const usual = earlier.reduce((sum, week) => sum + week.acts, 0) / earlier.length;
  return { weeks, usual, trend: compare(last.acts, usual) };
}

function compare(last: number, usual: number): 'more' | 'same' | 'less' {
  if (Math.abs(last - usual) <= usual * SAME_WITHIN) return 'same';
  return last > usual ? 'more' : 'less';
}

function latest(one: Day, other: Day): Day {
  return one > other ? one : other;
}
