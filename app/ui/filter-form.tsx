import { Form, useSubmit } from '@remix-run/react';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { Button } from './button.tsx';

interface FilterFormProps {
  /** `FilterChoice`s. */
  children: ReactNode;
  label?: string;
  /** What else stands in the address and stays. */
  kept?: Readonly<Record<string, string>>;
  /** Where many choices make one look: going back leaves the page, and does not undo the last choice. */
  replace?: boolean;
}

/** A form that gets: it works without JavaScript, and with it as soon as something is chosen. */
export function FilterForm({ children, label = m.kpis_filter(), kept = {}, replace = false }: FilterFormProps) {
  const submit = useSubmit();
  return (
    <Form method="get" aria-label={label} className="flex flex-wrap items-end gap-x-3 gap-y-2" onChange={(event) => submit(event.currentTarget, { preventScrollReset: true, replace })}>
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <noscript>
        <Button type="submit" size="small">
          {m.kpis_filter_apply()}
        </Button>
      </noscript>
    </Form>
  );
}
