import type { Day } from '#app/values/day.ts';

/** What is known of one member of the measured population. */
export interface MemberFacts {
  enrolledOn: Day;
  /** The first day no longer there; null while there. */
  leftOn: Day | null;
  /** Starts of the periods with any event. */
  reached: ReadonlySet<Day>;
  /** Starts of the periods with an act. */
  acted: ReadonlySet<Day>;
  /** Only of the asked teams; half-open, null while it lasts. */
  memberships: { teamId: string; startsOn: Day; endsOn: Day | null }[];
}

/** Enrolled on any day of the period. */
export function isEligible({ enrolledOn, leftOn }: MemberFacts, { start, end }: { start: Day; end: Day }): boolean {
  return enrolledOn < end && (leftOn === null || leftOn > start);
}

/** In which groups the member counts for the period: the organisation (null) and each team they were in on any day of it. */
export function groupsOf({ memberships }: MemberFacts, { start, end }: { start: Day; end: Day }): (string | null)[] {
  const groups: (string | null)[] = [null];
  for (const { teamId, startsOn, endsOn } of memberships) {
    if (startsOn < end && (endsOn === null || endsOn > start) && !groups.includes(teamId)) groups.push(teamId);
  }
  return groups;
}
