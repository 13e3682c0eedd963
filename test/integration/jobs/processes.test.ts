import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { database } from '#app/db/client.server.ts';
import { defineJob } from '#app/jobs/define-job.ts';
import { enqueue } from '#app/jobs/enqueue.server.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { makeScope } from '#test/factories/workspace.ts';

// Not run in this process: it only asks for them.
const marks = defineJob('test.marks', { schema: z.strictObject({ number: z.number() }), run: () => Promise.reject(new Error('not here')) });

let children: ChildProcess[] = [];

async function startProcess(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'test/integration/jobs/job-process.ts'], { env: { ...process.env, LOG_LEVEL: 'silent' }, stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  await once(child.stdout, 'data');
  return child;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
  return child.exitCode;
}

beforeEach(async () => {
  children = [];
  await database().$executeRaw`CREATE TABLE job_marks (number int, what text, workspace_id uuid)`;
});

afterEach(async () => {
  await Promise.all(children.filter((child) => child.exitCode === null && child.signalCode === null).map((child) => end(child, 'SIGKILL')));
  await database().$executeRaw`DROP TABLE job_marks`;
});

async function ask(count: number): Promise<void> {
  const scope = await makeScope();
  await inWorkspaceSql(scope.workspaceId, async (tx) => {
    for (let number = 0; number < count; number++) await enqueue(tx, scope, marks, { number });
  });
}

const waiting = async () => database().job.count({ where: { state: { not: 'done' } } });
const counted = async (what: string) => database().$queryRaw<{ number: number; times: number }[]>`SELECT number, count(*)::int AS times FROM job_marks WHERE what = ${what} GROUP BY number ORDER BY number`;

test('three processes share the jobs: each is done once', async () => {
  await ask(90);
  await Promise.all([startProcess(), startProcess(), startProcess()]);
  await expect.poll(waiting, { timeout: 30_000, interval: 100 }).toBe(0);
  expect(await counted('ended')).toEqual(Array.from({ length: 90 }, (_, number) => ({ number, times: 1 })));
  const workers = await Promise.all(children.map((child) => end(child, 'SIGTERM')));
  expect(workers).toEqual([0, 0, 0]);
});

test('processes told to stop and processes killed in the middle lose nothing', async () => {
  await ask(60);
  const [told, killed] = [await startProcess(), await startProcess()];
  await expect.poll(async () => (await counted('begun')).length, { timeout: 30_000, interval: 20 }).toBeGreaterThan(5);
  expect(await end(told, 'SIGTERM')).toBe(0);
  expect(await database().job.count({ where: { state: 'running' } }), 'only what the other one runs').toBeLessThanOrEqual(3);
  await end(killed, 'SIGKILL');
  // Their leases end by themselves in half a minute; here at once.
  await database().$executeRaw`UPDATE jobs SET leased_until = now() - interval '1 second' WHERE state = 'running'`;
  await startProcess();
  await expect.poll(waiting, { timeout: 30_000, interval: 100 }).toBe(0);
  const ended = await counted('ended');
  expect(ended.map(({ number }) => number)).toEqual(Array.from({ length: 60 }, (_, number) => number));
  // At most what was in the hands of the killed process was begun again after its end.
  expect(ended.filter(({ times }) => times > 1).length).toBeLessThanOrEqual(3);
});
