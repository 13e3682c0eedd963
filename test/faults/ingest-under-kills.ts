import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

const CLIENTS = 4;
const LONGEST_LIFE_MS = 800;
const MOST_EVENTS = 40;

export interface Outcome {
  /** Ids of events of which a client was told that they are stored. */
  acknowledged: string[];
  /** Ids of all events that were sent, told or not. */
  sent: string[];
  /** Requests that got no answer because the process was killed. */
  cutOff: number;
}

/**
 * Sends events from several clients to processes that are killed at random moments. A client that gets no answer sends the
 * same once more to the next process, as sources do.
 */
export async function ingestUnderKills(key: string, kills: number): Promise<Outcome> {
  const outcome: Outcome = { acknowledged: [], sent: [], cutOff: 0 };
  let running = await start();
  let isLast = false;
  const client = async (name: number) => {
    for (let request = 0; !isLast; request++) {
      const ids = Array.from({ length: 1 + Math.floor(Math.random() * MOST_EVENTS) }, (_, n) => `c${name}-${request}-${n}`);
      outcome.sent.push(...ids);
      const events = ids.map((id, n) => ({ event_id: id, actor: `person${n % 7}@kill.example`, activity: 'deal updated', occurred_at: `2026-03-${String(1 + (request % 28)).padStart(2, '0')}T10:00:00Z` }));
      while (!(await send(running.port, key, events))) {
        outcome.cutOff++;
        await wait(20);
      }
      outcome.acknowledged.push(...ids);
    }
  };
  const clients = Array.from({ length: CLIENTS }, (_, name) => client(name));
  for (let kill = 0; kill < kills; kill++) {
    await wait(Math.random() * LONGEST_LIFE_MS);
    await killed(running.child);
    running = await start();
  }
  isLast = true;
  await Promise.all(clients);
  await killed(running.child);
  return outcome;
}

/** Whether they were acknowledged. @throws when they were refused: none of these is wrong. */
async function send(port: number, key: string, events: unknown[]): Promise<boolean> {
  let answer: Response;
  try {
    answer = await fetch(`http://127.0.0.1:${port}/api/v1/events`, { method: 'POST', headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' }, body: JSON.stringify({ events }) });
    const told = (await answer.json()) as { accepted?: number; duplicate?: number };
    if (answer.status === 202 && (told.accepted ?? 0) + (told.duplicate ?? 0) === events.length) return true;
  } catch {
    return false; // the process is gone, maybe in the middle of its answer
  }
  throw new Error(`Refused with ${answer.status}`);
}

async function start(): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'test/faults/event-process.ts'], { stdio: ['ignore', 'pipe', 'inherit'], env: process.env });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, port: Number(line.toString()) };
}

async function killed(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}
