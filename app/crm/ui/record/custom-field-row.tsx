import { Form } from '@remix-run/react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import type { CustomField } from '../../record/custom-field.ts';
import { CUSTOM_KIND_WORDS } from './custom-kind-words.ts';

/** One own field: its words, its place, and whether it is still asked for. */
export function CustomFieldRow({ field }: { field: CustomField }) {
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 py-3 sm:px-5">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-medium">{field.label}</span>
          <span className="text-sm text-muted">{CUSTOM_KIND_WORDS[field.kind]()}</span>
          {field.isRequired ? <Badge icon={null}>{m.record_own_required()}</Badge> : null}
          {field.isPersonal ? <Badge icon={null}>{m.record_own_personal()}</Badge> : null}
          {field.isRetired ? <Badge>{m.record_own_retired()}</Badge> : null}
        </p>
        <p className="text-sm text-muted">
          <code>custom.{field.key}</code>
          {field.choices.length > 0 ? ` · ${field.choices.join(', ')}` : ''}
        </p>
        {field.isRetired ? null : <ChangeForm field={field} />}
      </div>
      <div className="flex gap-1">
        {field.isRetired ? (
          <Act field={field} intent="reopen">
            {m.record_own_reopen()}
          </Act>
        ) : (
          <>
            <Act field={field} intent="move" to="up" label={m.record_own_up({ label: field.label })}>
              <ArrowUp aria-hidden="true" />
            </Act>
            <Act field={field} intent="move" to="down" label={m.record_own_down({ label: field.label })}>
              <ArrowDown aria-hidden="true" />
            </Act>
            <Act field={field} intent="retire">
              {m.record_own_retire()}
            </Act>
          </>
        )}
      </div>
    </li>
  );
}

function Act({ field, intent, to, label, children }: { field: CustomField; intent: string; to?: 'up' | 'down'; label?: string; children: ReactNode }) {
  return (
    <Form method="post">
      <input type="hidden" name="id" value={field.id} />
      {to ? <input type="hidden" name="to" value={to} /> : null}
      <Button type="submit" name="intent" value={intent} variant="ghost" size="small" aria-label={label}>
        {children}
      </Button>
    </Form>
  );
}

function ChangeForm({ field }: { field: CustomField }) {
  const id = `own-${field.id}`;
  return (
    <details className="mt-1 text-sm">
      <summary className="fold">{m.record_edit()}</summary>
      <Form method="post" className="mt-2 grid gap-3 sm:grid-cols-2">
        <input type="hidden" name="id" value={field.id} />
        <input type="hidden" name="version" value={field.version} />
        <Labelled id={`${id}-nl`} label={m.record_own_label()}>
          <input id={`${id}-nl`} name="label" defaultValue={field.label} maxLength={80} required className="control" />
        </Labelled>
        <Labelled id={`${id}-en`} label={m.record_own_label_en()}>
          <input id={`${id}-en`} name="labelEn" defaultValue={field.labelEn ?? ''} maxLength={80} className="control" />
        </Labelled>
        {field.kind === 'choice' ? (
          <Labelled id={`${id}-choices`} label={m.record_own_choices()}>
            <textarea id={`${id}-choices`} name="choices" defaultValue={field.choices.join('\n')} rows={4} required className="control" />
          </Labelled>
        ) : null}
        <div className="col-span-full flex flex-wrap items-center gap-x-5 gap-y-2">
          <label className="flex items-center gap-2">
            <input type="checkbox" name="isRequired" defaultChecked={field.isRequired} className="size-4 accent-accent" />
            {m.record_own_required()}
          </label>
          <label className="flex items-center gap-2">
            <input type="checkbox" name="isPersonal" defaultChecked={field.isPersonal} className="size-4 accent-accent" />
            {m.record_own_personal()}
          </label>
          <Button type="submit" name="intent" value="change" size="small">
            {m.record_save()}
          </Button>
        </div>
      </Form>
    </details>
  );
}

function Labelled({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {children}
    </div>
  );
}
