import { z } from 'zod';
import { WEBHOOK_EVENTS } from './webhook.ts';

/** What a new webhook is made with. Whether the address may be sent to is asked of the network by the verb. */
export const NewWebhookSchema = z.strictObject({
  url: z.string({ error: 'required' }).trim().min(1, 'required').max(2_000, 'too-long'),
  events: z.array(z.enum(WEBHOOK_EVENTS)).default([]).pipe(z.array(z.enum(WEBHOOK_EVENTS)).min(1, 'choose-one')),
});
export type NewWebhook = z.input<typeof NewWebhookSchema>;

const Version = z.coerce.number().int();

/** What the page of one webhook sends. */
export const WebhookChangeSchema = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('switch-on'), version: Version }),
  z.strictObject({ intent: z.literal('switch-off'), version: Version }),
  z.strictObject({ intent: z.literal('rotate'), version: Version }),
  z.strictObject({ intent: z.literal('remove'), version: Version }),
  z.strictObject({ intent: z.literal('test') }),
]);
