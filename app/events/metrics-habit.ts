import { addDays, type Day } from '#app/values/day.ts';
import { type Period, periodOf, shiftPeriod } from '#app/values/period.ts';
import { groupsOf, isEligible, type MemberFacts } from './member-facts.ts';
import { HABIT } from './metrics.ts';

export interface HabitCount {
  /** Null is the organisation. */
  teamId: string | null;
  start: Day;
  eligible: number;
  habitual: number;
}

/** The weeks that the habit in these periods is judged by, half-open. */
export function weeksBehind(periods: Period[]): { from: Day; to: Day } {
  return { from: shiftPeriod(lastWholeWeek(periods[0]!), 1 - HABIT.weeks, 'week'), to: addDays(lastWholeWeek(periods.at(-1)!), 7) };
}

/**
 * Per period and group: how many were enrolled, and how many of them had an act in at least 9 of the 12 whole ISO weeks
 * that end on or before the period's end. `members` by week.
 */
export function countHabit(members: MemberFacts[], periods: Period[]): HabitCount[] {
  return periods.flatMap((period) => {
    const { start } = period;
    const last = lastWholeWeek(period);
    const weeks = Array.from({ length: HABIT.weeks }, (_, back) => shiftPeriod(last, -back, 'week'));
    const counts = new Map<string | null, HabitCount>();
    for (const member of members) {
      if (!isEligible(member, period)) continue;
      const isHabitual = member.acted.size >= HABIT.activeWeeks && countOf(weeks, (week) => member.acted.has(week)) >= HABIT.activeWeeks;
      for (const teamId of groupsOf(member, period)) {
        let count = counts.get(teamId);
        if (!count) counts.set(teamId, (count = { teamId, start, eligible: 0, habitual: 0 }));
        count.eligible++;
        if (isHabitual) count.habitual++;
      }
    }
    return [...counts.values()];
  });
}

/** For a week the week itself. */
function lastWholeWeek({ end }: Period): Day {
  return addDays(periodOf(end, 'week').start, -7);
}

function countOf<T>(items: T[], holds: (item: T) => boolean): number {
  let count = 0;
  for (const item of items) if (holds(item)) count++;
  return count;
}
