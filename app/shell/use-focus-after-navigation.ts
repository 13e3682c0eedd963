import { useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';

/** After going to another page the focus is on its heading, as after a page load: what is read out is the new page. */
export function useFocusAfterNavigation() {
  const { pathname } = useLocation();
  const previous = useRef(pathname);
  useEffect(() => {
    if (previous.current === pathname) return;
    previous.current = pathname;
    const heading = document.querySelector<HTMLElement>('main h1') ?? document.querySelector('main');
    heading?.focus({ preventScroll: true });
  }, [pathname]);
}
