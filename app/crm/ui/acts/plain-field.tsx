import type { ComponentProps, ReactNode } from 'react';
import { useId } from 'react';

/** A labelled input of a small form whose refusals are told in a toast. */
export function PlainField({ label, hint, className, ...rest }: { label: string; hint?: string } & ComponentProps<'input'>) {
  const id = useId();
  return (
    <div className={className}>
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      ) : null}
      <input {...rest} id={id} aria-describedby={hint ? `${id}-hint` : undefined} className="control mt-1" />
    </div>
  );
}

export function PlainSelect({ label, className, children, ...rest }: { label: string; children: ReactNode } & ComponentProps<'select'>) {
  const id = useId();
  return (
    <div className={className}>
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <select {...rest} id={id} className="control mt-1">
        {children}
      </select>
    </div>
  );
}
