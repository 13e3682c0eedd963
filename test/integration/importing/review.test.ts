import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import { runDueJobs } from '#app/jobs/run-due-jobs.server.ts';
import { findImportJob, savePlan, startImport } from '#app/crm/importing/import-jobs.server.ts';
import { importPage } from '#app/crm/importing/import-page.server.ts';
import '#app/crm/importing/review-job.server.ts';
import '#app/crm/importing/run-job.server.ts';
import { receiveFile } from '#app/crm/importing/receive-file.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { keepUpload } from '#app/web/uploads.server.ts';
import { makeFolder } from '#test/setup/folder.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date();
let folder: string;

beforeAll(() => {
  folder = makeFolder('review');
  process.env.DATA_DIR = folder;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Over two megabytes: more than a page waits for. */
const LARGE = `external_id,full_name,email,city\n${Array.from({ length: 26_000 }, (_, n) => `K${n},Naam van nummer ${n},${n % 1000 === 7 ? 'kapot' : `adres-van-${n}@review.example`},Plaats aan de lange weg ${n}`).join('\n')}\n`;

async function* bytes(text: string) {
  yield await Promise.resolve(new TextEncoder().encode(text));
}

async function check(scope: Scope, id: string) {
  return (await importPage(scope, id, 'check', { asOf: NOW }))?.review;
}

const look = () => runDueJobs({ asOf: new Date(Date.now() + 1000), names: ['crm.review-import'] });

test('a dry run of a large file looks at every row in the background, once for each plan, and writes no record', async () => {
  const scope = await makeScope();
  const received = await receiveFile(scope, 'contact', await keepUpload(scope, 'large.csv', bytes(LARGE), NOW));
  const id = received.ok ? received.value : '';
  expect(await check(scope, id)).toMatchObject({ isPart: true, rows: 0 });
  await look();
  expect(await check(scope, id)).toMatchObject({ isPart: false, rows: 26_000, created: 25_974, rejected: 26, changes: {} });
  expect((await check(scope, id))?.refused).toHaveLength(26);
  // The same plan is not looked at again; another one is.
  expect(await database().$queryRaw`SELECT count(*)::int AS waiting FROM jobs WHERE workspace_id = ${scope.workspaceId}::uuid AND state = 'waiting'`).toEqual([{ waiting: 0 }]);
  const job = await findImportJob(scope, id);
  if (!job) throw new Error('The import is gone');
  await savePlan(scope, id, { ...job.plan, columns: job.plan.columns.filter(({ target }) => target !== 'email'), matchKeys: ['external_id'] });
  expect(await check(scope, id)).toMatchObject({ isPart: true, rows: 0 });
  await look();
  expect(await check(scope, id)).toMatchObject({ isPart: false, rows: 26_000, created: 26_000, rejected: 0 });
  expect(await database().contact.count({ where: { workspaceId: scope.workspaceId } })).toBe(0);
});

test('a large file that breaks off being a table far beyond its beginning is told as such', async () => {
  const scope = await makeScope();
  const text = `${LARGE}${LARGE.slice(LARGE.indexOf('\n') + 1)}"X1,"nooit gesloten,\n`;
  const received = await receiveFile(scope, 'contact', await keepUpload(scope, 'broken.csv', bytes(text), NOW));
  const id = received.ok ? received.value : '';
  expect(await check(scope, id)).toMatchObject({ isPart: true });
  await look();
  expect(await importPage(scope, id, 'check', { asOf: NOW })).toMatchObject({ unreadable: 'broken-quotes', review: null });
});

test('what would change can be told in words: records by their names, also those that would only then be made', async () => {
  const scope = await makeScope();
  const receive = async (text: string) => {
    const received = await receiveFile(scope, 'deal', await keepUpload(scope, 'deals.csv', bytes(text), NOW));
    return received.ok ? received.value : '';
  };
  const before = await receive('external_id,name,account,stage,amount,currency\n1,Kans,Alfa,Offerte,10,EUR\n');
  await startImport(scope, before, NOW);
  await runDueJobs({ asOf: new Date(Date.now() + 1000), names: ['crm.import'] });
  expect(await findImportJob(scope, before)).toMatchObject({ status: 'done', error: null, rejected: 0, created: 1 });
  const page = await importPage(scope, await receive('external_id,name,account,stage,amount,currency\n1,Kans,Gamma,Offerte,25,EUR\n'), 'check', { asOf: NOW });
  const [sample] = page?.review?.samples ?? [];
  const account = sample?.fields.find(({ field }) => field === 'account_id');
  expect(sample).toMatchObject({ row: 2, title: 'Kans', currency: 'EUR' });
  expect([page?.words.titles[String(account?.before)], page?.words.titles[String(account?.after)]]).toEqual(['Alfa', 'Gamma']);
  expect(page?.words.fields.find(({ name }) => name === 'amount_cents')).toMatchObject({ kind: 'money' });
});
