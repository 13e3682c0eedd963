import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { Button } from '../button.tsx';
import { EmptyState } from '../empty-state.tsx';
import { Notice } from '../notice.tsx';
import { Scroller } from '../scroller.tsx';
import { HeaderCell } from './header-cell.tsx';
import { LoadingRows } from './loading-rows.tsx';
import { Pager } from './pager.tsx';
import { TableTools } from './table-tools.tsx';
import { TOLD } from './told.ts';
import { useSelection } from './use-selection.ts';
import { useTableView } from './use-table-view.ts';

export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  align?: 'start' | 'end';
  sortable?: boolean;
  /** Not shown until the reader asks for it; needs the table's `id`. */
  isHidden?: boolean;
  /** In a stacked table on a phone: at the end of the first line, and not under it. */
  isAtEnd?: boolean;
}

export interface DataTableProps<Row> {
  /** Says what the table holds; read out. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  nextHref?: string | null | undefined;
  previousHref?: string | null | undefined;
  emptyState?: ReactNode;
  /** Given, the reader can choose columns and density, and the browser remembers it under this name. */
  id?: string;
  /** Filters and search, over the table. */
  toolbar?: ReactNode;
  /** Given, rows can be ticked; what can be done with them stands over the table. */
  selectionActions?: (keys: string[]) => ReactNode;
  isLoading?: boolean;
  /** On a phone a row is a stack of its cells, none wider than the screen and without headers: for cells that say what they are, in a table that is not ordered or ticked. */
  isStacked?: boolean;
  /** What went wrong and what to do, in the reader's words. */
  error?: string | null;
}

const FLAT = {
  block: '',
  head: '',
  row: '[&:not(:last-child)>td]:border-b',
  cell: 'px-3 first:pl-4 last:pr-4 sm:first:pl-5 sm:last:pr-5',
  right: 'text-right',
  compact: { row: '', cell: 'py-1' },
  comfortable: { row: '', cell: 'py-2.5' },
};
/** A table where there is room for one. The first cell shares its line with what stands at its end; a break after them keeps the others under it. */
const STACKED: typeof FLAT = {
  block: 'max-sm:block',
  head: 'max-sm:sr-only',
  row: 'sm:[&:not(:last-child)>td]:border-b max-sm:flex max-sm:flex-wrap max-sm:items-start max-sm:justify-between max-sm:gap-x-3 max-sm:px-4 max-sm:not-last:border-b',
  cell: 'sm:px-3 sm:first:pl-5 sm:last:pr-5',
  right: 'sm:text-right',
  compact: { row: 'max-sm:gap-y-1 max-sm:py-2', cell: 'sm:py-1' },
  comfortable: { row: 'max-sm:gap-y-2 max-sm:py-3', cell: 'sm:py-2.5' },
};
const AT_END = 'max-sm:order-1 max-sm:shrink-0';
const UNDER = 'max-sm:first:flex-1 max-sm:not-first:order-2 max-sm:not-first:basis-full max-sm:min-w-0 max-sm:empty:hidden';

/** Rows of one kind. Order and page stand in the URL, so that a list can be shared, reloaded and gone back to. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, id, toolbar, selectionActions, isLoading = false, isStacked = false, error, emptyState, nextHref, previousHref } = props;
  const view = useTableView(id, columns);
  const selection = useSelection(rows.map(rowKey));
  const shown = columns.filter((column) => !view.hidden.includes(column.id));
  const layout = isStacked ? STACKED : FLAT;
  const room = layout[view.density];
  const cellClass = clsx(layout.cell, room.cell);
  const isEmpty = rows.length === 0 && !isLoading && !error;
  return (
    <div>
      <TableTools view={view} columns={columns} canChoose={id !== undefined}>
        {selectionActions && selection.selected.length > 0 ? (
          <div className="flex flex-wrap items-center gap-2" role="group" aria-label={m.ui_table_selected({ count: selection.selected.length })}>
            <span className="text-sm font-medium">{m.ui_table_selected({ count: selection.selected.length })}</span>
            {selectionActions(selection.selected)}
            <Button variant="ghost" size="small" onClick={selection.clear}>
              {m.ui_table_clear()}
            </Button>
          </div>
        ) : (
          toolbar
        )}
      </TableTools>
      {error ? (
        <div className="p-4">
          <Notice tone="bad" title={m.ui_table_error()}>
            {error}
          </Notice>
        </div>
      ) : null}
      {isEmpty && !previousHref ? (emptyState ?? <EmptyState title={m.ui_table_empty()} />) : null}
      {isEmpty || error ? null : (
        <Scroller label={caption} className="lg:max-h-[75vh] print:max-h-none" isBusy={isLoading}>
          <table {...TOLD.table} className={clsx('w-full border-separate border-spacing-0 text-sm', layout.block)}>
            <caption className="sr-only">{caption}</caption>
            <thead {...TOLD.group} className={layout.head}>
              <tr {...TOLD.row}>
                {selectionActions ? (
                  <th {...TOLD.head} scope="col" className="sticky top-0 z-10 w-8 border-b bg-surface pl-4 text-left sm:pl-5">
                    <input type="checkbox" aria-label={m.ui_table_select_all()} checked={selection.isAll} ref={(box) => {
                        if (box) box.indeterminate = selection.isSome;
                      }} onChange={selection.toggleAll} className="size-4 accent-accent align-middle" />
                  </th>
                ) : null}
                {shown.map((column) => (
                  <HeaderCell key={column.id} column={column} />
                ))}
              </tr>
            </thead>
            <tbody {...TOLD.group} className={layout.block}>
              {isLoading ? <LoadingRows columns={shown.length + (selectionActions ? 1 : 0)} /> : null}
              {isLoading
                ? null
                : rows.map((row) => {
                    const key = rowKey(row);
                    const isSelected = selection.has(key);
                    return (
                      <tr {...TOLD.row} key={key} aria-selected={selectionActions ? isSelected : undefined} className={clsx(layout.row, room.row, isSelected ? 'bg-accent-soft' : 'hover:bg-sunken/60')}>
                        {selectionActions ? (
                          <td {...TOLD.cell} className="w-8 pl-4 sm:pl-5">
                            <input type="checkbox" aria-label={m.ui_table_select()} checked={isSelected} onChange={() => selection.toggle(key)} className="size-4 accent-accent align-middle" />
                          </td>
                        ) : null}
                        {shown.map((column) => (
                          <td {...TOLD.cell} key={column.id} className={clsx(cellClass, column.align === 'end' && layout.right, isStacked && (column.isAtEnd ? AT_END : UNDER))}>
                            {column.cell(row)}
                          </td>
                        ))}
                      </tr>
                    );
                  })}
            </tbody>
          </table>
        </Scroller>
      )}
      <Pager nextHref={nextHref} previousHref={previousHref} />
    </div>
  );
}
