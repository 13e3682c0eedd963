import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { type ReactNode, useRef } from 'react';
import { useCurrentInSight } from '#app/ui/use-current-in-sight.ts';

interface TabLinksProps {
  label: string;
  tabs: readonly { label: ReactNode; to: string; isCurrent: boolean }[];
  /** Stands at the end of the row, such as a menu. */
  children?: ReactNode;
}

/** Views of one page that differ in their query: links, of which one is where you are. */
export function TabLinks({ label, tabs, children }: TabLinksProps) {
  const row = useRef<HTMLElement>(null);
  useCurrentInSight(row);
  return (
    <div className="flex items-stretch gap-2 border-b px-4 sm:px-5">
      <nav ref={row} aria-label={label} className="relative min-w-0 overflow-x-auto [scrollbar-width:none]">
        <ul className="flex gap-4">
          {tabs.map((tab) => (
            <li key={tab.to} className="shrink-0">
              <Link
                to={tab.to}
                prefetch="intent"
                aria-current={tab.isCurrent ? 'page' : undefined}
                className={clsx(
                  'inline-flex min-h-10 items-center gap-1.5 border-b-2 px-0.5 text-sm whitespace-nowrap no-underline pointer-coarse:min-h-11',
                  tab.isCurrent ? 'border-accent font-semibold text-accent' : 'border-transparent text-muted hover:text-text',
                )}
              >
                {tab.label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </div>
  );
}
