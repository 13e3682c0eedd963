import type { Day } from '#app/values/day.ts';
import type { Period } from '#app/values/period.ts';
import { groupsOf, isEligible, type MemberFacts } from './member-facts.ts';

export interface PresenceCount {
  /** Null is the organisation. */
  teamId: string | null;
  start: Day;
  eligible: number;
  reached: number;
  acted: number;
}

/** Per period and group: how many were enrolled, had any event, had an act. Groups with nobody enrolled are left out. */
export function countPresence(members: MemberFacts[], periods: Period[]): PresenceCount[] {
  return periods.flatMap((period) => {
    const { start } = period;
    const counts = new Map<string | null, PresenceCount>();
    for (const member of members) {
      if (!isEligible(member, period)) continue;
      for (const teamId of groupsOf(member, period)) {
        let count = counts.get(teamId);
        if (!count) counts.set(teamId, (count = { teamId, start, eligible: 0, reached: 0, acted: 0 }));
        count.eligible++;
        if (member.reached.has(start)) count.reached++;
        if (member.acted.has(start)) count.acted++;
      }
    }
    return [...counts.values()];
  });
}
