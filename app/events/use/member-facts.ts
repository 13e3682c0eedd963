import { isWhollyAway, type Leave } from '#app/people/leave/leave.ts';
import type { PastRole } from '#app/people/role-history.ts';
import type { Day } from '#app/values/day.ts';
import type { Period } from '#app/values/period.ts';
import type { UseHistory } from './use-history.ts';

/** What is known of one member of the measured population. */
export interface MemberFacts {
  id: string;
  /** As it is now. */
  role: string;
  /** Absent when there was no other. */
  pastRoles?: readonly PastRole[];
  enrolledOn: Day;
  /** The first day no longer there; null while there. */
  leftOn: Day | null;
  /** When they are away for four weeks or more; absent when never. */
  leaves?: readonly Leave[];
  /** The day of the very first trace of any kind, by number; null without one. */
  firstSeen: number | null;
  /** The day of the very first act, by number; null without one. */
  firstAct: number | null;
  /** In the weeks that were read. */
  history: UseHistory;
  /** By activity that counts as an act; only where it was asked for. */
  byActivity?: ReadonlyMap<string, UseHistory>;
  /** By day, in order; only where it was asked for. */
  sessions?: readonly DayOfSessions[];
  /** Half-open, null while it lasts. */
  memberships: { teamId: string; startsOn: Day; endsOn: Day | null }[];
}

export interface DayOfSessions {
  day: number;
  sessions: number;
  engaged: number;
}

type Population = Pick<MemberFacts, 'enrolledOn' | 'leftOn' | 'leaves'>;

/** Enrolled on any day of the period on which they are not on leave. */
export function isEligible(member: Population, period: Period): boolean {
  const { enrolledOn, leftOn } = member;
  return enrolledOn < period.end && (leftOn === null || leftOn > period.start) && !isAway(member, period);
}

/** Enrolled on the last day of the period, and not on leave for all of it. */
export function isThereAtEnd(member: Population, period: Period): boolean {
  const { enrolledOn, leftOn } = member;
  return enrolledOn < period.end && (leftOn === null || leftOn >= period.end) && !isAway(member, period);
}

/** On leave for all of the period in which they are enrolled (reference: metrics, conventions). */
function isAway({ enrolledOn, leftOn, leaves }: Population, { start, end }: Period): boolean {
  if (!leaves || leaves.length === 0) return false;
  return isWhollyAway(leaves, { start: enrolledOn > start ? enrolledOn : start, end: leftOn !== null && leftOn < end ? leftOn : end });
}
