import { log } from '#app/web/log.server.ts';

interface Sweep {
  name: string;
  everyMs: number;
  /** How many go on side by side in one process, so that a slow one holds up less; 1 unless said otherwise. */
  lanes?: number;
  /** How many it did: after some it looks again at once. When the signal comes it gives back what it took and resolves. */
  run: (given: { asOf: Date; signal: AbortSignal }) => Promise<number>;
}

const sweeps = new Map<string, Sweep>();

/**
 * Work that looks by itself, every so often and in every server process, for what is due in a table of its own, and takes
 * it with a lock there: for an outbox, where a job per row would cost more than the row.
 */
export function defineSweep(sweep: Sweep): void {
  sweeps.set(sweep.name, sweep);
}

export function definedSweeps(): Sweep[] {
  return [...sweeps.values()];
}

/** Runs it over and over until the signal; one after the other. Resolves when the last has ended. */
export async function keepSweeping({ name, everyMs, run }: Sweep, signal: AbortSignal, pause: (ms: number, signal: AbortSignal) => Promise<void>): Promise<void> {
  while (!signal.aborted) {
    let count = 0;
    try {
      count = await run({ asOf: new Date(), signal });
    } catch (error) {
      log.warn({ sweep: name, err: error }, 'sweep failed');
    }
    if (count === 0) await pause(everyMs, signal);
  }
}
