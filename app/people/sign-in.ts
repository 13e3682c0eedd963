import { z } from 'zod';
import { PasswordSchema } from './set-up.ts';

/** Says nothing about what a password must be: that is for choosing one. */
export const SignInSchema = z.strictObject({
  email: z.string({ error: 'required' }).trim().min(1, 'required').max(254, 'too-long'),
  password: z.string({ error: 'required' }).max(200, 'too-long'),
  to: z.string().max(2000).optional(),
});

export const CodeSchema = z.strictObject({ code: z.string({ error: 'required' }).trim().max(40, 'too-long'), to: z.string().max(2000).optional() });

export const NewPasswordSchema = z.strictObject({ token: z.string().max(200), password: PasswordSchema });
