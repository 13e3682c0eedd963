// npm run pacer -- <command>: the command line. Makes the generated code first when a fresh clone has none yet.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const asked = { ...process.env };
Object.assign(process.env, { NODE_ENV: 'production', LOG_LEVEL: 'warn' }, asked);
const isBundled = import.meta.url.endsWith('.mjs');
if (!isBundled && !['app/db/generated', 'app/messages/compiled'].every((folder) => existsSync(folder))) {
  const made = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/generate.ts'], { stdio: ['inherit', 2, 2] });
  if (made.status !== 0) process.exit(1);
}
const { runProgram } = await import('./pacer/program.ts');
process.exit(await runProgram(process.argv.slice(2)));
