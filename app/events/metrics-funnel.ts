import type { Day } from '#app/values/day.ts';
import { type Period, shiftPeriod } from '#app/values/period.ts';
import { isEligible, type MemberFacts } from './member-facts.ts';
import { HABIT } from './metrics.ts';

/** How far those enrolled have come by the end of a week. Everybody in a step is in all steps before it. */
export interface UseFunnel {
  enrolled: number;
  /** An act, ever. */
  activated: number;
  /** An act in the last four weeks. */
  active: number;
  /** An act in 9 of the last 12 weeks, which cannot be without one in the last four. */
  habitual: number;
}

const ACTIVE_WEEKS = 4;

/** Of those enrolled in the week. `members` by week, with all of their history. */
export function countFunnel(members: MemberFacts[], week: Period): UseFunnel {
  const funnel = { enrolled: 0, activated: 0, active: 0, habitual: 0 };
  const from = (weeks: number) => shiftPeriod(week.start, 1 - weeks, 'week');
  for (const member of members) {
    if (!isEligible(member, week)) continue;
    const acted = [...member.acted].filter((start) => start < week.end);
    const since = (first: Day) => acted.filter((start) => start >= first).length;
    funnel.enrolled++;
    if (acted.length > 0) funnel.activated++;
    if (since(from(ACTIVE_WEEKS)) > 0) funnel.active++;
    if (since(from(HABIT.weeks)) >= HABIT.activeWeeks) funnel.habitual++;
  }
  return funnel;
}
