import type { Day } from '#app/values/day.ts';
import type { Period } from '#app/values/period.ts';
import { groupsOf, type MemberFacts } from './member-facts.ts';
import type { CohortMembers } from './metrics-cohort.ts';

export interface CohortCount extends CohortMembers {
  /** Null is the organisation. */
  teamId: string | null;
}

/**
 * Per cohort period and later period with an act: how many of the cohort were there. A cohort is the enrolled members
 * whose first act ever falls in that period, so its own row (start = cohort) is its size; of a team, those of them who
 * were in the team during the cohort's period. `members` with all of their history.
 */
export function countCohorts(members: MemberFacts[], periods: Period[]): CohortCount[] {
  const counts = new Map<string, CohortCount>();
  const byStart = new Map(periods.map((period) => [period.start, period]));
  for (const member of members) {
    let first: Day | undefined;
    for (const start of member.acted) if (first === undefined || start < first) first = start;
    const cohort = first && byStart.get(first);
    if (!cohort) continue;
    for (const teamId of groupsOf(member, cohort)) {
      for (const start of member.acted) {
        const key = `${teamId} ${cohort.start} ${start}`;
        const count = counts.get(key);
        if (count) count.members++;
        else counts.set(key, { teamId, cohort: cohort.start, start, members: 1 });
      }
    }
  }
  return [...counts.values()];
}
