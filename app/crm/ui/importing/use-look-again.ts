import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';

const LOOK_EVERY_MS = 1_000;

/** Reads the page again every second, as long as what calls this is shown. */
export function useLookAgain(): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (state !== 'idle') return undefined;
    const timer = setTimeout(() => revalidate(), LOOK_EVERY_MS);
    return () => clearTimeout(timer);
  }, [revalidate, state]);
}
