import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { ExportRequest } from './export-request.ts';
import type { ExportRow } from './export-rows.server.ts';

/**
 * The same chunks, with a line in the log before the first (who takes out what) and one after the last: how many rows went
 * out, also when the reader broke off.
 */
export async function* noted(scope: Scope, { entity, query, columns }: ExportRequest, format: 'csv' | 'xlsx', chunks: AsyncIterable<ExportRow[]>): AsyncGenerator<ExportRow[]> {
  const { filter, search, sort, isTrash } = query;
  const what = { format, filter, search, sort, isTrash, columns: columns.map(({ field }) => field.name) };
  await note(scope, entity.name, 'export', what);
  let rows = 0;
  let isWhole = false;
  try {
    for await (const chunk of chunks) {
      rows += chunk.length;
      yield chunk;
    }
    isWhole = true;
  } finally {
    await note(scope, entity.name, 'export-end', { format, rows, isWhole });
  }
}

async function note(scope: Scope, entity: string, act: string, after: Record<string, unknown>): Promise<void> {
  await inWorkspaceSql(scope.workspaceId, (tx) => recordAudit(tx, scope, { verb: `${entity}.${act}`, entity, after }));
}
