import { NavLink, useLocation } from '@remix-run/react';
import { clsx } from 'clsx';
import { itemOf, type NavigationItem } from '#app/navigation.ts';
import { RoomIcon } from './room-icon.tsx';
import { WaitingBadge } from './waiting.tsx';

/** Rooms under each other; those of one group under its word. */
export function NavigationList({ items }: { items: NavigationItem[] }) {
  const runs = runsOf(items);
  const here = itemOf(items, useLocation().pathname);
  return (
    <div className="flex flex-col gap-4">
      {runs.map(({ group, members }) => {
        const list = (
          <ul className="flex flex-col gap-px">
            {members.map((item) => (
              <li key={item.id}>
                <NavLink to={item.to} end={item !== here} prefetch="intent" className={({ isActive }) => itemClass(isActive)}>
                  <RoomIcon id={item.id} />
                  {item.label()}
                  <WaitingBadge id={item.id} />
                </NavLink>
              </li>
            ))}
          </ul>
        );
        if (!group) return <div key={members[0]?.id}>{list}</div>;
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

/** Neighbours of the same group together, in the order given. */
function runsOf(items: NavigationItem[]): { group: string | undefined; members: NavigationItem[] }[] {
  const runs: { group: string | undefined; members: NavigationItem[] }[] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (last && last.group === item.group?.()) last.members.push(item);
    else runs.push({ group: item.group?.(), members: [item] });
  }
  return runs;
}

function itemClass(isActive: boolean): string {
  return clsx(
    'flex min-h-8 items-center gap-2.5 rounded-md px-2.5 text-sm no-underline pointer-coarse:min-h-11',
    isActive ? 'bg-accent-soft font-semibold text-accent' : 'text-text hover:bg-sunken [&_svg]:text-muted',
  );
}
