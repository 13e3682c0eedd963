import { untoldGroups } from '#app/kpis/withhold.ts';
import type { Role } from '#app/people/role.ts';
import type { Day } from '#app/values/day.ts';
import { ratio } from '#app/values/ratio.ts';
import { type Reach, reachOn, type TrainingFacts } from './metrics-training.ts';
import { REACH_NORM } from './training.ts';

/** How far a role is with what it needs; the counts are null when they are too few people to tell. */
export interface RoleReach {
  role: Role;
  courses: number;
  trained: number | null;
  needing: number | null;
  value: number | null;
}

export interface ReachReport {
  whole: Omit<RoleReach, 'role' | 'courses'>;
  roles: RoleReach[];
  /** The roles below the norm, the furthest first; of those that can be told. */
  behind: Role[];
}

/** Reach of everybody and per role, today. A role of fewer than five is not told, nor another by which it could be subtracted. */
export function toReachReport(facts: TrainingFacts, today: Day): ReachReport {
  const needed = facts.courses.filter(({ from, until }) => from <= today && (until === null || until > today));
  const roles = [...new Set(needed.flatMap((course) => course.roles))] as Role[];
  const counted = roles.map((role) => ({ id: role, role, courses: needed.filter((course) => course.roles.includes(role)).length, reach: reachOn(facts, today, { role }) }));
  const untold = untoldGroups(counted.map(({ id, reach }) => ({ id, people: reach.needing })));
  const told = counted.map(({ role, courses, reach }) => ({ role, courses, ...asTold(reach, !untold.has(role)) }));
  const whole = reachOn(facts, today);
  const behind = told.filter(({ value }) => value !== null && value < REACH_NORM).sort((one, other) => one.value! - other.value!);
  return { whole: asTold(whole, whole.needing === 0 || untoldGroups([{ id: 'whole', people: whole.needing }]).size === 0), roles: told, behind: behind.map(({ role }) => role) };
}

/** Of one course, all its roles together. */
export function courseReach(facts: TrainingFacts, courseId: string, today: Day): Omit<RoleReach, 'role' | 'courses'> {
  const reach = reachOn(facts, today, { courseId });
  return asTold(reach, untoldGroups([{ id: courseId, people: reach.needing }]).size === 0);
}

function asTold({ trained, needing }: Reach, isTold: boolean): Omit<RoleReach, 'role' | 'courses'> {
  return isTold ? { trained, needing, value: ratio(trained, needing) } : { trained: null, needing: null, value: null };
}
