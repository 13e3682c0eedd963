import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';

interface SegmentLinksProps {
  label: string;
  links: readonly { label: ReactNode; to: string; isCurrent: boolean }[];
}

/** The same thing seen in one of a few ways, each at its own address: links that look like a switch. */
export function SegmentLinks({ label, links }: SegmentLinksProps) {
  return (
    <nav aria-label={label} className="inline-flex max-w-full flex-wrap rounded-md border border-border bg-sunken p-0.5">
      {links.map((link) => (
        <Link
          key={link.to}
          to={link.to}
          preventScrollReset
          prefetch="intent"
          aria-current={link.isCurrent ? 'page' : undefined}
          className={clsx(
            'inline-flex min-h-7 items-center gap-1.5 rounded-[0.3125rem] px-2.5 text-sm whitespace-nowrap no-underline pointer-coarse:min-h-10 [&_svg]:size-4',
            link.isCurrent ? 'bg-surface font-medium text-text shadow-card' : 'text-muted hover:text-text',
          )}
        >
          {link.label}
        </Link>
      ))}
    </nav>
  );
}
