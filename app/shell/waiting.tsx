import { useFetchers, useNavigation } from '@remix-run/react';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import type { NavigationItem } from '#app/navigation.ts';
import { paths } from '#app/paths.ts';
import { useFormat } from '#app/ui/format.tsx';

const Waiting = createContext(0);

/**
 * Asks how much waits for the person once the page is there, and again after what they do. Not through the router: where somebody
 * goes on before it knows the address, it would take that for a page that does not exist.
 */
export function WaitingProvider({ isAsked, children }: { isAsked: boolean; children: ReactNode }) {
  const [count, setCount] = useState(0);
  const [navigation, fetchers] = [useNavigation(), useFetchers()];
  const isWriting = [navigation, ...fetchers].some(({ formMethod }) => formMethod !== undefined && formMethod !== 'GET');
  useEffect(() => {
    if (!isAsked || isWriting) return;
    const gone = new AbortController();
    fetch(paths.waiting, { signal: gone.signal })
      .then(async (answer) => (answer.ok && !answer.redirected ? setCount(((await answer.json()) as { count: number }).count) : undefined))
      .catch(() => undefined); // the number of before stands
    return () => gone.abort();
  }, [isAsked, isWriting]);
  return <Waiting.Provider value={count}>{children}</Waiting.Provider>;
}

/** A quiet number beside one's own page; nothing when nothing waits. */
export function WaitingBadge({ id }: { id: NavigationItem['id'] }) {
  const count = useContext(Waiting);
  const { number } = useFormat();
  if (id !== 'checklist' || count === 0) return null;
  return (
    <span className="ml-auto inline-grid h-5 min-w-5 place-items-center rounded-full bg-accent-soft px-1.5 text-xs font-medium text-accent">
      <span aria-hidden="true">{number(count)}</span>
      <span className="sr-only">{m.nudges_waiting({ count, number: number(count) })}</span>
    </span>
  );
}

/** The same where there is no room for a number. */
export function WaitingDot({ id }: { id: NavigationItem['id'] }) {
  const count = useContext(Waiting);
  const { number } = useFormat();
  if (id !== 'checklist' || count === 0) return null;
  return (
    <span className="absolute top-2 left-1/2 ml-2 size-2 rounded-full bg-accent">
      <span className="sr-only">{m.nudges_waiting({ count, number: number(count) })}</span>
    </span>
  );
}
