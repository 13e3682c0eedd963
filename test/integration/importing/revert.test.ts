import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import '#app/crm/importing/run-job.server.ts';
import type { EntityName } from '#app/crm/entity/entity.ts';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import { findImportJob, savePlan, startImport } from '#app/crm/importing/import-jobs.server.ts';
import type { ImportPlan } from '#app/crm/importing/plan.ts';
import { receiveFile } from '#app/crm/importing/receive-file.server.ts';
import { revertImport, revertPart } from '#app/crm/importing/revert-import.server.ts';
import { undoBatch } from '#app/crm/record/undo-batch.server.ts';
import { changeRecords } from '#app/crm/record/write-records.server.ts';
import { nothingRead } from '#app/crm/record/written-since.server.ts';
import { database } from '#app/db/client.server.ts';
import { runDueJobs } from '#app/jobs/run-due-jobs.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { keepUpload } from '#app/web/uploads.server.ts';
import { act, createRows, everything, write } from '#test/factories/records.ts';
import { makeScope } from '#test/factories/workspace.ts';
import { makeFolder } from '#test/setup/folder.ts';

const NOW = new Date();
let folder: string;

beforeAll(() => {
  folder = makeFolder('reverting');
  process.env.DATA_DIR = folder;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function* bytes(text: string) {
  yield await Promise.resolve(new TextEncoder().encode(text));
}

async function bring(given: Scope, entity: EntityName, text: string, change: (plan: ImportPlan) => Partial<ImportPlan> = () => ({})) {
  const scope = { ...given, batchId: randomUUID() };
  const received = await receiveFile(scope, entity, await keepUpload(scope, 'file.csv', bytes(text), NOW));
  if (!received.ok) throw new Error(received.reason);
  const { plan } = (await findImportJob(scope, received.value))!;
  await savePlan(scope, received.value, { ...plan, ...change(plan) });
  await startImport(scope, received.value, NOW);
  await runJobs('crm.import');
  return (await findImportJob(scope, received.value))!;
}

const runJobs = (name: string) => runDueJobs({ asOf: new Date(Date.now() + 1000), names: [name] });

async function revert(scope: Scope, id: string) {
  expect(await revertImport(act(scope), id)).toMatchObject({ ok: true });
  await runJobs('crm.revert-import');
  return (await findImportJob(scope, id))!;
}

const idOf = async (scope: Scope, name: string) => (await database().account.findFirstOrThrow({ where: { workspaceId: scope.workspaceId, name } })).id;

test('a large import is taken back part by part, also when it is cut off in between, and every byte is as it was', async () => {
  const scope = await makeScope();
  await createRows(scope, 'contact', { surname: 'Oud', email: 'c3@x.example', external_id: 'N3', job_title: 'Inkoper' });
  const before = await everything(scope);
  const rows = Array.from({ length: 2_500 }, (_, n) => `N${n},Nummer ${n},c${n}@x.example,Werkgever ${n % 40}`);
  const job = await bring(scope, 'contact', `external_id,full_name,email,account\n${rows.join('\n')}\n`);
  expect(job).toMatchObject({ created: 2_499, updated: 1 });
  expect(await revertImport(act(scope), job.id)).toMatchObject({ ok: true });
  const first = await revertPart(scope, job.id, nothingRead());
  expect(first).toMatchObject({ done: 2_000, undone: 2_000, left: 0 });
  expect(await findImportJob(scope, job.id)).toMatchObject({ status: 'reverting', undo: { done: 2_000 } });
  expect((await everything(scope)).contacts!.length).toBeGreaterThan(1);
  // What was asked stays asked: a second wish changes nothing.
  expect(await revertImport(act(scope), job.id)).toMatchObject({ ok: false, reason: 'still-running' });
  await runJobs('crm.revert-import');
  expect(await everything(scope)).toEqual(before);
  const reverted = (await findImportJob(scope, job.id))!;
  expect(reverted).toMatchObject({ status: 'reverted', undo: { left: 0 } });
  expect(reverted.undo!.undone).toBe(reverted.undo!.total);
  expect(reverted.undo!.done).toBe(reverted.undo!.total);
}, 180_000);

test('what somebody changed or used since stays, and is told; the rest goes back', async () => {
  const scope = await makeScope();
  const [known, other] = await createRows(scope, 'account', { name: 'Bekend', external_id: '1', city: 'Delft' }, { name: 'Ook bekend', external_id: '2', city: 'Delft' });
  const job = await bring(scope, 'account', 'external_id,name,city\n1,Bekend,Leiden\n2,Ook bekend,Leiden\n3,Nieuw,Leiden\n4,Gebruikt,Leiden\n5,Gewijzigd,Leiden\n');
  expect(job).toMatchObject({ created: 3, updated: 2 });
  const [used, changed] = [await idOf(scope, 'Gebruikt'), await idOf(scope, 'Gewijzigd')];
  await createRows(scope, 'contact', { surname: 'Later', account_id: used });
  await write(act(scope), (tx, own) => changeRecords(tx, own, ENTITIES.account, [{ id: known!.id, set: { city: 'Gouda' }, stamp: null }, { id: changed, set: { city: 'Gouda' }, stamp: null }], { asOf: NOW }));
  const done = await revert(scope, job.id);
  expect(done).toMatchObject({ status: 'reverted', undo: { undone: 2, left: 3 } });
  const accounts = await database().account.findMany({ where: { workspaceId: scope.workspaceId }, orderBy: { name: 'asc' } });
  expect(accounts.map(({ name, city }) => [name, city])).toEqual([['Bekend', 'Gouda'], ['Gebruikt', 'Leiden'], ['Gewijzigd', 'Gouda'], ['Ook bekend', 'Delft']]);
  const batch = await database().batch.findFirstOrThrow({ where: { workspaceId: scope.workspaceId, id: done.undoBatchId! } });
  expect(batch.entity).toBe('account');
  const { conflicts } = batch.summary as { conflicts: { recordId: string; fields: string[] }[] };
  expect(conflicts.map(({ recordId }) => recordId).sort()).toEqual([known!.id, used, changed].sort());
  expect(conflicts.find(({ recordId }) => recordId === known!.id)?.fields).toEqual(['city']);
  expect(conflicts.some(({ recordId }) => recordId === other!.id)).toBe(false);
});

test('what one part holds back goes in the next round', async () => {
  const scope = await makeScope();
  await createRows(scope, 'account', { name: 'Dochter', external_id: '1', domain: 'samen.example' });
  const before = await everything(scope);
  // Its parent is made by the import, and its domain goes to another one.
  const job = await bring(scope, 'account', 'external_id,name,domain,parent\n1,Dochter,dochter.example,Moeder\n2,Zus,,Moeder\n');
  expect(job).toMatchObject({ status: 'done', rejected: 0, created: 1, updated: 1, notes: { made: { account: 1 } } });
  expect(await revert(scope, job.id)).toMatchObject({ status: 'reverted', undo: { left: 0 } });
  expect(await everything(scope)).toEqual(before);
});

test('an import that was taken back from the log is known to be; taking back is an act that can be undone', async () => {
  const scope = await makeScope();
  const job = await bring(scope, 'account', 'external_id,name\n1,Alfa\n');
  const after = await everything(scope);
  const { undoBatchId } = await revert(scope, job.id);
  expect(await database().account.count({ where: { workspaceId: scope.workspaceId } })).toBe(0);
  expect(await undoBatch(act(scope), undoBatchId!)).toMatchObject({ ok: true, value: { conflicts: [] } });
  expect(await everything(scope)).toEqual(after);
  const second = await bring(scope, 'account', 'external_id,name\n2,Beta\n');
  await undoBatch(act(scope), second.batchId);
  expect(await revert(scope, second.id)).toMatchObject({ status: 'reverted', undoBatchId: null });
});

test('nobody takes back an import of another workspace, or one that runs', async () => {
  const [one, other] = [await makeScope(), await makeScope()];
  const job = await bring(one, 'account', 'external_id,name\n1,Alfa\n');
  expect(await revertImport(act(other), job.id)).toMatchObject({ ok: false, reason: 'not-found' });
  await database().importJob.update({ where: { id: job.id }, data: { status: 'running' } });
  expect(await revertImport(act(one), job.id)).toMatchObject({ ok: false, reason: 'still-running' });
});

test.each([
  ['part by part, with the records that others wrote by name', async (scope: Scope, id: string) => { const written = nothingRead(); while (await revertPart(scope, id, written)) continue; }],
  ['part by part, where others wrote too many to name', async (scope: Scope, id: string) => { while (await revertPart(scope, id, { records: null, upTo: null })) continue; }],
  ['at once', async (scope: Scope, id: string) => { await undoBatch(act(scope), (await findImportJob(scope, id))!.batchId); }],
])('a person whom others use by now keeps their address and employer, taken back %s', async (way, takeBack) => {
  const scope = await makeScope();
  const job = await bring(scope, 'contact', 'external_id,full_name,email,account\n1,Anna Blijft,anna@x.example,Werkgever\n2,Bram Gaat,bram@x.example,Werkgever\n');
  const contact = await database().contact.findFirstOrThrow({ where: { workspaceId: scope.workspaceId, externalId: '1' } });
  await createRows(scope, 'task', { title: 'Bellen', priority: 'normal', contact_id: contact.id });
  if (way !== 'at once') expect(await revertImport(act(scope), job.id)).toMatchObject({ ok: true });
  await takeBack(scope, job.id);
  const { workspaceId } = scope;
  expect((await database().contact.findMany({ where: { workspaceId } })).map(({ surname }) => surname)).toEqual(['Blijft']);
  expect((await database().contactPoint.findMany({ where: { workspaceId } })).map(({ value }) => value)).toEqual(['anna@x.example']);
  expect(await database().accountContact.count({ where: { workspaceId } })).toBe(1);
  expect((await database().account.findMany({ where: { workspaceId } })).map(({ name }) => name)).toEqual(['Werkgever']);
});
