import { clsx } from 'clsx';
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';

interface SelectProps {
  label: string;
  value: string | undefined;
  onChange: (value: string) => void;
  className?: string;
  children: ReactNode;
}

/** A choice outside a form, with its name for who does not see where it stands. */
export function Select({ label, value, onChange, className, children }: SelectProps) {
  return (
    <span className={clsx('relative inline-flex max-w-full min-w-0 items-center', className)}>
      <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)} className="control appearance-none pr-8 text-ellipsis">
        {children}
      </select>
      <ChevronDown className="pointer-events-none absolute right-2.5 size-4 text-muted" aria-hidden="true" />
    </span>
  );
}
