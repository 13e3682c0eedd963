import type { LoaderFunctionArgs } from '@remix-run/node';
import { m } from '#app/messages/compiled/messages.js';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { takeTable } from '#app/page-tables.server.ts';
import { makeFormat } from '#app/ui/make-format.ts';
import { PAGE_TABLES } from '#app/urls/page-tables.ts';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { SHEET_FORMATS, sheetCsv, sheetHeaders, sheetWorkbook } from '#app/web/sheet-file.server.ts';
import { streamPieces } from '#app/web/stream-pieces.server.ts';

/** A table of a page as a file: as the page shows it to who asks. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const table = PAGE_TABLES.find((name) => name === params.table);
  const kind = SHEET_FORMATS.find((name) => name === params.format);
  if (!table || !kind) throw new Response(null, { status: 404 });
  const locale = getLocale();
  const asOf = new Date();
  const sheet = await takeTable(scope, table, kind, { search: new URL(request.url).searchParams, format: makeFormat(locale, scope.timeZone), asOf });
  if (!sheet) throw new Response(null, { status: 404 });
  const headers = sheetHeaders(sheet, kind, dayIn(asOf, scope.timeZone));
  if (kind === 'csv') return new Response(sheetCsv(sheet, locale), { headers });
  return new Response(streamPieces(sheetWorkbook(sheet, m.exporting_cut_off()), { signal: request.signal, drained: context.drained }), { headers });
}
