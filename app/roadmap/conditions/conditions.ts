import { z } from 'zod';
import type { Day } from '#app/values/day.ts';

/** That the conditions of a verdict were met. */
export interface ConditionsMet {
  on: Day;
  /** Null when they are gone. */
  by: string | null;
  /** What it shows from. */
  evidence: string;
}

/** As it is posted. Error messages are codes; the screen has a sentence for each. */
export const ConditionsMetSchema = z.strictObject({ verdictId: z.uuid('changed'), evidence: z.string('evidence').trim().min(1, 'evidence').max(1_000, 'long') });
export type ConditionsMetInput = z.output<typeof ConditionsMetSchema>;
