// Runs a TypeScript script of this folder with the rest of the arguments: node scripts/run.mjs scripts/bench.ts crm
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

if (!existsSync('node_modules/tsx')) {
  const installed = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: ['inherit', 2, 2], shell: process.platform === 'win32' });
  if (installed.status !== 0) process.exit(1);
}
const { register } = await import('tsx/esm/api');
register();
const [, , script, ...rest] = process.argv;
process.argv = [process.argv[0], script, ...rest];
await import(pathToFileURL(script).href);
