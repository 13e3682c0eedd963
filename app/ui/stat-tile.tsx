import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { ArrowDownRight, ArrowRight, ArrowUpRight } from 'lucide-react';
import type { ReactNode } from 'react';

interface Delta {
  text: string;
  direction: 'up' | 'down' | 'flat';
  /** Undefined when the change is neither good nor bad. */
  isGood?: boolean | undefined;
}

interface StatTileProps {
  label: ReactNode;
  /** Formatted; an en dash when there is no value. */
  value: ReactNode;
  unit?: ReactNode;
  delta?: Delta | undefined;
  /** A badge. */
  status?: ReactNode;
  sparkline?: ReactNode;
  /** What stands under it, such as the target. */
  footer?: ReactNode;
  to?: string;
}

const ARROWS = { up: ArrowUpRight, down: ArrowDownRight, flat: ArrowRight };

/** One number at a glance: where it stands, where it goes, and the way to what is behind it. */
export function StatTile({ label, value, unit, delta, status, sparkline, footer, to }: StatTileProps) {
  return (
    <article
      className={clsx(
        'relative flex min-w-0 flex-col gap-1 rounded-lg border bg-surface px-4 py-3 shadow-card',
        to && 'transition-colors hover:border-border-strong has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
      )}
    >
      <div className="flex min-h-6 items-start justify-between gap-2">
        <h2 className="text-sm font-medium text-muted">
          {to ? (
            <Link to={to} prefetch="intent" className="outline-none after:absolute after:inset-0 after:rounded-lg">
              {label}
            </Link>
          ) : (
            label
          )}
        </h2>
        {status}
      </div>
      <div className="flex items-end justify-between gap-3">
        <p className="flex items-baseline gap-1.5 text-3xl font-semibold tracking-tight whitespace-nowrap">
          {value}
          {unit ? <span className="text-sm font-normal tracking-normal text-muted">{unit}</span> : null}
        </p>
        {sparkline ? <div className="w-24 min-w-0 shrink pb-1">{sparkline}</div> : null}
      </div>
      {delta || footer ? (
        <div className="flex flex-wrap items-center justify-between gap-x-3 text-sm text-muted">
          {delta ? <DeltaText delta={delta} /> : null}
          {footer}
        </div>
      ) : null}
    </article>
  );
}

function DeltaText({ delta }: { delta: Delta }) {
  const Arrow = ARROWS[delta.direction];
  return (
    <span className={clsx('inline-flex items-center gap-1 font-medium', delta.isGood === true && 'text-good', delta.isGood === false && 'text-bad')}>
      <Arrow className="size-4" aria-hidden="true" />
      {delta.text}
    </span>
  );
}
