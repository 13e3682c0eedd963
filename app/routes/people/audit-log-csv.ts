import type { LoaderFunctionArgs } from '@remix-run/node';
import { stringify } from 'csv-stringify';
import { auditFilterOf } from '#app/people/audit-filter.ts';
import { listAudit, noteAuditExport } from '#app/people/audit-log.server.ts';
import { inertCell } from '#app/values/table/inert-cell.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

const COLUMNS = ['at', 'actor', 'source', 'verb', 'entity', 'record_id', 'batch_id', 'changes'];

/** The log as a file, page by page so that a long one fits in memory. Reading it out leaves a line in it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'audit:read');
  const filter = auditFilterOf(new URL(request.url).searchParams);
  await noteAuditExport(scope, filter);
  const out = stringify({ header: true, columns: COLUMNS, bom: true });
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      out.on('data', (chunk: Buffer) => controller.enqueue(chunk));
      out.once('end', () => controller.close());
      out.once('error', (error) => controller.error(error));
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof listAudit>> = await listAudit(scope, filter, { after, limit: 1000 });
        for (const { at, actor, source, verb, entity, recordId, batchId, changes } of page.entries) {
          out.write([at.toISOString(), actor, source, verb, entity, recordId ?? '', batchId, changes.length > 0 ? JSON.stringify(changes) : ''].map(inertCell));
        }
        after = page.next;
      } while (after);
      out.end();
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="pacer-audit-log.csv"' } });
}
