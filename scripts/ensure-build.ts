import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Builds the product when there is no build; one that is there is taken as it is. */
export function ensureBuild(): void {
  if (existsSync('build/program/main.mjs')) return;
  console.error('Building…');
  const built = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/build.ts'], { stdio: ['ignore', 2, 2] });
  if (built.status !== 0) process.exit(1);
}
