import { z } from 'zod';
import { DaySchema } from '#app/values/day-schema.ts';
import { ALERT_KINDS, LONGEST_WAIT } from './alert.ts';

const amount = z.string().trim().max(40, 'unreadable').default('');

/** Error messages are codes; the screen has a sentence for each. Amounts are read in the unit of the metric by the verb. */
export const AlertSchema = z.strictObject({
  kind: z.enum(ALERT_KINDS, 'kind-missing'),
  threshold: amount,
  margin: amount,
  forPeriods: z.coerce.number('periods-wrong').int('periods-wrong').min(1, 'periods-wrong').max(LONGEST_WAIT, 'periods-wrong').default(2),
});
export type AlertInput = z.output<typeof AlertSchema>;

/** As `AlertSchema`, with what it asked when the form was opened. */
export const AlertChangeSchema = AlertSchema.extend({ seen: z.string().max(200) });

export const SnoozeSchema = z.strictObject({
  until: z.string({ error: 'not-a-day' }).pipe(DaySchema),
  reason: z.string().trim().min(1, 'reason-missing').max(300, 'too-long'),
});

export const AlertRemovalSchema = z.object({ is: z.enum(['removed', 'kept']) });
