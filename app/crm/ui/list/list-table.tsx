import { clsx } from 'clsx';
import { useRef } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { Scroller } from '#app/ui/scroller.tsx';
import { TOLD } from '#app/ui/table/told.ts';
import type { Field } from '../../entity/entity.ts';
import { knownField } from '../../filter/filter-field.ts';
import { changedParams } from '../../list/list-href.ts';
import { phonePlaces } from '../../list/phone-row.ts';
import { entitiesWord } from '../field-label.ts';
import { ListHeader } from './list-header.tsx';
import { box, ListRow } from './list-row.tsx';
import { useList } from './use-list.ts';
import type { ListSelection } from './use-list-selection.ts';
import { useRowKeys } from './use-row-keys.ts';

/** The rows of a list. What names a record leads to it. On a phone the head is a line of words to order by, and no row is wider than the screen. */
export function ListTable({ selection }: { selection: ListSelection }) {
  const { data, entity } = useList();
  const table = useRef<HTMLDivElement>(null);
  // From its page one goes on to the record before and after it in this list.
  const { query, standard, viewId } = data;
  const from = `?${new URLSearchParams({ from: changedParams({ query, standard, viewId }, { after: query.after, before: query.before }).toString() })}`;
  useRowKeys(table);
  const fieldNamed = (name: string): Field | undefined => knownField(entity, name, data.customFields);
  const title = fieldNamed(entity.title);
  const columns = data.query.columns.filter((name) => name !== entity.title).flatMap((name) => fieldNamed(name) ?? []);
  const places = phonePlaces(columns, query.sort.field);
  return (
    <div ref={table}>
      <Scroller label={entitiesWord(entity.name)} className="lg:max-h-[max(24rem,calc(100dvh-21rem))] print:max-h-none">
        <table {...TOLD.table} className="w-full border-separate border-spacing-0 text-sm max-sm:block">
          <caption className="sr-only">{entitiesWord(entity.name)}</caption>
          <thead {...TOLD.group} className="max-sm:block">
            <tr {...TOLD.row} className={clsx('max-sm:relative max-sm:flex max-sm:flex-wrap max-sm:gap-x-4 max-sm:border-b max-sm:py-1 max-sm:pr-4', data.canWrite ? 'max-sm:pl-12' : 'max-sm:pl-4')}>
              {data.canWrite ? (
                <th {...TOLD.head} scope="col" className="bg-surface max-sm:absolute max-sm:top-1.5 max-sm:left-0 max-sm:w-12 max-sm:text-center sm:text-left sm:sticky sm:top-0 sm:z-10 sm:w-8 sm:border-b sm:pl-5">
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
              {title ? <ListHeader field={title} className="sm:left-0 sm:z-20 sm:min-w-40 sm:first:pl-5" /> : null}
              {columns.map((field) => (
                <ListHeader key={field.name} field={field} className={places.get(field.name) === 'away' ? 'max-sm:hidden' : ''} />
              ))}
            </tr>
          </thead>
          <tbody {...TOLD.group} className="max-sm:block">
            {data.rows.map((row) => (
              <ListRow key={row.id} row={row} columns={columns} places={places} selection={selection} from={from} />
            ))}
          </tbody>
        </table>
      </Scroller>
    </div>
  );
}
