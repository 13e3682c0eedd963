import type { Period } from '#app/values/period.ts';
import type { MemberFacts } from './member-facts.ts';

/** Whom a figure is about; null is everybody. A role within a team is those who are both. */
export interface Group {
  teamId: string | null;
  role: string | null;
}

/** The places in `groups` of those in which the member counts for the period: a team counts who was in it on any day of it. */
export function groupFinder(groups: readonly Group[]): (member: MemberFacts, period: Period) => readonly number[] {
  const byTeam = new Map<string | null, { role: string | null; at: number }[]>();
  groups.forEach(({ teamId, role }, at) => byTeam.set(teamId, [...(byTeam.get(teamId) ?? []), { role, at }]));
  const ofAll = byTeam.get(null) ?? [];
  return ({ role, memberships }, { start, end }) => {
    const found: number[] = [];
    for (const group of ofAll) if (group.role === null || group.role === role) found.push(group.at);
    for (const { teamId, startsOn, endsOn } of memberships) {
      if (startsOn >= end || (endsOn !== null && endsOn <= start)) continue;
      for (const group of byTeam.get(teamId) ?? []) if ((group.role === null || group.role === role) && !found.includes(group.at)) found.push(group.at);
    }
    return found;
  };
}

/** The members of a group in the period. */
export function membersOf(members: readonly MemberFacts[], group: Group, period: Period): MemberFacts[] {
  const groupsOf = groupFinder([group]);
  return members.filter((member) => groupsOf(member, period).length > 0);
}
