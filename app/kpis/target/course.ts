import { addDays, type Day, daysBetween } from '#app/values/day.ts';
import { periodOf } from '#app/values/period.ts';
import type { Target } from '../kpi.ts';

export const COURSE_KINDS = ['line', 'steps', 's-curve', 'reset'] as const;
export type CourseKind = (typeof COURSE_KINDS)[number];
export const RESETS = ['month', 'quarter', 'year'] as const;
export type Reset = (typeof RESETS)[number];

/** An interim target: the value that should be there by the end of the day before, as for the deadline. */
export interface Step {
  on: Day;
  value: number;
}

/** How the value should go from baseline to target. */
export type Course =
  | { kind: 'line' }
  /** Straight from one interim target to the next, oldest first; all of them between start and deadline. */
  | { kind: 'steps'; steps: readonly Step[] }
  /** Slow, fast, slow: as habits spread among people. */
  | { kind: 's-curve' }
  /** A sum that begins at nought every month, quarter or year; the target is what one of those should give. */
  | { kind: 'reset'; every: Reset };

export const STRAIGHT: Course = { kind: 'line' };

/** The course as a form and a table tell it: its kind, and of which kinds more has to be known. */
export function courseOf({ course, resetEvery, steps }: { course: CourseKind; resetEvery: Reset | null; steps: readonly Step[] }): Course {
  if (course === 'steps') return { kind: course, steps };
  if (course === 'reset' && resetEvery) return { kind: course, every: resetEvery };
  return course === 's-curve' ? { kind: course } : STRAIGHT;
}

/**
 * The share of the way that should be behind us on that day: 0 at the start, 1 from the deadline on. Null where interim
 * targets cannot be told as shares, for want of a baseline.
 */
export function expectedShare(target: Pick<Target, 'startsOn' | 'deadlineOn' | 'course' | 'baselineValue' | 'targetValue'>, on: Day): number | null {
  const { startsOn, deadlineOn, course } = target;
  if (on >= deadlineOn) return 1;
  switch (course.kind) {
    case 'line':
      return timeGone(startsOn, deadlineOn, on);
    case 's-curve':
      return sCurve(timeGone(startsOn, deadlineOn, on));
    case 'steps':
      return alongSteps(target, course.steps, on);
    case 'reset': {
      const { start, end } = windowUpTo(on, course.every);
      return timeGone(start, end > deadlineOn ? deadlineOn : end, on);
    }
  }
}

/**
 * A logistic curve (Verhulst, 1838; the course of adoption in Rogers, Diffusion of Innovations) of steepness 10 around half
 * time, moved and stretched so that it is exactly 0 at 0 and 1 at 1: (L(t) − L(0)) ÷ (L(1) − L(0)), L(t) = 1 ÷ (1 + e^(−10(t − ½))).
 */
export function sCurve(share: number): number {
  const logistic = (t: number) => 1 / (1 + Math.exp(-10 * (t - 0.5)));
  return (logistic(share) - logistic(0)) / (logistic(1) - logistic(0));
}

/** The calendar month, quarter or year that a sum up to, not including, that day belongs to: on the first of January still the year before. */
export function windowUpTo(end: Day, every: Reset): { start: Day; end: Day } {
  return windowOf(addDays(end, -1), every);
}

/** The calendar month, quarter or year that holds the day. */
export function windowOf(of: Day, every: Reset): { start: Day; end: Day } {
  if (every !== 'year') return periodOf(of, every);
  const year = Number(of.slice(0, 4));
  return { start: `${year}-01-01` as Day, end: `${year + 1}-01-01` as Day };
}

function timeGone(from: Day, to: Day, on: Day): number {
  const length = daysBetween(from, to);
  if (length <= 0) return on >= to ? 1 : 0;
  return Math.min(1, Math.max(0, daysBetween(from, on) / length));
}

function alongSteps({ startsOn, deadlineOn, baselineValue, targetValue }: Pick<Target, 'startsOn' | 'deadlineOn' | 'baselineValue' | 'targetValue'>, steps: readonly Step[], on: Day): number | null {
  if (baselineValue === null || baselineValue === targetValue) return null;
  const path = [{ on: startsOn, value: baselineValue }, ...steps, { on: deadlineOn, value: targetValue }];
  const next = path.findIndex((step) => step.on > on);
  if (next <= 0) return next === 0 ? 0 : 1;
  const [before, after] = [path[next - 1]!, path[next]!];
  const value = before.value + timeGone(before.on, after.on, on) * (after.value - before.value);
  return (value - baselineValue) / (targetValue - baselineValue);
}
