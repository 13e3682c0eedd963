import { NavLink, useLocation } from '@remix-run/react';
import { clsx } from 'clsx';
import { Menu as MenuIcon, Plus, Search } from 'lucide-react';
import { useRef } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { itemOf, type NavigationItem } from '#app/navigation.ts';
import { paths } from '#app/paths.ts';
import { useDisclosure } from '#app/ui/menu.tsx';
import { NavigationList } from './navigation-list.tsx';
import { RoomIcon } from './room-icon.tsx';
import type { ShellData } from './shell-data.ts';
import { UserMenuItems } from './user-menu.tsx';
import { WaitingDot } from './waiting.tsx';
import { WorkspaceSwitcher } from './workspace-switcher.tsx';

interface MobileBarsProps {
  data: ShellData;
  items: NavigationItem[];
  openSearch: () => void;
  openHelp: () => void;
  /** Null for who may not write in the CRM. */
  openCapture: (() => void) | null;
}

/** On narrow screens: where you are on top, the four rooms most gone to under the thumb, the rest one press away. */
export function MobileBars({ data, items, openSearch, openHelp, openCapture }: MobileBarsProps) {
  const drawer = useRef<HTMLDetailsElement>(null);
  useDisclosure(drawer);
  const { pathname } = useLocation();
  const first = items.filter(({ reach }) => !reach).slice(0, 4);
  const here = itemOf(items, pathname);
  return (
    <div className="lg:hidden" data-print="hide">
      <header className="sticky top-0 z-20 flex items-center justify-between gap-2 border-b bg-surface px-2 py-1">
        <div className="min-w-0">
          <WorkspaceSwitcher data={data} />
        </div>
        <button type="button" onClick={openSearch} aria-label={m.shell_search()} className="grid size-11 shrink-0 place-items-center rounded-md">
          <Search className="size-5" aria-hidden="true" />
        </button>
      </header>
      {openCapture && isWork(pathname) && !isForm(pathname) ? (
        <button
          type="button"
          onClick={openCapture}
          aria-label={m.customer_log()}
          className="fixed right-4 bottom-[calc(4.5rem+env(safe-area-inset-bottom))] z-30 grid size-14 place-items-center rounded-full bg-accent text-accent-text shadow-overlay active:bg-accent-strong"
        >
          <Plus className="size-6" aria-hidden="true" />
        </button>
      ) : null}
      <nav aria-label={m.shell_rooms()} className="fixed inset-x-0 bottom-0 z-30 flex border-t bg-surface pb-[env(safe-area-inset-bottom)]">
        {first.map((item) => (
          <NavLink key={item.id} to={item.to} end={item !== here} className={({ isActive }) => clsx(tabClass, isActive ? 'font-semibold text-accent' : 'text-muted')}>
            <RoomIcon id={item.id} />
            <WaitingDot id={item.id} />
            <span className="max-w-full truncate">{(item.shortLabel ?? item.label)()}</span>
          </NavLink>
        ))}
        <details ref={drawer} className="contents">
          <summary className={clsx(tabClass, 'text-muted')}>
            <MenuIcon className="size-4" aria-hidden="true" />
            {m.shell_more()}
          </summary>
          <div className="fixed inset-x-0 bottom-0 max-h-[85dvh] overflow-y-auto rounded-t-2xl border-t bg-raised px-3 pt-4 pb-20 text-text shadow-overlay">
            <NavigationList items={items.filter(({ reach }) => !reach)} />
            <div className="mt-4 border-t pt-3 text-sm">
              <p className="px-2.5 pb-1 font-medium">{data.person.name}</p>
              <UserMenuItems openHelp={openHelp} />
            </div>
          </div>
        </details>
      </nav>
    </div>
  );
}

/** Where who works with customers is: among the records, and at what there is to do. */
function isWork(pathname: string): boolean {
  return pathname.startsWith('/crm') || pathname === paths.me;
}

/** Where something is typed already, a button over the fields would only be in the way. */
function isForm(pathname: string): boolean {
  return pathname === paths.capture || pathname.startsWith(paths.newRecord('')) || pathname.endsWith('/edit');
}

const tabClass = 'relative z-10 flex min-h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 bg-surface px-1 text-xs no-underline';
