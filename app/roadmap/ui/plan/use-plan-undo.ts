import { useLocation, useSubmit } from '@remix-run/react';
import { useEffect } from 'react';
import { paths } from '#app/paths.ts';

/** Ctrl or ⌘ with Z takes the newest change of who looks back, unless something is being typed. */
export function usePlanUndo(changeId: string | null): void {
  const submit = useSubmit();
  const { pathname, search } = useLocation();
  useEffect(() => {
    if (!changeId) return;
    const undo = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable], dialog') !== null;
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || isTyping) return;
      event.preventDefault();
      submit({ to: `${pathname}${search}` }, { method: 'post', action: paths.planUndoing(changeId), preventScrollReset: true });
    };
    document.addEventListener('keydown', undo);
    return () => document.removeEventListener('keydown', undo);
  }, [changeId, submit, pathname, search]);
}
