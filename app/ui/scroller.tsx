import { clsx } from 'clsx';
import type { ReactNode } from 'react';

/** A keyboard can only scroll what it can reach. */
const REACHABLE = 0;

/** Something wider or taller than its place, such as a table; the page itself never scrolls sideways. */
export function Scroller({ label, className, isBusy = false, children }: { label: string; className?: string; isBusy?: boolean; children: ReactNode }) {
  return (
    <div className={clsx('relative overflow-auto', className)} tabIndex={REACHABLE} role="group" aria-label={label} aria-busy={isBusy || undefined}>
      {children}
    </div>
  );
}
