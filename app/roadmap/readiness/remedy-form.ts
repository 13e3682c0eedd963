import { z } from 'zod';
import { isRemedy, type Remedy } from '#app/adoption/pulses/remedy.ts';
import { DaySchema } from '#app/values/day-schema.ts';

// Error messages are codes; the screen has a sentence for each.

/** What is done about a barrier, by whom and by when, for the round that was looked at. */
export const GroupRemedySchema = z.strictObject({
  remedy: z.string('remedy').pipe(z.custom<Remedy>(isRemedy, 'remedy')),
  ownerId: z.uuid('owner'),
  on: z.string('day').pipe(DaySchema),
  /** As it was looked at: a newer round may have another barrier. */
  pulseId: z.uuid('choose'),
  round: z.coerce.number('choose').int().min(0),
});
export type GroupRemedyInput = z.output<typeof GroupRemedySchema>;
