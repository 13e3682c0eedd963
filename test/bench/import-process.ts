// A process that does one import and nothing else, so that its memory is that of an import: the scope and the id of the import come as JSON, DATABASE_URL and DATA_DIR say where.
import { readFileSync } from 'node:fs';
import { closeDatabase } from '#app/db/client.server.ts';
import { runImportJob } from '#app/crm/importing/run-job.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { keepHeapSmall } from '#server/small-heap.ts';

/** What the process tells on its last line. */
export interface ImportTold {
  seconds: number;
  cpuSeconds: number;
  /** The most memory it ever held, starting up included. */
  peakMb: number;
}

const { scope, id } = JSON.parse(process.argv.at(-1) ?? '') as { scope: Omit<Scope, 'permissions'>; id: string };
keepHeapSmall(); // as the product does
let peak = 0;
const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 100);
const cpu = process.cpuUsage();
const startedAt = performance.now();
let told = 0;
const report = (done: number) => {
  if (done - told < 100_000) return Promise.resolve();
  told = done;
  console.error(`  ${done} rows in ${((performance.now() - startedAt) / 1000).toFixed(0)} s, ${megabytes(process.memoryUsage.rss())} MB`);
  return Promise.resolve();
};
await runImportJob({ ...scope, permissions: new Set() }, id, { asOf: new Date(), signal: new AbortController().signal, report });
const seconds = (performance.now() - startedAt) / 1000;
clearInterval(timer);
const { user, system } = process.cpuUsage(cpu);
const outcome: ImportTold = { seconds, cpuSeconds: (user + system) / 1e6, peakMb: highWaterMark() ?? megabytes(peak) };
await closeDatabase();
console.log(JSON.stringify(outcome));

/** As the kernel kept it; null where it does not. */
function highWaterMark(): number | null {
  try {
    const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'));
    return found ? Math.round(Number(found[1]) / 1024) : null;
  } catch {
    return null;
  }
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}
