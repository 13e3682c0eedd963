import type { Day } from '#app/values/day.ts';
import type { UseHistory } from './use-history.ts';

/** What is known of one member of the measured population. */
export interface MemberFacts {
  /** As it is now: roles have no history. */
  role: string;
  enrolledOn: Day;
  /** The first day no longer there; null while there. */
  leftOn: Day | null;
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

/** Enrolled on any day of the period. */
export function isEligible({ enrolledOn, leftOn }: Pick<MemberFacts, 'enrolledOn' | 'leftOn'>, { start, end }: { start: Day; end: Day }): boolean {
  return enrolledOn < end && (leftOn === null || leftOn > start);
}

/** Enrolled on the last day of the period. */
export function isThereAtEnd({ enrolledOn, leftOn }: Pick<MemberFacts, 'enrolledOn' | 'leftOn'>, { end }: { end: Day }): boolean {
  return enrolledOn < end && (leftOn === null || leftOn >= end);
}
