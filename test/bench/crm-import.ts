import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { build } from 'esbuild';
import pg from 'pg';
import { database } from '#app/db/client.server.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { createImportJob, findImportJob } from '#app/crm/importing/import-jobs.server.ts';
import type { ImportPlan } from '#app/crm/importing/plan.ts';
import { revertImport, revertPart } from '#app/crm/importing/revert-import.server.ts';
import { nothingRead } from '#app/crm/record/written-since.server.ts';
import { PERMISSIONS } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import { cpuMeter } from './cpu.ts';
import type { ImportTold } from './import-process.ts';
import type { BenchContext, Measure } from './measure.ts';
import { makeFolder } from '#test/setup/folder.ts';

const SURNAMES = ['de Vries', 'Jansen', 'van den Berg', 'Bakker', 'Visser', 'Smit', 'Meijer', 'de Boer', 'Mulder', 'van Dijk'];
const GIVEN = ['Anna', 'Bram', 'Carla', 'Daan', 'Eva', 'Fleur', 'Gijs', 'Hanna', 'Ivo', 'Julia'];
/** Asked for; null leaves it to the bench: 200,000, and a million with --large. */
const ROWS = process.env.BENCH_IMPORT_ROWS ? Number(process.env.BENCH_IMPORT_ROWS) : null;

const PLAN: ImportPlan = {
  entity: 'contact',
  columns: ['external_id', 'full_name', 'email', 'phone', 'job_title', 'city', 'postcode'].map((target) => ({ target, from: { column: target } })),
  matchKeys: ['external_id', 'email'],
  mode: 'both',
  createMissing: [],
};

/** Rows a second of a file of contacts, with the log of every row, contact points, search keys and the usage event; the memory that it takes; and taking it back at once. */
export async function measureCrmImport({ url, tell, isLarge }: BenchContext): Promise<Measure[]> {
  const rows = ROWS ?? (isLarge ? 1_000_000 : 200_000);
  const folder = makeFolder('bench-import');
  process.env.DATA_DIR = folder;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { scope, id } = await plan(rows);
    const cpu = await cpuMeter(client);
    const own = process.cpuUsage();
    const before = cpu?.() ?? 0;
    const { seconds, cpuSeconds, peakMb } = await run(scope, id);
    const { user, system } = process.cpuUsage(own);
    const database = cpu ? cpu() - before - (user + system) / 1000 : null;
    const job = await findImportJob(scope, id);
    if (job?.status !== 'done' || job.created !== rows) throw new Error(`The import ended ${job?.status}: ${job?.error ?? ''} ${job?.created} made`);
    const found = await inWorkspaceSql(scope.workspaceId, (tx) => tx.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM contacts WHERE workspace_id = ${scope.workspaceId}::uuid`);
    if (found[0]?.count !== rows) throw new Error(`The bench brought in ${found[0]?.count} of ${rows} contacts`);
    const load = loadavg()[0] ?? 0;
    tell(`${rows} contacts in ${seconds.toFixed(1)} s; ${availableParallelism()} cores, load ${load.toFixed(1)}: with more load than cores the rows a second say more of the others`);
    const back = await takeBack(scope, id, rows);
    tell(`taken back in ${back.toFixed(1)} s`);
    return [
      { id: 'import-contacts', room: 'crm', value: Math.round(rows / seconds), unit: 'rows/s', target: 5_000, better: 'higher' },
      { id: `import-memory-${rows}-rows`, room: 'crm', value: peakMb, unit: 'MB', target: 400, better: 'lower' },
      { id: 'import-taken-back', room: 'crm', value: Math.round(rows / back), unit: 'rows/s', target: null, better: 'higher' },
      { id: 'import-cpu-server', room: 'crm', value: Math.round((cpuSeconds * 1e6) / rows), unit: 'µs/row', target: null, better: 'lower' },
      ...(database === null ? [] : [{ id: 'import-cpu-database', room: 'crm', value: Math.round((database * 1e3) / rows), unit: 'µs/row', target: null, better: 'lower' as const }]),
    ];
  } finally {
    await client.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Straight after the import, when the database has no statistics of what came in yet. @returns seconds */
async function takeBack(scope: Scope, id: string, rows: number): Promise<number> {
  const asking: Scope = { ...scope, batchId: randomUUID() };
  const asked = await revertImport(asking, id);
  if (!asked.ok) throw new Error(asked.reason);
  const start = performance.now();
  const written = nothingRead();
  while (await revertPart(asking, id, written)) continue;
  const job = await findImportJob(scope, id);
  if (job?.status !== 'reverted' || (job.undo?.undone ?? 0) < rows || job.undo?.left !== 0) throw new Error(`Taking back ended ${job?.status}: ${job?.undo?.undone} back, ${job?.undo?.left} left`);
  return (performance.now() - start) / 1000;
}

async function plan(rows: number): Promise<{ scope: Scope; id: string }> {
  const workspace = await database().workspace.create({ data: { name: 'Bench of imports' } });
  const { id: workspaceId, timeZone, currency } = workspace;
  const member = await database().member.create({ data: { workspaceId, email: `${randomUUID()}@bench.example`, name: 'Bench', role: 'administrator' } });
  const scope: Scope = { workspaceId, timeZone, currency, permissions: new Set(PERMISSIONS), member: { id: member.id, name: member.name, role: member.role as 'administrator' }, actor: 'bench', source: 'job', batchId: randomUUID() };
  const id = await createImportJob(scope, { plan: PLAN, fileName: 'contacts.csv', fileHash: '', header: [], rowsTotal: rows });
  await writeFile(workspaceId, id, rows);
  await inWorkspaceSql(workspaceId, (tx) => tx.$executeRaw`UPDATE import_jobs SET status = 'running' WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid`);
  return { scope, id };
}

/** In a process of its own, built as the product is: what measures, and what reads TypeScript, takes memory too. */
async function run(scope: Scope, id: string): Promise<ImportTold> {
  const program = 'build/bench/import-process.mjs';
  await build({ entryPoints: ['test/bench/import-process.ts'], outfile: program, bundle: true, format: 'esm', platform: 'node', target: 'node20', packages: 'external', logLevel: 'warning' });
  const child = spawn(process.execPath, [program, JSON.stringify({ scope, id })], { stdio: ['ignore', 'pipe', 'inherit'], env: process.env });
  let printed = '';
  child.stdout.on('data', (part: Buffer) => (printed += part.toString()));
  const [status] = (await once(child, 'close')) as [number | null];
  if (status !== 0) throw new Error(`The import ended with ${status}`);
  return JSON.parse(printed.trim().split('\n').at(-1) ?? '') as ImportTold;
}

/** All made up: names from short lists, addresses under the domain kept for examples, numbers in a row. */
async function writeFile(workspaceId: string, id: string, rows: number): Promise<void> {
  const folder = join(process.env.DATA_DIR ?? '', 'imports', workspaceId);
  mkdirSync(folder, { recursive: true });
  const file = createWriteStream(join(folder, `${id}.csv`));
  file.write('external_id,full_name,email,phone,job_title,city,postcode\n');
  for (let row = 0; row < rows; row++) {
    const name = `${GIVEN[row % 10]} ${SURNAMES[(row * 7) % 10]}`;
    const line = `K${row},${name},c${row}@bench.example,06${String(10_000_000 + row).slice(0, 8)},Inkoper,Utrecht,${1000 + (row % 8999)} AB\n`;
    if (!file.write(line)) await new Promise<void>((resume) => file.once('drain', () => resume()));
  }
  file.end();
  await finished(file);
}
