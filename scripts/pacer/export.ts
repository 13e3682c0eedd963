import { Argument, Command, Option } from 'commander';
import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import { csvPieces } from '#app/crm/exporting/csv.server.ts';
import { exportColumns } from '#app/crm/exporting/export-column.ts';
import type { ExportOptions, ExportRequest } from '#app/crm/exporting/export-request.ts';
import { type ExportRow, exportRows } from '#app/crm/exporting/export-rows.server.ts';
import { noted } from '#app/crm/exporting/note-export.server.ts';
import { workbookStream } from '#app/crm/exporting/workbook.server.ts';
import { knownFields } from '#app/crm/filter/filter-field.ts';
import { readListQuery, standardQuery } from '#app/crm/list/read-list-query.ts';
import { listCustomFields } from '#app/crm/record/custom-fields.server.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { progress } from './print.ts';
import { Refusal } from './refusal.ts';
import { inScope } from './with-database.ts';

const SEGMENTS = Object.values(ENTITIES).map(({ segment }) => segment);
const DELIMITERS: Record<string, ExportOptions['delimiter']> = { comma: ',', semicolon: ';', tab: '\t' };

interface ExportGiven {
  workspace?: string;
  filter?: string;
  search?: string;
  sort?: string;
  columns?: string;
  delimiter: string;
  bom?: boolean;
  format?: 'csv' | 'xlsx';
  out?: string;
}

export function exportCommand(): Command {
  return new Command('export')
    .description('write all records of a kind to a file, with headers for machines: importing it again changes nothing')
    .addArgument(new Argument('<kind>', 'what to write').choices(SEGMENTS))
    .option('--workspace <id>', 'id or name; not needed when there is one')
    .option('--filter <json>', 'the filter of a list or of the API, as JSON')
    .option('--search <text>')
    .option('--sort <field>', 'with a - in front from last to first')
    .option('--columns <names>', 'fields, with commas between them; all unless said otherwise')
    .addOption(new Option('--delimiter <word>').choices(Object.keys(DELIMITERS)).default('comma'))
    .option('--bom', 'begin with the mark by which spreadsheets know UTF-8')
    .addOption(new Option('--format <format>', 'by the name of the file unless said otherwise').choices(['csv', 'xlsx']))
    .option('--out <file>', 'standard output unless said otherwise')
    .action(async (segment: string, given: ExportGiven) => {
      const format = given.format ?? (given.out?.endsWith('.xlsx') ? 'xlsx' : 'csv');
      await inScope(given.workspace, async (scope) => {
        const request = await requestOf(scope, segment, given);
        const { tell, end } = progress('rows');
        const rows = noted(scope, request, format, counted(exportRows(scope, request), tell));
        const { columns } = request;
        const style = { yes: 'true', no: 'false', timeZone: scope.timeZone };
        const pieces = format === 'xlsx'
          ? workbookStream(rows, { columns, sheetName: segment, timeZone: scope.timeZone, cutOff: 'Cut off here: a worksheet holds no more rows. Export as CSV to get all of them.' })
          : csvPieces(rows, { columns, delimiter: DELIMITERS[given.delimiter] ?? ',', hasMark: given.bom === true, style });
        // npm runs in the project's folder, the caller may stand elsewhere
        await pipeline(pieces, given.out ? createWriteStream(resolve(process.env.INIT_CWD ?? '.', given.out)) : process.stdout, { end: given.out !== undefined }).finally(end);
      });
    });
}

async function requestOf(scope: Scope, segment: string, { filter, search, sort, columns }: ExportGiven): Promise<ExportRequest> {
  const entity = Object.values(ENTITIES).find((each) => each.segment === segment)!;
  const customFields = await inWorkspaceSql(scope.workspaceId, (tx) => listCustomFields(tx, scope, entity.name));
  const all = knownFields(entity, customFields).map(({ name }) => name);
  const unknown = [...(columns?.split(',') ?? []), ...(sort ? [sort.replace(/^-/, '')] : [])].find((name) => !all.includes(name));
  if (unknown !== undefined) throw new Refusal(`There is no field ${unknown}: there are ${all.join(', ')}.`);
  const params = new URLSearchParams(Object.entries({ filter, search, sort }).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  const { query, problem } = readListQuery(params, entity, customFields, { ...standardQuery(entity, customFields), columns: columns?.split(',') ?? all });
  if (problem) throw new Refusal(`The filter is not understood: ${problem.reason}${problem.path ? ` at ${problem.path}` : ''}.`);
  return { entity, query, customFields, columns: exportColumns(entity, query.columns, customFields, 'names', ({ name }) => name), asOf: new Date() };
}

async function* counted(chunks: AsyncIterable<ExportRow[]>, tell: (rows: number) => void): AsyncGenerator<ExportRow[]> {
  let rows = 0;
  for await (const chunk of chunks) {
    rows += chunk.length;
    tell(rows);
    yield chunk;
  }
}
