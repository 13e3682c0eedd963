import { z } from 'zod';
import { DaySchema } from '#app/values/day-schema.ts';

const day = z.string({ error: 'required' }).pipe(DaySchema);

/** What the page of somebody's leave sends; `lastOn` is the last day away. Error messages are codes. */
export const LeaveChangeSchema = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('add'), startsOn: day, lastOn: day }),
  z.strictObject({ intent: z.literal('remove'), leaveId: z.uuid() }),
]);
