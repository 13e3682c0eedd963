// npm run generate: the Prisma client from prisma/, the messages from app/messages/*.json. Skips what has not changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const LOCK = '.cache/generate.lock';
const STALE_AFTER_MS = 120_000;

mkdirSync('.cache', { recursive: true });
await takeTurn();
try {
  await unlessUnchanged('prisma', ['prisma/schema.prisma', ...filesIn('prisma/models')], 'app/db/generated', generateClient);
  const messages = ['nl', 'en'].flatMap((locale) => filesIn(join('app/messages', locale)));
  await unlessUnchanged('messages', ['project.inlang/settings.json', ...messages], 'app/messages/compiled', compileMessages);
} finally {
  rmdirSync(LOCK);
}
process.exit(0); // the message compiler leaves timers behind

function generateClient(): void {
  // The command wants a native engine that generating does not use: any program that runs will do.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' };
  const made = spawnSync(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], { env, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(made.stderr + made.stdout);
}

async function compileMessages(): Promise<void> {
  const { compile } = await import('@inlang/paraglide-js'); // slow to load, seldom needed
  await compile({ project: './project.inlang', outdir: './app/messages/compiled', strategy: ['globalVariable'], emitReadme: false, emitGitIgnore: false, emitPrettierIgnore: false });
  nameEveryMessage('app/messages/compiled/messages');
}

/**
 * Names in the index what each file gives. The compiler writes `export * from` for every message, and for each of them the bundler
 * then looks through all the others, keeping in each what it did not find there: millions of entries, gigabytes of memory.
 */
function nameEveryMessage(folder: string): void {
  const index = join(folder, '_index.js');
  const named = readFileSync(index, 'utf8').replace(/^export \* from '\.\/(.+)'$/gm, (_, file: string) => {
    const names = [...readFileSync(join(folder, file), 'utf8').matchAll(/^export const (\w+)/gm)].map(([, name]) => name);
    return `export { ${names.join(', ')} } from './${file}'`;
  });
  writeFileSync(index, named);
}

async function unlessUnchanged(name: string, sources: string[], output: string, make: () => void | Promise<void>): Promise<void> {
  const hash = createHash('sha256');
  for (const source of [...sources, 'package-lock.json', 'scripts/generate.ts']) hash.update(readFileSync(source));
  const stamp = join('.cache', `${name}.stamp`);
  const now = hash.digest('hex');
  if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  await make();
  writeFileSync(stamp, now);
}

async function takeTurn(): Promise<void> {
  for (;;) {
    try {
      mkdirSync(LOCK);
      return;
    } catch {
      if (existsSync(LOCK) && Date.now() - statSync(LOCK).mtimeMs > STALE_AFTER_MS) rmdirSync(LOCK);
      else await pause(100);
    }
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).sort().map((name) => join(folder, name));
}
