import type { Role } from '#app/people/role.ts';
import { addDays, type Day, daysBetween } from '#app/values/day.ts';
import { type CriterionResult, judgeCriterion, type LiveValue } from '../criterion.ts';

/** R18: so many days after go-live it is judged whether people use it. The freeze (R16) ends on the same day. */
export const VERDICT_DAYS = 90;

/** What is read of every role: whether they do what was agreed, whether it is a habit, and whether the records are filled. */
export const USE_MEASURES = ['active-user-rate', 'habit-rate', 'completeness'] as const;
export type UseMeasure = (typeof USE_MEASURES)[number];

/**
 * Below this it is red, as a share. Of active users the reference says it: under 50% is critical. The other two are our own choice: as far
 * below what they aim at by day 90 (60% and 90%) as 50% is below 85%, rounded to five.
 */
export const RED_BELOW: Record<UseMeasure, number> = { 'active-user-rate': 0.5, 'habit-rate': 0.35, completeness: 0.55 };

/** Whose figures stand for an affected role: everybody who is enrolled, a team, or everybody with a role in the workspace. */
export type UseSubject = { kind: 'everybody' } | { kind: 'team'; id: string; name: string } | { kind: 'role'; role: Role };

export interface UseReading {
  measure: UseMeasure;
  /** Met is not red; unknown is no data. Null where it cannot be counted of such people at all. */
  result: CriterionResult | null;
}

export type UseState = 'used' | 'not-used' | 'no-data';

export interface UseLine {
  subject: UseSubject;
  state: UseState;
  readings: UseReading[];
}

export interface RoleUse {
  roleId: string;
  name: string;
  state: UseState;
  /** Empty where nobody said by which people it is measured. */
  lines: UseLine[];
}

/** @param live null where nothing complete was measured, or where it cannot be told */
export function readUse(measure: UseMeasure, live: LiveValue | null, today: Day): UseReading {
  return { measure, result: judgeCriterion({ kind: 'measured', measure, comparison: 'at-least', threshold: RED_BELOW[measure] }, live, today) };
}

/** One that is red is enough; without any it is used only when all that can be counted was. */
export function judgeLine(subject: UseSubject, readings: UseReading[]): UseLine {
  const states = readings.flatMap(({ result }) => result?.state ?? []);
  const state = states.includes('not-met') ? 'not-used' : states.length === 0 || states.includes('unknown') ? 'no-data' : 'used';
  return { subject, state, readings };
}

/** Of several teams the worst speaks for the role: a mean would hide it. */
export function judgeRole(role: { roleId: string; name: string }, lines: UseLine[]): RoleUse {
  const states = lines.map(({ state }) => state);
  const state = states.includes('not-used') ? 'not-used' : states.length === 0 || states.includes('no-data') ? 'no-data' : 'used';
  return { ...role, state, lines };
}

export interface VerdictDay {
  goLiveOn: Day;
  dueOn: Day;
  isDue: boolean;
  /** Nights until it is judged: 0 once it is. */
  daysLeft: number;
}

/** When it is judged; null without a go-live that really was. */
export function verdictDay(goLiveOn: Day | null, today: Day): VerdictDay | null {
  if (goLiveOn === null || goLiveOn > today) return null;
  const dueOn = addDays(goLiveOn, VERDICT_DAYS);
  const daysLeft = Math.max(0, daysBetween(today, dueOn));
  return { goLiveOn, dueOn, isDue: daysLeft === 0, daysLeft };
}

/** What holds of a role: what was kept of it last, else what is read now; before the day nothing does. */
export interface Standing {
  state: UseState | 'not-due';
  /** The day it was kept; null is what is read now. */
  keptOn: Day | null;
}

interface Kept {
  keptOn: Day;
  roles: readonly Pick<RoleUse, 'roleId' | 'state'>[];
}

/** @param kept newest first; a verdict that had no data of the role leaves what was kept before */
export function standingOf({ roleId, state }: Pick<RoleUse, 'roleId' | 'state'>, kept: readonly Kept[], isDue: boolean): Standing {
  if (!isDue) return { state: 'not-due', keptOn: null };
  for (const { keptOn, roles } of kept) {
    const then = roles.find((role) => role.roleId === roleId)?.state;
    if (then === 'used' || then === 'not-used') return { state: then, keptOn };
  }
  return { state, keptOn: null };
}

export type KeepRefusal = 'not-live' | 'not-due' | 'nothing-judged';

/** Nothing is kept before its day, nor where there is nothing to keep. */
export function whyNotKeep(day: VerdictDay | null, roles: readonly Pick<RoleUse, 'state'>[]): KeepRefusal | null {
  if (!day) return 'not-live';
  if (!day.isDue) return 'not-due';
  return roles.some(({ state }) => state !== 'no-data') ? null : 'nothing-judged';
}
