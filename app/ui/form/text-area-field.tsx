import type { ComponentProps } from 'react';
import { describedBy } from './described-by.ts';
import { FieldFrame, type FieldProps } from './field-frame.tsx';
import { initialText } from './initial-text.ts';

type TextAreaFieldProps = FieldProps & Omit<ComponentProps<'textarea'>, 'id' | 'name' | 'form' | 'defaultValue' | 'value'>;

export function TextAreaField({ field, label, hint, isOptional, rows = 3, ...rest }: TextAreaFieldProps) {
  return (
    <FieldFrame field={field} label={label} hint={hint} isOptional={isOptional}>
      <textarea
        {...rest}
        {...describedBy(field, hint)}
        key={field.key}
        id={field.id}
        name={field.name}
        rows={rows}
        defaultValue={initialText(field)}
        className="control field-sizing-content min-h-20"
      />
    </FieldFrame>
  );
}
