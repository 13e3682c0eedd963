// npm run bench [-- room] [--large] [--keep=folder]: measures the promises on this machine, prints a table, writes bench/results.json.
// Says what was measured, also when it falls short; the exit code is 0 whatever holds.
// --large measures with ten times as much where a room promises that; --keep leaves the filled database in a folder for a next run.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { closeDatabase } from '#app/db/client.server.ts';
import { startEmbedded } from '#app/db/embedded.server.ts';
import { migrate } from '#app/db/migrate.server.ts';
import { ensureBuild } from './ensure-build.ts';
import { measureActToTick } from '#test/bench/act-to-tick.ts';
import { measureAdoption } from '#test/bench/adoption.ts';
import { measureBrowserCode } from '#test/bench/browser-code.ts';
import { measure as measureDashboard } from '#test/bench/dashboard.ts';
import { measureFullDashboard } from '#test/bench/dashboard-full.ts';
import { measure as measureCrm } from '#test/bench/crm-lists.ts';
import { measureCrmImport } from '#test/bench/crm-import.ts';
import { measureForecast } from '#test/bench/forecast.ts';
import { measure as measureIngest } from '#test/bench/ingest.ts';
import { measureRequests } from '#test/bench/ingest-requests.ts';
import { measureRecount } from '#test/bench/recount.ts';
import { measureKpiPages } from '#test/bench/kpi-pages.ts';
import type { BenchContext, Measure } from '#test/bench/measure.ts';
import { measurePlanPage } from '#test/bench/plan-page.ts';
import { measurePlan } from '#test/bench/plan.ts';
import { measureSnapshots } from '#test/bench/snapshots.ts';
import { measureStart } from '#test/bench/start.ts';
import { makeFolder } from '#test/setup/folder.ts';

const ROOMS: Record<string, (context: BenchContext) => Promise<Measure[]>> = {
  events: measureIngest,
  'events-requests': measureRequests,
  'events-recount': measureRecount,
  kpis: measureDashboard,
  'kpis-full': measureFullDashboard,
  'kpis-pages': measureKpiPages,
  'kpis-forecast': measureForecast,
  'kpis-snapshot': measureSnapshots,
  adoption: measureAdoption,
  'adoption-tick': measureActToTick,
  roadmap: measurePlan,
  'roadmap-page': measurePlanPage,
  crm: measureCrm,
  'crm-import': measureCrmImport,
  ui: () => Promise.resolve(measureBrowserCode()),
  start: measureStart,
};

const options = process.argv.slice(2).filter((each) => each.startsWith('--'));
const asked = process.argv.slice(2).find((each) => !each.startsWith('--'));
const kept = options.find((each) => each.startsWith('--keep='))?.slice('--keep='.length);
if (asked && !(asked in ROOMS)) {
  console.error(`No measures of ${asked}; there are those of ${Object.keys(ROOMS).join(', ')}.`);
  process.exit(1);
}
if (!asked || ['ui', 'start', 'crm', 'events', 'events-requests', 'adoption', 'adoption-tick', 'kpis', 'kpis-pages', 'roadmap', 'roadmap-page'].includes(asked)) ensureBuild();

const results: (Measure & { holds: boolean | null })[] = [];
for (const [room, measure] of Object.entries(ROOMS)) {
  if (asked && asked !== room && !room.startsWith(`${asked}-`)) continue;
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
  const dataDir = kept ?? makeFolder('bench');
  const server = await startEmbedded({ dataDir });
  process.env.DATABASE_URL = server.url;
  try {
    await migrate(server.url);
    return await measure({ url: server.url, tell: (line) => console.error(`  ${line}`), isLarge: options.includes('--large') });
  } finally {
    await closeDatabase();
    await server.stop();
    if (!kept) rmSync(dataDir, { recursive: true, force: true });
  }
}
