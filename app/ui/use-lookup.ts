import { useFetcher } from '@remix-run/react';
import { useEffect, useState } from 'react';

const ASK_AFTER_MS = 150;

/**
 * What is looked up while somebody types: asked once typing rests, and only the last question is put.
 * @param href null asks nothing
 * @returns `data` is the last answer, null before the first; `isBehind` says that it is of an older question
 */
export function useLookup<Answer>(href: string | null, afterMs = ASK_AFTER_MS) {
  const { data = null, state, load } = useFetcher<Answer>();
  const [asked, setAsked] = useState<{ href: string; before: unknown } | null>(null);
  useEffect(() => {
    if (href === null) setAsked(null);
    if (href === null || href === asked?.href) return;
    const timer = setTimeout(() => {
      setAsked({ href, before: data });
      load(href);
    }, afterMs);
    return () => clearTimeout(timer);
  }, [href, afterMs, load, asked, data]);
  return { data, isBehind: href !== null && (href !== asked?.href || data === asked.before || state !== 'idle') };
}
