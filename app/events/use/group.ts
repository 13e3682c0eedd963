import { roleOn } from '#app/people/role-history.ts';
import { addDays } from '#app/values/day.ts';
import type { Period } from '#app/values/period.ts';
import type { MemberFacts } from './member-facts.ts';

/** Whom a figure is about; null is everybody. A role within a team is those who are both. */
export interface Group {
  teamId: string | null;
  role: string | null;
}

/** The places in `groups` of those in which the member counts for the period. */
export function groupFinder(groups: readonly Group[]): (member: Pick<MemberFacts, 'role' | 'pastRoles' | 'memberships'>, period: Period) => readonly number[] {
  const places = (role: string, teamId: string | null) => groups.flatMap((group, at) => (group.teamId === teamId && (group.role === null || group.role === role) ? at : []));
  // Most people share their role and team with many: their list is made once.
  const known = new Map<string, Map<string | null, number[]>>();
  return (member, period) => {
    const role = roleIn(member, period);
    const teamId = teamIn(member.memberships, period);
    let own = known.get(role);
    if (!own) known.set(role, (own = new Map<string | null, number[]>()));
    let list = own.get(teamId);
    if (!list) own.set(teamId, (list = teamId === null ? places(role, null) : [...places(role, null), ...places(role, teamId)]));
    return list;
  };
}

/** The members of a group in the period. */
export function membersOf(members: readonly MemberFacts[], { teamId, role }: Group, period: Period): readonly MemberFacts[] {
  if (teamId === null && role === null) return members;
  return members.filter((member) => (role === null || roleIn(member, period) === role) && (teamId === null || teamIn(member.memberships, period) === teamId));
}

/** The one role in which somebody counts for the period: the last they had in it. */
export function roleIn(member: Pick<MemberFacts, 'role' | 'pastRoles'>, { end }: Period): string {
  return member.pastRoles ? roleOn(member, addDays(end, -1)) : member.role;
}

/** The one team in which somebody counts for the period: the last they were in on a day of it; null is none. */
export function teamIn(memberships: MemberFacts['memberships'], { start, end }: Period): string | null {
  let last: MemberFacts['memberships'][number] | null = null;
  for (const one of memberships) {
    const isIn = one.startsOn < end && (one.endsOn === null || (one.endsOn > start && one.endsOn > one.startsOn));
    if (isIn && (last === null || one.startsOn > last.startsOn)) last = one;
  }
  return last?.teamId ?? null;
}
