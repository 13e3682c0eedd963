import { z } from 'zod';
import { DaySchema } from '#app/values/day-schema.ts';

/** Somebody inside who becomes a partner. Error messages are codes; the screen has a sentence for each. */
export const PartnerSchema = z.strictObject({
  memberId: z.uuid({ error: 'member-required' }),
  part: z.string({ error: 'part-required' }).trim().min(1, 'part-required').max(80, 'part-required'),
});

/** An organisation outside, with the last day on which its link opens. */
export const ExternalPartnerSchema = z.strictObject({
  name: z.string({ error: 'name-required' }).trim().min(1, 'name-required').max(120, 'name-required'),
  expiresOn: z.string({ error: 'not-a-day' }).pipe(DaySchema),
});

export const SignaturesNeededSchema = z.strictObject({ needed: z.coerce.number().int().min(1).max(20) });

export const SignatureSchema = z.strictObject({ is: z.enum(['signed', 'withdrawn']), version: z.coerce.number().int() });
