import { z } from 'zod';
import type { Day } from '#app/values/day.ts';
import { DaySchema } from '#app/values/day-schema.ts';
import { ROLES } from './role.ts';

/** Addresses are compared in lower case. */
export const EmailSchema = z
  .string({ error: 'required' })
  .trim()
  .toLowerCase()
  .min(1, 'required')
  .max(254, 'too-long')
  .pipe(z.email('not-an-email'));

/** Somebody's place in the workspace. Enrolled means measured; access is another matter. */
export const NewMemberSchema = z.strictObject({
  email: EmailSchema,
  name: z.string({ error: 'required' }).trim().min(1, 'required').max(120, 'too-long'),
  role: z.enum(ROLES, 'unknown-role'),
  jobTitle: z.string().trim().max(120, 'too-long').nullable().default(null),
  enrolledOn: DaySchema.nullable().default(null),
  leftOn: DaySchema.nullable().default(null),
});
export type NewMember = z.input<typeof NewMemberSchema>;

/** no-access: known (measured, or once a user) but has never signed in. */
export type MemberState = 'active' | 'invited' | 'no-access' | 'ended';

export interface MemberSummary {
  id: string;
  name: string;
  email: string;
  role: string;
  state: MemberState;
  team: { id: string; name: string; isManager: boolean } | null;
  enrolledOn: Day | null;
  version: number;
}
