import { m } from '#app/messages/compiled/messages.js';
import { Badge } from '#app/ui/badge.tsx';
import type { WebhookSummary } from '../../webhooks/webhook-summary.ts';

export function WebhookState({ webhook }: { webhook: Pick<WebhookSummary, 'isActive' | 'switchedOffBecause'> }) {
  if (webhook.isActive) return <Badge tone="good">{m.webhooks_state_on()}</Badge>;
  if (webhook.switchedOffBecause) return <Badge tone="bad">{m.webhooks_state_stopped()}</Badge>;
  return <Badge tone="neutral">{m.webhooks_state_off()}</Badge>;
}
