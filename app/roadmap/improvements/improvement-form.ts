import { z } from 'zod';
import { IMPROVEMENT_KINDS } from './improvement.ts';

// Error messages are codes; the screen has a sentence for each.

const score = z.coerce.number('choose').int('choose').min(1, 'choose').max(5, 'choose').nullable().default(null);

/** A request as it is posted. Whether its goal is missing is for the rule to say: it hangs on the kind. */
export const ImprovementSchema = z.strictObject({
  kind: z.enum(IMPROVEMENT_KINDS, { error: 'choose' }),
  title: z.string('text').trim().min(1, 'text').max(160, 'long'),
  why: z.string('text').trim().min(1, 'text').max(1_000, 'long'),
  objectiveId: z.uuid('choose').nullable().default(null),
  /** Only from who steers the roadmap; from others it is left as it was. */
  value: score,
  effort: score,
  /** The version that was looked at; absent for a new one. */
  version: z.coerce.number().int().optional(),
});
export type ImprovementInput = z.output<typeof ImprovementSchema>;

/** With the version that was looked at. */
export const DecisionSchema = z.strictObject({ version: z.coerce.number().int() });
export const DecliningSchema = DecisionSchema.extend({ reason: z.string('text').trim().min(1, 'text').max(500, 'long') });
