// npm run build: generated code, then the browser and server bundles of Remix, then the server's entry and the command line.
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';

const generated = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/generate.ts'], { stdio: 'inherit' });
if (generated.status !== 0) process.exit(1);

process.env.NODE_ENV = 'production';
const bundled = spawnSync(process.execPath, ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build', '--logLevel', 'warn'], { stdio: 'inherit' });
if (bundled.status !== 0) process.exit(1);

await build({
  entryPoints: { main: 'server/main.ts', pacer: 'scripts/pacer.ts' },
  outdir: 'build/program',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
});
