import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { SeriesPoint } from '#app/values/metric.ts';
import { lineName } from '../../explore/explore-words.ts';
import type { Explored } from '../../explore/explored.ts';
import { keyOfLine } from '../../explore/line-part.ts';
import { type SplitRow, toSplitTable } from '../../split-rows.ts';
import { Coverage } from '../coverage.tsx';
import { useValueFormat } from '../use-value-format.ts';
import { useLeadToPart } from './use-lead-to-part.ts';

interface SplitTableProps {
  explored: Explored;
  /** What they are parts of. */
  whole: readonly SeriesPoint[];
  /** The period that is looked into; null is the newest that is over. */
  at: string | null;
}

/** The parts beside each other in one period. */
export function SplitTable({ explored, whole, at }: SplitTableProps) {
  const { percent, number, period } = useFormat();
  const { metric, currency, exploration } = explored;
  const asText = useValueFormat(metric.unit, currency);
  const leadTo = useLeadToPart();
  const { start, rows } = toSplitTable(explored, whole, at);
  if (start === null) return null;
  const sizeText = (size: number) => (metric.unit === 'ratio' ? `${number(size * 100, 1)} ${m.specs_points()}` : asText(size));
  const changeText = ({ change }: SplitRow) => (change === null ? '–' : `${change > 0 ? '+' : change < 0 ? '−' : ''}${sizeText(Math.abs(change))}`);
  const caption = `${m.slices_split_title()}: ${period(start, exploration.grain)}`;
  return (
    <>
      <h3 className="border-t px-4 pt-3 text-sm font-semibold sm:px-5">{period(start, exploration.grain)}</h3>
      <DataTable
        caption={caption}
        rows={rows}
        rowKey={({ of }) => keyOfLine(of) ?? ''}
        columns={[
          {
            id: 'part',
            header: m.slices_split_part(),
            cell: ({ of }) => (
              <Link to={leadTo(keyOfLine(of) ?? '')} preventScrollReset className="link">
                {lineName(of, explored)}
              </Link>
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
          { id: 'change', header: m.slices_split_change(), align: 'end', cell: changeText },
          ...(metric.isAdditive ? [{ id: 'share', header: m.slices_split_share(), align: 'end' as const, cell: ({ share }: SplitRow) => percent(share, 0) }] : []),
        ]}
      />
      <p className="px-4 py-3 text-sm text-muted sm:px-5">{metric.isAdditive ? m.slices_split_adds() : metric.unit === 'count' ? m.slices_split_adds_not() : m.slices_split_dashed()}</p>
    </>
  );
}
