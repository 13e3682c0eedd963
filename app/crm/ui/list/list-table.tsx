import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { useRef } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { useFormat } from '#app/ui/format.tsx';
import { Scroller } from '#app/ui/scroller.tsx';
import type { Field } from '../../entity/entity.ts';
import { knownField } from '../../filter/filter-field.ts';
import { changedParams } from '../../list/list-href.ts';
import { entitiesWord } from '../field-label.ts';
import { isNumeric, listCell } from './list-cell.tsx';
import { ListHeader } from './list-header.tsx';
import { useList } from './use-list.ts';
import type { ListSelection } from './use-list-selection.ts';
import { useRowKeys } from './use-row-keys.ts';

const box = 'size-4 accent-accent align-middle pointer-coarse:size-5';
/** The name of a record stays in sight while the rest goes by. */
const stuck = 'sticky left-0 bg-surface';

/** The rows of a list. What names a record leads to it. */
export function ListTable({ selection }: { selection: ListSelection }) {
  const { data, entity } = useList();
  const format = useFormat();
  const table = useRef<HTMLDivElement>(null);
  // From its page one goes on to the record before and after it in this list.
  const { query, standard, viewId } = data;
  const from = `?${new URLSearchParams({ from: changedParams({ query, standard, viewId }, { after: query.after, before: query.before }).toString() })}`;
  const around = { format, currency: data.currency, today: data.today };
  useRowKeys(table);
  const fieldNamed = (name: string): Field | undefined => knownField(entity, name, data.customFields);
  const title = fieldNamed(entity.title);
  const columns = data.query.columns.filter((name) => name !== entity.title).flatMap((name) => fieldNamed(name) ?? []);
  const padding = data.preference.density === 'compact' ? 'py-1' : 'py-2.5';
  return (
    <div ref={table}>
      <Scroller label={entitiesWord(entity.name)} className="lg:max-h-[max(24rem,calc(100dvh-21rem))] print:max-h-none">
        <table className="w-full border-separate border-spacing-0 text-sm">
          <caption className="sr-only">{entitiesWord(entity.name)}</caption>
          <thead>
            <tr>
              {data.canWrite ? (
                <th scope="col" className="sticky top-0 z-10 w-8 border-b bg-surface pl-4 text-left sm:pl-5">
                  <input
                    type="checkbox"
                    aria-label={m.list_select_page()}
                    checked={selection.page === 'all'}
                    ref={(element) => {
                      if (element) element.indeterminate = selection.page === 'some';
                    }}
                    onChange={selection.togglePage}
                    className={box}
                  />
                </th>
              ) : null}
              {title ? <ListHeader field={title} className="left-0 z-20 min-w-40 first:pl-4 sm:first:pl-5" /> : null}
              {columns.map((field) => (
                <ListHeader key={field.name} field={field} />
              ))}
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => {
              const isChosen = selection.has(row.id);
              const name = row.title || m.list_untitled();
              return (
                <tr key={row.id} className={clsx('group/row [&:not(:last-child)>td]:border-b', isChosen ? '[&>td]:bg-accent-soft' : 'hover:[&>td]:bg-sunken has-[a[data-row]:focus-visible]:[&>td]:bg-sunken')}>
                  {data.canWrite ? (
                    <td className="w-8 pl-4 sm:pl-5">
                      <input type="checkbox" aria-label={m.list_select_row({ name })} checked={isChosen} onChange={() => selection.toggle(row.id)} className={box} />
                    </td>
                  ) : null}
                  <td className={clsx('max-w-[45vw] px-3 first:pl-4 sm:max-w-80 sm:first:pl-5', padding, stuck)}>
                    <Link to={`${paths.record(entity.segment, row.id)}${from}`} data-row="" className="block truncate font-medium hover:underline" title={name}>
                      {name}
                    </Link>
                  </td>
                  {columns.map((field) => (
                    <td key={field.name} className={clsx('max-w-72 truncate px-3 last:pr-4 sm:last:pr-5', padding, isNumeric(field) && 'text-right')}>
                      {listCell(field, row, around)}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroller>
    </div>
  );
}
