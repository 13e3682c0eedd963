import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Entity, Field } from '#app/crm/entity/entity.ts';
import { entityBySegment } from '#app/crm/entity/entities.ts';
import { csvPieces } from '#app/crm/exporting/csv.server.ts';
import { type ExportOptions, type ExportRequest, readExportOptions } from '#app/crm/exporting/export-request.ts';
import { exportRows } from '#app/crm/exporting/export-rows.server.ts';
import { noted } from '#app/crm/exporting/note-export.server.ts';
import { prepareExport } from '#app/crm/exporting/prepare-export.server.ts';
import { workbookStream } from '#app/crm/exporting/workbook.server.ts';
import { choiceLabel, entitiesWord, fieldLabel } from '#app/crm/ui/field-label.ts';
import { m } from '#app/messages/compiled/messages.js';
import { getLocale } from '#app/messages/compiled/runtime.js';
import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { streamPieces } from '#app/web/stream-pieces.server.ts';

export interface Exporting {
  scope: Scope;
  entity: Entity;
  wanted: ExportRequest;
  options: ExportOptions;
}

/** What the list at this address would be exported as. @throws 400 when its filter cannot be read, 404 for no such list. */
export async function requireExport({ request, params }: LoaderFunctionArgs): Promise<Exporting> {
  const scope = await requireScope(request, 'crm:read');
  const entity = entityBySegment(params.segment);
  if (!entity) throw new Response(null, { status: 404 });
  const search = new URL(request.url).searchParams;
  const options = readExportOptions(search, getLocale());
  const labelOf = (field: Parameters<typeof fieldLabel>[0]) => fieldLabel(field, getLocale());
  const wanted = await prepareExport(scope, { entity, params: search, headers: options.headers, labelOf, asOf: new Date() });
  if (!wanted.ok) throw new Response(`${m.exporting_filter_unreadable()}\n`, { status: 400, headers: { 'content-type': 'text/plain; charset=utf-8' } });
  return { scope, entity, wanted: wanted.value, options };
}

/** The pieces of a CSV file, with its lines in the log. Messages are read now: the language is that of who asks. */
export function csvOf(exporting: Exporting): AsyncIterable<string> {
  const { scope, wanted, options } = exporting;
  const { delimiter, hasMark, headers } = options;
  const isPlain = headers === 'names';
  const style = { yes: isPlain ? 'true' : m.exporting_yes(), no: isPlain ? 'false' : m.exporting_no(), timeZone: scope.timeZone, ...wordsOf(exporting) };
  return csvPieces(noted(scope, wanted, 'csv', exportRows(scope, wanted)), { columns: wanted.columns, delimiter, hasMark, style });
}

/** What can be chosen stands in the file as on the screen, unless the file is for other programs. The words are looked up now: what is streamed no longer knows the language. */
function wordsOf({ wanted, options }: Exporting): { wordOf?: (choice: string, field: Field) => string } {
  if (options.headers === 'names') return {};
  const words = new Map(wanted.columns.map(({ field }) => [field.name, new Map((field.choices ?? []).map((choice) => [choice, choiceLabel(choice, field)]))]));
  return { wordOf: (choice, { name }) => words.get(name)?.get(choice) ?? choice };
}

/** The same as a workbook. */
export function workbookOf(exporting: Exporting): AsyncIterable<Uint8Array> {
  const { scope, entity, wanted } = exporting;
  const rows = noted(scope, wanted, 'xlsx', exportRows(scope, wanted));
  return workbookStream(rows, { columns: wanted.columns, sheetName: entitiesWord(entity.name), timeZone: scope.timeZone, ...wordsOf(exporting), cutOff: m.exporting_cut_off() });
}

/** The file as a download that keeps pace with its reader. */
export function download(pieces: AsyncIterable<string | Uint8Array>, { scope, entity, wanted }: Exporting, format: 'csv' | 'xlsx', { request, context }: LoaderFunctionArgs): Response {
  const type = format === 'csv' ? 'text/csv; charset=utf-8' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const name = `${entity.segment}-${dayIn(wanted.asOf, scope.timeZone)}.${format}`;
  return new Response(streamPieces(pieces, { signal: request.signal, drained: context.drained }), { headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` } });
}
