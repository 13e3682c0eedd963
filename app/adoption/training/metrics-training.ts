import { roleOn, type RoleHistory } from '#app/people/role-history.ts';
import type { Day } from '#app/values/day.ts';
import type { MetricDefinition } from '#app/values/metric.ts';

/** Readiness: says whether people could begin, and nothing about whether they did. Its formula in words: the passport's messages and docs/decisions/006. */
export const TRAINING_METRICS = {
  'training-reach': { id: 'training-reach', version: 1, unit: 'ratio', layer: 'implementation', better: 'higher', grains: ['day', 'week', 'month', 'quarter'], perTeam: true, teamsOnly: true },
} as const satisfies Record<string, MetricDefinition>;
export type TrainingMetricId = keyof typeof TRAINING_METRICS;

/** What the reach of training is counted from. */
export interface TrainingFacts {
  courses: { id: string; roles: readonly string[]; from: Day; /** The first day it is needed no more; null is still needed. */ until: Day | null }[];
  people: TrainingPerson[];
}

export interface TrainingPerson extends RoleHistory {
  id: string;
  /** The first day they were known here or enrolled, whichever came first. */
  knownFrom: Day;
  /** The first day they belong no more; null is still. */
  leftOn: Day | null;
  teams: readonly { teamId: string; from: Day; /** Half-open; null is still. */ until: Day | null }[];
  /** On which day they were first present, by course. */
  present: Partial<Record<string, Day>>;
}

export interface Reach {
  /** Present at every training that their role needs. */
  trained: number;
  needing: number;
}

/**
 * Trained users ÷ users needing it, as it stood at the end of a day (reference: metric 47). Somebody needs training when a
 * course is meant for their role and they belong to the workspace that day; who left counts nowhere from then on, trained or not.
 * @param group of one team (as it was that day), of one role, of one course; absent or null is all.
 */
export function reachOn({ courses, people }: TrainingFacts, on: Day, { teamId = null, role = null, courseId = null }: { teamId?: string | null; role?: string | null; courseId?: string | null } = {}): Reach {
  const holds = (from: Day, until: Day | null) => from <= on && (until === null || until > on);
  const needed = courses.filter((course) => holds(course.from, course.until) && (courseId === null || course.id === courseId));
  const reach: Reach = { trained: 0, needing: 0 };
  for (const person of people) {
    const held = roleOn(person, on);
    if (role !== null && held !== role) continue;
    if (!holds(person.knownFrom, person.leftOn)) continue;
    if (teamId !== null && !person.teams.some((team) => team.teamId === teamId && holds(team.from, team.until))) continue;
    const own = needed.filter(({ roles }) => roles.includes(held));
    if (own.length === 0) continue;
    reach.needing += 1;
    if (own.every(({ id }) => (person.present[id] ?? '9999') <= on)) reach.trained += 1;
  }
  return reach;
}
