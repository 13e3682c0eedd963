import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import { createRows, everything } from '#test/factories/records.ts';
import { importUnderKills } from '#test/faults/import-under-kills.ts';
import { revertUnderKills } from '#test/faults/revert-under-kills.ts';
import { makeFolder } from '#test/setup/folder.ts';
import { makeScope } from '#test/factories/workspace.ts';

/** Three here; `npm run test:faults` asks for twenty. */
const KILLS = Number(process.env.PACER_KILLS ?? 3);

let folder: string;
beforeAll(() => {
  folder = makeFolder('kills');
  process.env.DATA_DIR = folder;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test(`an import whose process is killed ${KILLS} times brings every row in exactly once`, { timeout: 1_200_000 }, async () => {
  const scope = await makeScope();
  const { rows, job, counts, progress } = await importUnderKills(scope, KILLS);
  console.log(`Rows that were in at each kill: ${progress.join(', ')} of ${rows}`);
  expect(job).toMatchObject({ status: 'done', rows, created: rows, rejected: 0, error: null });
  expect(counts.size).toBe(rows);
  expect([...counts.values()].filter((count) => count !== 1)).toEqual([]);
  expect(await database().account.count({ where: { workspaceId: scope.workspaceId } })).toBe(500);
  expect(await database().contactPoint.count({ where: { workspaceId: scope.workspaceId } })).toBe(rows);
  expect(await database().event.count({ where: { workspaceId: scope.workspaceId } })).toBe(1);
});

test(`taking an import back, in a process that is killed ${KILLS} times, leaves every byte as it was before`, { timeout: 1_200_000 }, async () => {
  const scope = await makeScope();
  await createRows(scope, 'contact', { surname: 'Oud', email: 'k3@kill.example', external_id: 'K3', job_title: 'Inkoper' });
  const before = await everything(scope);
  const { rows, job, progress } = await revertUnderKills(scope, KILLS);
  console.log(`Records that were back at each kill: ${progress.join(', ')} of ${job.undo?.total ?? 0}`);
  expect(job).toMatchObject({ status: 'reverted', undo: { left: 0 } });
  expect(job.undo?.total).toBeGreaterThan(rows);
  expect(job.undo?.undone).toBe(job.undo?.total);
  expect(await everything(scope)).toEqual(before);
  // One act in the log, not one for each process.
  expect(await database().batch.count({ where: { workspaceId: scope.workspaceId, verb: 'batch.undo' } })).toBe(1);
});
