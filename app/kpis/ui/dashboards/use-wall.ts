import { useLocation, useNavigate, useNavigation } from '@remix-run/react';
import { useCallback, useEffect, useState } from 'react';
import { serverAnswers } from '#app/ui/connection.ts';
import { useReadAgain } from '#app/ui/use-read-again.ts';

interface Wall {
  everySeconds: number;
  previous: string;
  next: string;
  /** Where Escape leads. */
  leave: string;
}

/** While it stands still the figures are read again, as they are at each turn. */
const READ_AGAIN_MS = 60_000;

/**
 * Turns to the next sheet every so often, which reads it anew; while the server is away the sheet stays. Who asked their device for
 * less motion begins with a wall that stands still.
 */
export function useWall({ everySeconds, previous, next, leave }: Wall) {
  const navigate = useNavigate();
  const isIdle = useNavigation().state === 'idle';
  const { key } = useLocation();
  const [isPaused, setPaused] = useState(false);
  useEffect(() => setPaused(matchMedia('(prefers-reduced-motion: reduce)').matches), []);
  useReadAgain(isPaused, READ_AGAIN_MS);

  useEffect(() => {
    if (isPaused || !isIdle) return undefined;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      timer = setTimeout(() => void turn(), everySeconds * 1_000);
    };
    const turn = async () => {
      const canTurn = await serverAnswers();
      if (isOver) return;
      if (canTurn) navigate(next, { replace: true });
      else wait();
    };
    wait();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isPaused, isIdle, everySeconds, next, key, navigate]);

  const pause = useCallback(() => setPaused((was) => !was), []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isControl = event.target instanceof HTMLElement && event.target.matches('button, a, select, summary');
      const acts: Record<string, (() => void) | undefined> = {
        ' ': isControl ? undefined : pause,
        ArrowRight: isControl ? undefined : () => navigate(next, { replace: true }),
        ArrowLeft: isControl ? undefined : () => navigate(previous, { replace: true }),
        Escape: () => navigate(leave),
      };
      const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [navigate, next, previous, leave, pause]);

  return { isPaused, pause };
}
