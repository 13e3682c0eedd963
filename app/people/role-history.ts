import type { Day } from '#app/values/day.ts';

/** A role somebody had before. */
export interface PastRole {
  role: string;
  /** The first day on which they had it no more. */
  untilOn: Day;
}

export interface RoleHistory {
  /** As it is now. */
  role: string;
  /** In any order; absent when there was no other. */
  pastRoles?: readonly PastRole[];
}

/** The role somebody had on a day. Before their first change that is the role they began with, however long ago. */
export function roleOn({ role, pastRoles = [] }: RoleHistory, on: Day): string {
  let held: PastRole | null = null;
  for (const past of pastRoles) if (past.untilOn > on && (held === null || past.untilOn < held.untilOn)) held = past;
  return held?.role ?? role;
}
