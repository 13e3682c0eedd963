import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useFormat } from '#app/ui/format.tsx';
import { TOLD } from '#app/ui/table/told.ts';
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
      {...TOLD.head}
      scope="col"
      aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : undefined}
      className={clsx('bg-surface text-left text-xs font-medium whitespace-nowrap text-muted sm:sticky sm:top-0 sm:z-10 sm:border-b sm:px-3 sm:py-1 sm:last:pr-5', isNumeric(field) && 'sm:text-right', className)}
    >
      <Link
        to={href({ sort: { field: field.name, isDescending: isSorted ? !sort.isDescending : isMoment } })}
        preventScrollReset
        className={clsx('group inline-flex min-h-6 max-sm:min-h-7 items-center gap-1 rounded-sm align-middle hover:text-text', isNumeric(field) && 'sm:flex-row-reverse', isSorted && 'text-text')}
      >
        {fieldLabel(field, locale)}
        <Icon className={clsx('size-3.5', isSorted ? '' : 'max-sm:hidden opacity-0 group-hover:opacity-60 group-focus-visible:opacity-60')} aria-hidden="true" />
      </Link>
    </th>
  );
}
