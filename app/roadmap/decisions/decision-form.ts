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

interface Said {
  outcome: string | null;
  reason: string | null;
  decidedOn: string | null;
}

/** Whether this is there as soon as anything was decided. */
const isWholeWith = (field: keyof Said) => (given: Said) => Boolean(given[field]) || !(given.outcome || given.reason || given.decidedOn);
/** Beside what else is wrong: all of it is told at once. */
const always = () => true;

/** What is asked, of one that is there. */
export const DecisionChangeSchema = z.strictObject({ ...asked, version: z.coerce.number().int() });
export type DecisionChange = z.output<typeof DecisionChangeSchema>;

/** What is asked, and where it was decided already also what was decided: all of that or nothing of it. */
export const NewDecisionSchema = z
  .strictObject({ ...asked, outcome: told, reason: told, decidedOn: DaySchema.nullable().default(null), replacesId: choice })
  .refine(isWholeWith('outcome'), { path: ['outcome'], error: 'text', when: always })
  .refine(isWholeWith('reason'), { path: ['reason'], error: 'text', when: always })
  .refine(isWholeWith('decidedOn'), { path: ['decidedOn'], error: 'day', when: always })
  .transform(({ outcome, reason, decidedOn, ...rest }) => ({ ...rest, said: outcome !== null && reason !== null && decidedOn !== null ? { outcome, reason, decidedOn } : null }));
export type NewDecision = z.output<typeof NewDecisionSchema>;

/** What was decided, of the version that was looked at. */
export const OutcomeSchema = z.strictObject({ ...said, version: z.coerce.number().int() });
export type OutcomeInput = z.output<typeof OutcomeSchema>;

export const WithdrawalSchema = z.strictObject({ is: z.enum(['withdrawn', 'open']) });
