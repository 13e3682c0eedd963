import { Link, useSearchParams } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { type ChartEvent, notesAt } from '#app/ui/chart/chart-series.ts';
import { useFormat } from '#app/ui/format.tsx';
import { paths } from '#app/paths.ts';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { TableDownloads } from '#app/ui/table/table-downloads.tsx';
import type { KpiRow, KpiView } from '../kpi-page.ts';
import { stateName } from '../metric-words.ts';
import { restatedText } from '../snapshots/restated-words.ts';
import { soFarText } from '../target/target-words.ts';
import { Coverage } from './coverage.tsx';
import { useValueFormat } from './use-value-format.ts';

/** Every period, newest first; each leads to the passport of its number, by mouse and by keyboard. */
export function KpiPoints({ view: { kpi, rows, series }, events }: { view: KpiView; events: readonly ChartEvent[] }) {
  const { period, date } = useFormat();
  const asText = useValueFormat(series.metric.unit, series.currency);
  const soFar = soFarText(kpi);
  const [search] = useSearchParams();
  const asked = new URLSearchParams(search);
  asked.set('kpi', kpi.id);
  const leadTo = (start: string) => {
    const query = new URLSearchParams(search);
    query.set('at', start);
    return `?${query.toString()}`;
  };
  return (
    <Card title={m.kpis_points()} description={m.kpis_points_about()} isFlush actions={<TableDownloads name={m.kpis_points()} to={(format) => paths.pageTable('kpi-points', format, asked)} />}>
      <DataTable
        caption={m.kpis_points()}
        rows={rows.toReversed()}
        rowKey={({ start }) => start}
        columns={[
          {
            id: 'period',
            header: m.kpis_period(),
            cell: ({ start, value, restated }) => (
              <>
                <Link to={leadTo(start)} preventScrollReset className="link">
                  {period(start, series.grain)}
                </Link>
                {notesAt(events, start).map((note) => (
                  <span key={note} className="block text-xs text-muted">
                    {note}
                  </span>
                ))}
                {restated ? <span className="block text-xs text-muted">{restatedText(restated, value, { date, asText })}</span> : null}
              </>
            ),
          },
          {
            id: 'value',
            header: m.kpis_value(),
            align: 'end',
            cell: ({ value, coverage }) => (
              <>
                {asText(value)}
                <Coverage coverage={coverage} />
              </>
            ),
          },
          ...(soFar ? [{ id: 'total', header: soFar, align: 'end' as const, cell: ({ total }: KpiRow) => asText(total) }] : []),
          { id: 'expected', header: m.kpis_expected(), align: 'end', cell: ({ expected }) => asText(expected) },
          { id: 'state', header: m.kpis_state(), cell: ({ state }) => stateName(state) },
        ]}
      />
    </Card>
  );
}
