import { NavLink } from '@remix-run/react';
import { clsx } from 'clsx';
import type { NavigationItem } from '#app/navigation.ts';
import { RoomIcon } from './room-icon.tsx';

/** Rooms under each other; those of one group under its word. */
export function NavigationList({ items }: { items: NavigationItem[] }) {
  const groups = [...new Set(items.map((item) => item.group?.()))];
  return (
    <div className="flex flex-col gap-4">
      {groups.map((group) => {
        const list = (
          <ul className="flex flex-col gap-px">
            {items.filter((item) => item.group?.() === group).map((item) => (
              <li key={item.id}>
                <NavLink to={item.to} end={item.id === 'checklist'} prefetch="intent" className={({ isActive }) => itemClass(isActive)}>
                  <RoomIcon id={item.id} />
                  {item.label()}
                </NavLink>
              </li>
            ))}
          </ul>
        );
        if (!group) return <div key="rooms">{list}</div>;
        return (
          <section key={group} aria-label={group}>
            <p className="px-2.5 pb-1 text-xs font-medium text-muted" aria-hidden="true">
              {group}
            </p>
            {list}
          </section>
        );
      })}
    </div>
  );
}

function itemClass(isActive: boolean): string {
  return clsx(
    'flex min-h-8 items-center gap-2.5 rounded-md px-2.5 text-sm no-underline pointer-coarse:min-h-11',
    isActive ? 'bg-accent-soft font-semibold text-accent' : 'text-text hover:bg-sunken [&_svg]:text-muted',
  );
}
