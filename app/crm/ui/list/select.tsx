import { clsx } from 'clsx';
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
    <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)} className={clsx('control w-auto max-w-full min-w-0', className)}>
      {children}
    </select>
  );
}
