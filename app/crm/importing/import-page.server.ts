import { isDeepStrictEqual } from 'node:util';
import type { Scope } from '#app/people/scope.ts';
import { UnreadableTable } from '#app/values/table/read-table.ts';
import { importFileSource } from '#app/web/uploads.server.ts';
import { ENTITIES } from '../entity/entities.ts';
import { lookAt } from './column-look.ts';
import type { ImportJob } from './import-job.ts';
import { findEarlier, findImportJob } from './import-jobs.server.ts';
import type { ColumnView, ImportPage, ImportStep } from './import-page.ts';
import { listMappings } from './mappings.server.ts';
import type { ImportPlan } from './plan.ts';
import { keyChoices, unfilled } from './plan-form.ts';
import { bestPreset } from './presets/all-presets.ts';
import { type SeenFile, seeFile } from './receive-file.server.ts';
import type { RefusedPlace } from './refused-row.ts';
import { refusedPage } from './refused-rows.server.ts';
import { reviewImport } from './review-job.server.ts';
import { reviewWords } from './review-words.server.ts';
import { ownFieldsOf, UnfitPlan } from './run-import.server.ts';
import { referred } from './suggest-plan.ts';
import { findTarget, type OwnFields } from './target.ts';
import { targetGroups } from './target-choice.ts';

const PREVIEW = 8;
const SAMPLES = 4;
const REFUSED_SHOWN = 50;

/** The page of an import at a step; null when there is no such import. */
export async function importPage(scope: Scope, id: string, step: ImportStep, { asOf, refusedAt = { after: 0 } }: { asOf: Date; refusedAt?: RefusedPlace }): Promise<ImportPage | null> {
  const job = await findImportJob(scope, id);
  if (!job) return null;
  const page: ImportPage = { job, step, file: null, unreadable: null, nearRow: null, problem: null, groups: [], mappings: [], product: null, kept: null, unfilled: [], keyChoices: [], kinds: [], review: null, earlier: null, words: { fields: [], titles: {}, currency: scope.currency }, refused: { rows: [], nextAfter: null, previousBefore: null } };
  if (job.status !== 'planned') return job.status === 'running' ? page : { ...page, refused: await refusedPage(scope, id, refusedAt, REFUSED_SHOWN) };
  try {
    const seen = await seeImport(scope, job);
    const own = await ownFieldsOf(scope, job.plan);
    page.file = { preview: seen.rows.slice(0, PREVIEW), encoding: seen.table.encoding, delimiter: seen.table.delimiter, columns: columnViews(seen, job.plan, own) };
    page.product = bestPreset(job.entity, seen.header)?.product ?? null;
    page.earlier = await findEarlier(scope, id);
    const mappings = await listMappings(scope, job.entity);
    page.kept = mappings.find(({ plan }) => isDeepStrictEqual(plan.columns, job.plan.columns))?.name ?? null;
    if (step === 'columns') {
      page.groups = targetGroups(ENTITIES[job.entity], own);
      page.mappings = mappings.map(({ id: mapping, name }) => ({ id: mapping, name }));
    }
    page.unfilled = unfilled(job.plan);
    page.keyChoices = keyChoices(job.plan);
    page.kinds = referred(ENTITIES[job.entity], job.plan.columns);
    if (step === 'check') {
      page.review = await reviewImport(scope, job, seen, asOf);
      page.words = await reviewWords(scope, ENTITIES[job.entity], own[job.entity] ?? [], page.review);
    }
  } catch (error) {
    if (error instanceof UnreadableTable) [page.unreadable, page.nearRow] = [error.code, error.row];
    else if (error instanceof UnfitPlan) page.problem = error.problem;
    else throw error;
  }
  return page;
}

/** The file of an import, read as its plan says. @throws UnreadableTable */
export function seeImport(scope: Scope, job: ImportJob): Promise<SeenFile> {
  return seeFile(importFileSource(scope.workspaceId, job.id, job.fileName), job.plan);
}

function columnViews({ header, rows, table }: SeenFile, plan: ImportPlan, own: OwnFields): ColumnView[] {
  return header.map((name, at) => {
    const cells = rows.map((row) => row[at] ?? '');
    const planned = plan.columns.find(({ from }) => 'column' in from && from.column === name);
    const target = planned && findTarget(ENTITIES[plan.entity], planned.target, own);
    return {
      header: name,
      samples: [...new Set(cells.filter((cell) => cell !== ''))].slice(0, SAMPLES),
      values: lookAt(cells).values,
      format: plan.formats?.[name] ?? table.formats[at] ?? { order: 'day-first', decimal: '.' },
      kind: target?.field.kind ?? null,
    };
  });
}
