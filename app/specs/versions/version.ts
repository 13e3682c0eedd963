import type { Target } from '#app/kpis/kpi.ts';
import { courseOf } from '#app/kpis/target/course.ts';
import type { Spec } from '../spec.ts';

export type SpecKey = keyof Spec;

/** What the values are held against: when one of these changes, before and after cannot be compared. */
export const TARGET = ['metricId', 'teamId', 'slice', 'direction', 'baselineValue', 'targetValue', 'lowerValue', 'startsOn', 'deadlineOn', 'course', 'resetEvery', 'steps'] as const satisfies readonly SpecKey[];
/** How they are judged. */
const JUDGING = ['frequency', 'onTrackWithin', 'behindWithin', 'statusAfter', 'fewestCounted'] as const satisfies readonly SpecKey[];

/** What a change of a specification amounts to. */
export interface Change {
  /** In the order of the fields; empty when nothing became different. */
  fields: SpecKey[];
  /** The KPI is held against something else or judged in another way: a break in its chart. */
  isBreak: boolean;
  /** The target is another one, or somebody else's: who agreed did not agree with this. */
  isVoided: boolean;
}

/** One change of a specification: who, when and what. */
export interface SpecVersion {
  /** The version that it became. */
  version: number;
  changedAt: Date;
  /** Null for nobody known. */
  by: string | null;
  before: Spec;
  /** Of every field that changed, what it became. */
  after: Partial<Spec>;
  fields: SpecKey[];
  isBreak: boolean;
  isVoided: boolean;
  reason: string | null;
}

export function changeBetween(before: Spec, after: Spec): Change {
  const fields = (Object.keys(after) as SpecKey[]).filter((field) => !isSame(before[field], after[field]));
  const touches = (some: readonly SpecKey[]) => fields.some((field) => some.includes(field));
  return { fields, isBreak: touches(TARGET) || touches(JUDGING), isVoided: touches(TARGET) || touches(['ownerId']) };
}

/** The interim targets are a list of days and values; all else compares as it is. */
function isSame(one: Spec[SpecKey], other: Spec[SpecKey]): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((step, at) => step.on === other[at]!.on && step.value === other[at]!.value);
}

/** What the values were held against, of a specification as it was. */
export function targetOf(spec: Spec): Target {
  const { direction, baselineValue, targetValue, lowerValue, startsOn, deadlineOn, onTrackWithin, behindWithin, statusAfter, fewestCounted } = spec;
  return { direction, baselineValue, targetValue, lowerValue, startsOn, deadlineOn, course: courseOf(spec), judging: { onTrackWithin, behindWithin, statusAfter, fewestCounted, since: null } };
}
