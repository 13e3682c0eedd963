import { AsyncLocalStorage } from 'node:async_hooks';

const shared = globalThis as { pacerRequest?: AsyncLocalStorage<Map<string, Promise<unknown>>> };
const current = (shared.pacerRequest ??= new AsyncLocalStorage<Map<string, Promise<unknown>>>());

/** Runs `work` with a memory of its own for what several loaders of a page ask for. */
export function inRequest<T>(work: () => T): T {
  return current.run(new Map(), work);
}

/**
 * What `read` gives, asked for once by all loaders of a page; `key` names it with everything it depends on beside the
 * request. An action asks for itself, so that what it changes is read anew by the page after it.
 */
export function oncePerRequest<T>(request: Request, key: string, read: () => Promise<T>): Promise<T> {
  const memory = request.method === 'GET' ? current.getStore() : undefined;
  if (!memory) return read();
  const known = memory.get(key) as Promise<T> | undefined;
  if (known) return known;
  const reading = read();
  memory.set(key, reading);
  return reading;
}
