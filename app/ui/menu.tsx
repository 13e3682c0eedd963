import { useLocation } from '@remix-run/react';
import { clsx } from 'clsx';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';

interface MenuProps {
  /** What the button says, when its content is only a picture. */
  label?: string;
  trigger: ReactNode;
  triggerClassName?: string;
  align?: 'start' | 'end';
  side?: 'below' | 'above';
  children: ReactNode;
}

/** Room kept between a menu and the edge of the screen, in pixels. */
const EDGE = 16;

/** Links and buttons behind a button. A disclosure of the browser: it opens without JavaScript too. */
export function Menu({ label, trigger, triggerClassName, align = 'start', side = 'below', children }: MenuProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useDisclosure(details);
  return (
    <details ref={details} data-menu="" onToggle={(event) => keepInSight(event.currentTarget.lastElementChild)} className="relative">
      <summary aria-label={label} className={triggerClassName}>
        {trigger}
      </summary>
      <div
        className={clsx(
          'absolute z-30 max-h-[70vh] w-max min-w-56 max-w-[min(20rem,calc(100vw-2rem))] overflow-y-auto rounded-lg border bg-raised p-1 text-sm shadow-overlay',
          align === 'end' ? 'right-0' : 'left-0',
          side === 'above' ? 'bottom-full mb-1.5' : 'top-full mt-1.5',
        )}
      >
        {children}
      </div>
    </details>
  );
}

/** A menu near the right edge of a narrow screen would run off it: it moves to the left by as much as it would. */
function keepInSight(panel: Element | null): void {
  if (!(panel instanceof HTMLElement)) return;
  panel.style.translate = '';
  const { left, right } = panel.getBoundingClientRect();
  const over = Math.min(right - (document.documentElement.clientWidth - EDGE), left - EDGE);
  if (over > 0) panel.style.translate = `${-over}px`;
}

/** The look of what stands in a menu, link or button. */
export const menuItemClass =
  'flex w-full items-center gap-2.5 rounded-md px-2.5 py-1.5 text-left no-underline hover:bg-sunken pointer-coarse:py-2.5 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted';

export function MenuLabel({ children }: { children: ReactNode }) {
  return <p className="px-2.5 pt-2 pb-1 text-xs font-medium text-muted">{children}</p>;
}

/** Closes what is open by Escape, by a press or focus elsewhere and by going to another page; arrows walk through it. */
export function useDisclosure(ref: RefObject<HTMLDetailsElement>): void {
  const location = useLocation();
  const seen = useRef(location);

  // Not when it comes to life: what was opened on the page before it did is wanted.
  useEffect(() => {
    if (seen.current === location) return;
    seen.current = location;
    ref.current?.removeAttribute('open');
  }, [location, ref]);

  useEffect(() => {
    const details = ref.current;
    if (!details) return;
    const closeFromElsewhere = ({ target }: Event) => {
      if (details.open && target instanceof Node && !details.contains(target)) details.open = false;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      walk(details, event);
    };
    document.addEventListener('pointerdown', closeFromElsewhere);
    document.addEventListener('focusin', closeFromElsewhere);
    details.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('pointerdown', closeFromElsewhere);
      document.removeEventListener('focusin', closeFromElsewhere);
      details.removeEventListener('keydown', onKeyDown);
    };
  }, [ref]);
}

function walk(details: HTMLDetailsElement, event: KeyboardEvent): void {
  if (!details.open) return;
  if (event.key === 'Escape') {
    details.open = false;
    details.querySelector('summary')?.focus();
    event.stopPropagation();
  }
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const items = [...details.querySelectorAll<HTMLElement>('a, button, input')];
    const step = event.key === 'ArrowDown' ? 1 : -1;
    const at = items.findIndex((item) => item === document.activeElement);
    items[(at === -1 && step === -1 ? items.length - 1 : at + step + items.length) % items.length]?.focus();
    event.preventDefault();
  }
}
