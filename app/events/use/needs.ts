import { addDays, type Day } from '#app/values/day.ts';
import type { Grain } from '#app/values/metric.ts';
import { type Period, shiftPeriod } from '#app/values/period.ts';
import type { UseMetricId } from '../metrics.ts';
import { MEAN_OVER } from './cohort.ts';
import { FREQUENCY_DAYS } from './frequency.ts';
import { HABIT } from './habit.ts';

interface Range {
  from: Day;
  to: Day;
}

/** What of the facts has to be read to count something; null: not at all. */
export interface FactsNeed {
  history: Range;
  sessions: Range | null;
  /** isOneWindow: nothing but whether something was done at all in it. */
  activities: (Range & { isOneWindow: boolean }) | null;
}

const MONTH_DAYS = 28;
/** As far as anything looks back from a period's first day. */
const LONGEST_DAYS = Math.max(FREQUENCY_DAYS, 7 * (HABIT.weeks + 1));
const COHORTS: readonly UseMetricId[] = ['cohort-retention', 'retention-on-or-after', 'relative-retention', 'mean-retention'];

/** @param today the last day of which there can be facts. */
export function needOf({ id, grain, periods }: { id: UseMetricId; grain: Grain; periods: readonly Period[] }, today: Day): FactsNeed {
  const [first, end] = [periods[0]!.start, periods.at(-1)!.end];
  const back = { from: addDays(first, -LONGEST_DAYS), to: end };
  const history = COHORTS.includes(id) ? { from: shiftPeriod(first, id === 'mean-retention' ? -MEAN_OVER : 0, grain), to: later(end, addDays(today, 1)) } : { from: earlier(shiftPeriod(first, -1, grain), back.from), to: end };
  return {
    history,
    sessions: id === 'engaged-session-rate' || id === 'multi-daily-users' ? back : null,
    activities: id === 'breadth' ? { from: addDays(earlier(periods[0]!.end, addDays(today, 1)), -MONTH_DAYS), to: end, isOneWindow: periods.length === 1 } : null,
  };
}

/** Periods from `from` on, with all that the habit looks back to. */
export function historyBehind(from: Day, to: Day): Range {
  return { from: addDays(from, -LONGEST_DAYS), to };
}

/** What serves all of them; null without any. */
export function joinNeeds(needs: readonly FactsNeed[]): FactsNeed | null {
  const history = joined(needs.map((need) => need.history));
  if (!history) return null;
  const windows = needs.flatMap(({ activities }) => activities ?? []);
  const activities = joined(windows);
  const isOneWindow = windows.every((one) => one.isOneWindow && one.from === activities?.from && one.to === activities.to);
  return { history, sessions: joined(needs.map((need) => need.sessions)), activities: activities && { ...activities, isOneWindow } };
}

function joined(ranges: readonly (Range | null)[]): Range | null {
  return ranges.reduce((one, other) => (one && other ? { from: earlier(one.from, other.from), to: later(one.to, other.to) } : (one ?? other)), null);
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}
