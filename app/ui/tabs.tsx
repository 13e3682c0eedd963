import { clsx } from 'clsx';
import { NavLink } from '@remix-run/react';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useCurrentInSight } from './use-current-in-sight.ts';

const TAB = '-mb-px inline-flex min-h-9 items-center gap-1.5 border-b-2 px-1 text-sm no-underline whitespace-nowrap pointer-coarse:min-h-11';
const tabClass = (isActive: boolean) => clsx(TAB, isActive ? 'border-accent font-semibold text-accent' : 'border-transparent text-muted hover:border-border-strong hover:text-text');

/** Pages beside each other: each has its address, so these are links. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly { label: ReactNode; to: string; end?: boolean }[] }) {
  const row = useRef<HTMLElement>(null);
  useCurrentInSight(row);
  return (
    <nav ref={row} aria-label={label} className="relative flex gap-3.5 overflow-x-auto border-b [scrollbar-width:none]">
      {tabs.map((tab) => (
        <NavLink key={tab.to} to={tab.to} end={tab.end ?? true} prefetch="intent" className={({ isActive }) => tabClass(isActive)}>
          {tab.label}
        </NavLink>
      ))}
    </nav>
  );
}

interface TabsProps {
  label: string;
  tabs: readonly { id: string; label: ReactNode; content: ReactNode }[];
}

/** Views of the same thing in one page; arrows go from tab to tab. */
export function Tabs({ label, tabs }: TabsProps) {
  const [chosen, setChosen] = useState(tabs[0]?.id);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();

  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === chosen);
    const to = { ArrowRight: (at + 1) % tabs.length, ArrowLeft: (at - 1 + tabs.length) % tabs.length, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    setChosen(tabs[to]?.id);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[to]?.focus();
  };

  return (
    <div>
      <div ref={list} role="tablist" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown} className="flex gap-5 relative overflow-x-auto border-b">
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            aria-controls={`${id}-${tab.id}-panel`}
            aria-selected={tab.id === chosen}
            tabIndex={tab.id === chosen ? 0 : -1}
            onClick={() => setChosen(tab.id)}
            className={tabClass(tab.id === chosen)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div key={tab.id} role="tabpanel" id={`${id}-${tab.id}-panel`} aria-labelledby={`${id}-${tab.id}`} hidden={tab.id !== chosen} className="pt-4">
          {tab.content}
        </div>
      ))}
    </div>
  );
}
