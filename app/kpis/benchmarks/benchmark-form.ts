import { z } from 'zod';
import { DaySchema } from '#app/values/day-schema.ts';

/** Error messages are codes; the screen has a sentence for each. The value is read in the unit of the metric by the verb. */
export const BenchmarkSchema = z.strictObject({
  name: z.string('name-missing').trim().min(1, 'name-missing').max(80, 'too-long'),
  value: z.string('value-missing').trim().max(40, 'unreadable'),
  source: z.string('source-missing').trim().min(1, 'source-missing').max(300, 'too-long'),
  knownOn: z.string('not-a-day').pipe(DaySchema),
  /** The version that was looked at; absent for a new one. */
  version: z.coerce.number().int().optional(),
});
export type BenchmarkInput = z.output<typeof BenchmarkSchema>;

export const BenchmarkRemovalSchema = z.object({ is: z.enum(['removed', 'kept']) });
