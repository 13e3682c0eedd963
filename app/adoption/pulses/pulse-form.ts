import { z } from 'zod';
import { ROLES } from '#app/people/role.ts';
import { DaySchema } from '#app/values/day-schema.ts';
import { isRemedy, type Remedy } from './remedy.ts';
import { PULSE_KINDS, type Score, SCORES } from './pulse.ts';

/** How often a pulse can come back, in weeks. */
export const RHYTHMS = ['once', '1', '2', '4', '13'] as const;
const OPEN_DAYS_USUAL = 7;

/** A new pulse. Error messages are codes; the screen has a sentence for each. */
export const NewPulseSchema = z
  .strictObject({
    kind: z.enum(PULSE_KINDS, { error: 'required' }),
    role: z.enum(ROLES).optional(),
    teamId: z.uuid().optional(),
    startsOn: DaySchema,
    rhythm: z.enum(RHYTHMS, { error: 'required' }),
    openDays: z.coerce.number({ error: 'open-days' }).int('open-days').min(1, 'open-days').max(30, 'open-days').default(OPEN_DAYS_USUAL),
    /** The last day on which a round may begin. */
    lastOn: DaySchema.optional(),
  })
  .superRefine(({ startsOn, lastOn, rhythm, openDays }, context) => {
    if (lastOn && lastOn < startsOn) context.addIssue({ code: 'custom', path: ['lastOn'], message: 'before-start' });
    if (rhythm !== 'once' && openDays > 7 * Number(rhythm)) context.addIssue({ code: 'custom', path: ['openDays'], message: 'longer-than-rhythm' });
  });
export type NewPulse = z.input<typeof NewPulseSchema>;

export const PulseChangeSchema = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('stop'), version: z.coerce.number().int() }),
  z.strictObject({ intent: z.literal('remedy'), round: z.coerce.number().int().min(0), teamId: z.uuid().optional(), remedy: z.custom<Remedy>(isRemedy) }),
]);

/** One answer as the page sends it; passing is dealing with the question without answering. */
export const PulseAnswerSchema = z.strictObject({
  round: z.coerce.number().int().min(0),
  question: z.string().max(40),
  score: z.union([z.literal('pass'), z.enum(SCORES.map(String) as [string, ...string[]]).transform((text) => Number(text) as Score)]),
});
