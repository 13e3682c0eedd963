import { z } from 'zod';
import { PERMISSIONS } from './permission.ts';

/** What a new key is made with. `expiresAt` null never ends. */
export const NewApiKeySchema = z.strictObject({
  name: z.string({ error: 'required' }).trim().min(1, 'required').max(80, 'too-long'),
  permissions: z.array(z.enum(PERMISSIONS)).min(1, 'choose-one'),
  expiresAt: z.date().nullable().default(null),
});
export type NewApiKey = z.input<typeof NewApiKeySchema>;

/** What the API keys page sends. */
export const ApiKeyChangeSchema = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('create'), name: NewApiKeySchema.shape.name, permissions: NewApiKeySchema.shape.permissions.default([]).pipe(NewApiKeySchema.shape.permissions), expiresOn: z.string().optional() }),
  z.strictObject({ intent: z.literal('revoke'), keyId: z.uuid() }),
]);
