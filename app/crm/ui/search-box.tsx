import { Form, useSearchParams } from '@remix-run/react';
import { Search } from 'lucide-react';
import { Button } from '#app/ui/button.tsx';
import { m } from '#app/messages/compiled/messages.js';

/** Looks for what begins with the text; keeps the order. Works without JavaScript. */
export function SearchBox({ label }: { label: string }) {
  const [params] = useSearchParams();
  return (
    <Form role="search" className="flex min-w-0 flex-1 items-end gap-2">
      {params.get('sort') ? <input type="hidden" name="sort" value={params.get('sort') ?? ''} /> : null}
      <label className="min-w-0 max-w-sm flex-1 text-sm">
        <span className="sr-only">{label}</span>
        <input type="search" name="search" key={params.get('search')} defaultValue={params.get('search') ?? ''} placeholder={label} maxLength={100} className="control" />
      </label>
      <Button type="submit">
        <Search aria-hidden="true" />
        <span className="sr-only sm:not-sr-only">{m.crm_search()}</span>
      </Button>
    </Form>
  );
}
