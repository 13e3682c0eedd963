import { m } from '#app/messages/compiled/messages.js';
import { useActivityName } from '#app/ui/activity-name.ts';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { Measured } from '../../measured/measured.ts';
import { kindName } from './kind-name.ts';

/** What was counted of a person, by kind. */
export function ActivitiesCard({ activities }: Pick<Measured, 'activities'>) {
  const format = useFormat();
  const nameOf = useActivityName();
  type Row = (typeof activities)[number];
  const columns = [
    { id: 'key', header: m.measuring_activity(), cell: (row: Row) => nameOf(row.key) },
    { id: 'kind', header: m.measuring_counts_as(), cell: (row: Row) => kindName(row.kind) },
    { id: 'count', header: m.measuring_count(), align: 'end' as const, cell: (row: Row) => format.number(row.count) },
    { id: 'first', header: m.measuring_first(), cell: (row: Row) => <span className="whitespace-nowrap">{format.date(row.firstOn)}</span> },
    { id: 'last', header: m.measuring_last(), cell: (row: Row) => <span className="whitespace-nowrap">{format.date(row.lastOn)}</span> },
  ];
  return (
    <Card isFlush title={m.measuring_held()} description={m.measuring_held_hint()}>
      <DataTable caption={m.measuring_held()} columns={columns} rows={activities} rowKey={(row) => row.key} emptyState={<EmptyState title={m.measuring_none_title()}>{m.measuring_none()}</EmptyState>} />
    </Card>
  );
}

/** What was done on the latest days. */
export function DaysCard({ days }: Pick<Measured, 'days'>) {
  const format = useFormat();
  const nameOf = useActivityName();
  type Row = (typeof days)[number];
  if (days.length === 0) return null;
  const columns = [
    { id: 'day', header: m.measuring_day(), cell: (row: Row) => <span className="whitespace-nowrap">{format.date(row.day)}</span> },
    { id: 'activities', header: m.measuring_activity(), cell: (row: Row) => row.activities.map(({ key, count }) => <span key={key} className="mr-4 inline-block">{m.measuring_day_activity({ key: nameOf(key), count: format.number(count) })}</span>) },
    { id: 'count', header: m.measuring_count(), align: 'end' as const, cell: (row: Row) => format.number(row.activities.reduce((sum, { count }) => sum + count, 0)) },
  ];
  return (
    <Card isFlush title={m.measuring_days()}>
      <DataTable caption={m.measuring_days()} columns={columns} rows={days} rowKey={(row) => row.day} />
    </Card>
  );
}

/** Who looked at a person's figures. */
export function ViewsCard({ views }: Pick<Measured, 'views'>) {
  const format = useFormat();
  type Row = (typeof views)[number];
  const columns = [
    { id: 'at', header: m.measuring_view_when(), cell: (row: Row) => <time dateTime={row.at.toISOString()} className="whitespace-nowrap">{format.dateTime(row.at)}</time> },
    { id: 'actor', header: m.measuring_view_who(), cell: (row: Row) => row.actor },
  ];
  return (
    <Card isFlush title={m.measuring_views()} description={m.measuring_views_hint()}>
      <DataTable caption={m.measuring_views()} columns={columns} rows={views} rowKey={(row) => `${row.at.toISOString()} ${row.actor}`} emptyState={<EmptyState title={m.measuring_views_none_title()}>{m.measuring_views_none()}</EmptyState>} />
    </Card>
  );
}
