// What npm start and npm test share: from a bare clone to installed packages. Plain Node.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Pacer needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Installs what the lock file names, when it has not been installed or has changed since. */
export function install() {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  const stamp = 'node_modules/.pacer-installed';
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing packages…');
  // Without NODE_ENV, which would leave the development packages out: the product is built here.
  const env = { ...process.env };
  delete env.NODE_ENV;
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { env, shell: process.platform === 'win32' });
  writeFileSync(stamp, lock);
}

/** Runs a program to its end; stops this one with its exit code when it fails. */
export function run(command, given, options = {}) {
  const done = spawnSync(command, given, { stdio: 'inherit', ...options });
  if (done.status !== 0) process.exit(done.status ?? 1);
}
