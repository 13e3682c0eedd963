import { Form } from '@remix-run/react';
import { Search } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { Button } from '#app/ui/button.tsx';
import { changedParams } from '../../list/list-href.ts';
import { entitiesWord } from '../field-label.ts';
import { useList } from './use-list.ts';

/** Looks for words in names and numbers; keeps filter and order. A form of the browser: it works without JavaScript. */
export function ListSearch() {
  const { data, entity, path } = useList();
  const { query, standard, viewId } = data;
  const kept = [...changedParams({ query, standard, viewId })].filter(([name]) => name !== 'search');
  const label = m.list_search({ what: entitiesWord(entity.name).toLowerCase() });
  return (
    <Form role="search" action={path} className="relative flex flex-1 items-center max-sm:basis-full sm:max-w-72 sm:min-w-40">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Search className="pointer-events-none absolute left-2.5 size-4 text-muted" aria-hidden="true" />
      <input type="search" name="search" aria-label={label} key={query.search} defaultValue={query.search} placeholder={label} maxLength={100} className="control min-h-8 py-1 pl-8 text-sm" />
      <Button type="submit" size="small" className="sr-only focus:not-sr-only">
        {m.list_search_do()}
      </Button>
    </Form>
  );
}
