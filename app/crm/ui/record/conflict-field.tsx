import type { FieldMetadata } from '@conform-to/react';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { describedBy } from '#app/ui/form/described-by.ts';
import { FieldErrors } from '#app/ui/form/field-frame.tsx';
import type { ConflictTexts } from '../../record/form-facts.ts';

interface ConflictFieldProps {
  conflict: ConflictTexts;
  field: FieldMetadata;
  label: string;
  by: string | null;
  /** The input itself, with what I typed: it can still be changed. */
  children: ReactNode;
}

const CHOICE = 'flex min-w-0 items-start gap-2.5 rounded-md border border-border-strong bg-surface px-3 py-2.5 has-[>input:checked]:border-accent has-[>input:checked]:bg-accent-soft';

/** One field that two people wrote: what I typed beside what the other saved, and what it was. */
export function ConflictField({ conflict, field, label, by, children }: ConflictFieldProps) {
  const name = `choice-${conflict.field}`;
  const other = by ?? m.record_meeting_somebody();
  return (
    <fieldset id={`${field.id}-meeting`} {...describedBy(field, null)} aria-invalid={undefined} className="col-span-full flex flex-col gap-2 rounded-lg border border-warn bg-warn-soft/40 p-3">
      <legend className="px-1 text-sm font-semibold">{label}</legend>
      <input type="hidden" name="conflict" value={conflict.field} />
      <p className="text-sm text-muted">
        {m.record_meeting_was()} <span className="text-text">{conflict.was || m.record_meeting_empty()}</span>
      </p>
      <div className="grid gap-3 sm:grid-cols-2">
        <div className={CHOICE}>
          <input type="radio" id={`${field.id}-mine`} name={name} value="mine" className="mt-1 size-4 shrink-0 accent-accent" />
          <div className="min-w-0 flex-1">
            <label htmlFor={`${field.id}-mine`} className="text-sm font-medium">
              {m.record_meeting_mine()}
            </label>
            {children}
          </div>
        </div>
        <div className={CHOICE}>
          <input type="radio" id={`${field.id}-theirs`} name={name} value="theirs" className="mt-1 size-4 shrink-0 accent-accent" />
          <label htmlFor={`${field.id}-theirs`} className="min-w-0 flex-1">
            <span className="block text-sm font-medium">{m.record_meeting_theirs({ name: other })}</span>
            <span className="block text-base break-words whitespace-pre-line">{conflict.theirs || m.record_meeting_empty()}</span>
          </label>
        </div>
      </div>
      <FieldErrors field={field} />
    </fieldset>
  );
}
