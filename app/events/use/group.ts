import type { Day } from '#app/values/day.ts';
import type { Period } from '#app/values/period.ts';
import type { MemberFacts } from './member-facts.ts';

/** Whom a figure is about; null is everybody. A role within a team is those who are both. */
export interface Group {
  teamId: string | null;
  role: string | null;
}

/** The places in `groups` of those in which the member counts for the period: a team counts who was in it on any day of it. */
export function groupFinder(groups: readonly Group[]): (member: Pick<MemberFacts, 'role' | 'memberships'>, period: Period) => readonly number[] {
  const places = (role: string, teamId: string | null) => groups.flatMap((group, at) => (group.teamId === teamId && (group.role === null || group.role === role) ? at : []));
  // Most people share their role and team with many: their list is made once.
  const known = new Map<string, { alone: number[]; inTeam: Map<string, number[]> }>();
  const ofRole = (role: string) => {
    let own = known.get(role);
    if (!own) known.set(role, (own = { alone: places(role, null), inTeam: new Map() }));
    return own;
  };
  const ofTeam = (role: string, teamId: string) => {
    const { alone, inTeam } = ofRole(role);
    let list = inTeam.get(teamId);
    if (!list) inTeam.set(teamId, (list = [...alone, ...places(role, teamId)]));
    return list;
  };
  return ({ role, memberships }, period) => {
    const [first, ...others] = memberships.length < 2 ? memberships : memberships.filter((one) => overlaps(one, period));
    if (!first || (memberships.length === 1 && !overlaps(first, period))) return ofRole(role).alone;
    if (others.length === 0) return ofTeam(role, first.teamId);
    return [...new Set([first, ...others].flatMap(({ teamId }) => ofTeam(role, teamId)))];
  };
}

/** The members of a group in the period. */
export function membersOf(members: readonly MemberFacts[], { teamId, role }: Group, period: Period): readonly MemberFacts[] {
  if (teamId === null && role === null) return members;
  return members.filter((member) => (role === null || member.role === role) && (teamId === null || member.memberships.some((one) => one.teamId === teamId && overlaps(one, period))));
}

function overlaps({ startsOn, endsOn }: { startsOn: Day; endsOn: Day | null }, { start, end }: Period): boolean {
  return startsOn < end && (endsOn === null || endsOn > start);
}
