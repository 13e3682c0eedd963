import { z } from 'zod';
import { DaySchema } from '#app/values/day-schema.ts';

const words = z.string().trim().max(500, 'too-long').default('');

/** Error messages are codes; the screen has a sentence for each. What may be left out depends on how the KPI stands. */
export const CheckInSchema = z.strictObject({
  cause: words,
  action: words,
  ownerId: z.union([z.literal(''), z.uuid('unknown-owner')]).default(''),
  dueOn: z.union([z.literal(''), z.string().pipe(DaySchema)]).default(''),
});
export type CheckInInput = z.output<typeof CheckInSchema>;

/** open takes an ending back; the version that was looked at is absent there. */
export const CorrectionEndingSchema = z.object({
  outcome: z.enum(['done', 'dropped', 'open']),
  reason: z.string().trim().max(300).default(''),
  version: z.coerce.number().int().optional(),
});
