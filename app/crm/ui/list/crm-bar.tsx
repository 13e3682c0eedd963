import { Link, useLocation } from '@remix-run/react';
import { clsx } from 'clsx';
import { ChevronDown } from 'lucide-react';
import { useRef } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { Menu, menuItemClass } from '#app/ui/menu.tsx';
import { useCurrentInSight } from '#app/ui/use-current-in-sight.ts';

interface BarItem {
  id: string;
  to: string;
  label: () => string;
}

/** The kinds of record beside each other, over every page of the CRM; what is gone to less lies behind "more". */
export function CrmBar({ items, more }: { items: BarItem[]; more: BarItem[] }) {
  const { pathname } = useLocation();
  const at = currentItem([...items, ...more], pathname);
  const current = more.find((item) => item === at);
  const bar = useRef<HTMLUListElement>(null);
  useCurrentInSight(bar);
  return (
    <nav aria-label={m.list_bar()} className="top-0 z-20 border-b bg-background px-4 sm:px-6 lg:sticky lg:px-8" data-print="hide">
      <div className="mx-auto flex w-full max-w-[96rem] min-w-0 items-stretch gap-1">
        <ul ref={bar} className="relative -ml-2 flex min-w-0 gap-0.5 overflow-x-auto [scrollbar-width:none]">
          {items.map((item) => (
            <li key={item.id} className="shrink-0">
              <Link to={item.to} prefetch="intent" aria-current={item === at ? 'page' : undefined} className={tabClass(item === at)}>
                {item.label()}
              </Link>
            </li>
          ))}
        </ul>
        {more.length > 0 ? (
          <Menu
            align="end"
            triggerClassName={tabClass(current !== undefined)}
            trigger={
              <>
                {current ? current.label() : m.list_bar_more()}
                <ChevronDown className="size-3.5" aria-hidden="true" />
              </>
            }
          >
            {more.map((item) => (
              <Link key={item.id} to={item.to} prefetch="intent" aria-current={item === at ? 'page' : undefined} className={clsx(menuItemClass, item === at && 'font-semibold text-accent')}>
                {item.label()}
              </Link>
            ))}
          </Menu>
        ) : null}
      </div>
    </nav>
  );
}

/** The item whose pages the address lies under, the nearest one: today's tasks are not the list of tasks; a new deal belongs to deals. */
function currentItem(items: readonly BarItem[], pathname: string): BarItem | undefined {
  const path = pathname.replace(/^\/crm\/(?:new|export|views|bulk)\//, '/crm/');
  const under = items.filter(({ to }) => path === to || path.startsWith(`${to}/`));
  return under.sort((a, b) => b.to.length - a.to.length)[0];
}

function tabClass(isActive: boolean): string {
  return clsx(
    'inline-flex min-h-10 -outline-offset-2 items-center gap-1 border-b-2 px-2 text-sm whitespace-nowrap no-underline pointer-coarse:min-h-11',
    isActive ? 'border-accent font-semibold text-text' : 'border-transparent text-muted hover:text-text',
  );
}
