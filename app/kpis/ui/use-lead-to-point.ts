import { useSearchParams } from '@remix-run/react';
import { useCallback } from 'react';
import { PASSPORT_ID } from './passport-card.tsx';

/** Leads from a point of a chart to the passport of its number, which is brought in sight where it lies below what is seen. */
export function useLeadToPoint(): (start: string) => void {
  const [, setSearch] = useSearchParams();
  return useCallback(
    (start) => {
      setSearch(
        (search) => {
          search.set('at', start);
          return search;
        },
        { preventScrollReset: true },
      );
      const passport = document.getElementById(PASSPORT_ID);
      if (passport && passport.getBoundingClientRect().top > window.innerHeight) passport.scrollIntoView({ block: 'center' });
    },
    [setSearch],
  );
}
