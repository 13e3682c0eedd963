import { useLocation } from '@remix-run/react';
import { type RefObject, useEffect } from 'react';

/** In a row of links longer than the screen, brings the one where somebody is into sight, without moving the page. */
export function useCurrentInSight(row: RefObject<HTMLElement>): void {
  const { pathname, search } = useLocation();
  useEffect(() => {
    const bar = row.current;
    const link = bar?.querySelector<HTMLElement>('[aria-current]');
    if (bar && link) bar.scrollLeft = link.offsetLeft - (bar.clientWidth - link.offsetWidth) / 2;
  }, [row, pathname, search]);
}
