import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { database } from '#app/db/client.server.ts';
import { findImportJob, startImport } from '#app/crm/importing/import-jobs.server.ts';
import type { ImportJob } from '#app/crm/importing/import-job.ts';
import { receiveFile } from '#app/crm/importing/receive-file.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { keepUpload } from '#app/web/uploads.server.ts';

const ROWS_A_KILL = 4_000;
const LONGEST_LIFE_MS = 1_500;
const LAST_MS = 600_000;

interface Outcome {
  rows: number;
  job: ImportJob;
  /** How often each external id is there. */
  counts: Map<string, number>;
  /** Rows that were in when each process was killed. */
  progress: number[];
}

/** Imports a file of contacts in processes that are killed at random moments, and lets the last one finish. */
export async function importUnderKills(scope: Scope, kills: number): Promise<Outcome> {
  const rows = ROWS_A_KILL * Math.max(kills, 2);
  const lines = Array.from({ length: rows }, (_, n) => `K${n},Naam ${n},k${n}@kill.example,Werkgever ${n % 500}`);
  const upload = await keepUpload(scope, 'kills.csv', bytes(`external_id,full_name,email,account\n${lines.join('\n')}\n`), new Date());
  const received = await receiveFile(scope, 'contact', upload);
  if (!received.ok) throw new Error(received.reason);
  const started = await startImport(scope, received.value, new Date());
  if (!started.ok) throw new Error(started.reason);
  const progress: number[] = [];
  for (let kill = 0; kill < kills; kill++) {
    const child = work();
    await once(child.stdout, 'data');
    // Most get to bring something in, so that it is cut off in the middle too, however slow the machine.
    if (kill % 3 !== 0) await moreThan(scope, received.value, progress.at(-1) ?? 0);
    await wait(Math.random() * LONGEST_LIFE_MS);
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
    progress.push((await findImportJob(scope, received.value))?.rows ?? 0);
  }
  const last = work();
  const until = Date.now() + LAST_MS;
  let job = await findImportJob(scope, received.value);
  while (job?.status === 'running' && Date.now() < until) {
    await wait(200);
    job = await findImportJob(scope, received.value);
  }
  const exited = once(last, 'exit');
  last.kill('SIGKILL');
  await exited;
  if (!job) throw new Error('The import is gone');
  const contacts = await database().contact.findMany({ where: { workspaceId: scope.workspaceId }, select: { externalId: true } });
  const counts = new Map<string, number>();
  for (const { externalId } of contacts) counts.set(externalId ?? '', (counts.get(externalId ?? '') ?? 0) + 1);
  return { rows, job, counts, progress };
}

async function moreThan(scope: Scope, id: string, rows: number): Promise<void> {
  const until = Date.now() + LAST_MS;
  for (let job = await findImportJob(scope, id); job?.status === 'running' && job.rows <= rows && Date.now() < until; job = await findImportJob(scope, id)) await wait(50);
}

/** A process that does background work, to be killed. */
export function work() {
  return spawn(process.execPath, ['scripts/run.mjs', 'test/faults/import-process.ts'], { stdio: ['ignore', 'pipe', 'inherit'], env: process.env });
}

export async function* bytes(text: string) {
  yield await Promise.resolve(new TextEncoder().encode(text));
}
