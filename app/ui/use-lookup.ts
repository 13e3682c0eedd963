import { useFetcher } from '@remix-run/react';
import { useCallback, useEffect, useRef } from 'react';
import { serverAnswers } from './connection.ts';

/**
 * A fetcher for what is looked up while somebody types. A fetch that fails takes the page away, and what was typed with it: so
 * nothing is asked of a server that does not answer. Only the last question is put.
 */
export function useLookup<Answer>() {
  const fetcher = useFetcher<Answer>();
  const { load: read } = fetcher;
  const asked = useRef(0);
  const load = useCallback(
    (href: string) => {
      const turn = (asked.current += 1);
      void serverAnswers().then((answers) => {
        if (answers && turn === asked.current) read(href);
      });
    },
    [read],
  );
  useEffect(
    () => () => {
      asked.current += 1;
    },
    [],
  );
  return { data: fetcher.data, state: fetcher.state, load };
}
