import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { DeliveryRow, DeliveryStatus } from '../../webhooks/delivery.ts';
import type { WebhookSummary } from '../../webhooks/webhook-summary.ts';
import { DeliveryList } from './delivery-list.tsx';
import { SecretNotice } from './secret-notice.tsx';
import { WebhookActions } from './webhook-actions.tsx';
import { WebhookState } from './webhook-state.tsx';
import { eventName } from './webhook-words.ts';

interface WebhookScreenProps {
  webhook: WebhookSummary;
  deliveries: readonly DeliveryRow[];
  status: DeliveryStatus | null;
  nextHref: string | null;
  /** A new secret, shown this once. */
  answer: { secret: string } | undefined;
}

export function WebhookScreen({ webhook, deliveries, status, nextHref, answer }: WebhookScreenProps) {
  return (
    <>
      <p>
        <Link to={paths.webhooks} className="link text-sm">
          {m.webhooks_to_list()}
        </Link>
      </p>
      {answer ? <SecretNotice secret={answer.secret} isRotated /> : null}
      <SwitchedOff because={webhook.switchedOffBecause} />
      <Card title={<span className="break-all">{webhook.url}</span>} actions={<WebhookState webhook={webhook} />}>
        <div className="flex flex-col gap-4">
          <ul aria-label={m.webhooks_events()} className="flex flex-wrap gap-1.5 text-sm">
            {webhook.events.map((event) => (
              <li key={event} className="rounded bg-sunken px-2 py-0.5">
                {eventName(event)}
              </li>
            ))}
          </ul>
          <WebhookActions webhook={webhook} />
        </div>
      </Card>
      <DeliveryList webhookId={webhook.id} deliveries={deliveries} status={status} nextHref={nextHref} />
    </>
  );
}

function SwitchedOff({ because }: { because: WebhookSummary['switchedOffBecause'] }) {
  if (!because) return null;
  const isGone = because === 'gone';
  return (
    <Notice tone="bad" title={isGone ? m.webhooks_off_gone_title() : m.webhooks_off_failing_title()}>
      {isGone ? m.webhooks_off_gone() : m.webhooks_off_failing()}
    </Notice>
  );
}
