import { createHash } from 'node:crypto';
import en from '#app/messages/en/field.json' with { type: 'json' };
import nl from '#app/messages/nl/field.json' with { type: 'json' };
import type { Scope } from '#app/people/scope.ts';
import { inspectTable, readCells, type Table, UnreadableTable } from '#app/values/table/read-table.ts';
import type { TableSource } from '#app/values/table/table-source.ts';
import { keepImportFile, type Upload } from '#app/web/uploads.server.ts';
import { fileSource } from '#app/web/file-source.server.ts';
import type { EntityName, Field } from '../entity/entity.ts';
import { ENTITIES } from '../entity/entities.ts';
import { createImportJob } from './import-jobs.server.ts';
import { findMappingFor } from './mappings.server.ts';
import { distinctHeader, type ImportPlan } from './plan.ts';
import { ownFieldsOf } from './run-import.server.ts';
import { suggestPlan } from './suggest-plan.ts';

const SAMPLE = 3_000;

/** A file as the steps of an import show it. */
export interface SeenFile {
  table: Table;
  header: string[];
  rows: string[][];
}

/** Looks at a file as the plan says it is to be read. @throws UnreadableTable */
export async function seeFile(source: TableSource, plan?: Pick<ImportPlan, 'encoding' | 'delimiter'>): Promise<SeenFile> {
  const table = await inspectTable(source, { ...(plan?.encoding ? { encoding: plan.encoding } : {}), ...(plan?.delimiter ? { delimiter: plan.delimiter } : {}) });
  const rows: string[][] = [];
  for await (const part of readCells(table)) {
    for (const { cells } of part) if (rows.length < SAMPLE) rows.push(cells);
    if (rows.length === SAMPLE) break;
  }
  return { table, header: distinctHeader(table.header), rows };
}

/** The words for a field, in both languages. */
function labelsOf(field: Field): string[] {
  const key = `field_${field.name}`;
  return [field.label?.nl, field.label?.en, (nl as Record<string, string>)[key], (en as Record<string, string>)[key]].filter((label) => typeof label === 'string');
}

/** The plan that fits a file at first sight: a mapping that was kept for the same header, else one made from header and cells. */
export async function firstPlan(scope: Scope, entity: EntityName, { header, rows, table }: SeenFile): Promise<ImportPlan> {
  const kept = await findMappingFor(scope, entity, header);
  if (kept) return kept.plan;
  const own = await ownFieldsOf(scope, { entity, columns: [], matchKeys: [], mode: 'both', createMissing: [] });
  return suggestPlan(ENTITIES[entity], { header, rows, formats: table.formats, own, labelsOf });
}

/** Takes a sent file in as an import to be planned. */
export async function receiveFile(scope: Scope, entity: EntityName, upload: Upload): Promise<{ ok: true; value: string } | { ok: false; reason: UnreadableTable['code'] | 'no-rows'; nearRow: number | null }> {
  const source = fileSource(upload.path, upload.name);
  try {
    const hash = createHash('sha256');
    for await (const part of source.open()) hash.update(part);
    const seen = await seeFile(source);
    if (seen.rows.length === 0) return { ok: false, reason: 'no-rows', nearRow: null };
    const plan = await firstPlan(scope, entity, seen);
    const id = await createImportJob(scope, { plan, fileName: upload.name, fileHash: hash.digest('hex'), header: seen.header, rowsTotal: null });
    await keepImportFile(scope, upload, id);
    return { ok: true, value: id };
  } catch (error) {
    if (error instanceof UnreadableTable) return { ok: false, reason: error.code, nearRow: error.row };
    throw error;
  }
}
