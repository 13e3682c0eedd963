import type { Scope } from '#app/people/scope.ts';
import type { CellFormat } from '#app/values/table/cell-format.ts';
import { inspectTable, UnreadableTable } from '#app/values/table/read-table.ts';
import { importFileSource } from '#app/web/uploads.server.ts';
import type { ImportJob } from './import-job.ts';
import { distinctHeader } from './plan.ts';

/** How each column of the file of an import writes dates and numbers, by header; empty when the file is no longer kept. */
export async function fileFormats({ workspaceId }: Scope, { id, fileName, plan: { encoding, delimiter } }: Pick<ImportJob, 'id' | 'fileName' | 'plan'>): Promise<Record<string, CellFormat>> {
  try {
    const { header, formats } = await inspectTable(importFileSource(workspaceId, id, fileName), { ...(encoding ? { encoding } : {}), ...(delimiter ? { delimiter } : {}) });
    return Object.fromEntries(distinctHeader(header).flatMap((name, at) => (formats[at] ? [[name, formats[at]]] : [])));
  } catch (error) {
    if (error instanceof UnreadableTable || (error instanceof Error && 'code' in error && error.code === 'ENOENT')) return {};
    throw error;
  }
}
