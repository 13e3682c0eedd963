import { z } from 'zod';
import { DaySchema } from '#app/values/day-schema.ts';

/** So many that nobody has them: more is a slip of the hand. */
export const MOST_SEATS = 1_000_000;

const day = z.string({ error: 'required' }).pipe(DaySchema);

/** What the page of seats sends. Error messages are codes. */
export const SeatChangeSchema = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('record'), from: day, seats: z.string({ error: 'required' }).trim().regex(/^\d{1,7}$/, 'not-a-number').transform(Number).refine((seats) => seats <= MOST_SEATS, 'not-a-number') }),
  z.strictObject({ intent: z.literal('remove'), from: day }),
]);
