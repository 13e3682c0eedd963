import type { Day } from '#app/values/day.ts';
import type { Grain } from '#app/values/metric.ts';
import { type Period, shiftPeriod } from '#app/values/period.ts';
import { groupsOf, isEligible, type MemberFacts } from './member-facts.ts';

/** How those enrolled in a period stand to their earlier acts. The first three together are who was active. */
export interface LifecycleCount {
  /** Null is the organisation. */
  teamId: string | null;
  start: Day;
  eligible: number;
  /** Their first act ever. */
  new: number;
  /** Active in the period before too. */
  returning: number;
  /** Not in the period before, but earlier. */
  resurrecting: number;
  /** In the period before, and now not. */
  dormant: number;
}

/** Per period and group. `members` with all of their history. Who left is not dormant. Source: PostHog, lifecycle. */
export function countLifecycle(members: MemberFacts[], periods: Period[], grain: Grain): LifecycleCount[] {
  const firsts = members.map(({ acted }) => firstOf(acted));
  return periods.flatMap((period) => {
    const { start } = period;
    const before = shiftPeriod(start, -1, grain);
    const counts = new Map<string | null, LifecycleCount>();
    for (const [at, member] of members.entries()) {
      if (!isEligible(member, period)) continue;
      const stage = stageOf(member.acted.has(start), member.acted.has(before), firsts[at] === start);
      for (const teamId of groupsOf(member, period)) {
        let count = counts.get(teamId);
        if (!count) counts.set(teamId, (count = { teamId, start, eligible: 0, new: 0, returning: 0, resurrecting: 0, dormant: 0 }));
        count.eligible++;
        if (stage) count[stage]++;
      }
    }
    return [...counts.values()];
  });
}

function stageOf(isActive: boolean, wasActive: boolean, isFirst: boolean): 'new' | 'returning' | 'resurrecting' | 'dormant' | null {
  if (!isActive) return wasActive ? 'dormant' : null;
  if (isFirst) return 'new';
  return wasActive ? 'returning' : 'resurrecting';
}

function firstOf(days: ReadonlySet<Day>): Day | undefined {
  let first: Day | undefined;
  for (const day of days) if (first === undefined || day < first) first = day;
  return first;
}
