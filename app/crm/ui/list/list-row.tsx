import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { useFormat } from '#app/ui/format.tsx';
import { TOLD } from '#app/ui/table/told.ts';
import type { Field } from '../../entity/entity.ts';
import type { ListRow as Row } from '../../list/list-records.server.ts';
import { needsLabel, type PhonePlace } from '../../list/phone-row.ts';
import { fieldLabel } from '../field-label.ts';
import { isNumeric, listCell } from './list-cell.tsx';
import { useList } from './use-list.ts';
import type { ListSelection } from './use-list-selection.ts';

export const box = 'size-4 accent-accent align-middle pointer-coarse:size-5';

/** What a cell becomes on a narrow screen. */
const PLACES: Readonly<Record<PhonePlace, string>> = {
  end: 'max-sm:order-1 max-sm:-my-1 max-sm:ml-auto max-sm:max-w-[45%] max-sm:py-1 max-sm:text-sm',
  under: 'max-sm:order-3 max-sm:max-w-full max-sm:text-muted max-sm:empty:hidden max-sm:[&_a]:relative max-sm:[&_a]:z-10 max-sm:[&_a]:inline-block max-sm:[&_a]:min-h-6',
  away: 'max-sm:hidden',
};

interface ListRowProps {
  row: Row;
  columns: readonly Field[];
  places: ReadonlyMap<string, PhonePlace>;
  selection: ListSelection;
  /** What the address of a record carries, so that it knows the list it was opened from. */
  from: string;
}

/**
 * A record in its list: a row of cells where there is room, and on a phone its name with a few words under it. The same cells
 * either way, with roles that hold when they are no longer laid out as a table.
 */
export function ListRow({ row, columns, places, selection, from }: ListRowProps) {
  const { data, entity } = useList();
  const format = useFormat();
  const around = { format, currency: data.currency, today: data.today };
  const isChosen = selection.has(row.id);
  const name = row.title || m.list_untitled();
  const padding = data.preference.density === 'compact' ? 'sm:py-1' : 'sm:py-2.5';
  return (
    <tr
      {...TOLD.row}
      className={clsx(
        'group/row sm:[&:not(:last-child)>td]:border-b',
        'max-sm:relative max-sm:flex max-sm:flex-wrap max-sm:items-baseline max-sm:gap-x-3 max-sm:gap-y-0.5 max-sm:py-3 max-sm:pr-4 max-sm:not-last:border-b max-sm:after:order-2 max-sm:after:basis-full',
        data.canWrite ? 'max-sm:pl-12' : 'max-sm:pl-4',
        isChosen ? 'max-sm:bg-accent-soft sm:[&>td]:bg-accent-soft' : 'max-sm:active:bg-sunken sm:hover:[&>td]:bg-sunken sm:has-[a[data-row]:focus-visible]:[&>td]:bg-sunken',
      )}
    >
      {data.canWrite ? (
        <td {...TOLD.cell} className="w-8 max-sm:absolute max-sm:inset-y-0 max-sm:left-0 max-sm:z-10 max-sm:w-12 sm:pl-5">
          <label className="max-sm:flex max-sm:h-full max-sm:justify-center max-sm:pt-3.5">
            <input type="checkbox" aria-label={m.list_select_row({ name })} checked={isChosen} onChange={() => selection.toggle(row.id)} className={box} />
          </label>
        </td>
      ) : null}
      <td {...TOLD.cell} className={clsx('max-sm:min-w-0 max-sm:flex-1 sm:sticky sm:left-0 sm:max-w-80 sm:bg-surface sm:px-3 sm:first:pl-5', padding)}>
        <Link to={`${paths.record(entity.segment, row.id)}${from}`} data-row="" className="font-medium hover:underline max-sm:line-clamp-2 max-sm:after:absolute max-sm:after:inset-0 sm:block sm:truncate" title={name}>
          {name}
        </Link>
      </td>
      {columns.map((field) => (
        <td
          key={field.name}
          {...TOLD.cell}
          data-label={needsLabel(field) ? `${fieldLabel(field, format.locale)}:` : undefined}
          className={clsx(
            'max-w-72 truncate sm:px-3 sm:last:pr-5',
            padding,
            isNumeric(field) && 'tabular-nums sm:text-right',
            PLACES[places.get(field.name) ?? 'away'],
            needsLabel(field) && places.get(field.name) === 'under' && "max-sm:before:mr-1 max-sm:before:content-[attr(data-label)_/_'']",
          )}
        >
          {listCell(field, row, around)}
        </td>
      ))}
    </tr>
  );
}
