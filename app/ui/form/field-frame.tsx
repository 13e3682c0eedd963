import type { FieldMetadata } from '@conform-to/react';
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';

/** What every field takes. The errors of the field are sentences in the reader's language. */
export interface FieldProps {
  field: FieldMetadata;
  label: ReactNode;
  /** Said before somebody fills it in, under the label. */
  hint?: ReactNode;
  isOptional?: boolean;
}

interface FieldFrameProps extends FieldProps {
  children: ReactNode;
}

/** Label above with its hint, beside it where there is room; control, error under that. */
export function FieldFrame({ field, label, hint, isOptional, children }: FieldFrameProps) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <label htmlFor={field.id} className="text-sm font-medium">
          {label}
          {isOptional ? <OptionalMark /> : null}
        </label>
        <FieldHint field={field} hint={hint} />
      </div>
      {children}
      <FieldErrors field={field} />
    </div>
  );
}

export function OptionalMark() {
  return <span className="font-normal text-muted"> ({m.ui_optional()})</span>;
}

export function FieldHint({ field, hint }: Pick<FieldProps, 'field' | 'hint'>) {
  if (!hint) return null;
  return (
    <p id={field.descriptionId} className="text-sm text-muted">
      {hint}
    </p>
  );
}

export function FieldErrors({ field }: { field: FieldMetadata }) {
  if (!field.errors?.length) return null;
  return (
    <div id={field.errorId} className="flex flex-col gap-0.5 text-sm font-medium text-bad">
      {field.errors.map((error) => (
        <p key={error} className="flex items-start gap-1.5">
          <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
          {error}
        </p>
      ))}
    </div>
  );
}
