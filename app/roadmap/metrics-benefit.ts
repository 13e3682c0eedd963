import type { Day } from '#app/values/day.ts';
import type { MetricDefinition } from '#app/values/metric.ts';
import { ratio } from '#app/values/ratio.ts';

/** Readiness: whether those whose work changes know what is in it for them. About roles, never about a person. Its formula in words: the passport's messages and docs/decisions/006. */
export const BENEFIT_METRICS = {
  'benefit-coverage': { id: 'benefit-coverage', version: 1, unit: 'ratio', layer: 'implementation', better: 'higher', grains: ['day', 'week', 'month', 'quarter'], perTeam: false },
} as const satisfies Record<string, MetricDefinition>;

export interface AffectedRoleFacts {
  /** The first day it was known that the work of this role changes. */
  knownFrom: Day;
  /** When somebody in the role confirmed what is in it for them; null is not yet. */
  confirmedOn: Day | null;
}

/**
 * Affected roles with a confirmed benefit ÷ affected roles, as it stood just before the day `end` (reference: metric 44). No value
 * while no role was known.
 */
export function benefitCoverage(roles: readonly AffectedRoleFacts[], end: Day): { value: number | null; numerator: number; denominator: number } {
  const known = roles.filter(({ knownFrom }) => knownFrom < end);
  const confirmed = known.filter(({ confirmedOn }) => confirmedOn !== null && confirmedOn < end).length;
  return { value: ratio(confirmed, known.length), numerator: confirmed, denominator: known.length };
}
