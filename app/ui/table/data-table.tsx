import type { ReactNode } from 'react';
import { EmptyTable } from './empty-table.tsx';
import { HeaderCell } from './header-cell.tsx';
import { Pager } from './pager.tsx';

export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  align?: 'start' | 'end';
  sortable?: boolean;
}

interface DataTableProps<Row> {
  /** Says what the table holds; read out, and shown when isCaptionVisible. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  nextHref?: string | null | undefined;
  previousHref?: string | null | undefined;
  emptyState?: ReactNode;
}

/** Rows of one kind. Order and page stand in the URL, so that a list can be shared, reloaded and gone back to. */
export function DataTable<Row>({ caption, columns, rows, rowKey, nextHref, previousHref, emptyState }: DataTableProps<Row>) {
  if (rows.length === 0 && !previousHref) return <EmptyTable>{emptyState}</EmptyTable>;
  return (
    <div>
      <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={caption}>
        <table className="w-full border-collapse text-sm">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <HeaderCell key={column.id} column={column} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={rowKey(row)} className="border-t hover:bg-sunken/60">
                {columns.map((column) => (
                  <td key={column.id} className={`px-3 py-2 first:pl-4 last:pr-4 ${column.align === 'end' ? 'text-right' : ''}`}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager nextHref={nextHref} previousHref={previousHref} />
    </div>
  );
}
