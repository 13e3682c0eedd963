import type { SubmissionResult } from '@conform-to/react';
import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { COUNTED_UP_TO, type WebhookSummary } from '../../webhooks/webhook-summary.ts';
import { NewWebhookForm } from './new-webhook-form.tsx';
import { SecretNotice } from './secret-notice.tsx';
import { WebhookState } from './webhook-state.tsx';

interface WebhooksScreenProps {
  webhooks: readonly WebhookSummary[];
  /** The secret just made, shown this once; or what was wrong with the form. */
  answer: { lastResult: SubmissionResult | undefined; secret: string | null } | undefined;
}

export function WebhooksScreen({ webhooks, answer }: WebhooksScreenProps) {
  const format = useFormat();
  const bounded = (count: number) => (count > COUNTED_UP_TO ? m.webhooks_more_than({ count: format.number(COUNTED_UP_TO) }) : format.number(count));
  const columns = [
    {
      id: 'url',
      header: m.webhooks_url(),
      cell: (row: WebhookSummary) => (
        <Link to={paths.webhook(row.id)} className="link inline-block min-w-48 font-medium break-all">
          {row.url}
        </Link>
      ),
    },
    { id: 'state', header: m.webhooks_state(), cell: (row: WebhookSummary) => <WebhookState webhook={row} /> },
    { id: 'delivered', header: m.webhooks_last_delivered(), cell: (row: WebhookSummary) => (row.lastDeliveredAt ? format.dateTime(row.lastDeliveredAt) : m.webhooks_never()) },
    { id: 'pending', header: m.webhooks_on_their_way(), align: 'end' as const, cell: (row: WebhookSummary) => bounded(row.pending) },
    { id: 'failed', header: m.webhooks_given_up(), align: 'end' as const, cell: (row: WebhookSummary) => bounded(row.failed) },
  ];
  return (
    <>
      {answer?.secret ? <SecretNotice secret={answer.secret} /> : null}
      {webhooks
        .filter((webhook) => webhook.switchedOffBecause)
        .map((webhook) => (
          <Notice
            key={webhook.id}
            tone="bad"
            title={<span className="break-all">{m.webhooks_one_off({ url: webhook.url })}</span>}
            actions={
              <ButtonLink to={paths.webhook(webhook.id)} size="small">
                {m.webhooks_look()}
              </ButtonLink>
            }
          />
        ))}
      <Card isFlush title={m.webhooks_list()}>
        <DataTable caption={m.webhooks_list()} columns={columns} rows={webhooks} rowKey={(row) => row.id} emptyState={<EmptyState title={m.webhooks_empty_title()}>{m.webhooks_empty()}</EmptyState>} />
      </Card>
      <Card title={m.webhooks_new()}>
        <NewWebhookForm key={answer?.secret} lastResult={answer?.lastResult} />
      </Card>
    </>
  );
}
