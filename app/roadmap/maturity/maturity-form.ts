import { z } from 'zod';
import { parseDay } from '#app/values/day.ts';

// Error messages are codes; the screen has a sentence for each.

const stage = z.coerce.number('choose').pipe(z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)], { error: 'choose' }));

/** A scan: which stage each department claims, and the next step. A department without a stage is left out. */
export const ScanSchema = z.strictObject({
  claims: z.array(z.strictObject({ teamId: z.uuid('choose'), stage: stage.optional() })).max(200).default([]),
  note: z.string().trim().max(1_000, 'long').default(''),
  nextStep: z.string('text').trim().min(1, 'text').max(500, 'long'),
  objectiveId: z.uuid('choose'),
  ownerId: z.uuid('choose'),
  dueOn: z.string('day').refine((text) => parseDay(text) !== null, 'day'),
  /** The scan that was the last when the form was shown; empty for none. */
  lastScanId: z.string().default(''),
});
export type ScanInput = z.output<typeof ScanSchema>;
