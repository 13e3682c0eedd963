import { z } from 'zod';
import { DaySchema } from '#app/values/day-schema.ts';
import { MILESTONE_KINDS } from './milestone.ts';

/** Error messages are codes; the screen has a sentence for each. */
export const MilestoneSchema = z.strictObject({
  kind: z.enum(MILESTONE_KINDS, { error: 'required' }),
  on: z.string({ error: 'required' }).pipe(DaySchema),
  titleNl: z.string({ error: 'required' }).trim().min(1, 'required').max(80, 'too-long'),
  titleEn: z.string().trim().max(80, 'too-long').default(''),
  teamIds: z.array(z.uuid('unknown-team')).max(200, 'unknown-team').default([]),
  /** The version that was looked at; absent for a new one. */
  version: z.coerce.number().int().optional(),
});
export type MilestoneInput = z.output<typeof MilestoneSchema>;
