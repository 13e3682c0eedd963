import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { ImportJob } from '#app/crm/importing/import-job.ts';
import { findImportJob, savePlan, startImport } from '#app/crm/importing/import-jobs.server.ts';
import { receiveFile } from '#app/crm/importing/receive-file.server.ts';
import { revertImport } from '#app/crm/importing/revert-import.server.ts';
import '#app/crm/importing/run-job.server.ts';
import { runDueJobs } from '#app/jobs/run-due-jobs.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { keepUpload } from '#app/web/uploads.server.ts';
import { act } from '#test/factories/records.ts';
import { bytes, work } from './import-under-kills.ts';

const ROWS_A_KILL = 4_000;
const LONGEST_LIFE_MS = 1_000;
const LAST_MS = 600_000;

interface Outcome {
  rows: number;
  job: ImportJob;
  /** Records that were back when each process was killed. */
  progress: number[];
}

/** Brings a file of contacts in, and takes it back in processes that are killed at random moments; the last one may finish. */
export async function revertUnderKills(scope: Scope, kills: number): Promise<Outcome> {
  const rows = ROWS_A_KILL * Math.max(kills, 2);
  const lines = Array.from({ length: rows }, (_, n) => `K${n},Naam ${n},k${n}@kill.example,Werkgever ${n % 500}`);
  const importing = act(scope);
  const received = await receiveFile(importing, 'contact', await keepUpload(scope, 'kills.csv', bytes(`external_id,full_name,email,account\n${lines.join('\n')}\n`), new Date()));
  if (!received.ok) throw new Error(received.reason);
  const id = received.value;
  const { plan } = (await findImportJob(scope, id))!;
  await savePlan(importing, id, plan);
  const started = await startImport(importing, id, new Date());
  if (!started.ok) throw new Error(started.reason);
  await runDueJobs({ asOf: new Date(Date.now() + 1_000), names: ['crm.import'] });
  const asked = await revertImport(act(scope), id);
  if (!asked.ok) throw new Error(asked.reason);
  const back = async () => (await findImportJob(scope, id))?.undo?.undone ?? 0;
  const isReverting = async () => (await findImportJob(scope, id))?.status === 'reverting';
  const progress: number[] = [];
  for (let kill = 0; kill < kills; kill++) {
    const child = work();
    await once(child.stdout, 'data');
    // Most get to take something back, so that it is cut off in the middle too, however slow the machine.
    const until = Date.now() + LAST_MS;
    if (kill % 3 !== 0) while ((await isReverting()) && (await back()) <= (progress.at(-1) ?? 0) && Date.now() < until) await wait(50);
    await wait(Math.random() * LONGEST_LIFE_MS);
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
    progress.push(await back());
  }
  const last = work();
  const until = Date.now() + LAST_MS;
  while ((await isReverting()) && Date.now() < until) await wait(200);
  const exited = once(last, 'exit');
  last.kill('SIGKILL');
  await exited;
  return { rows, job: (await findImportJob(scope, id))!, progress };
}
