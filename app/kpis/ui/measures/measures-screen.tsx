import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { type Column, DataTable } from '#app/ui/table/data-table.tsx';
import type { MeasureRow } from '../../measures/board.server.ts';
import { sourceText } from '../../measures/measure-words.ts';
import { grainName, kpiValueText, layerName } from '../../metric-words.ts';

/** What the workspace measures itself, and whether it is kept up. */
export function MeasuresScreen({ rows, currency, canWrite }: { rows: MeasureRow[]; currency: string; canWrite: boolean }) {
  const format = useFormat();
  const columns: Column<MeasureRow>[] = [
    {
      id: 'name',
      header: m.measures_name(),
      cell: ({ measure }) => (
        <Link to={paths.measure(measure.id)} className="link block min-w-36 font-medium">
          {measure.name}
        </Link>
      ),
    },
    {
      id: 'last',
      header: m.measures_col_last(),
      align: 'end',
      cell: ({ last, measure }) =>
        last ? (
          <>
            <span className="font-medium">{kpiValueText(last.value, measure.unit, currency, format)}</span>
            <span className="block text-xs whitespace-nowrap text-muted">{format.period(last.start, measure.frequency)}</span>
          </>
        ) : (
          '–'
        ),
    },
    { id: 'missing', header: m.measures_col_missing(), cell: (row) => <KeptUp row={row} /> },
    { id: 'source', header: m.measures_col_source(), cell: ({ measure }) => sourceText(measure) },
    { id: 'frequency', header: m.measures_frequency(), cell: ({ measure }) => grainName(measure.frequency) },
    { id: 'layer', header: m.measures_layer(), cell: ({ measure }) => layerName(measure.layer) },
    {
      id: 'kpis',
      header: m.measures_col_kpis(),
      cell: ({ kpis }) =>
        kpis.length === 0 ? (
          '–'
        ) : (
          <ul>
            {kpis.map(({ id, name }) => (
              <li key={id}>
                <Link to={paths.kpi(id)} className="link">
                  {name ?? m.measures_one()}
                </Link>
              </li>
            ))}
          </ul>
        ),
    },
  ];
  const add = canWrite ? <ButtonLink to={paths.newMeasure} variant="primary">{m.measures_add()}</ButtonLink> : undefined;
  return (
    <Page title={m.measures_title()} question={m.measures_question()} breadcrumbs={[{ label: m.kpis_title(), to: paths.kpis }]} actions={rows.length > 0 ? add : undefined}>
      <p className="max-w-prose text-muted">{m.measures_about()}</p>
      {rows.length === 0 ? (
        <EmptyState title={m.measures_none()} action={add}>
          {m.measures_none_text()}
        </EmptyState>
      ) : (
        <Card title={m.measures_list()} isFlush>
          <DataTable caption={m.measures_list()} columns={columns} rows={rows} rowKey={({ measure }) => measure.id} />
        </Card>
      )}
    </Page>
  );
}

function KeptUp({ row: { measure, missing, waiting } }: { row: MeasureRow }) {
  if (measure.isEnded) return <Badge tone="neutral">{m.measures_ended()}</Badge>;
  if (measure.formula) return '–';
  return (
    <span className="flex flex-wrap gap-1.5">
      {missing.length > 0 ? <Badge tone="warn">{m.measures_missing({ count: missing.length })}</Badge> : <Badge tone="good">{m.measures_up_to_date()}</Badge>}
      {waiting > 0 ? <Badge tone="info">{`${m.measures_state_waits()}: ${waiting}`}</Badge> : null}
    </span>
  );
}
