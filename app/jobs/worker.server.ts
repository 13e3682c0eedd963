import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { database } from '#app/db/client.server.ts';
import { log } from '#app/web/log.server.ts';
import { claimJobs, endAllLeases, releaseJobs } from './claim.server.ts';
import { definedJobs } from './define-job.ts';
import { makeRest } from './rest.ts';
import { runJob } from './run-job.server.ts';
import { enqueueScheduled } from './schedule.server.ts';
import { definedSweeps, keepSweeping } from './sweep.server.ts';

const LOOK_EVERY_MS = 1_000;
const LOOK_AFTER_ERROR_MS = 5_000;
const SCHEDULE_EVERY_MS = 20_000;
/** Jobs at once in one process: they share its one thread with the pages. */
const SLOTS = 3;
const STOP_WITHIN_MS = 8_000;
const KEPT_DAYS = 14;

let running: { stop: AbortController; ended: Promise<unknown>; worker: string } | null = null;

/**
 * Begins to look for due jobs, in the background; at once back. Every server process may do so: each job runs in one.
 * `isAlone`: no other process works on this database, so what is marked as running was cut off and is taken up at once.
 */
export function startJobs({ isAlone = false }: { isAlone?: boolean } = {}): void {
  if (running) return;
  const stop = new AbortController();
  setMaxListeners(0, stop.signal); // everything under way listens for the end
  const worker = randomUUID();
  const loops = [keepWorking(worker, stop.signal, isAlone), keepScheduling(stop.signal), ...definedSweeps().flatMap((sweep) => Array.from({ length: sweep.lanes ?? 1 }, () => keepSweeping(sweep, stop.signal, pause)))];
  running = { stop, worker, ended: Promise.all(loops) };
}

/**
 * Stops: jobs hear it through their signal and have some seconds to end; what has not ended then is given back, and
 * whichever server is next runs it again.
 */
export async function stopJobs(): Promise<void> {
  if (!running) return;
  const { stop, ended, worker } = running;
  running = null;
  stop.abort('stopping');
  await Promise.race([ended, wait(STOP_WITHIN_MS, undefined, { ref: false })]);
  await releaseJobs(worker).catch((error: unknown) => log.warn({ err: error }, 'jobs could not be given back: they wait until their lease ends'));
}

async function keepWorking(worker: string, signal: AbortSignal, isAlone: boolean): Promise<void> {
  const busy = new Set<Promise<void>>();
  const rest = makeRest();
  signal.addEventListener('abort', rest.wake);
  if (isAlone) await endAllLeases().catch((error: unknown) => log.warn({ err: error }, 'jobs cut off wait until their lease ends'));
  while (!signal.aborted) {
    let pauseMs = LOOK_EVERY_MS;
    try {
      const claimed = busy.size < SLOTS ? await claimJobs(worker, [...definedJobs().keys()], SLOTS - busy.size, null) : [];
      for (const job of claimed) {
        const run: Promise<void> = runJob(worker, job, { stopping: signal, asOf: null })
          .catch((error: unknown) => log.warn({ jobId: job.id, err: error }, 'the end of a job could not be noted'))
          .finally(() => {
            busy.delete(run);
            rest.wake(); // there is room for the next
          });
        busy.add(run);
      }
    } catch (error) {
      log.warn({ err: error }, 'jobs: the database does not answer');
      pauseMs = LOOK_AFTER_ERROR_MS;
    }
    await rest.sleep(pauseMs);
  }
  await Promise.all(busy);
}

async function keepScheduling(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await enqueueScheduled(new Date());
      await database().$executeRaw`DELETE FROM jobs WHERE finished_at < clock_timestamp() - ${KEPT_DAYS} * interval '1 day'`;
    } catch (error) {
      log.warn({ err: error }, 'jobs: the schedule could not be looked at');
    }
    await pause(SCHEDULE_EVERY_MS, signal);
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal }).catch(() => undefined);
}
