/** What answers as long as the server is there, whatever else is the matter. */
const ALIVE = '/health/live';
const AGAIN_MS = 3_000;

const listeners = new Set<() => void>();
/** there; lost; waiting: lost, and something that was sent goes by itself once it is back. */
type Connection = 'there' | 'lost' | 'waiting';

let connection: Connection = 'there';
let waiting = 0;
let again: ReturnType<typeof setTimeout> | undefined;

/**
 * Looks whether the server can be reached. What a browser says of being online is no more than a hint: a server on the same
 * machine answers without a network, and a network may be there without leading to the server.
 */
export async function serverAnswers(): Promise<boolean> {
  clearTimeout(again);
  // Who stands before the server and answers in its place, that it is not there, is not the server.
  const answers = await fetch(ALIVE, { method: 'HEAD', cache: 'no-store' }).then(
    ({ status }) => status < 500,
    () => false,
  );
  tell(!answers);
  return answers;
}

const MOST_TRIES = 5;
/** The address under which the framework asks for the data of a page and sends its forms, and that for the list of pages. */
const OF_A_PAGE = /(\.data|^\/__manifest)$/;

/**
 * A fetch that does not fail while the server is away: a page whose data could not be fetched, or whose form could not be sent,
 * makes room for one that says so, and what was typed is gone with it. What is read is asked again once the server answers. What
 * is sent goes only when the server answers, for sent twice it might be done twice. Until then the page stays as it is; leaving
 * it ends the waiting.
 */
export function patientFetch(bare: typeof fetch): typeof fetch {
  return async (input, init) => {
    const { url, method, signal } = new Request(input, { ...init, body: null });
    const { origin, pathname } = new URL(url);
    if (origin !== location.origin || !OF_A_PAGE.test(pathname)) return bare(input, init);
    if (method !== 'GET') {
      await untilAnswered(signal);
      return bare(input, init);
    }
    for (let left = MOST_TRIES; ; left--) {
      try {
        return await bare(input, init);
      } catch (error) {
        // Something else than the server is in the way when it answers and the request fails again and again.
        if (!(error instanceof TypeError) || left === 1) throw error;
        await untilAnswered(signal);
      }
    }
  };
}

async function untilAnswered(signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  waiting += 1;
  try {
    while (!(await serverAnswers())) {
      await new Promise((goOn) => setTimeout(goOn, AGAIN_MS));
      signal.throwIfAborted();
    }
  } finally {
    waiting -= 1;
  }
}

function look(): void {
  void serverAnswers();
}

function tell(lost: boolean): void {
  if (lost && listeners.size > 0) again = setTimeout(look, AGAIN_MS);
  const now = lost ? (waiting > 0 ? 'waiting' : 'lost') : 'there';
  if (now === connection) return;
  connection = now;
  for (const listener of listeners) listener();
}

/** How the connection with the server is, as far as it is known. */
export function connectionNow(): Connection {
  return connection;
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
