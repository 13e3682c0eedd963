import { useLocation } from '@remix-run/react';
import { useEffect } from 'react';

/** Unfolds what the address leads to and puts it in sight: a folded list would keep it hidden. */
export function useOpenedPlace(): void {
  const { hash } = useLocation();
  useEffect(() => {
    const place = hash ? document.getElementById(hash.slice(1)) : null;
    const fold = place?.closest('details');
    if (!place || !fold || fold.open) return;
    fold.open = true;
    place.scrollIntoView({ block: 'center' });
  }, [hash]);
}
