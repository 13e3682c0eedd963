// npm start: from a fresh clone to a running product. Plain Node, because nothing may be installed yet.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { install, requireNode, root, run } from './install.mjs';

const isDevelopment = process.argv.includes('--dev');
process.chdir(root);
process.env.PACER_ROOT = root;
process.env.NODE_ENV = isDevelopment ? 'development' : 'production';

requireNode();
install();
if (isDevelopment) develop();
else {
  buildIfChanged();
  if (process.stdout.isTTY && !process.env.CI && !process.env.SSH_CONNECTION) process.env.PACER_OPEN ??= '1';
  await import('../build/program/main.mjs');
}

/** Builds when a source is newer than the build. */
function buildIfChanged() {
  const stamp = 'build/built';
  const sources = ['app', 'server', 'scripts', 'prisma', 'public', 'package-lock.json', 'vite.config.ts', 'remix.config.js', 'project.inlang/settings.json'];
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= Math.max(...sources.map(newest))) return;
  console.log('Building…');
  const startedAt = new Date();
  run(process.execPath, ['scripts/run.mjs', 'scripts/build.ts']);
  mkdirSync('build', { recursive: true });
  writeFileSync(stamp, startedAt.toISOString());
}

/** When the newest file below a path was changed; generated folders do not count. */
function newest(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(path).reduce((latest, name) => {
    if (name === 'generated' || name === 'compiled' || name === 'node_modules' || name.includes('.test.')) return latest;
    return Math.max(latest, newest(join(path, name)));
  }, 0);
}

function develop() {
  run(process.execPath, ['scripts/run.mjs', 'scripts/generate.ts']);
  const child = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'watch', '--exclude', './app/**', 'server/main.ts'], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 0));
}
