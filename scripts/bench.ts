// npm run bench [-- room]: measures the promises on this machine, prints a table, writes bench/results.json.
// Says what was measured, also when it falls short; the exit code is 0 whatever holds.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { closeDatabase } from '#app/db/client.server.ts';
import { startEmbedded } from '#app/db/embedded.server.ts';
import { migrate } from '#app/db/migrate.server.ts';
import { ensureBuild } from './ensure-build.ts';
import { measureBrowserCode } from '#test/bench/browser-code.ts';
import { measure as measureDashboard } from '#test/bench/dashboard.ts';
import { measure as measureIngest } from '#test/bench/ingest.ts';
import type { BenchContext, Measure } from '#test/bench/measure.ts';
import { measureStart } from '#test/bench/start.ts';
import { makeFolder } from '#test/setup/folder.ts';

const ROOMS: Record<string, (context: BenchContext) => Promise<Measure[]>> = {
  events: measureIngest,
  kpis: measureDashboard,
  ui: () => Promise.resolve(measureBrowserCode()),
  start: measureStart,
};

const asked = process.argv[2];
if (asked && !(asked in ROOMS)) {
  console.error(`No measures of ${asked}; there are those of ${Object.keys(ROOMS).join(', ')}.`);
  process.exit(1);
}
ensureBuild();

const results: (Measure & { holds: boolean | null })[] = [];
for (const [room, measure] of Object.entries(ROOMS)) {
  if (asked && asked !== room) continue;
  console.error(`Measuring ${room}…`);
  for (const found of await withDatabase(measure)) results.push({ ...found, holds: holds(found) });
}

mkdirSync('bench', { recursive: true });
writeFileSync('bench/results.json', `${JSON.stringify(results, null, 2)}\n`);
console.table(
  results.map(({ id, value, unit, target, better, holds }) => ({
    measure: id,
    value: `${value} ${unit}`,
    promise: target === null ? '' : `${better === 'lower' ? '≤' : '≥'} ${target} ${unit}`,
    holds: holds === null ? '' : holds ? 'yes' : 'NO',
  })),
);
process.exit(0);

function holds({ value, target, better }: Measure): boolean | null {
  if (target === null) return null;
  return better === 'lower' ? value <= target : value >= target;
}

/** A server and data folder of its own, so that nothing of the reader's is touched. */
async function withDatabase(measure: (context: BenchContext) => Promise<Measure[]>): Promise<Measure[]> {
  const dataDir = makeFolder('bench');
  const server = await startEmbedded({ dataDir });
  process.env.DATABASE_URL = server.url;
  try {
    await migrate(server.url);
    return await measure({ url: server.url, tell: (line) => console.error(`  ${line}`) });
  } finally {
    await closeDatabase();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
