import { useActionData, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { serverAnswers } from './connection.ts';

/**
 * Reads the page again every so often, as long as it is on and the page is looked at. A server that does not answer, such as one
 * that starts again, is waited for: what stands on the page stays there meanwhile. So does what the server answered to a form, for
 * the framework drops that answer when the page is read anew, and what was typed and refused would go with it.
 */
export function useReadAgain(isOn: boolean, everyMs: number): void {
  const { revalidate, state } = useRevalidator();
  const isAnswered = useActionData() !== undefined;
  useEffect(() => {
    if (!isOn || isAnswered || state !== 'idle') return undefined;
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
  }, [isOn, isAnswered, everyMs, revalidate, state]);
}
