import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { buttonClass } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { type Column, DataTable } from '#app/ui/table/data-table.tsx';
import { TableDownloads } from '#app/ui/table/table-downloads.tsx';
import type { Board, BoardKpi } from '../../check-ins/board.ts';
import { maySpeakOf, type Reader } from '../../check-ins/check-in.ts';
import { whyWord } from '../../check-ins/check-in-words.ts';
import { KpiPart } from '../kpi-part.tsx';
import { kpiName } from '../../metric-words.ts';
import { StatusBadge } from '../status-badge.tsx';
import { useValueFormat } from '../use-value-format.ts';
import { CorrectionsTable } from './corrections-table.tsx';

interface CheckInsScreenProps {
  board: Board;
  reader: Reader;
}

/** What a meeting about the figures goes through: what is off, and what was agreed last time. */
export function CheckInsScreen({ board: { due, others, corrections }, reader }: CheckInsScreenProps) {
  const { date } = useFormat();
  // What can be done stands before what explains it: on a telephone the rest is a swipe away.
  const columns: Column<BoardKpi>[] = [
    {
      id: 'kpi',
      header: m.checkins_kpi(),
      cell: ({ kpi }) => (
        <>
          <Link to={paths.kpi(kpi.id)} className="link block min-w-28 font-medium">
            {kpiName(kpi)}
          </Link>
          <KpiPart kpi={kpi} />
        </>
      ),
    },
    { id: 'status', header: m.checkins_status(), cell: (row) => <StandingCell row={row} /> },
    {
      id: 'discuss',
      header: '',
      cell: ({ kpi, why }) =>
        why && maySpeakOf(kpi.owner.id, reader) ? (
          <Link to={paths.checkIn(kpi.id)} className={buttonClass('secondary', 'small')} aria-label={m.checkins_discuss_of({ name: kpiName(kpi) })}>
            {m.checkins_discuss()}
          </Link>
        ) : null,
    },
    { id: 'why', header: m.checkins_why(), cell: ({ why }) => (why ? whyWord(why) : '–') },
    { id: 'last', header: m.checkins_last(), cell: ({ last }) => (last ? <span className="whitespace-nowrap">{date(last.madeOn)}</span> : m.checkins_never()) },
    { id: 'owner', header: m.kpis_owner(), cell: ({ kpi }) => kpi.owner.name },
  ];
  return (
    <Page title={m.checkins_title()} question={m.checkins_question()} breadcrumbs={[{ label: m.kpis_title(), to: paths.kpis }]}>
      <Card title={m.checkins_due()} description={m.checkins_due_about()} isFlush actions={<TableDownloads name={m.checkins_title()} to={(format) => paths.pageTable('check-ins', format)} />}>
        <DataTable caption={m.checkins_due()} columns={columns} rows={due} rowKey={({ kpi }) => kpi.id} emptyState={<EmptyState title={m.checkins_due_none()}>{m.checkins_due_none_text()}</EmptyState>} />
      </Card>
      <Card title={m.corrections_title()} description={m.corrections_about()} isFlush actions={<TableDownloads name={m.corrections_title()} to={(format) => paths.pageTable('corrections', format)} />}>
        <CorrectionsTable corrections={corrections} reader={reader} withKpi />
      </Card>
      {others.length > 0 ? (
        <Card title={m.checkins_others()} isFlush>
          <DataTable caption={m.checkins_others()} columns={columns.filter(({ id }) => id !== 'why' && id !== 'discuss')} rows={others} rowKey={({ kpi }) => kpi.id} />
        </Card>
      ) : null}
    </Page>
  );
}

function StandingCell({ row: { kpi, series, status, point } }: { row: BoardKpi }) {
  const { period } = useFormat();
  const asText = useValueFormat(series?.metric.unit ?? 'count', series?.currency ?? null);
  return (
    <>
      <StatusBadge status={status} />
      {point ? <span className="mt-1 block text-xs text-muted">{m.checkins_standing({ value: asText(point.value), period: period(point.start, kpi.frequency) })}</span> : null}
    </>
  );
}
