import { z } from 'zod';
import { FUNNEL_ORDERS } from '#app/events/use/step-funnel.ts';
import { MOST_EXCLUDED, MOST_STEPS, WINDOWS } from '../funnels/funnel-question.ts';

/** What a process is called; its steps stand in the address of the funnel that is saved. Error messages are codes; the screen has a sentence for each. */
export const ProcessNameSchema = z.strictObject({
  name: z.string({ error: 'name-required' }).trim().min(1, 'name-required').max(80, 'too-long'),
  /** Saved as another process, or over the one that was opened. */
  as: z.enum(['new', 'same']).default('new'),
  /** The version that was looked at; absent for a new one. */
  version: z.coerce.number().int().optional(),
});

/** What is saved of a funnel. */
export const ProcessSchema = z.object({
  name: z.string().min(1).max(80),
  steps: z.array(z.string()).min(2, 'too-few-steps').max(MOST_STEPS),
  order: z.enum(FUNNEL_ORDERS),
  windowDays: z.literal(WINDOWS),
  excluded: z.array(z.string()).max(MOST_EXCLUDED),
});
export type ProcessInput = z.output<typeof ProcessSchema>;

export const ProcessRemovalSchema = z.strictObject({ is: z.enum(['removed', 'restored']) });
