import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Card } from '#app/ui/card.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { Delivery } from '../../webhooks/delivery.ts';
import { answerName, eventName, STATUS_NAMES, STATUS_TONES } from './webhook-words.ts';

/** One message: what was sent, what came back, and the button to send it again. */
export function DeliveryScreen({ delivery, isActive }: { delivery: Delivery; isActive: boolean }) {
  const format = useFormat();
  return (
    <>
      <p>
        <Link to={paths.webhook(delivery.webhookId)} className="link text-sm">
          {m.webhooks_to_webhook()}
        </Link>
      </p>
      <Card title={eventName(delivery.event)} actions={<Badge tone={STATUS_TONES[delivery.status]}>{STATUS_NAMES[delivery.status]()}</Badge>}>
        <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
          <Fact name={m.webhooks_at()}>{format.dateTime(delivery.createdAt)}</Fact>
          <Fact name={m.webhooks_attempts()}>{format.number(delivery.attempts)}</Fact>
          <Fact name={m.webhooks_last_try()}>{format.dateTime(delivery.lastTriedAt)}</Fact>
          {delivery.status === 'pending' ? <Fact name={m.webhooks_next_try()}>{format.dateTime(delivery.nextTryAt)}</Fact> : <Fact name={m.webhooks_took()}>{delivery.tookMs === null ? '–' : m.webhooks_took_ms({ ms: format.number(delivery.tookMs) })}</Fact>}
        </dl>
        <Form method="post" className="mt-4">
          <SubmitButton variant="secondary" disabledReason={isActive ? undefined : m.webhooks_reason_switched_off()}>
            {m.webhooks_replay()}
          </SubmitButton>
        </Form>
      </Card>
      <Card title={m.webhooks_request()} description={<span className="break-all">POST {delivery.url}</span>}>
        <p className="mb-2 text-sm">
          {m.webhooks_message_id()}: <code className="break-all">{delivery.messageId}</code>
        </p>
        <Text label={m.webhooks_request()}>{delivery.body}</Text>
      </Card>
      <Card title={m.webhooks_response()} description={answerName(delivery)}>
        {delivery.responseBody ? <Text label={m.webhooks_response()}>{delivery.responseBody}</Text> : <p className="text-sm text-muted">{delivery.responseStatus === null ? answerName(delivery) : m.webhooks_answer_empty()}</p>}
      </Card>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-muted">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** As it went over the wire: never read as HTML. */
function Text({ label, children }: { label: string; children: string }) {
  return (
    <pre role="group" aria-label={label} className="max-h-96 overflow-auto rounded-md bg-sunken p-3 font-mono text-sm break-all whitespace-pre-wrap">
      {children}
    </pre>
  );
}
