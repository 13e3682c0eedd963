import { useFetcher } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { serverAnswers } from './connection.ts';

const ASK_AFTER_MS = 150;

/**
 * What is looked up while somebody types: asked once typing rests, and only the last question is put. A server that does not
 * answer is not asked: the page would wait for it as for something that was sent.
 * @param href null asks nothing
 * @returns `data` is the last answer, null before the first; `isBehind` says that it is of an older question
 */
export function useLookup<Answer>(href: string | null, afterMs = ASK_AFTER_MS) {
  const { data = null, state, load } = useFetcher<Answer>();
  const [asked, setAsked] = useState<{ href: string; before: unknown } | null>(null);
  useEffect(() => {
    if (href === null) setAsked(null);
    if (href === null || href === asked?.href) return;
    let isLast = true;
    const ask = async () => {
      if (!(await serverAnswers()) || !isLast) return;
      setAsked({ href, before: data });
      load(href);
    };
    const timer = setTimeout(() => void ask(), afterMs);
    return () => {
      isLast = false;
      clearTimeout(timer);
    };
  }, [href, afterMs, load, asked, data]);
  return { data, isBehind: href !== null && (href !== asked?.href || data === asked.before || state !== 'idle') };
}
