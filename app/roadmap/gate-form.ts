import { z } from 'zod';
import { VERDICTS } from './gate.ts';

/** The decision as it is posted. */
export const DecisionSchema = z.strictObject({
  verdict: z.enum(VERDICTS),
  /** Why, and for conditions which, who and when; required for all but a plain go. */
  reason: z.string().trim().max(2_000).default(''),
  /** Of a go with conditions: who sees to them and by when. Left aside for every other verdict. */
  conditionOwnerId: z.union([z.literal(''), z.uuid()]).default(''),
  conditionDueOn: z.union([z.literal(''), z.iso.date()]).default(''),
  /** The newest verdict the decider saw, empty when none: another one in between means deciding again. */
  lastVerdictId: z.union([z.literal(''), z.uuid()]).default(''),
});
export type Decision = z.input<typeof DecisionSchema>;

/** A criterion confirmed by a person, with where the proof is. */
export const ConfirmationSchema = z.strictObject({
  evidence: z.string().trim().max(2_000).default(''),
});
export type Confirmation = z.input<typeof ConfirmationSchema>;
