import type { ReactNode } from 'react';

interface ChipsProps {
  legend: string;
  /** The legend is read out and not shown. */
  isLegendHidden?: boolean;
  name: string;
  value: string;
  options: readonly { value: string; label: string; icon?: ReactNode }[];
  children?: ReactNode;
}

/** One of a few by one tap: radio buttons that look like buttons; arrows walk through them. */
export function Chips({ legend, isLegendHidden = false, name, value, options, children }: ChipsProps) {
  return (
    <fieldset className="min-w-0">
      <legend className={isLegendHidden ? 'sr-only' : 'mb-1 text-sm font-medium'}>{legend}</legend>
      <div className="flex flex-wrap items-center gap-1.5">
        {options.map((option) => (
          <label
            key={option.value}
            className="inline-flex min-h-8 items-center gap-1.5 rounded-full border border-border-strong bg-surface px-3 text-sm select-none has-checked:border-accent has-checked:bg-accent-soft has-checked:font-medium has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent pointer-coarse:min-h-11 [&_svg]:size-4"
          >
            <input type="radio" name={name} value={option.value} defaultChecked={option.value === value} className="sr-only" />
            {option.icon}
            {option.label}
          </label>
        ))}
        {children}
      </div>
    </fieldset>
  );
}
