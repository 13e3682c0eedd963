import { Search } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import type { NavigationItem } from '#app/navigation.ts';
import { NavigationList } from './navigation-list.tsx';
import type { ShellData } from './shell-data.ts';
import { UserMenu } from './user-menu.tsx';
import { WorkspaceSwitcher } from './workspace-switcher.tsx';

interface SideBarProps {
  data: ShellData;
  items: NavigationItem[];
  openSearch: () => void;
  openHelp: () => void;
}

/** Beside the page on wide screens. */
export function SideBar({ data, items, openSearch, openHelp }: SideBarProps) {
  return (
    <aside className="sticky top-0 z-20 hidden h-dvh flex-col gap-3 border-r bg-surface p-3 lg:flex" data-print="hide" aria-label={m.shell_side_bar()}>
      <WorkspaceSwitcher data={data} />
      <button type="button" onClick={openSearch} className="flex min-h-8 items-center gap-2.5 rounded-md border border-border bg-background px-2.5 text-sm text-muted hover:border-border-strong">
        <Search className="size-4" aria-hidden="true" />
        <span className="flex-1 text-left">{m.shell_search()}</span>
        <kbd className="rounded border bg-surface px-1.5 font-sans text-xs">Ctrl K</kbd>
      </button>
      <nav aria-label={m.shell_rooms()} className="-mx-1 min-h-0 flex-1 overflow-y-auto px-1">
        <NavigationList items={items.filter(({ reach }) => !reach)} />
      </nav>
      <UserMenu data={data} openHelp={openHelp} />
    </aside>
  );
}
