import { FieldErrors, FieldHint, type FieldProps, OptionalMark } from './field-frame.tsx';
import { describedBy } from './described-by.ts';
import type { Option } from './select-field.tsx';

/** One of a few, all in sight. */
export function RadioField({ field, label, hint, isOptional, options }: FieldProps & { options: readonly Option[] }) {
  return (
    <fieldset id={field.id} {...describedBy(field, hint)} aria-invalid={undefined} className="flex flex-col gap-1">
      <legend className="text-sm font-medium">
        {label}
        {isOptional ? <OptionalMark /> : null}
      </legend>
      <FieldHint field={field} hint={hint} />
      <div className="mt-1 grid gap-2 sm:grid-cols-[repeat(auto-fit,minmax(13rem,1fr))]">
        {options.map((option) => (
          <label
            key={option.value}
            className="flex items-start gap-2.5 rounded-md border border-border-strong bg-surface px-3 py-2 has-checked:border-accent has-checked:bg-accent-soft has-disabled:bg-sunken has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              key={field.key}
              type="radio"
              name={field.name}
              value={option.value}
              disabled={option.isDisabled}
              defaultChecked={field.initialValue === option.value}
              className="mt-1 size-4 shrink-0 accent-accent outline-none"
            />
            <span>
              <span className={`block text-base ${option.isDisabled ? 'text-muted' : ''}`}>{option.label}</span>
              {option.hint ? <span className={`block text-sm ${option.isDisabled ? '' : 'text-muted'}`}>{option.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
      <FieldErrors field={field} />
    </fieldset>
  );
}
