import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FilterChoice } from '#app/ui/filter-choice.tsx';
import { FilterForm } from '#app/ui/filter-form.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { MESSAGE_KINDS } from '../../mail/message-kind.ts';
import { messageWords } from '../../mail/message-words.ts';
import { MAIL_STATES, type MailState, type OutboxFilter, type OutboxMail, outboxSearch } from '../../mail/outbox.ts';

interface OutboxScreenProps {
  filter: OutboxFilter;
  mails: readonly OutboxMail[];
  /** Why nothing goes out; null when it does. */
  keptBecause: 'demo' | 'no-server' | null;
  nextHref: string | null;
  previousHref: string | null;
}

/** What went out to whom, or would have. */
export function OutboxScreen({ mails, filter, keptBecause, nextHref, previousHref }: OutboxScreenProps) {
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
          {mail.hasHtml ? (
            <a href={paths.outboxMail(mail.id)} target="_blank" rel="noreferrer" className="link mt-1 inline-block text-sm">
              {m.mail_outbox_html()}
            </a>
          ) : null}
        </details>
      ),
    },
    { id: 'state', header: m.mail_state(), cell: (mail: OutboxMail) => <MailStand mail={mail} isKept={keptBecause !== null} /> },
  ];
  const isFiltered = Object.keys(outboxSearch(filter)).length > 0;
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
          toolbar={<OutboxFilterBar filter={filter} isKept={keptBecause !== null} />}
          columns={columns}
          rows={mails}
          rowKey={({ id }) => id}
          nextHref={nextHref}
          previousHref={previousHref}
          emptyState={isFiltered ? <EmptyState title={m.mail_outbox_none()} action={<ButtonLink to={paths.outbox}>{m.mail_outbox_show_all()}</ButtonLink>} /> : <EmptyState title={m.mail_outbox_empty_title()}>{m.mail_outbox_empty()}</EmptyState>}
        />
      </Card>
    </>
  );
}

function OutboxFilterBar({ filter, isKept }: { filter: OutboxFilter; isKept: boolean }) {
  const { to, ...chosen } = outboxSearch(filter);
  const all = { value: '', label: m.mail_outbox_all() };
  const names: Record<MailState, string> = { waiting: isKept ? m.mail_state_kept() : m.mail_state_waiting(), sent: m.mail_state_gone(), failed: m.mail_state_failed() };
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <FilterForm kept={to ? { to } : {}}>
        <FilterChoice label={m.mail_kind()} name="kind" value={filter.kind ?? ''} options={[all, ...MESSAGE_KINDS.map((kind) => ({ value: kind, label: messageWords(kind).name }))]} />
        <FilterChoice label={m.mail_state()} name="state" value={filter.state ?? ''} options={[all, ...MAIL_STATES.map((state) => ({ value: state, label: names[state] }))]} />
      </FilterForm>
      <Form role="search" className="flex max-w-full items-center gap-2">
        {Object.entries(chosen).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="search" name="to" key={filter.to} defaultValue={filter.to} maxLength={100} aria-label={m.mail_outbox_find()} placeholder={m.mail_outbox_find()} className="control w-48 min-w-0 shrink py-1 text-sm" />
        <Button type="submit" size="small">
          {m.people_search()}
        </Button>
      </Form>
    </div>
  );
}

function MailStand({ mail: { sentAt, failedAt, error }, isKept }: { mail: OutboxMail; isKept: boolean }) {
  const { dateTime } = useFormat();
  if (sentAt) return <Badge tone="good">{m.mail_state_sent({ at: dateTime(sentAt) })}</Badge>;
  return (
    <span className="flex flex-col items-start gap-1">
      {failedAt ? <Badge tone="bad">{m.mail_state_failed()}</Badge> : <Badge>{isKept ? m.mail_state_kept() : m.mail_state_waiting()}</Badge>}
      {error ? <span className="text-xs break-words text-muted">{error}</span> : null}
    </span>
  );
}
