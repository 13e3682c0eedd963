import { m } from '#app/messages/compiled/messages.js';
import { Badge } from '#app/ui/badge.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { OutboxMail } from '../../mail/outbox.ts';

interface OutboxScreenProps {
  mails: readonly OutboxMail[];
  /** Why nothing goes out; null when it does. */
  keptBecause: 'demo' | 'no-server' | null;
  nextHref: string | null;
  previousHref: string | null;
}

/** What went out to whom, or would have. */
export function OutboxScreen({ mails, keptBecause, nextHref, previousHref }: OutboxScreenProps) {
  const { dateTime } = useFormat();
  const columns = [
    { id: 'queued', header: m.mail_queued(), cell: (mail: OutboxMail) => <span className="whitespace-nowrap">{dateTime(mail.queuedAt)}</span> },
    { id: 'to', header: m.mail_to_address(), cell: (mail: OutboxMail) => mail.address },
    {
      id: 'subject',
      header: m.mail_subject(),
      cell: (mail: OutboxMail) => (
        <details>
          <summary className="inline-flex min-h-6 cursor-pointer items-center font-medium">{mail.subject}</summary>
          <pre className="mt-2 max-w-xl rounded-md bg-sunken p-3 font-sans text-sm break-words whitespace-pre-wrap">{mail.text}</pre>
        </details>
      ),
    },
    { id: 'state', header: m.mail_state(), cell: (mail: OutboxMail) => <MailState mail={mail} isKept={keptBecause !== null} /> },
  ];
  return (
    <>
      {keptBecause ? (
        <Notice tone="info" title={keptBecause === 'demo' ? m.mail_outbox_demo_title() : m.mail_outbox_no_server_title()}>
          {keptBecause === 'demo' ? m.mail_outbox_demo() : m.mail_outbox_no_server()}
        </Notice>
      ) : null}
      <Card isFlush>
        <DataTable
          caption={m.mail_outbox()}
          columns={columns}
          rows={mails}
          rowKey={({ id }) => id}
          nextHref={nextHref}
          previousHref={previousHref}
          emptyState={<EmptyState title={m.mail_outbox_empty_title()}>{m.mail_outbox_empty()}</EmptyState>}
        />
      </Card>
    </>
  );
}

function MailState({ mail: { sentAt, failedAt, error }, isKept }: { mail: OutboxMail; isKept: boolean }) {
  const { dateTime } = useFormat();
  if (sentAt) return <Badge tone="good">{m.mail_state_sent({ at: dateTime(sentAt) })}</Badge>;
  return (
    <span className="flex flex-col items-start gap-1">
      {failedAt ? <Badge tone="bad">{m.mail_state_failed()}</Badge> : <Badge>{isKept ? m.mail_state_kept() : m.mail_state_waiting()}</Badge>}
      {error ? <span className="text-xs break-words text-muted">{error}</span> : null}
    </span>
  );
}
