import { Form } from '@remix-run/react';
import { type ReactNode, useId } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { Button } from '#app/ui/button.tsx';

export interface AuditFiltersProps {
  words: { actors: readonly string[]; verbs: readonly string[]; entities: readonly string[] };
  filter: { actor: string; verb: string; entity: string; from: string | null; to: string | null };
}

/** The filters stand in the address, so that a view of the log can be shared. */
export function AuditFilters({ words, filter }: AuditFiltersProps) {
  return (
    <Form className="grid grid-cols-1 items-end gap-4 sm:grid-cols-2 lg:grid-cols-6">
      <Choice name="actor" label={m.people_audit_who()} value={filter.actor} options={words.actors} />
      <Choice name="verb" label={m.people_audit_what()} value={filter.verb} options={words.verbs} />
      <Choice name="entity" label={m.people_audit_kind()} value={filter.entity} options={words.entities} />
      <Labelled label={m.people_audit_from()}>{(id) => <input id={id} type="date" name="from" defaultValue={filter.from ?? ''} className="control" />}</Labelled>
      <Labelled label={m.people_audit_to()}>{(id) => <input id={id} type="date" name="to" defaultValue={filter.to ?? ''} className="control" />}</Labelled>
      <span>
        <Button type="submit">{m.people_audit_filter()}</Button>
      </span>
    </Form>
  );
}

function Choice({ name, label, value, options }: { name: string; label: string; value: string; options: readonly string[] }) {
  return (
    <Labelled label={label}>
      {(id) => (
        <select id={id} name={name} defaultValue={value} className="control">
          <option value="">{m.people_audit_all()}</option>
          {options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      {children(id)}
    </div>
  );
}
