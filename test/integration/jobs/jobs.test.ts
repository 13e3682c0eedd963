import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { database, inWorkspace } from '#app/db/client.server.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { claimJobs, LEASE_SECONDS, releaseJobs } from '#app/jobs/claim.server.ts';
import { defineJob, type JobContext } from '#app/jobs/define-job.ts';
import { enqueue } from '#app/jobs/enqueue.server.ts';
import { findJob, requestStop } from '#app/jobs/job-progress.server.ts';
import { runDueJobs } from '#app/jobs/run-due-jobs.server.ts';
import { runJob } from '#app/jobs/run-job.server.ts';
import { enqueueScheduled, schedule } from '#app/jobs/schedule.server.ts';
import { startJobs, stopJobs } from '#app/jobs/worker.server.ts';
import { makeScope } from '#test/factories/workspace.ts';

vi.hoisted(() => (process.env.LOG_LEVEL = 'silent')); // jobs that fail on purpose say so in the log

let ran: { text: string; context: JobContext }[] = [];
let behave: (text: string, context: JobContext) => Promise<void> | void = () => undefined;

const echo = defineJob('test.echo', {
  schema: z.strictObject({ text: z.string() }),
  maxAttempts: 3,
  run: async ({ text }, context) => {
    ran.push({ text, context });
    await behave(text, context);
  },
});

beforeEach(async () => {
  ran = [];
  behave = () => undefined;
  await database().job.deleteMany();
});

const later = (ms: number, from = new Date()) => new Date(from.getTime() + ms);
const rows = () => database().job.findMany({ orderBy: { id: 'asc' } });

test('a job runs once with its payload, in a scope of its workspace whose source is job', async () => {
  const scope = await makeScope();
  const id = await enqueue(null, scope, echo, { text: 'hello' });
  expect(await runDueJobs()).toBe(1);
  expect(await runDueJobs()).toBe(0);
  expect(ran.map(({ text }) => text)).toEqual(['hello']);
  expect(ran[0]!.context.scope).toMatchObject({ workspaceId: scope.workspaceId, source: 'job', member: null, timeZone: 'Europe/Amsterdam' });
  expect(await findJob(scope, id)).toMatchObject({ state: 'done', attempts: 1, error: null });
});

test('the job is there exactly when the transaction that asked for it committed, through both kinds of transaction', async () => {
  const scope = await makeScope();
  const fail = new Error('rolled back');
  await expect(inWorkspaceSql(scope.workspaceId, async (tx) => { await enqueue(tx, scope, echo, { text: 'no' }); throw fail; })).rejects.toBe(fail);
  await expect(inWorkspace(scope.workspaceId, async (tx) => { await enqueue(tx, scope, echo, { text: 'no' }); throw fail; })).rejects.toBe(fail);
  await inWorkspace(scope.workspaceId, (tx) => enqueue(tx, scope, echo, { text: 'yes' }));
  await inWorkspaceSql(scope.workspaceId, (tx) => enqueue(tx, scope, echo, { text: 'yes too' }));
  await runDueJobs();
  expect(ran.map(({ text }) => text)).toEqual(['yes', 'yes too']);
});

test('another workspace sees no job, stops none and plants none', async () => {
  const [own, other] = [await makeScope(), await makeScope()];
  const id = await enqueue(null, other, echo, { text: 'secret' });
  expect(await findJob(own, id)).toBeNull();
  expect(await requestStop(own, id)).toBe(false);
  await inWorkspace(own.workspaceId, async (tx) => expect(await tx.job.findMany()).toEqual([]));
  await expect(inWorkspaceSql(own.workspaceId, (tx) => enqueue(tx, other, echo, { text: 'planted' }))).rejects.toThrow(/row-level security/);
});

test('waits for its time', async () => {
  const [scope, now] = [await makeScope(), later(1_000)];
  await enqueue(null, scope, echo, { text: 'later' }, { runAt: later(60_000, now) });
  expect(await runDueJobs({ asOf: now })).toBe(0);
  expect(await runDueJobs({ asOf: later(60_000, now) })).toBe(1);
});

describe('when an attempt fails', () => {
  beforeEach(() => {
    behave = () => {
      throw new Error('no luck');
    };
  });

  test('it is tried again, each time after a longer wait, and then given up with its reason', async () => {
    const [scope, now] = [await makeScope(), later(1_000)];
    const id = await enqueue(null, scope, echo, { text: 'x' });
    await runDueJobs({ asOf: now });
    expect(await findJob(scope, id)).toMatchObject({ state: 'waiting', attempts: 1, error: 'no luck' });
    expect(await runDueJobs({ asOf: later(8_000, now) })).toBe(0);
    expect(await runDueJobs({ asOf: later(11_100, now) })).toBe(1);
    expect(await runDueJobs({ asOf: later(40_000, now) })).toBe(0);
    expect(await runDueJobs({ asOf: later(56_000, now) })).toBe(1);
    expect(await findJob(scope, id)).toMatchObject({ state: 'failed', attempts: 3, error: 'no luck' });
    expect(await runDueJobs({ asOf: later(10 * 3_600_000, now) })).toBe(0);
  });

  test('and it succeeds later, it is done', async () => {
    const [scope, now] = [await makeScope(), later(1_000)];
    const id = await enqueue(null, scope, echo, { text: 'x' });
    await runDueJobs({ asOf: now });
    behave = () => undefined;
    await runDueJobs({ asOf: later(60_000, now) });
    expect(await findJob(scope, id)).toMatchObject({ state: 'done', attempts: 2 });
  });

  test('another of its key that waits takes its place', async () => {
    const [scope, now] = [await makeScope(), later(1_000)];
    const first = await enqueue(null, scope, echo, { text: 'first' }, { singletonKey: 'k' });
    behave = async () => {
      if (ran.length > 1) return;
      await enqueue(null, scope, echo, { text: 'second' }, { singletonKey: 'k' });
      throw new Error('no luck');
    };
    await runDueJobs({ asOf: now });
    await runDueJobs({ asOf: later(1_000, now) });
    expect(ran.map(({ text }) => text)).toEqual(['first', 'second']);
    expect((await findJob(scope, first))!.state).toBe('superseded');
  });
});

test('a payload its schema refuses cannot be asked for, and one that went bad fails at once', async () => {
  const scope = await makeScope();
  await expect(enqueue(null, scope, echo, { text: 1 } as never)).rejects.toThrow();
  await database().job.create({ data: { workspaceId: scope.workspaceId, name: 'test.echo', payload: { old: true } } });
  await runDueJobs({ asOf: later(1_000) });
  expect((await rows()).map(({ state }) => state)).toEqual(['failed']);
});

test('jobs of a name nobody here knows wait for a server that does', async () => {
  const scope = await makeScope();
  await database().job.create({ data: { workspaceId: scope.workspaceId, name: 'of-a-newer-version', payload: {} } });
  expect(await runDueJobs({ asOf: later(1_000) })).toBe(0);
});

test('of one key one waits and one runs; asking again gives the waiting one, at the earlier time', async () => {
  const [scope, other, now] = [await makeScope(), await makeScope(), later(1_000)];
  const first = await enqueue(null, scope, echo, { text: 'a' }, { singletonKey: 'k', runAt: later(60_000, now) });
  expect(await enqueue(null, scope, echo, { text: 'b' }, { singletonKey: 'k', runAt: later(5_000, now) })).toBe(first);
  await enqueue(null, other, echo, { text: 'other workspace' }, { singletonKey: 'k', runAt: later(90_000, now) });
  expect((await database().job.findUniqueOrThrow({ where: { id: first } })).runAt).toEqual(later(5_000, now));
  const worker = randomUUID();
  expect(await claimJobs(worker, ['test.echo'], 10, later(5_000, now))).toHaveLength(1);
  const next = await enqueue(null, scope, echo, { text: 'c' }, { singletonKey: 'k' });
  expect(next).not.toBe(first);
  expect(await claimJobs(randomUUID(), ['test.echo'], 10, later(6_000, now))).toEqual([]);
});

test('ten workers at once run each of 200 jobs once', async () => {
  const scope = await makeScope();
  await inWorkspaceSql(scope.workspaceId, async (tx) => {
    for (let at = 0; at < 200; at++) await enqueue(tx, scope, echo, { text: String(at) });
  });
  const asOf = later(1_000);
  const claimed = await Promise.all(
    Array.from({ length: 10 }, async () => {
      const [worker, own] = [randomUUID(), [] as string[]];
      for (;;) {
        const batch = await claimJobs(worker, ['test.echo'], 3, asOf);
        if (batch.length === 0) return own;
        own.push(...batch.map(({ id }) => id));
      }
    }),
  );
  expect(claimed.flat()).toHaveLength(200);
  expect(new Set(claimed.flat()).size).toBe(200);
});

test('what a killed process ran is run again once its lease is over, and its late end changes nothing', async () => {
  const [scope, now, dead] = [await makeScope(), later(1_000), randomUUID()];
  const id = await enqueue(null, scope, echo, { text: 'x' });
  const [claimed] = await claimJobs(dead, ['test.echo'], 1, now);
  expect(await runDueJobs({ asOf: later((LEASE_SECONDS - 1) * 1_000, now) })).toBe(0);
  expect(await runDueJobs({ asOf: later((LEASE_SECONDS + 1) * 1_000, now) })).toBe(1);
  expect(await findJob(scope, id)).toMatchObject({ state: 'done', attempts: 2 });
  behave = () => {
    throw new Error('late');
  };
  await runJob(dead, claimed!, { stopping: new AbortController().signal, asOf: now });
  expect(await findJob(scope, id)).toMatchObject({ state: 'done', error: null });
});

test('a job at which its process died each time is given up', async () => {
  const scope = await makeScope();
  const id = await enqueue(null, scope, echo, { text: 'x' });
  for (let attempt = 0; attempt < 3; attempt++) await claimJobs(randomUUID(), ['test.echo'], 1, later(attempt * 60_000 + 1_000));
  await runDueJobs({ asOf: later(600_000) });
  expect(await findJob(scope, id)).toMatchObject({ state: 'failed', attempts: 4 });
  expect(ran).toEqual([]);
});

test('a server that is alone takes up at once what was cut off', async () => {
  const scope = await makeScope();
  const id = await enqueue(null, scope, echo, { text: 'x' });
  await claimJobs(randomUUID(), ['test.echo'], 1, null);
  const begun = new Promise<void>((begin) => (behave = () => begin()));
  startJobs({ isAlone: true });
  await begun;
  await stopJobs();
  expect(await findJob(scope, id)).toMatchObject({ state: 'done', attempts: 2 });
});

test('a stop of the server gives the job back uncounted, and the next start runs it again', async () => {
  const scope = await makeScope();
  const stopping = new AbortController();
  const id = await enqueue(null, scope, echo, { text: 'x' });
  const worker = randomUUID();
  const [claimed] = await claimJobs(worker, ['test.echo'], 1, null);
  behave = (_text, { signal }) => {
    stopping.abort('stopping');
    signal.throwIfAborted();
  };
  await runJob(worker, claimed!, { stopping: stopping.signal, asOf: null });
  expect(await findJob(scope, id)).toMatchObject({ state: 'waiting', attempts: 0, error: null });
  behave = () => undefined;
  expect(await runDueJobs()).toBe(1);
  expect(await findJob(scope, id)).toMatchObject({ state: 'done', attempts: 1 });
});

test('what ignores the signal is given back all the same', async () => {
  const [scope, worker] = [await makeScope(), randomUUID()];
  const id = await enqueue(null, scope, echo, { text: 'x' });
  await claimJobs(worker, ['test.echo'], 1, null);
  await releaseJobs(worker);
  expect(await findJob(scope, id)).toMatchObject({ state: 'waiting', attempts: 0 });
});

test('progress can be seen while it runs; a stop that somebody asks for ends it as stopped', async () => {
  const scope = await makeScope();
  const id = await enqueue(null, scope, echo, { text: 'x' });
  const clock = vi.spyOn(performance, 'now');
  behave = async (_text, { report, signal }) => {
    clock.mockReturnValue(1e12);
    await report(3, 10);
    expect(await findJob(scope, id)).toMatchObject({ state: 'running', done: 3, total: 10, isStopping: false });
    expect(await requestStop(scope, id)).toBe(true);
    clock.mockReturnValue(1e12 + 2_000);
    await report(4, 10);
    signal.throwIfAborted();
  };
  await runDueJobs();
  expect(await findJob(scope, id)).toMatchObject({ state: 'stopped', done: 4, total: 10 });
  expect(await requestStop(scope, id)).toBe(false);
});

test('the last progress is written however soon the job ends', async () => {
  const scope = await makeScope();
  const id = await enqueue(null, scope, echo, { text: 'x' });
  behave = async (_text, { report }) => {
    await report(1, 2);
    await report(2, 2);
  };
  await runDueJobs();
  expect(await findJob(scope, id)).toMatchObject({ state: 'done', done: 2, total: 2 });
});

test('a waiting job that is stopped never runs', async () => {
  const scope = await makeScope();
  const id = await enqueue(null, scope, echo, { text: 'x' });
  expect(await requestStop(scope, id)).toBe(true);
  expect(await runDueJobs()).toBe(0);
  expect((await findJob(scope, id))!.state).toBe('stopped');
});

test('a schedule gives one job per workspace per night, in the workspace’s own zone, also with two servers looking', async () => {
  const nightly = defineJob('test.nightly', { schema: z.strictObject({}), run: () => Promise.resolve() });
  schedule(nightly, '30 2 * * *');
  const [amsterdam, newYork] = [await makeScope(), await makeScope({ timeZone: 'America/New_York' })];
  await database().workspace.updateMany({ data: { createdAt: new Date('2026-01-01T00:00:00Z') } });
  const fired = async () => (await rows()).filter(({ name }) => name === 'test.nightly');
  const of = async (workspaceId: string) => (await fired()).filter((row) => row.workspaceId === workspaceId).map(({ scheduledFor }) => scheduledFor!.toISOString()).sort();

  const at = new Date('2026-03-28T01:29:59Z');
  await Promise.all([enqueueScheduled(at), enqueueScheduled(at)]);
  expect(await of(amsterdam.workspaceId), 'last night is made up for').toEqual(['2026-03-27T01:30:00.000Z']);
  await Promise.all([enqueueScheduled(new Date('2026-03-28T01:30:00Z')), enqueueScheduled(new Date('2026-03-28T01:30:00Z'))]);
  expect(await of(amsterdam.workspaceId)).toEqual(['2026-03-27T01:30:00.000Z', '2026-03-28T01:30:00.000Z']);
  expect(await of(newYork.workspaceId)).toEqual(['2026-03-27T06:30:00.000Z']);
  // The night the clocks go forward has no 02:30.
  await enqueueScheduled(new Date('2026-03-29T12:00:00Z'));
  expect((await of(amsterdam.workspaceId)).at(-1)).toBe('2026-03-29T01:00:00.000Z');
  expect(await runDueJobs({ asOf: new Date('2026-03-29T12:00:00Z') })).toBe(await database().job.count());
  expect((await fired()).every(({ state }) => state === 'done')).toBe(true);
});

test('a wrong schedule shows when it is written', () => {
  const job = defineJob('test.wrong', { schema: z.strictObject({}), run: () => Promise.resolve() });
  expect(() => schedule(job, 'every night')).toThrow();
});

test('the background worker finds a job by itself, and stopping waits for what runs', async () => {
  const scope = await makeScope();
  const id = await enqueue(null, scope, echo, { text: 'x' });
  let finish = () => {};
  const begun = new Promise<void>((begin) => {
    behave = () => {
      begin();
      return new Promise<void>((done) => (finish = done));
    };
  });
  startJobs();
  await begun;
  const stopped = stopJobs();
  finish();
  await stopped;
  expect((await findJob(scope, id))!.state).toBe('done');
});
