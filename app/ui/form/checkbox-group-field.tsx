import type { ReactNode } from 'react';
import { FieldErrors, FieldHint, type FieldProps, OptionalMark } from './field-frame.tsx';
import type { Option } from './select-field.tsx';

export interface CheckboxGroup {
  /** Said above them; null for none. */
  name: string | null;
  options: readonly Option[];
}

interface CheckboxGroupFieldProps extends FieldProps {
  groups: readonly CheckboxGroup[];
}

/** Any number of a few, all in sight, in groups. Sends the values that are ticked. */
export function CheckboxGroupField({ field, label, hint, isOptional, groups }: CheckboxGroupFieldProps) {
  const chosen = [field.initialValue].flat();
  const ids = [field.errors?.length ? field.errorId : null, hint ? field.descriptionId : null].filter(Boolean);
  return (
    <fieldset id={field.id} tabIndex={-1} aria-describedby={ids.length > 0 ? ids.join(' ') : undefined} className="flex flex-col gap-1">
      <legend className="text-sm font-medium">
        {label}
        {isOptional ? <OptionalMark /> : null}
      </legend>
      <FieldHint field={field} hint={hint} />
      {groups.map(({ name, options }) => (
        <Part key={name} name={name} hasHints={options.some(({ hint }) => hint)}>
          {options.map((option) => (
            <label key={option.value} className={`inline-flex min-h-8 gap-2 pointer-coarse:min-h-11 ${option.hint ? 'items-start py-1' : 'items-center'}`}>
              <input key={field.key} type="checkbox" name={field.name} value={option.value} defaultChecked={chosen.includes(option.value)} className={`size-4 shrink-0 accent-accent pointer-coarse:size-5 ${option.hint ? 'mt-1' : ''}`} />
              <span>
                {option.label}
                {option.hint ? <span className="block text-sm text-muted">{option.hint}</span> : null}
              </span>
            </label>
          ))}
        </Part>
      ))}
      <FieldErrors field={field} />
    </fieldset>
  );
}

function Part({ name, hasHints, children }: { name: string | null; hasHints: boolean; children: ReactNode }) {
  const options = <div className={hasHints ? 'grid gap-x-5 sm:grid-cols-2' : 'flex flex-wrap gap-x-5'}>{children}</div>;
  if (name === null) return options;
  return (
    <div role="group" aria-label={name} className="mt-1">
      <p className="text-sm text-muted" aria-hidden="true">
        {name}
      </p>
      {options}
    </div>
  );
}
