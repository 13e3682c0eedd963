import { useSearchParams } from '@remix-run/react';
import { useCallback } from 'react';

/** The address of this page that looks into one part, of the period that is looked into already. */
export function useLeadToPart(): (part: string) => string {
  const [search] = useSearchParams();
  return useCallback(
    (part) => {
      const query = new URLSearchParams(search);
      query.set('part', part);
      return `?${query.toString()}`;
    },
    [search],
  );
}
