import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { database } from '#app/db/client.server.ts';
import { defineJob } from '#app/jobs/define-job.ts';
import { enqueue } from '#app/jobs/enqueue.server.ts';
import { listFailures, listJobs, runNow, stopJob } from '#app/jobs/job-overview.server.ts';
import { durationMs } from '#app/jobs/job-overview.ts';
import { runDueJobs } from '#app/jobs/run-due-jobs.server.ts';
import { schedule } from '#app/jobs/schedule.server.ts';
import { makeScope } from '#test/factories/workspace.ts';

vi.hoisted(() => (process.env.LOG_LEVEL = 'silent')); // a job that fails on purpose says so in the log

let fail: Error | null = null;
const nightly = defineJob('test.nightly', {
  schema: z.strictObject({}),
  maxAttempts: 2,
  run: () => (fail ? Promise.reject(fail) : Promise.resolve()),
});
schedule(nightly, '30 2 * * *');
defineJob('test.asked', { schema: z.strictObject({}), run: () => Promise.resolve() });

/** Noon in Amsterdam on the day the clock goes forward the night after. */
const asOf = new Date('2026-03-28T11:00:00Z');
const ofNightly = async (scope: Awaited<ReturnType<typeof makeScope>>) => (await listJobs(scope, { asOf })).find(({ name }) => name === 'test.nightly')!;

test('a job on a schedule says when it runs next, on the clock of the workspace; one on request never does', async () => {
  const [amsterdam, auckland] = [await makeScope(), await makeScope({ timeZone: 'Pacific/Auckland' })];
  expect(await ofNightly(amsterdam)).toMatchObject({ isScheduled: true, nextAt: new Date('2026-03-29T01:00:00Z'), current: null, last: null, newestId: null });
  expect((await ofNightly(auckland)).nextAt).toEqual(new Date('2026-03-28T13:30:00Z'));
  const jobs = await listJobs(amsterdam, { asOf });
  expect(jobs.find(({ name }) => name === 'test.asked')).toMatchObject({ isScheduled: false, nextAt: null });
  expect(jobs[0]!.isScheduled).toBe(true);
});

test('pressed twice, or ten times at once, it is started once; and again only by who saw how that went', async () => {
  const scope = await makeScope();
  const pressed = await Promise.all(Array.from({ length: 10 }, () => runNow(scope, 'test.nightly', null)));
  expect(pressed.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await ofNightly(scope)).current?.state).toBe('waiting');
  await runDueJobs({ names: ['test.nightly'] });
  const ended = await ofNightly(scope);
  expect(ended).toMatchObject({ current: null, last: { state: 'done', attempts: 1 } });
  expect(durationMs(ended.last!)).toBeGreaterThanOrEqual(0);
  expect(await runNow(scope, 'test.nightly', null)).toEqual({ ok: false, reason: 'already' }); // a press that comes late
  expect((await runNow(scope, 'test.nightly', ended.newestId)).ok).toBe(true);
  const verbs = await database().auditEvent.findMany({ where: { workspaceId: scope.workspaceId }, select: { verb: true } });
  expect(verbs).toEqual([{ verb: 'job.run-now' }, { verb: 'job.run-now' }]);
});

test('one that failed says why, can be brought forward, and stands among the failures once given up', async () => {
  const scope = await makeScope();
  fail = new Error('the disk is full');
  await runNow(scope, 'test.nightly', null);
  await runDueJobs({ names: ['test.nightly'] });
  const waiting = await ofNightly(scope);
  expect(waiting.current).toMatchObject({ state: 'waiting', error: 'the disk is full', attempts: 1 });
  expect(await listFailures(scope)).toEqual([]);
  const forward = await runNow(scope, 'test.nightly', waiting.newestId);
  expect(forward).toEqual({ ok: true, value: { id: waiting.current!.id } });
  await runDueJobs({ names: ['test.nightly'], asOf: new Date(Date.now() + 1_000) });
  fail = null;
  expect(await listFailures(scope)).toMatchObject([{ name: 'test.nightly', state: 'failed', error: 'the disk is full', attempts: 2 }]);
});

test('what waits is stopped once, and only in its own workspace', async () => {
  const [scope, other] = [await makeScope(), await makeScope()];
  const id = await enqueue(null, scope, nightly, {}, { runAt: new Date(Date.now() + 60_000) });
  expect(await stopJob(other, id)).toEqual({ ok: false, reason: 'had-ended' });
  expect((await ofNightly(other)).current).toBeNull();
  expect(await stopJob(scope, id)).toEqual({ ok: true });
  expect(await stopJob(scope, id)).toEqual({ ok: false, reason: 'had-ended' });
  expect((await ofNightly(scope)).last?.state).toBe('stopped');
  expect(await runNow(scope, 'test.asked', null)).toEqual({ ok: false, reason: 'not-found' });
});
