import { chmodSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Program, startProgram } from '#test/setup/program.ts';
import { makeFolder } from '#test/setup/folder.ts';

test.describe.configure({ mode: 'serial' });

let dataDir: string;
const started: Program[] = [];

function start(env: Record<string, string> = {}): Program {
  const program = startProgram({ DATA_DIR: dataDir, DEMO: 'off', ...env });
  started.push(program);
  return program;
}

test.beforeAll(() => {
  dataDir = makeFolder('start');
});

test.afterAll(async () => {
  await Promise.all(started.map((program) => program.end('SIGTERM')));
  rmSync(dataDir, { recursive: true, force: true });
});

test('starts on an empty folder, answers, and stops cleanly when asked', async () => {
  const program = start();
  const address = await program.ready;
  expect((await fetch(`${address}/health/ready`)).status).toBe(200);
  expect(await program.end('SIGTERM')).toBe(0);
});

test('a second start on the same folder says so and leaves the first alone', async () => {
  const first = start();
  const address = await first.ready;
  const second = start();
  await expect(second.ready).rejects.toThrow(/in use by another Pacer/);
  expect((await fetch(`${address}/health/ready`)).status).toBe(200);
  await first.end('SIGTERM');
});

test('after being killed the next start recovers by itself', async () => {
  const killed = start();
  await killed.ready;
  await killed.end('SIGKILL');
  const next = start();
  expect((await fetch(`${await next.ready}/health/ready`)).status).toBe(200);
  await next.end('SIGTERM');
});

test('a database that is killed is back within seconds, without a restart of the product', async () => {
  test.skip(process.platform !== 'linux', 'finds the database process through its own file');
  const program = start();
  const address = await program.ready;
  const pid = Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(pid, 'SIGKILL');
  await expect.poll(async () => (await fetch(`${address}/health/ready`)).status, { timeout: 15_000 }).toBe(200);
  await program.end('SIGTERM');
});

test('a taken port gives a clear word and the next free one', async () => {
  const squatter = createServer();
  const port = await new Promise<number>((done) => squatter.listen(0, '127.0.0.1', () => done((squatter.address() as { port: number }).port)));
  const program = start({ PORT: String(port) });
  expect(await program.ready).not.toContain(`:${port}`);
  expect(program.output()).toContain(`Port ${port} is taken`);
  await program.end('SIGTERM');
  squatter.close();
});

test('two copies run side by side on their own folders', async () => {
  const otherDir = makeFolder('start');
  const one = start();
  const two = start({ DATA_DIR: otherDir });
  const addresses = await Promise.all([one.ready, two.ready]);
  for (const address of addresses) expect((await fetch(`${address}/health/ready`)).status).toBe(200);
  await Promise.all([one.end('SIGINT'), two.end('SIGINT')]);
  rmSync(otherDir, { recursive: true, force: true });
});

test('as root, programs and data are placed where the database user can enter, and it is said', async () => {
  test.skip(process.getuid?.() !== 0, 'only root meets this');
  const closed = makeFolder('closed');
  chmodSync(closed, 0o700);
  const program = start({ DATA_DIR: join(closed, 'data') });
  expect((await fetch(`${await program.ready}/health/ready`)).status).toBe(200);
  const kept = /The database is kept in (\S+):/.exec(program.output())?.[1];
  expect(kept).toBeTruthy();
  await program.end('SIGTERM');
  for (const folder of [closed, kept!]) rmSync(folder, { recursive: true, force: true });
});

test('wrong settings are told by name', async () => {
  const program = start({ PORT: 'many' });
  await expect(program.ready).rejects.toThrow(/PORT/);
});
