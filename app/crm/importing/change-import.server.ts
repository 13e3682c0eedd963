import { m } from '#app/messages/compiled/messages.js';
import type { Scope } from '#app/people/scope.ts';
import { importFileSource, removeImportFile } from '#app/web/uploads.server.ts';
import type { ImportJob } from './import-job.ts';
import { findImportJob, removeImportJob, savePlan, startImport, stopImport } from './import-jobs.server.ts';
import { IMPORT_STEPS, type ImportStep } from './import-page.ts';
import { seeImport } from './import-page.server.ts';
import { keepMapping, listMappings, removeMapping } from './mappings.server.ts';
import type { ImportPlan } from './plan.ts';
import { readColumns, readKeys, readLook } from './plan-form.ts';
import { firstPlan, seeFile } from './receive-file.server.ts';
import { keepTyped, type Mend, mendRows } from './refused-rows.server.ts';
import { readRefusedPlace, type RefusedPlace } from './refused-row.ts';
import { revertImport } from './revert-import.server.ts';
import { ownFieldsOf } from './run-import.server.ts';

export type ImportIntent = 'file' | 'columns' | 'keys' | 'use-mapping' | 'start' | 'stop' | 'revert' | 'remove' | 'mend';

/** Where the reader goes next, and what there is to tell. */
type ImportStepOutcome =
  | { to: 'gone' }
  | { to: 'imports' }
  | { to: 'step'; step: ImportStep }
  | { to: 'refused'; place: RefusedPlace }
  | { to: 'page'; told: { intent: 'mend' | 'revert' | 'stop'; done: number; left: number } | null };

/** Does what a form of the page of an import asks. */
export async function changeImport(scope: Scope, id: string, form: FormData, asOf: Date): Promise<ImportStepOutcome> {
  const job = await findImportJob(scope, id);
  if (!job) return { to: 'gone' };
  const next = IMPORT_STEPS.find((step) => step === form.get('next'));
  switch (form.get('intent') as ImportIntent) {
    case 'file':
      await changeLook(scope, job, form);
      return { to: 'step', step: next ?? 'file' };
    case 'columns':
      await changeColumns(scope, job, form);
      return { to: 'step', step: next ?? 'columns' };
    case 'keys':
      await savePlan(scope, id, readKeys(form, job.plan));
      return { to: 'step', step: next ?? 'check' };
    case 'use-mapping':
      await useMapping(scope, job, form);
      return { to: 'step', step: 'columns' };
    case 'start':
      if (job.entity === 'deal') await savePlan(scope, id, { ...job.plan, firstPipeline: m.importing_first_pipeline() });
      await startImport(scope, id, asOf);
      return { to: 'page', told: null };
    case 'stop':
      await stopImport(scope, id, asOf);
      return { to: 'page', told: { intent: 'stop', done: 0, left: 0 } };
    case 'revert':
      return { to: 'page', told: (await revertImport(scope, id)).ok ? { intent: 'revert', done: 0, left: 0 } : null };
    case 'remove':
      if ((await removeImportJob(scope, id)).ok) await removeImportFile(scope.workspaceId, id);
      return { to: 'imports' };
    case 'mend': {
      const turn = form.get('turn');
      if (typeof turn === 'string') {
        await keepTyped(scope, id, readMends(form));
        return { to: 'refused', place: readRefusedPlace(turn) };
      }
      const done = await mendRows(scope, id, readMends(form), asOf);
      return { to: 'page', told: done.ok ? { intent: 'mend', done: done.value.accepted, left: done.value.refused } : null };
    }
    default:
      return { to: 'page', told: null };
  }
}

/** Another encoding or delimiter makes other columns: then the mapping is looked for anew. */
async function changeLook(scope: Scope, job: ImportJob, form: FormData): Promise<void> {
  const look = readLook(form);
  const seen = await seeFile(importFileSource(scope.workspaceId, job.id, job.fileName), look);
  const isSame = seen.header.join('\0') === job.header.join('\0');
  const plan: ImportPlan = isSame ? job.plan : await firstPlan(scope, job.entity, seen);
  await savePlan(scope, job.id, { ...plan, ...look }, seen.header);
}

async function changeColumns(scope: Scope, job: ImportJob, form: FormData): Promise<void> {
  const { header, rows } = await seeImport(scope, job);
  const own = await ownFieldsOf(scope, job.plan);
  const taken = new Set((own[job.entity] ?? []).map(({ name }) => name.slice('custom.'.length)));
  const plan = readColumns(form, job.plan, header, rows, taken);
  await savePlan(scope, job.id, plan, header);
  const name = form.get('mapping-name');
  if (typeof name === 'string' && name.trim() !== '') await keepMapping(scope, name, plan);
}

async function useMapping(scope: Scope, job: ImportJob, form: FormData): Promise<void> {
  const kept = (await listMappings(scope, job.entity)).find(({ id }) => id === form.get('mapping'));
  if (!kept) return;
  if (form.get('remove')) return removeMapping(scope, kept.id);
  const there = new Set(job.header);
  const columns = kept.plan.columns.filter(({ from }) => !('column' in from) || there.has(from.column));
  const { encoding, delimiter } = job.plan;
  await savePlan(scope, job.id, { ...kept.plan, columns, ...(encoding ? { encoding } : {}), ...(delimiter ? { delimiter } : {}) });
}

function readMends(form: FormData): Mend[] {
  const mends = new Map<number, Mend>();
  for (const [name, value] of form) {
    const found = /^cell-(\d+)-(.*)$/s.exec(name);
    if (!found || typeof value !== 'string') continue;
    const rowNo = Number(found[1]);
    const mend = mends.get(rowNo) ?? { rowNo, cells: {} };
    mend.cells[found[2] ?? ''] = value;
    mends.set(rowNo, mend);
  }
  return [...mends.values()];
}
