import { z } from 'zod';
import { EmailSchema } from './member.ts';
import { ROLES } from './role.ts';
import { PasswordSchema, PersonNameSchema } from './set-up.ts';

/** How long an invitation can be accepted. */
export const INVITATION_HOLDS_DAYS = 14;

export const NewInvitationSchema = z.strictObject({ email: EmailSchema, name: PersonNameSchema, role: z.enum(ROLES, 'unknown-role') });
export type NewInvitation = z.infer<typeof NewInvitationSchema>;

/** What somebody new chooses when joining. */
export const JoinSchema = z.strictObject({ name: PersonNameSchema, password: PasswordSchema });
