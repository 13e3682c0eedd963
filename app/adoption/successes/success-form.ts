import { z } from 'zod';
import { ROLES } from '#app/people/role.ts';
import { DaySchema } from '#app/values/day-schema.ts';

const text = (longest: number) => z.string({ error: 'required' }).trim().min(1, 'required').max(longest, 'too-long');

/** A new story. Error messages are codes; the screen has a sentence for each. */
export const NewSuccessSchema = z
  .strictObject({
    title: text(120),
    text: text(2_000),
    whose: z.enum(['everybody', 'team', 'person']).default('everybody'),
    teamId: z.uuid().optional(),
    memberId: z.uuid().optional(),
    metricId: z.string().max(60).optional(),
    grain: z.enum(['week', 'month', 'quarter']).default('month'),
    /** A day within the period. */
    on: DaySchema.optional(),
  })
  .superRefine(({ whose, teamId, memberId, metricId, on }, context) => {
    if (whose === 'team' && !teamId) context.addIssue({ code: 'custom', path: ['teamId'], message: 'required' });
    if (whose === 'person' && !memberId) context.addIssue({ code: 'custom', path: ['memberId'], message: 'required' });
    if (metricId && !on) context.addIssue({ code: 'custom', path: ['on'], message: 'not-a-day' });
  });
export type NewSuccess = z.output<typeof NewSuccessSchema>;

export const PublicationSchema = z.strictObject({ is: z.enum(['published', 'withdrawn']) });
export const AgreementSchema = z.strictObject({ is: z.enum(['agreed', 'refused']) });
export const SendingSchema = z.strictObject({ role: z.enum(ROLES) });
