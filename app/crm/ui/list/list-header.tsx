import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useFormat } from '#app/ui/format.tsx';
import type { Field } from '../../entity/entity.ts';
import { fieldLabel } from '../field-label.ts';
import { isNumeric } from './list-cell.tsx';
import { useList } from './use-list.ts';

/** The head of a column: orders the list by it, the other way round when it already does. */
export function ListHeader({ field, className }: { field: Field; className?: string }) {
  const { data, href } = useList();
  const { locale } = useFormat();
  const { sort } = data.query;
  const isSorted = sort.field === field.name;
  const isMoment = field.kind === 'day' || field.kind === 'instant';
  const Icon = sort.isDescending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : undefined}
      className={clsx('sticky top-0 z-10 border-b bg-surface px-3 py-1 text-xs font-medium whitespace-nowrap text-muted last:pr-4 sm:last:pr-5', isNumeric(field) ? 'text-right' : 'text-left', className)}
    >
      <Link
        to={href({ sort: { field: field.name, isDescending: isSorted ? !sort.isDescending : isMoment } })}
        preventScrollReset
        className={clsx('group inline-flex min-h-6 items-center gap-1 rounded-sm align-middle hover:text-text', isNumeric(field) && 'flex-row-reverse', isSorted && 'text-text')}
      >
        {fieldLabel(field, locale)}
        <Icon className={clsx('size-3.5', isSorted ? '' : 'opacity-0 group-hover:opacity-60 group-focus-visible:opacity-60')} aria-hidden="true" />
      </Link>
    </th>
  );
}
