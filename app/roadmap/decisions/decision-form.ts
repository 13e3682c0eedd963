import { z } from 'zod';
import { DaySchema } from '#app/values/day-schema.ts';

// Error messages are codes; the screen has a sentence for each.

const choice = z.uuid('choose').nullable().default(null);
const told = z.string().trim().max(2_000, 'long').transform((text) => text || null).nullable().default(null);

const asked = {
  title: z.string('text').trim().min(1, 'text').max(160, 'long'),
  why: told,
  options: told,
  ownerId: z.uuid('choose'),
  neededOn: DaySchema.nullable().default(null),
  objectiveId: choice,
};

const said = {
  outcome: z.string('text').trim().min(1, 'text').max(2_000, 'long'),
  reason: z.string('text').trim().min(1, 'text').max(2_000, 'long'),
  decidedOn: DaySchema,
};

/** What is asked, of one that is there. */
export const DecisionChangeSchema = z.strictObject({ ...asked, version: z.coerce.number().int() });
export type DecisionChange = z.output<typeof DecisionChangeSchema>;

/** What is asked, and where it was decided already also what was decided: all of that or nothing of it. */
export const NewDecisionSchema = z
  .strictObject({ ...asked, outcome: told, reason: told, decidedOn: DaySchema.nullable().default(null), replacesId: choice })
  .transform(({ outcome, reason, decidedOn, ...rest }, context) => {
    if (outcome === null && reason === null && decidedOn === null) return { ...rest, said: null };
    const missing = Object.entries({ outcome, reason, decidedOn }).filter(([, value]) => value === null);
    for (const [field] of missing) context.addIssue({ code: 'custom', path: [field], message: field === 'decidedOn' ? 'day' : 'text' });
    return outcome === null || reason === null || decidedOn === null ? z.NEVER : { ...rest, said: { outcome, reason, decidedOn } };
  });
export type NewDecision = z.output<typeof NewDecisionSchema>;

/** What was decided, of the version that was looked at. */
export const OutcomeSchema = z.strictObject({ ...said, version: z.coerce.number().int() });
export type OutcomeInput = z.output<typeof OutcomeSchema>;

export const WithdrawalSchema = z.strictObject({ is: z.enum(['withdrawn', 'open']) });
