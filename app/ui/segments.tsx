import { clsx } from 'clsx';
import type { ReactNode } from 'react';

interface SegmentsProps {
  label: string;
  /** The name the choice is sent under. */
  name: string;
  value: string;
  options: readonly { value: string; label: string; icon?: ReactNode; lang?: string }[];
}

/** A choice of a few that is made by pressing it: each is a submit button of the form around it. */
export function Segments({ label, name, value, options }: SegmentsProps) {
  return (
    <div role="group" aria-label={label} className="inline-flex rounded-md border border-border bg-sunken p-0.5">
      {options.map((option) => (
        <button
          key={option.value}
          type="submit"
          name={name}
          value={option.value}
          lang={option.lang}
          aria-pressed={option.value === value}
          className={clsx(
            'inline-flex min-h-7 items-center gap-1.5 rounded-[0.3125rem] px-2.5 text-sm pointer-coarse:min-h-10 [&_svg]:size-4',
            option.value === value ? 'bg-surface font-medium text-text shadow-card' : 'text-muted hover:text-text',
          )}
        >
          {option.icon}
          {option.label}
        </button>
      ))}
    </div>
  );
}
