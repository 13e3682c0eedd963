import type { ComponentProps, ReactNode } from 'react';
import { describedBy } from './described-by.ts';
import { FieldFrame, type FieldProps } from './field-frame.tsx';
import { initialText } from './initial-text.ts';

type InputProps = Omit<ComponentProps<'input'>, 'id' | 'name' | 'form' | 'defaultValue' | 'value' | 'children'>;

export interface TextFieldProps extends FieldProps, InputProps {
  /** Shown at the end of the control, such as a unit. */
  suffix?: ReactNode;
}

export function TextField({ field, label, hint, isOptional, suffix, type = 'text', className, ...rest }: TextFieldProps) {
  const isSecret = type === 'password';
  return (
    <FieldFrame field={field} label={label} hint={hint} isOptional={isOptional}>
      <span className="relative flex items-center">
        <input
          {...rest}
          {...describedBy(field, hint)}
          key={field.key}
          id={field.id}
          name={field.name}
          type={type}
          defaultValue={isSecret ? undefined : initialText(field)}
          className={`control ${suffix ? 'pr-14' : ''} ${className ?? ''}`}
        />
        {suffix ? <span className="pointer-events-none absolute right-3 text-sm text-muted">{suffix}</span> : null}
      </span>
    </FieldFrame>
  );
}
