import { z } from 'zod';
import { DaySchema } from '#app/values/day-schema.ts';

// Error messages are codes; the screen has a sentence for each.

const day = z.string('day').pipe(DaySchema);
const wave = z.uuid('choose').nullable().default(null);
/** The version that was looked at; absent for a new one. */
const version = z.coerce.number().int().optional();

export const HypercareReviewSchema = z.strictObject({
  /** Which moment, and of which go-live; of one that is there already both stay as they are. */
  moment: z.string('choose').max(20, 'choose').optional(),
  waveId: wave,
  heldOn: day,
  ledById: z.uuid('choose'),
  seen: z.string('text').trim().min(1, 'text').max(2_000, 'long'),
  agreed: z.string().trim().max(2_000, 'long').default(''),
  openPoints: z.coerce.number('count').int('count').min(0, 'count').max(100_000, 'count').nullable().default(null),
  version,
});
export type HypercareReviewInput = z.output<typeof HypercareReviewSchema>;

export const CelebrationSchema = z.strictObject({
  waveId: wave,
  on: day,
  how: z.string('text').trim().min(1, 'text').max(2_000, 'long'),
  ledById: z.uuid('choose'),
  isHeld: z.boolean().default(false),
  version,
});
export type CelebrationInput = z.output<typeof CelebrationSchema>;
