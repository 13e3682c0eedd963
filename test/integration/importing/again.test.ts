import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EntityName } from '#app/crm/entity/entity.ts';
import { findImportJob, savePlan, startImport } from '#app/crm/importing/import-jobs.server.ts';
import { importPage } from '#app/crm/importing/import-page.server.ts';
import type { ImportPlan } from '#app/crm/importing/plan.ts';
import { receiveFile } from '#app/crm/importing/receive-file.server.ts';
import { revertImport } from '#app/crm/importing/revert-import.server.ts';
import '#app/crm/importing/run-job.server.ts';
import { database } from '#app/db/client.server.ts';
import { runDueJobs } from '#app/jobs/run-due-jobs.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { keepUpload } from '#app/web/uploads.server.ts';
import { act } from '#test/factories/records.ts';
import { makeScope } from '#test/factories/workspace.ts';
import { makeFolder } from '#test/setup/folder.ts';

const NOW = new Date();
let folder: string;

beforeAll(() => {
  folder = makeFolder('again');
  process.env.DATA_DIR = folder;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function* bytes(text: string) {
  yield await Promise.resolve(new TextEncoder().encode(text));
}

/** A file as far as the last step before it comes in. */
async function look(scope: Scope, entity: EntityName, text: string, change: Partial<ImportPlan> = {}) {
  const received = await receiveFile(scope, entity, await keepUpload(scope, 'file.csv', bytes(text), NOW));
  if (!received.ok) throw new Error(received.reason);
  const job = (await findImportJob(scope, received.value))!;
  await savePlan(scope, received.value, { ...job.plan, ...change });
  return (await importPage(scope, received.value, 'check', { asOf: NOW }))!;
}

async function bring(scope: Scope, ...given: [EntityName, string, Partial<ImportPlan>?]) {
  const { job } = await look(act(scope), ...given);
  expect(await startImport(scope, job.id, NOW)).toMatchObject({ ok: true });
  await runDueJobs({ asOf: new Date(Date.now() + 1000), names: ['crm.import'] });
  return (await findImportJob(scope, job.id))!;
}

const PEOPLE = 'Voornaam;Achternaam;Plaats\nJan;van den Berg;Delft\nPiet;Bos;Gouda\n';

test('a file that comes in again without a key is told so before it does: when it came, and how many are called the same', async () => {
  const [scope, other] = [await makeScope(), await makeScope()];
  const first = await look(scope, 'contact', PEOPLE);
  expect(first.job.plan.matchKeys).toEqual([]);
  expect(first).toMatchObject({ earlier: null, review: { created: 2, notes: { alike: 0 } } });
  const brought = await bring(scope, 'contact', PEOPLE);
  expect(await look(scope, 'contact', PEOPLE)).toMatchObject({ earlier: { id: brought.id, created: 2 }, review: { created: 2, notes: { alike: 2 } } });
  expect(await look(scope, 'contact', `${PEOPLE}Kees;Nieuw;Breda\n`)).toMatchObject({ earlier: null, review: { created: 3, notes: { alike: 2 } } });
  expect(await look(scope, 'contact', PEOPLE, { matchKeys: ['full_name'] })).toMatchObject({ review: { created: 0, unchanged: 2, notes: { alike: 0 } } });
  expect(await look(other, 'contact', PEOPLE)).toMatchObject({ earlier: null, review: { notes: { alike: 0 } } });
  await revertImport(act(scope), brought.id);
  expect(await look(scope, 'contact', PEOPLE)).toMatchObject({ earlier: null });
});

test('by default people are recognised by their address and organisations by name and postcode', async () => {
  const scope = await makeScope();
  const people = 'Naam;E-mail\nJan van den Berg;jan@a.example\n';
  expect(await bring(scope, 'contact', people)).toMatchObject({ created: 1 });
  expect(await bring(scope, 'contact', people)).toMatchObject({ created: 0, unchanged: 1 });
  const accounts = 'Naam;Postcode;Plaats\nBakkerij Jansen;2611 AB;Delft\nBakkerij Jansen;2801 CD;Gouda\nDakwerk;;Delft\n';
  expect(await bring(scope, 'account', accounts)).toMatchObject({ created: 3, rejected: 0, duplicate: 0 });
  expect(await bring(scope, 'account', accounts)).toMatchObject({ created: 0, unchanged: 3, rejected: 0 });
  // Who has moved may be another: it is told, not guessed.
  expect(await look(scope, 'account', 'Naam;Postcode\nBakkerij Jansen;3011 EF\nDakwerk;2611 AC\n')).toMatchObject({ review: { created: 1, updated: 1, notes: { alike: 1 } } });
  expect(await database().account.count({ where: { workspaceId: scope.workspaceId } })).toBe(3);
});
