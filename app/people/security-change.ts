import { z } from 'zod';
import { PasswordSchema } from './set-up.ts';

const current = z.string({ error: 'required' }).max(200, 'too-long');

/** What the page on one's own sign-in sends. */
export const SecurityChangeSchema = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('end-session'), sessionId: z.uuid() }),
  z.strictObject({ intent: z.literal('password'), password: current, next: PasswordSchema }),
  z.strictObject({ intent: z.literal('begin-factor'), password: current }),
  z.strictObject({ intent: z.literal('confirm-factor'), code: z.string({ error: 'required' }).trim().max(20, 'too-long') }),
  z.strictObject({ intent: z.literal('end-factor'), password: current }),
]);
