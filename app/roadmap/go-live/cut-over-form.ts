import { z } from 'zod';
import { parseInstant } from '#app/values/instant.ts';
import { TASK_STATES } from './cut-over-rule.ts';

// Error messages are codes; the screen has a sentence for each.

const choice = z.uuid('choose').nullable().default(null);
const told = z.string().trim().max(2_000, 'long').default('');
const LONGEST_MINUTES = 14 * 24 * 60;

/** A task of the cut-over plan as it is posted, its moment read in the time zone. Half of it may still be open: the page says what is missing. */
export function cutOverTaskSchema(timeZone: string) {
  return z
    .strictObject({
      name: z.string('text').trim().min(1, 'text').max(160, 'long'),
      startsAt: z.string('moment').transform((text, context) => {
        const instant = parseInstant(text.trim(), timeZone);
        if (instant) return instant;
        context.addIssue({ code: 'custom', message: 'moment' });
        return z.NEVER;
      }),
      minutes: z.coerce.number('minutes').int('minutes').min(1, 'minutes').max(LONGEST_MINUTES, 'minutes'),
      ownerId: choice,
      backupId: choice,
      verification: told,
      rollBack: told,
      afterId: choice,
      /** The version that was looked at; absent for a new one. */
      version: z.coerce.number().int().optional(),
    })
    .superRefine(({ ownerId, backupId }, context) => {
      if (backupId !== null && backupId === ownerId) context.addIssue({ code: 'custom', path: ['backupId'], message: 'same-person' });
    });
}
export type CutOverTaskInput = z.output<ReturnType<typeof cutOverTaskSchema>>;

export const TaskStateSchema = z.strictObject({ is: z.enum(TASK_STATES) });
