import { z } from 'zod';
import { DaySchema } from '#app/values/day-schema.ts';

/** Where else contacts are counted, and over which channels of the CRM the same contacts would be logged. */
export const OUTSIDE_SOURCES = { telephony: ['phone'], calendar: ['meeting', 'visit', 'video'] } as const;
export type OutsideSource = keyof typeof OUTSIDE_SOURCES;

/** What the form sends: how many contacts the source counted in the week or month of the day. */
export const OutsideCountSchema = z.object({
  source: z.enum(['telephony', 'calendar'], 'required'),
  grain: z.enum(['week', 'month'], 'required'),
  on: DaySchema,
  teamId: z.union([z.literal('').transform(() => null), z.uuid()]).default(null),
  contacts: z.string().trim().regex(/^\d{1,7}$/, 'number').transform(Number),
});
export type OutsideCountDraft = z.infer<typeof OutsideCountSchema>;
