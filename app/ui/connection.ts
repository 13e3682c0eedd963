/** What answers as long as the server is there, whatever else is the matter. */
const ALIVE = '/health/live';
const AGAIN_MS = 3_000;

const listeners = new Set<() => void>();
/** there; lost; waiting: lost, and something that was sent goes by itself once it is back; unsure: there, and something that was sent broke off on its way. */
type Connection = 'there' | 'lost' | 'waiting' | 'unsure';

let connection: Connection = 'there';
let isLost = false;
let waiting = 0;
/** What lets go again what broke off. */
const brokenOff = new Set<() => void>();
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
  isLost = !answers;
  tell();
  return answers;
}

const MOST_TRIES = 5;
/** The address under which the framework asks for the data of a page and sends its forms, and that for the list of pages. */
const OF_A_PAGE = /(\.data|^\/__manifest)$/;

/**
 * A fetch that does not fail while the server is away: a page whose data could not be fetched, or whose form could not be sent,
 * makes room for one that says so, and what was typed is gone with it. What is read is asked again once the server answers. What
 * is sent goes only when the server answers, for sent twice it might be done twice. Until then the page stays as it is; leaving
 * it ends the waiting. What broke off on its way may have arrived: it goes again when the reader says so, and not by itself.
 */
export function patientFetch(bare: typeof fetch): typeof fetch {
  return async (input, init) => {
    const { url, method, signal } = new Request(input, { ...init, body: null });
    const { origin, pathname } = new URL(url);
    if (origin !== location.origin || !OF_A_PAGE.test(pathname)) return bare(input, init);
    if (method === 'GET') return whenThere(() => bare(input, init), () => untilAnswered(signal));
    for (;;) {
      await whileWaiting(() => untilAnswered(signal));
      try {
        return await bare(input, init);
      } catch (error) {
        // The body of a request can be read once only.
        if (!(error instanceof TypeError) || input instanceof Request) throw error;
        await untilSentAgain(signal);
      }
    }
  };
}

/**
 * Reads something that may be read again. When it cannot be read because the server is away, it is read once that is back; what
 * fails while the server answers fails in the end.
 */
async function whenThere<Read>(read: () => Promise<Read>, untilThere: () => Promise<void> = untilBack): Promise<Read> {
  for (let left = MOST_TRIES; ; left--) {
    try {
      return await read();
    } catch (error) {
      // Something else than the server is in the way when it answers and the request fails again and again.
      if (!(error instanceof TypeError) || left === 1) throw error;
      await untilThere();
    }
  }
}

/**
 * A piece of the program that is fetched when it is first asked for, and once; asked for while the server is away, it comes once
 * that is back. A browser remembers that a piece could not be fetched and does not try again: it is told to fetch it when the
 * server answers. What fails all the same is asked for anew the next time.
 */
export function pieceOf<Piece>(load: () => Promise<Piece>): () => Promise<Piece> {
  let fetched: Promise<Piece> | null = null;
  const fetchNow = async () => {
    try {
      await untilBack();
      return await whenThere(load);
    } catch (error) {
      fetched = null;
      throw error;
    }
  };
  return () => (fetched ??= fetchNow());
}

/** Waits as long as the server does not answer. */
async function untilBack(): Promise<void> {
  while (!(await serverAnswers())) await new Promise((goOn) => setTimeout(goOn, AGAIN_MS));
}

/** Sends again what broke off on its way: its sender says that it may. */
export function sendAgain(): void {
  for (const again of brokenOff) again();
}

async function untilSentAgain(signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  let letGo = () => {};
  try {
    await new Promise<void>((goOn, giveUp) => {
      letGo = goOn;
      brokenOff.add(letGo);
      signal.addEventListener('abort', () => giveUp(signal.reason as Error), { once: true });
      look();
    });
  } finally {
    brokenOff.delete(letGo);
    tell();
  }
}

async function untilAnswered(signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  while (!(await serverAnswers())) {
    await new Promise((goOn) => setTimeout(goOn, AGAIN_MS));
    signal.throwIfAborted();
  }
}

/** Only what was sent is said to go by itself: a suggestion that is asked for while somebody types was sent by nobody. */
async function whileWaiting(wait: () => Promise<void>): Promise<void> {
  waiting += 1;
  try {
    await wait();
  } finally {
    waiting -= 1;
  }
}

function look(): void {
  void serverAnswers();
}

function tell(): void {
  clearTimeout(again);
  if (isLost && listeners.size > 0) again = setTimeout(look, AGAIN_MS);
  const now = isLost ? (waiting > 0 ? 'waiting' : 'lost') : brokenOff.size > 0 ? 'unsure' : 'there';
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
