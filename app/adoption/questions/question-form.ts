import { z } from 'zod';
import { DaySchema } from '#app/values/day-schema.ts';
import { QUESTION_KINDS } from './question.ts';

const text = z.string({ error: 'required' }).trim().min(1, 'required').max(4_000, 'too-long');

/** What somebody asks. Error messages are codes; the screen has a sentence for each. */
export const NewQuestionSchema = z.strictObject({
  kind: z.enum(QUESTION_KINDS).default('question'),
  text,
  /** Where they were. */
  page: z.string().max(500).regex(/^\/(?![/\\])[^\\\p{Cc}]*$/u).catch('/'),
  itemKey: z.uuid().optional(),
  isShareable: z.literal('on').optional(),
});
export type NewQuestion = z.output<typeof NewQuestionSchema>;

export const AnswerSchema = z.strictObject({ text, version: z.coerce.number().int() });

/** What the asker says of an answer: that it helped, or what is still missing. */
export const ReactionSchema = z.discriminatedUnion('intent', [z.strictObject({ intent: z.literal('helped') }), z.strictObject({ intent: z.literal('not-helped'), text })]);

export const DebtSchema = z.strictObject({ owedBy: z.uuid().optional(), dueOn: DaySchema });
export const SharingSchema = z.strictObject({ is: z.enum(['shared', 'hidden']) });
