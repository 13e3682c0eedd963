import { z } from 'zod';
import { ROLES } from '#app/people/role.ts';

// Error messages are codes; the screen has a sentence for each.

/** Keeping the verdict: with what is done about it, or why it is as it is. */
export const KeepingSchema = z.strictObject({
  note: z.string().trim().max(1_000, 'long').default(''),
  /** The verdict that was the last when the form was shown; empty for none. */
  lastVerdictId: z.string().default(''),
});
export type Keeping = z.output<typeof KeepingSchema>;

const ROLE_CHOICES = ROLES.map((role) => `role:${role}` as const);

/** By whom an affected role is measured; empty is by the teams of its groups. Whether the team is there the verb finds out. */
export const MeasuringSchema = z.strictObject({ measuredBy: z.union([z.enum(['everybody', ...ROLE_CHOICES]), z.templateLiteral(['team:', z.uuid()])], { error: 'choose' }).nullable().default(null) });
export type Measuring = z.output<typeof MeasuringSchema>;
