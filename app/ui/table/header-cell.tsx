import { Link, useLocation } from '@remix-run/react';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { sortDirection, sortHref } from './sort-link.ts';
import { TOLD } from './told.ts';

interface HeaderCellProps {
  column: { id: string; header: string; align?: 'start' | 'end'; sortable?: boolean };
}

export function HeaderCell({ column }: HeaderCellProps) {
  const { search } = useLocation();
  const direction = column.sortable ? sortDirection(search, column.id) : undefined;
  const Icon = direction === 'ascending' ? ArrowUp : direction === 'descending' ? ArrowDown : ChevronsUpDown;
  return (
    <th
      {...TOLD.head}
      scope="col"
      aria-sort={direction}
      className={`sticky top-0 z-10 border-b bg-surface px-3 py-2 text-xs font-medium whitespace-nowrap text-muted first:rounded-tl-lg first:pl-4 last:rounded-tr-lg last:pr-4 sm:first:pl-5 sm:last:pr-5 ${column.align === 'end' ? 'text-right' : 'text-left'}`}
    >
      {column.sortable ? (
        <Link to={sortHref(search, column.id)} preventScrollReset className={`-my-1 inline-flex min-h-6 items-center gap-1 rounded-sm hover:text-text ${direction ? 'text-text' : ''}`}>
          {column.header}
          <Icon className="size-3.5" aria-hidden="true" />
        </Link>
      ) : (
        column.header
      )}
    </th>
  );
}
