import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';

const EVERY_MS = 2_000;

/** While something waits or runs, and the page is looked at, asks again how far it is. */
export function useLivePage(isBusy: boolean): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!isBusy || state !== 'idle') return;
    const timer = setInterval(() => document.visibilityState === 'visible' && revalidate(), EVERY_MS);
    return () => clearInterval(timer);
  }, [isBusy, state, revalidate]);
}
