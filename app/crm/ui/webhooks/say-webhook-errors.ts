import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { sayErrors } from '#app/ui/form/say-errors.ts';

const SENTENCES: Record<string, (() => string) | undefined> = {
  required: m.webhooks_reason_required,
  'too-long': m.webhooks_reason_too_long,
  'choose-one': m.webhooks_reason_choose_one,
  'not-an-address': m.webhooks_reason_not_an_address,
  'private-address': m.webhooks_reason_private_address,
  'unknown-host': m.webhooks_reason_unknown_host,
  'too-many': m.webhooks_reason_too_many,
  'changed-meanwhile': m.webhooks_reason_changed_meanwhile,
  'switched-off': m.webhooks_reason_switched_off,
};

export function sayWebhookReason(code: string): string {
  return (SENTENCES[code] ?? m.webhooks_reason_other)();
}

/** A form's answer with sentences in the reader's language where schema and verb gave codes. */
export function sayWebhookErrors(result: SubmissionResult): SubmissionResult {
  return sayErrors(result, sayWebhookReason);
}
