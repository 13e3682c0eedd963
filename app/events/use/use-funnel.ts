import { addDays } from '#app/values/day.ts';
import type { Period } from '#app/values/period.ts';
import { spanOf } from './day-number.ts';
import { lastWholeWeek, segmentOf } from './habit.ts';
import { isEligible, type MemberFacts } from './member-facts.ts';

export const FUNNEL_STEPS = ['enrolled', 'activated', 'active', 'habitual', 'champion'] as const;

/**
 * How far those enrolled have come by the end of a period. Everybody in a step is in all steps before it. activated: an act,
 * ever. active: one in the last 28 days. habitual: in 9 of the last 12 weeks. champion: that, with 15 acts a week on average.
 */
export type UseFunnel = Record<(typeof FUNNEL_STEPS)[number], number>;

const ACTIVE_DAYS = 28;

/** Of those enrolled in the week. */
export function countFunnel(members: readonly MemberFacts[], week: Period): UseFunnel {
  const funnel: UseFunnel = { enrolled: 0, activated: 0, active: 0, habitual: 0, champion: 0 };
  const { to } = spanOf(week);
  const lately = spanOf({ start: addDays(week.end, -ACTIVE_DAYS), end: week.end });
  const lastWeek = lastWholeWeek(week);
  for (const member of members) {
    if (!isEligible(member, week)) continue;
    const { history, firstAct } = member;
    funnel.enrolled++;
    if (firstAct !== null && firstAct < to) funnel.activated++;
    if (history.acted(lately)) funnel.active++;
    const segment = segmentOf(history, lastWeek);
    if (segment === 'power' || segment === 'habitual') funnel.habitual++;
    if (segment === 'power') funnel.champion++;
  }
  return funnel;
}
