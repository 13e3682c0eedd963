import type { LoaderFunctionArgs } from '@remix-run/node';
import { findImportJob } from '#app/crm/importing/import-jobs.server.ts';
import { refusedFile } from '#app/crm/importing/refused-file.server.ts';
import { reasonSentences } from '#app/crm/ui/importing/reason-sentence.ts';
import { m } from '#app/messages/compiled/messages.js';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { requireScope } from '#app/web/require-scope.server.ts';
import { streamPieces } from '#app/web/stream-pieces.server.ts';

/** The rows of an import that did not come in, as they stood, each with the reason. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'crm:import');
  const job = await findImportJob(scope, params.job ?? '');
  if (!job) throw new Response(null, { status: 404 });
  // Spoken for now: the words are in the reader's language, and what is streamed later no longer knows it.
  const pieces = refusedFile(scope, job, { row: m.importing_original_row(), reason: m.importing_reason(), reasonOf: reasonSentences(), delimiter: getLocale() === 'nl' ? ';' : ',' });
  return new Response(streamPieces(pieces, { signal: request.signal, drained: context.drained }), {
    headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="pacer-rejected-rows.csv"' },
  });
}
