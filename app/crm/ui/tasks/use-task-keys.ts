import { type RefObject, useEffect } from 'react';

/** Within the list, arrows go from task to task; s puts off till tomorrow the one that has the focus. */
export function useTaskKeys(list: RefObject<HTMLElement>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      if (!(target instanceof HTMLElement) || !list.current?.contains(target)) return;
      if (target.matches('select, input, textarea') || event.ctrlKey || event.metaKey || event.altKey) return;
      const rows = [...list.current.querySelectorAll<HTMLElement>('[data-task]')];
      const at = rows.findIndex((row) => row.contains(target));
      if (event.key === 's' && at >= 0) {
        const button = rows[at]?.querySelector<HTMLButtonElement>('button[name="snooze"][value="tomorrow"]');
        if (!button) return;
        event.preventDefault();
        button.form?.requestSubmit(button);
        return;
      }
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      const to = rows[Math.min(rows.length - 1, Math.max(0, at + (event.key === 'ArrowDown' ? 1 : -1)))];
      to?.querySelector<HTMLElement>('button, a')?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [list]);
}
