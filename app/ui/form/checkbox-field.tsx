import type { ComponentProps } from 'react';
import { describedBy } from './described-by.ts';
import { FieldErrors, FieldHint, type FieldProps } from './field-frame.tsx';

type CheckboxFieldProps = FieldProps & Omit<ComponentProps<'input'>, 'id' | 'name' | 'form' | 'type' | 'defaultValue' | 'defaultChecked'>;

/** Sends "on" when ticked and nothing when not, as the web does. */
export function CheckboxField({ field, label, hint, isOptional: _, ...rest }: CheckboxFieldProps) {
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-start gap-2.5">
        <input
          {...rest}
          {...describedBy(field, hint)}
          key={field.key}
          id={field.id}
          name={field.name}
          type="checkbox"
          defaultChecked={field.initialValue === 'on' || field.initialValue === true}
          className="mt-1 size-4 shrink-0 accent-accent pointer-coarse:size-5"
        />
        <div>
          <label htmlFor={field.id} className="text-base">
            {label}
          </label>
          <FieldHint field={field} hint={hint} />
        </div>
      </div>
      <FieldErrors field={field} />
    </div>
  );
}
