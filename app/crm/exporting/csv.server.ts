import { stringify } from 'csv-stringify/sync';
import { inertCell } from '#app/values/table/inert-cell.ts';
import { type CellStyle, cellText } from './cell-text.ts';
import { type ExportColumn, ID_HEADER } from './export-column.ts';
import type { ExportOptions } from './export-request.ts';
import type { ExportRow } from './export-rows.server.ts';

interface CsvOptions extends Omit<ExportOptions, 'headers'> {
  columns: readonly ExportColumn[];
  style: Omit<CellStyle, 'decimal'>;
}

/** The rows as CSV (RFC 4180), a piece at a time. Where semicolons stand between cells, a comma stands before decimals. */
export async function* csvPieces(chunks: AsyncIterable<ExportRow[]>, { columns, delimiter, hasMark, style }: CsvOptions): AsyncGenerator<string> {
  // Quoted wherever another program might see the end of a cell or of a line.
  const form = { delimiter, record_delimiter: 'windows', quoted_match: /[\s,;|"']/ };
  const cellStyle: CellStyle = { ...style, decimal: delimiter === ';' ? ',' : '.' };
  yield (hasMark ? '\ufeff' : '') + stringify([[ID_HEADER, ...columns.map(({ header }) => inertCell(header))]], form);
  for await (const rows of chunks) {
    yield stringify(rows.map(({ id, cells }) => [id, ...cells.map(({ value, name }, at) => cellText(columns[at]!.field, value, name, cellStyle))]), form);
  }
}
