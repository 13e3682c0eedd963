import { useNavigate } from '@remix-run/react';
import { useCallback, useEffect, useState } from 'react';
import { OPEN_CAPTURE } from '#app/crm/ui/customer/open-capture.ts';
import type { NavigationItem } from '#app/navigation.ts';
import { makeChord, singleKeysAreOn } from '#app/ui/single-keys.ts';

export interface Overlay {
  open: 'search' | 'help' | 'capture' | null;
  openSearch: () => void;
  openCapture: () => void;
  openHelp: () => void;
  close: () => void;
}

/** Which layer lies over the page, and the keys: Ctrl/⌘ K, `/`, `?`, `c`, `g` and a letter. */
export function useOverlay(items: NavigationItem[], canCapture: boolean): Overlay {
  const [open, setOpen] = useState<Overlay['open']>(null);
  const navigate = useNavigate();
  const [chord] = useState(makeChord);
  const openSearch = useCallback(() => setOpen('search'), []);
  const openHelp = useCallback(() => setOpen('help'), []);
  const openCapture = useCallback(() => setOpen('capture'), []);
  const close = useCallback(() => setOpen(null), []);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setOpen('search');
        return;
      }
      // A layer that is on its way already takes the keys.
      if (open !== null || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('dialog[open]') || !singleKeysAreOn()) return;
      const place = chord(event);
      if (place === 'second') {
        const item = items.find(({ key }) => key === event.key);
        if (item) navigate(item.to);
      } else if (event.key === '?') setOpen('help');
      else if (event.key === 'c' && canCapture) {
        event.preventDefault();
        setOpen('capture');
      } else if (event.key === '/') {
        event.preventDefault();
        const field = document.querySelector<HTMLElement>('main input[type="search"]');
        if (field) field.focus();
        else setOpen('search');
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [items, navigate, canCapture, open, chord]);

  // Pages have buttons of their own for it.
  useEffect(() => {
    document.addEventListener(OPEN_CAPTURE, openCapture);
    return () => document.removeEventListener(OPEN_CAPTURE, openCapture);
  }, [openCapture]);

  return { open, openSearch, openHelp, openCapture, close };
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select'));
}
