import type { ComponentProps } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { describedBy } from './described-by.ts';
import { FieldFrame, type FieldProps } from './field-frame.tsx';
import { initialText } from './initial-text.ts';

export interface Option {
  value: string;
  label: string;
  /** A line under the label, where there is room for one. */
  hint?: string | null | undefined;
  /** The group it stands under in a list. */
  group?: string;
  isDisabled?: boolean;
}

interface SelectFieldProps extends FieldProps, Omit<ComponentProps<'select'>, 'id' | 'name' | 'form' | 'defaultValue' | 'value' | 'children'> {
  options: readonly Option[];
  /** The text of the empty choice; left out when one of the options always holds. */
  placeholder?: string;
}

export function SelectField({ field, label, hint, isOptional, options, placeholder, ...rest }: SelectFieldProps) {
  const initial = initialText(field);
  const hasEmpty = placeholder !== undefined || initial === '';
  const groups = [...new Set(options.map((option) => option.group))];
  return (
    <FieldFrame field={field} label={label} hint={hint} isOptional={isOptional}>
      <select {...rest} {...describedBy(field, hint)} key={field.key} id={field.id} name={field.name} defaultValue={initial} className="control">
        {hasEmpty ? <option value="">{placeholder ?? m.ui_choose()}</option> : null}
        {groups.map((group) => {
          const list = options.filter((option) => option.group === group).map((option) => (
            <option key={option.value} value={option.value} disabled={option.isDisabled}>
              {option.label}
            </option>
          ));
          return group ? (
            <optgroup key={group} label={group}>
              {list}
            </optgroup>
          ) : (
            list
          );
        })}
      </select>
    </FieldFrame>
  );
}
