import { z } from 'zod';
import { EXCEPTION_CHOICES } from './tolerance.ts';

// Error messages are codes; the screen has a sentence for each.

/** What the board decides about one exception, as it is posted. */
export const ExceptionDecisionSchema = z
  .strictObject({
    choice: z.enum(EXCEPTION_CHOICES, 'choice'),
    reason: z.string('reason').trim().min(1, 'reason').max(1_000, 'long'),
    untilOn: z.string().max(20, 'day').default(''),
  })
  .superRefine(({ choice, untilOn }, context) => {
    if (choice === 'replan' && !untilOn) context.addIssue({ code: 'custom', path: ['untilOn'], message: 'until' });
  });
export type ExceptionDecisionInput = z.output<typeof ExceptionDecisionSchema>;
