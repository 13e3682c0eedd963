import { useId } from 'react';

interface Option {
  value: string;
  label: string;
}

/** Options under a heading. */
interface OptionGroup {
  label: string;
  options: readonly Option[];
}

interface FilterChoiceProps {
  label: string;
  name: string;
  value: string;
  options: readonly (Option | OptionGroup)[];
}

/** One small choice of a filter: its name before it, on one line. The form around it decides what a change does. */
export function FilterChoice({ label, name, value, options }: FilterChoiceProps) {
  const id = useId();
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <label htmlFor={id} className="text-sm text-muted">
        {label}
      </label>
      {/* Keyed by its value: the address may change it without a choice here, by going back for example. */}
      <select id={id} name={name} key={value} defaultValue={value} className="control w-auto max-w-56 min-w-0 py-1 text-sm">
        {options.map((option) => ('options' in option ? <optgroup key={option.label} label={option.label}>{option.options.map(toOption)}</optgroup> : toOption(option)))}
      </select>
    </span>
  );
}

function toOption({ value, label }: Option) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}
