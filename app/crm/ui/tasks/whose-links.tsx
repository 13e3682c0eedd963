import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { m } from '#app/messages/compiled/messages.js';

/** Mine or the team's: two links that look like a switch. */
export function WhoseLinks({ isTeam, toMine, toTeam }: { isTeam: boolean; toMine: string; toTeam: string }) {
  const link = (to: string, label: string, isOn: boolean) => (
    <Link
      to={to}
      preventScrollReset
      prefetch="intent"
      aria-current={isOn ? 'true' : undefined}
      className={clsx('inline-flex min-h-7 items-center rounded-[0.3125rem] px-2.5 text-sm no-underline pointer-coarse:min-h-10', isOn ? 'bg-surface font-medium text-text shadow-card' : 'text-muted hover:text-text')}
    >
      {label}
    </Link>
  );
  return (
    <div role="group" aria-label={m.customer_work_whose()} className="inline-flex rounded-md border border-border bg-sunken p-0.5">
      {link(toMine, m.customer_work_mine(), !isTeam)}
      {link(toTeam, m.customer_work_team(), isTeam)}
    </div>
  );
}
