import { z } from 'zod';
import { EmailSchema } from './member.ts';
import { WorkspaceSchema } from './workspace.ts';

/** A name without control characters, which have no place in a list or a mail. */
export const PersonNameSchema = z
  .string({ error: 'required' })
  .trim()
  .min(1, 'required')
  .max(120, 'too-long')
  .regex(/^\P{Cc}*$/u, 'control-characters');

/** The library refuses longer ones: hashing them would cost too much. */
export const PasswordSchema = z.string({ error: 'required' }).min(10, 'too-short').max(200, 'too-long');

export const SetUpSchema = z.strictObject({
  workspaceName: WorkspaceSchema.shape.name,
  timeZone: WorkspaceSchema.shape.timeZone,
  name: PersonNameSchema,
  email: EmailSchema,
  password: PasswordSchema,
});
export type SetUp = z.infer<typeof SetUpSchema>;
