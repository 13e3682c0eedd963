import { z } from 'zod';
import { DaySchema } from '#app/values/day-schema.ts';
import { COMPARISONS } from './check.ts';
import { RESULTS } from './evidence.ts';

/** Error messages are codes; the screen has a sentence for each. */
export const EvidenceSchema = z.strictObject({
  /** The version of the specification that was tested, as the reader saw it. */
  version: z.coerce.number('changed-meanwhile').int('changed-meanwhile'),
  tested: z.string('tested-missing').trim().min(1, 'tested-missing').max(300, 'too-long'),
  result: z.enum(RESULTS, 'result-missing'),
  testedOn: z.string('not-a-day').pipe(DaySchema),
  testedById: z.uuid('unknown-person'),
  note: z.string().trim().max(1000, 'too-long').default(''),
  link: z.string().trim().max(500, 'too-long').refine((link) => link === '' || isWebAddress(link), 'not-a-link').default(''),
});
export type EvidenceInput = z.output<typeof EvidenceSchema>;

export const WithdrawalSchema = z.object({ is: z.enum(['withdrawn', 'kept']) });

/** The threshold is read in the unit of what is looked at by the verb. */
export const CheckSchema = z.strictObject({
  subject: z.string('subject-missing').min(1, 'subject-missing').max(200, 'subject-missing'),
  comparison: z.enum(COMPARISONS, 'comparison-missing').default('at-least'),
  threshold: z.string().trim().max(40, 'threshold-unreadable').default(''),
});
export type CheckInput = z.output<typeof CheckSchema>;

export const CheckRemovalSchema = z.object({ is: z.enum(['removed', 'kept']) });

/** Nothing else is made a link of: an address of another kind could do something when it is pressed. */
function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text) && URL.canParse(text);
}
