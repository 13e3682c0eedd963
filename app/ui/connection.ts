/** What answers as long as the server is there, whatever else is the matter. */
const ALIVE = '/health/live';
const AGAIN_MS = 3_000;

const listeners = new Set<() => void>();
let isLost = false;
let again: ReturnType<typeof setTimeout> | undefined;

/**
 * Looks whether the server can be reached. What a browser says of being online is no more than a hint: a server on the same
 * machine answers without a network, and a network may be there without leading to the server.
 */
export async function serverAnswers(): Promise<boolean> {
  clearTimeout(again);
  const answers = await fetch(ALIVE, { method: 'HEAD', cache: 'no-store' }).then(
    () => true,
    () => false,
  );
  tell(!answers);
  return answers;
}

function look(): void {
  void serverAnswers();
}

function tell(lost: boolean): void {
  if (lost && listeners.size > 0) again = setTimeout(look, AGAIN_MS);
  if (lost === isLost) return;
  isLost = lost;
  for (const listener of listeners) listener();
}

/** Whether the connection with the server is lost. */
export function connectionIsLost(): boolean {
  return isLost;
}

/** Follows the connection. @returns what ends it. */
export function followConnection(onChange: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    if (!navigator.onLine) look();
  }
  listeners.add(onChange);
  return () => {
    listeners.delete(onChange);
    if (listeners.size > 0) return;
    clearTimeout(again);
    window.removeEventListener('online', look);
    window.removeEventListener('offline', look);
  };
}
