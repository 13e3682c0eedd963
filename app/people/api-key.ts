import { z } from 'zod';
import { PERMISSIONS } from './permission.ts';

/** What a new key is made with. `expiresAt` null never ends. */
export const NewApiKeySchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  permissions: z.array(z.enum(PERMISSIONS)).min(1),
  expiresAt: z.date().nullable().default(null),
});
export type NewApiKey = z.input<typeof NewApiKeySchema>;
