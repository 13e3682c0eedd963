import { z } from 'zod';
import { NewInvitationSchema } from './invitation.ts';
import { ROLES } from './role.ts';

/** What the people page sends. */
export const MemberChangeSchema = z.discriminatedUnion('intent', [
  NewInvitationSchema.extend({ intent: z.literal('invite') }),
  z.strictObject({ intent: z.literal('role'), memberId: z.uuid(), role: z.enum(ROLES), version: z.coerce.number().int() }),
  z.strictObject({ intent: z.literal('end'), memberId: z.uuid() }),
  z.strictObject({ intent: z.literal('reopen'), memberId: z.uuid() }),
]);
export type MemberChange = z.infer<typeof MemberChangeSchema>;

/** What the teams page sends. */
export const TeamChangeSchema = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('create'), name: z.string({ error: 'required' }).trim().min(1, 'required').max(80, 'too-long') }),
  z.strictObject({ intent: z.literal('move'), memberId: z.uuid('required'), teamId: z.uuid().optional(), on: z.string({ error: 'required' }) }),
  z.strictObject({ intent: z.literal('manager'), memberId: z.uuid(), teamId: z.uuid(), isManager: z.enum(['yes', 'no']) }),
]);
