import { Form, Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Segments } from '#app/ui/segments.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { DELIVERY_STATUSES, type DeliveryRow, type DeliveryStatus } from '../../webhooks/delivery.ts';
import { answerName, eventName, STATUS_NAMES, STATUS_TONES } from './webhook-words.ts';

interface DeliveryListProps {
  webhookId: string;
  deliveries: readonly DeliveryRow[];
  /** The state asked for; null for all. */
  status: DeliveryStatus | null;
  nextHref: string | null;
}

/** The log: what was sent, whether it arrived, and when it is tried again. */
export function DeliveryList({ webhookId, deliveries, status, nextHref }: DeliveryListProps) {
  const format = useFormat();
  const columns = [
    {
      id: 'at',
      header: m.webhooks_at(),
      cell: (row: DeliveryRow) => (
        <Link to={paths.webhookDelivery(webhookId, row.id)} className="link whitespace-nowrap">
          {format.dateTime(row.createdAt)}
        </Link>
      ),
    },
    { id: 'event', header: m.webhooks_event(), cell: (row: DeliveryRow) => eventName(row.event) },
    { id: 'status', header: m.webhooks_status(), cell: (row: DeliveryRow) => <Badge tone={STATUS_TONES[row.status]}>{STATUS_NAMES[row.status]()}</Badge> },
    { id: 'answer', header: m.webhooks_answer(), cell: (row: DeliveryRow) => answerName(row) },
    { id: 'attempts', header: m.webhooks_attempts(), align: 'end' as const, cell: (row: DeliveryRow) => format.number(row.attempts) },
    { id: 'next', header: m.webhooks_next_try(), cell: (row: DeliveryRow) => <span className="whitespace-nowrap">{format.dateTime(row.status === 'pending' ? row.nextTryAt : null)}</span> },
  ];
  const options = [{ value: '', label: m.webhooks_filter_all() }, ...DELIVERY_STATUSES.map((value) => ({ value, label: STATUS_NAMES[value]() }))];
  return (
    <Card
      isFlush
      title={m.webhooks_deliveries()}
      actions={
        <Form preventScrollReset className="max-w-full overflow-x-auto">
          <Segments label={m.webhooks_filter()} name="status" value={status ?? ''} options={options} />
        </Form>
      }
    >
      <DataTable caption={m.webhooks_deliveries()} columns={columns} rows={deliveries} rowKey={(row) => row.id} nextHref={nextHref} emptyState={<EmptyState title={m.webhooks_deliveries_empty_title()}>{m.webhooks_deliveries_empty()}</EmptyState>} />
    </Card>
  );
}
