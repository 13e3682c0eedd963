import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { serverAnswers } from './connection.ts';

/**
 * Reads the page again every so often, as long as it is on and the page is looked at. A server that does not answer, such as one
 * that starts again, is waited for: what stands on the page stays there meanwhile.
 */
export function useReadAgain(isOn: boolean, everyMs: number): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!isOn || state !== 'idle') return undefined;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      timer = setTimeout(() => void read(), everyMs);
    };
    const read = async () => {
      const canRead = document.visibilityState === 'visible' && (await serverAnswers());
      if (isOver) return;
      if (canRead) revalidate();
      else wait();
    };
    wait();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isOn, everyMs, revalidate, state]);
}
