import { z } from 'zod';
import type { Day } from '#app/values/day.ts';
import { METRIC_IDS, type OwnMetricId } from '#app/values/metric.ts';
import { COMPARISONS, FACTS } from './criterion.ts';

const Localized = z.object({ nl: z.string(), en: z.string() });
const Day = z.string().transform((text) => text as Day);

/** What a criterion came to, as it is kept. */
export const CriterionResultSchema = z.object({
  state: z.enum(['met', 'not-met', 'unknown']),
  reason: z.enum(['confirmed', 'not-confirmed', 'reached', 'not-reached', 'no-data', 'nothing-to-count', 'data-too-old']),
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  threshold: z.number().nullable(),
  comparison: z.enum(COMPARISONS).nullable(),
  unit: z.enum(['ratio', 'money', 'count', 'mean', 'hours', 'days']).nullable(),
  currency: z.string().nullable(),
  source: z.union([z.enum([...METRIC_IDS, ...FACTS, 'person']), z.custom<OwnMetricId>((text) => typeof text === 'string' && text.startsWith('own-'))]),
  name: z.string().optional(),
  periodStart: Day.nullable(),
  asOf: Day.nullable(),
  // Verdicts from before this was kept have none.
  coverage: z.object({ people: z.number(), of: z.number() }).optional(),
});

/** What gate_verdicts.evidence holds: every criterion and every open role as they stood at the decision. */
export const GateEvidenceSchema = z.object({
  criteria: z.array(
    z.object({
      id: z.string(),
      title: Localized,
      isCritical: z.boolean(),
      confirmedBy: z.string().nullable(),
      evidence: z.string().nullable(),
      result: CriterionResultSchema,
    }),
  ),
  unconfirmedRoles: z.array(z.string()),
  /** Of a go with conditions, with the owner's name as it was; null for the others. */
  condition: z.object({ ownerId: z.string(), ownerName: z.string(), dueOn: Day }).nullable().default(null),
  /** Who was named to sign, and how they stood. Verdicts from before this was kept have none. */
  signatures: z
    .array(z.object({ memberId: z.string(), name: z.string().nullable(), part: z.string(), state: z.enum(['waiting', 'signed', 'refused', 'lapsed']), reason: z.string().nullable(), saidOn: Day.nullable() }))
    .default([]),
  /** R5: what the sponsor let pass at that moment, and why; null when nothing. */
  override: z.object({ roles: z.array(z.string()), reason: z.string(), on: Day, by: z.string().nullable() }).nullable().default(null),
});
export type GateEvidence = z.infer<typeof GateEvidenceSchema>;
