import { z } from 'zod';
import { DaySchema } from '#app/values/day-schema.ts';
import { PID_LINES, PID_PARTS, type PidContent } from './pid.ts';

const LineSchema = z.object({
  kind: z.enum(PID_LINES),
  name: z.string().nullable(),
  who: z.string().nullable(),
  says: z.string().nullable(),
  from: DaySchema.nullable(),
  until: DaySchema.nullable(),
  amount: z.number().nullable(),
});

/** A document as it was frozen. Apart from pid.ts, so that what shows it does not bring the schema library to the browser. */
export const PidContentSchema: z.ZodType<PidContent> = z.object({
  programme: z.string(),
  currency: z.string(),
  sections: z.array(z.object({ part: z.enum(PID_PARTS), text: z.string().nullable(), lines: z.array(LineSchema) })),
});
