import { type RefObject, useEffect } from 'react';
import { makeChord, singleKeysAreOn } from '#app/ui/single-keys.ts';

const TYPING = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]';

/** j and k go from row to row, x chooses the row; Enter opens it, as the link in it has the focus. */
export function useRowKeys(table: RefObject<HTMLElement>): void {
  useEffect(() => {
    const chord = makeChord();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !singleKeysAreOn()) return;
      if (document.querySelector('dialog[open], details[open]') || (event.target instanceof Element && event.target.matches(TYPING))) return;
      if (chord(event) !== 'alone') return;
      const rows = [...(table.current?.querySelectorAll<HTMLElement>('tbody tr') ?? [])];
      const at = rows.findIndex((row) => row.contains(document.activeElement));
      if (event.key === 'x') rows[at]?.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click();
      else if (event.key === 'j' || event.key === 'k') {
        const to = at < 0 ? 0 : at + (event.key === 'j' ? 1 : -1);
        const link = rows[Math.min(rows.length - 1, Math.max(0, to))]?.querySelector<HTMLElement>('a[data-row]');
        link?.focus();
        link?.scrollIntoView({ block: 'nearest' });
      } else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [table]);
}
