import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { paths } from '#app/paths.ts';

/** The page has just been read: there is nothing to hear yet. */
const BEGIN_AFTER_MS = 1_000;
const AGAIN_AFTER_MS = 5_000;

/**
 * Reads the page's data again as soon as something of the reader changes, while the page is in sight, and when it comes back
 * into sight. The server holds the question until there is something to tell.
 */
export function useLiveRefresh(isOn: boolean, mark: string): void {
  const { revalidate } = useRevalidator();
  const waitMs = useRef(BEGIN_AFTER_MS);
  useEffect(() => {
    if (!isOn) return;
    let listening: AbortController | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const listen = () => {
      clearTimeout(timer);
      listening?.abort();
      if (document.visibilityState !== 'visible') return;
      const own = (listening = new AbortController());
      hear(mark, own.signal).then(
        (heard) => {
          if (own.signal.aborted) return;
          if (heard === mark) listen();
          else revalidate(); // the new mark comes with the data, and listening begins again from there
        },
        () => {
          if (!own.signal.aborted) timer = setTimeout(listen, AGAIN_AFTER_MS);
        },
      );
    };
    const comeBack = () => {
      if (document.visibilityState === 'visible') revalidate();
      listen();
    };
    timer = setTimeout(listen, waitMs.current);
    waitMs.current = 0;
    document.addEventListener('visibilitychange', comeBack);
    window.addEventListener('online', comeBack);
    return () => {
      clearTimeout(timer);
      listening?.abort();
      document.removeEventListener('visibilitychange', comeBack);
      window.removeEventListener('online', comeBack);
    };
  }, [isOn, mark, revalidate]);
}

/** @throws when the server cannot be reached or the session has ended. */
async function hear(mark: string, signal: AbortSignal): Promise<string> {
  const answer = await fetch(`${paths.checklistMark}?${new URLSearchParams({ seen: mark })}`, { signal, redirect: 'error', headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(String(answer.status));
  const { mark: heard } = (await answer.json()) as { mark: string };
  return heard;
}
