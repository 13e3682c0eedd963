import { useNavigate } from '@remix-run/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { NavigationItem } from '#app/navigation.ts';

/** Single keys can get in the way of speech input; who switches them off is not asked again. */
const OFF_KEY = 'pacer.single-keys';
const CHORD_MS = 1500;

export interface Overlay {
  open: 'search' | 'help' | null;
  openSearch: () => void;
  openHelp: () => void;
  close: () => void;
}

/** Which layer lies over the page, and the keys: Ctrl/⌘ K, `/`, `?`, `g` and a letter. */
export function useOverlay(items: NavigationItem[]): Overlay {
  const [open, setOpen] = useState<Overlay['open']>(null);
  const navigate = useNavigate();
  const chordAt = useRef(0);
  const openSearch = useCallback(() => setOpen('search'), []);
  const openHelp = useCallback(() => setOpen('help'), []);
  const close = useCallback(() => setOpen(null), []);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setOpen('search');
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('dialog[open]') || !singleKeysAreOn()) return;
      const isChord = event.timeStamp - chordAt.current < CHORD_MS;
      chordAt.current = 0;
      if (isChord) {
        const item = items.find(({ key }) => key === event.key);
        if (item) navigate(item.to);
      } else if (event.key === 'g') chordAt.current = event.timeStamp;
      else if (event.key === '?') setOpen('help');
      else if (event.key === '/') {
        event.preventDefault();
        const field = document.querySelector<HTMLElement>('main input[type="search"]');
        if (field) field.focus();
        else setOpen('search');
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [items, navigate]);

  return { open, openSearch, openHelp, close };
}

export function singleKeysAreOn(): boolean {
  return localStorage.getItem(OFF_KEY) !== 'off';
}

export function switchSingleKeys(on: boolean): void {
  localStorage.setItem(OFF_KEY, on ? 'on' : 'off');
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select'));
}
